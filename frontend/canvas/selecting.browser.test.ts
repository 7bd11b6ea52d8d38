import { describe, expect, it } from 'vitest';
import type { SpanRecord } from './mark';
import { TAGS } from './mark';
import { rangeOf } from './offsets';
import { readSelection } from './selection';
import { fixture, randomExtent, randomly, words } from './stage/fixtures';
import { canvas, frames, open } from './stage/stage';

const SELECTIONS = 1000;
const SPANS = 60;

function spansOf(next: (below: number) => number): SpanRecord[] {
  return Array.from({ length: SPANS }, (_, i) => {
    const tag = TAGS[i % TAGS.length] ?? 'CLAIM';
    return { id: `s${i}`, tag, ...randomExtent(next), version: 1, member: 'سلمى' };
  });
}

/** What the browser shows, without asking the component: every paragraph's own text, joined as the article has it. */
function layout() {
  const root = canvas.querySelector<HTMLElement>('.tq-text');
  if (!root) throw new Error('no text');
  const paragraphs = [...root.querySelectorAll<HTMLElement>('p')];
  return { root, pieces: words.pieces, paragraphs };
}

describe('selecting over marks, at random', () => {
  it('gives the offsets and the words of the text, forwards and backwards', async () => {
    const seed = Date.now() % 100_000;
    console.info(`seed ${seed}`);
    const next = randomly(seed);
    const spans = spansOf(next);
    await open(spans, { text: fixture }, [], 'السلام');
    const shown = layout();
    expect(shown.paragraphs.map((p) => p.textContent).join('\n')).toBe(fixture);
    expect(canvas.querySelectorAll('mark').length).toBeGreaterThan(SPANS);
    const selection = document.getSelection();
    for (let i = 0; i < SELECTIONS; i++) {
      const extent = randomExtent(next);
      const range = rangeOf(shown, extent);
      if (!range || !selection) throw new Error(`seed ${seed}, ${JSON.stringify(extent)}`);
      const { startContainer, startOffset, endContainer, endOffset } = range;
      const isBackward = i % 2 === 1;
      if (isBackward) selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
      else selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
      expect(readSelection(shown), `seed ${seed}, selection ${i}`).toEqual({ ...extent, backward: isBackward });
      // The browser puts its own line ends between paragraphs.
      expect(String(selection).replace(/\n+/g, ' '), `seed ${seed}, selection ${i}`).toBe(
        fixture.slice(extent.start, extent.end).replace(/\n+/g, ' '),
      );
    }
    selection?.removeAllRanges();
    await frames();
  });
});
