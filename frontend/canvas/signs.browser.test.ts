import { describe, expect, it } from 'vitest';
import type { Extent } from './mark';
import { piecesOf, rangeOf } from './offsets';
import { readSelection } from './selection';
import { canvas, frames, labels, open, painted } from './stage/stage';

/** Row 32 of the attacks: what the signs do is kept, and seen. */

const RLO = '\u202E';
const PDF = '\u202C';
const RLI = '\u2067';
const PDI = '\u2069';
/** They turn nothing. */
const MARKS = '\u200E\u200F\u061C';
const TURNED = `قال الوزير ${RLO}abc 40 xyz${PDF} طائرة.`;
const PLAIN = `بلا علامة تغيّر الاتجاه${MARKS}.`;
const ISOLATED = `وأضاف ${RLI}معزول${PDI} في النص.`;
const TEXT = [TURNED, PLAIN, ISOLATED].join('\n');

function shown() {
  const root = canvas.querySelector<HTMLElement>('.tq-text');
  if (!root) throw new Error('no text');
  return { root, pieces: piecesOf(TEXT), paragraphs: [...root.querySelectorAll<HTMLElement>('p')] };
}

function signs(): HTMLElement[] {
  return [...canvas.querySelectorAll<HTMLElement>('.tq-sign')];
}

async function openMarked(...extents: readonly Extent[]): Promise<void> {
  const spans = extents.map((extent, i) => ({
    id: `s${i}`,
    tag: 'CLAIM' as const,
    ...extent,
    version: 1,
    member: 'سلمى',
  }));
  await open(spans, { text: TEXT }, [], 'بلا علامة');
}

describe('signs that turn the direction', () => {
  it('are seen and named, and nothing else is', async () => {
    await openMarked();
    expect(signs().map((sign) => sign.dataset['sign'])).toEqual(['RLO', 'PDF', 'RLI', 'PDI']);
    for (const sign of signs()) {
      expect(getComputedStyle(sign, '::before').content).toBe(`"${sign.dataset['sign']}"`);
      expect(sign.getBoundingClientRect().width).toBeGreaterThan(10);
      expect(sign.ariaLabel).toBe(labels['turns']?.replace('{0}', sign.dataset['sign'] ?? ''));
    }
    expect(shown().paragraphs[1]?.childNodes).toHaveLength(1);
    expect(shown().paragraphs[1]?.firstChild).toBeInstanceOf(Text);
  });

  it('leave the text as it is, marked or not', async () => {
    const start = TEXT.indexOf('الوزير');
    const end = TEXT.indexOf('xyz');
    await openMarked({ start, end }, { start: TEXT.indexOf(RLI), end: TEXT.length });
    expect(
      shown()
        .paragraphs.map((paragraph) => paragraph.textContent)
        .join('\n'),
    ).toBe(TEXT);
    expect(painted('s0')).toBe(TEXT.slice(start, end));
    expect(signs().map((sign) => sign.textContent)).toEqual([RLO, PDF, RLI, PDI]);
    canvas.apply({ rev: 2, ops: [{ kind: 'drop', id: 's0' }] });
    await frames();
    expect(
      shown()
        .paragraphs.map((paragraph) => paragraph.textContent)
        .join('\n'),
    ).toBe(TEXT);
    expect(signs()).toHaveLength(4);
  });

  it('move no offset of a selection', async () => {
    await openMarked({ start: TEXT.indexOf('abc'), end: TEXT.indexOf('طائرة') });
    const layout = shown();
    const selection = document.getSelection();
    for (let start = 0; start < TURNED.length; start++) {
      for (let end = start + 1; end <= TURNED.length; end++) {
        const range = rangeOf(layout, { start, end });
        if (!range || !selection) throw new Error(`${start}–${end}`);
        selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
        expect(readSelection(layout), `${start}–${end}`).toEqual({ start, end, backward: false });
        expect(String(selection.getRangeAt(0)), `${start}–${end}`).toBe(TEXT.slice(start, end));
      }
    }
  });
});
