import { describe, expect, it } from 'vitest';
import type { Span } from './mark';
import { decodeSuggestions, isMarkedBy, partsOf, type Suggestion } from './suggestion';

const suggestion = (over: Partial<Suggestion>): Suggestion => ({
  id: 's',
  tag: 'FIGURE',
  start: 10,
  end: 20,
  rule: 'figure.count',
  fields: {},
  ...over,
});
const span = (over: Partial<Span>): Span => ({
  id: 'a',
  tag: 'FIGURE',
  start: 10,
  end: 20,
  version: 1,
  member: '',
  fields: {},
  ...over,
});

describe('a suggestion is marked', () => {
  it.each([
    ['a figure by one that shares a letter', {}, { start: 19, end: 30 }, true],
    ['a figure not by one beside it', {}, { start: 20, end: 30 }, false],
    ['a figure not by a claim', {}, { tag: 'CLAIM' as const }, false],
    ['a claim by one that is nearly the same', { tag: 'CLAIM' as const }, { tag: 'CLAIM' as const, start: 12 }, true],
    [
      'a claim not by the one around it',
      { tag: 'CLAIM' as const },
      { tag: 'CLAIM' as const, start: 0, end: 60 },
      false,
    ],
    [
      'an attribution by one with the same cue',
      { tag: 'ATTRIBUTION' as const, fields: { cue: { start: 10, end: 13 } } },
      { tag: 'ATTRIBUTION' as const, end: 80, fields: { cue: { start: 10, end: 13 } } },
      true,
    ],
    [
      'an attribution not by one with another cue',
      { tag: 'ATTRIBUTION' as const, fields: { cue: { start: 10, end: 13 } } },
      { tag: 'ATTRIBUTION' as const, fields: { cue: { start: 16, end: 19 } } },
      false,
    ],
  ])('%s', (_, proposed, marked, expected) => {
    expect(isMarkedBy(suggestion(proposed), span(marked))).toBe(expected);
  });
});

it('tells the words of the article from those of the sentence', () => {
  expect(partsOf('«\uE000مليون\uE001» عدد، و«\uE000دولار\uE001» عملة')).toEqual([
    { text: '«', isQuoted: false },
    { text: 'مليون', isQuoted: true },
    { text: '» عدد، و«', isQuoted: false },
    { text: 'دولار', isQuoted: true },
    { text: '» عملة', isQuoted: false },
  ]);
});

it('is read from columns whose starts are distances', () => {
  const read = decodeSuggestions({
    ids: ['x', 'y'],
    tags: [2, 1],
    starts: [5, 7],
    lengths: [3, 4],
    rules: [1, 0],
    names: ['attribution.verb', 'figure.money'],
    places: { y: { cue: { start: 12, end: 14 } } },
  });
  expect(read).toEqual([
    { id: 'x', tag: 'FIGURE', start: 5, end: 8, rule: 'figure.money', fields: {} },
    {
      id: 'y',
      tag: 'ATTRIBUTION',
      start: 12,
      end: 16,
      rule: 'attribution.verb',
      fields: { cue: { start: 12, end: 14 } },
    },
  ]);
});
