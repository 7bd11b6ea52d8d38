import { describe, expect, it } from 'vitest';
import { joining, Links } from './links';
import type { Link, Span, Tag } from './mark';

const span = (id: string, tag: Tag): Span => ({ id, tag, start: 0, end: 1, version: 1, member: '', fields: {} });
const link = (id: string, from: string, to: string): Link => ({ id, version: 1, kind: 'SAME_AS', from, to });

describe('what may be said between', () => {
  it.each([
    ['ATTRIBUTION', 'CLAIM', { kinds: ['ATTRIBUTES'], from: 'a', to: 'b' }],
    ['CLAIM', 'ATTRIBUTION', { kinds: ['ATTRIBUTES'], from: 'b', to: 'a' }],
    ['FIGURE', 'CLAIM', { kinds: ['QUANTIFIES'], from: 'a', to: 'b' }],
    ['CLAIM', 'FIGURE', { kinds: ['QUANTIFIES'], from: 'b', to: 'a' }],
    ['CLAIM', 'CLAIM', { kinds: ['SAME_AS', 'CONTRADICTS', 'PART_OF'], from: 'a', to: 'b' }],
    ['FIGURE', 'ATTRIBUTION', { reason: 'linkNeedsClaim' }],
  ] as const)('%s and %s', (a, b, expected) => {
    expect(joining(span('a', a), span('b', b), [])).toEqual(expected);
  });

  it('a span and itself: nothing', () => {
    expect(joining(span('a', 'CLAIM'), span('a', 'CLAIM'), [])).toEqual({ reason: 'linkItself' });
  });

  it('two that are linked already: what is not said yet', () => {
    const there = [link('l', 'b', 'a')];
    expect(joining(span('a', 'CLAIM'), span('b', 'CLAIM'), there)).toMatchObject({ kinds: ['CONTRADICTS', 'PART_OF'] });
    const tied: Link[] = [{ ...link('l', 'a', 'b'), kind: 'ATTRIBUTES' }];
    expect(joining(span('a', 'ATTRIBUTION'), span('b', 'CLAIM'), tied)).toEqual({ reason: 'linkThere' });
  });
});

it('links show what waits for its answer, and lose it again when that is taken away', () => {
  const links = new Links();
  links.load([link('l', 'a', 'b')]);
  links.overlay([
    { id: 'l', after: () => null },
    { id: 'new', after: () => link('new', 'b', 'c') },
  ]);
  expect([links.of('a').length, links.of('b').map(({ id, pending }) => [id, pending])]).toEqual([0, [['new', true]]]);
  links.overlay([]);
  expect(links.of('b').map(({ id }) => id)).toEqual(['l']);
});
