import { describe, expect, it } from 'vitest';
import type { Extent } from './mark';
import { piecesOf } from './offsets';
import { besideSpan, extend, moveEdge, nextOfStack, pendingOf, step } from './reading';
import { Words } from './words';

const text = 'أعلن كيربي، بقيمة 275 مليون دولار، لمساعدتها. وأضاف.\nوبالمروحيات أيضا';
const words = new Words(text, piecesOf(text));
const at = (quote: string): Extent => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const said = (extent: Extent | null) => extent && text.slice(extent.start, extent.end);

describe('the cursor', () => {
  it('goes from word to word, over punctuation and into the next paragraph', () => {
    expect(said(step(words, at('كيربي'), 1, 'word'))).toBe('بقيمة');
    expect(said(step(words, at('وأضاف'), 1, 'word'))).toBe('وبالمروحيات');
    expect(said(step(words, at('وبالمروحيات'), -1, 'word'))).toBe('وأضاف');
  });

  it('goes to the next sentence and back to the start of its own', () => {
    expect(said(step(words, at('كيربي'), 1, 'sentence'))).toBe('وأضاف');
    expect(said(step(words, at('دولار'), -1, 'sentence'))).toBe('أعلن');
  });

  it('stays on the last word', () => {
    expect(said(step(words, at('أيضا'), 1, 'word'))).toBe('أيضا');
  });
});

describe('a selection by keys', () => {
  const from = (quote: string) => pendingOf(words, at(quote));

  it('grows and shrinks word by word and keeps its first word', () => {
    let pending = from('275');
    pending = extend(words, extend(words, pending, 1, 'word'), 1, 'word');
    expect(said(pending.extent)).toBe('275 مليون دولار');
    pending = extend(words, pending, -1, 'word');
    expect(said(pending.extent)).toBe('275 مليون');
    pending = extend(words, extend(words, extend(words, pending, -1, 'word'), -1, 'word'), -1, 'word');
    expect(said(pending.extent)).toBe('بقيمة 275');
  });

  it('grows to the end of the sentence without its full stop', () => {
    expect(said(extend(words, from('275'), 1, 'sentence').extent)).toBe('275 مليون دولار، لمساعدتها');
  });
});

describe('an edge', () => {
  it('moves by words and never empties the span', () => {
    const figure = at('275 مليون');
    expect(said(moveEdge(words, figure, 'end', 1, false))).toBe('275 مليون دولار');
    expect(said(moveEdge(words, figure, 'end', -1, false))).toBe('275');
    expect(said(moveEdge(words, at('275'), 'end', -1, false))).toBe('275');
    expect(said(moveEdge(words, figure, 'start', -1, false))).toBe('بقيمة 275 مليون');
    expect(said(moveEdge(words, figure, 'start', 1, false))).toBe('مليون');
  });

  it('drops clitics one by one, then letters, and takes them back', () => {
    let extent = at('وبالمروحيات');
    const starts: (string | null)[] = [];
    for (const direction of [1, 1, 1, 1, -1, -1] as const) {
      extent = moveEdge(words, extent, 'start', direction, true);
      starts.push(said(extent));
    }
    expect(starts).toEqual(['بالمروحيات', 'المروحيات', 'مروحيات', 'روحيات', 'مروحيات', 'المروحيات']);
  });
});

describe('spans', () => {
  it('are visited in reading order, from the cursor when none is focused', () => {
    const span = (id: string, start: number) => ({
      id,
      tag: 'CLAIM' as const,
      start,
      end: start + 1,
      version: 1,
      member: '',
      fields: {},
    });
    const spans = [span('a', 0), span('b', 10), span('c', 20)];
    expect(besideSpan(spans, 'b', 0, 1)?.id).toBe('c');
    expect(besideSpan(spans, '', 5, 1)?.id).toBe('b');
    expect(besideSpan(spans, '', 5, -1)?.id).toBe('a');
  });

  it('that overlap are reached by clicking again', () => {
    const ids = ['outer', 'inner'];
    expect(nextOfStack(ids, '')).toBe('inner');
    expect(nextOfStack(ids, 'inner')).toBe('outer');
    expect(nextOfStack(ids, 'outer')).toBe('inner');
  });
});
