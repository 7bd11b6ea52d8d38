import { describe, expect, it } from 'vitest';
import type { Span, Tag } from './mark';
import { piecesOf } from './offsets';
import { flatten, wholeGlyphs } from './segments';
import { Words } from './words';

const text = 'أعلن كيربي عن حزمة بقيمة 275 مليون دولار لأوكرانيا';
const words = new Words(text, piecesOf(text));
const whole = { start: 0, end: text.length };

function span(id: string, tag: Tag, quote: string, more: Partial<Span> = {}): Span {
  const start = text.indexOf(quote);
  return { id, tag, start, end: start + quote.length, version: 1, member: '', fields: {}, ...more };
}

function shown(...spans: Span[]): string[] {
  return flatten(words, spans, whole).map(
    (segment) => `${text.slice(segment.start, segment.end)}: ${segment.spans.map(({ id }) => id).join(' ')}`,
  );
}

describe('overlapping spans', () => {
  it('that nest become a row of segments, the innermost named last', () => {
    expect(shown(span('f', 'FIGURE', '275 مليون دولار'), span('c', 'CLAIM', 'حزمة بقيمة 275 مليون دولار'))).toEqual([
      'حزمة بقيمة : c',
      '275 مليون دولار: c f',
    ]);
  });

  it('that cross keep both in the part they share', () => {
    expect(shown(span('a', 'CLAIM', 'كيربي عن حزمة'), span('b', 'CLAIM', 'حزمة بقيمة'))).toEqual([
      'كيربي عن : a',
      'حزمة: a b',
      ' بقيمة: b',
    ]);
  });

  it('draw their lines in different lanes, the widest first', () => {
    const spans = [span('f', 'FIGURE', '275 مليون'), span('c', 'CLAIM', 'بقيمة 275 مليون'), span('d', 'CLAIM', '275')];
    const shared = flatten(words, spans, whole).find((segment) => segment.spans.length === 3);
    expect(shared?.lanes.map((each) => each?.id)).toEqual(['c', 'f', 'd']);
    expect(shared?.tint).toBe('CLAIM');
  });

  it('share a lane when they only touch', () => {
    const spans = [span('a', 'CLAIM', 'أعلن '), span('b', 'CLAIM', 'كيربي')];
    expect(flatten(words, spans, whole).map(({ lanes }) => lanes[0]?.id)).toEqual(['a', 'b']);
  });
});

describe('an attribution with source and cue', () => {
  const fields = { source: { start: 5, end: 10 }, cue: { start: 0, end: 4 } };
  const attribution = span('a', 'ATTRIBUTION', 'أعلن كيربي عن حزمة', { fields });

  it('covers its content but draws under source and cue only', () => {
    const segments = flatten(words, [attribution], whole);
    expect(segments.map(({ start, end, tint }) => [text.slice(start, end), tint])).toEqual([
      ['أعلن', 'ATTRIBUTION'],
      [' ', null],
      ['كيربي', 'ATTRIBUTION'],
      [' عن حزمة', null],
    ]);
  });
});

describe('paint never cuts a glyph', () => {
  const paint = (word: string, start: number, end: number) => {
    const glyphs = wholeGlyphs(new Words(word, piecesOf(word)), { start, end });
    return word.slice(glyphs.start, glyphs.end);
  };

  it.each([
    ['لأوكرانيا', 1, 9, 'لأوكرانيا'],
    ['لأوكرانيا', 0, 1, 'لأ'],
    ['وللأمن', 3, 6, 'لأمن'],
    ['الأمن', 2, 5, 'لأمن'],
    ['لِأوكرانيا', 2, 10, 'لِأوكرانيا'],
    ['لـأمن', 2, 5, 'أمن'],
    ['بأوكرانيا', 1, 9, 'أوكرانيا'],
    ['تُقدّم', 0, 1, 'تُ'],
    ['👩‍🚀', 0, 2, '👩‍🚀'],
  ])('%s from %i to %i is painted as %s', (word, start, end, expected) => {
    expect(paint(word, start, end)).toBe(expected);
  });
});
