import { describe, expect, it } from 'vitest';
import { withCard } from './cards';
import { InOrder, inReadingOrder } from './in-order';
import type { Span, Tag } from './mark';
import { Tallies } from './tallies';

const TAGS: readonly Tag[] = ['CLAIM', 'ATTRIBUTION', 'FIGURE'];

function span(id: number, start: number, end: number, more: Partial<Span> = {}): Span {
  return { id: String(id), tag: TAGS[id % 3] ?? 'CLAIM', start, end, version: 1, member: 'سلمى', fields: {}, ...more };
}

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

describe('spans in order', () => {
  it('stay as sorting all of them would have them, whatever comes and goes', () => {
    const next = numbers(20261126);
    const order = new InOrder();
    const tallies = new Tallies();
    const there = new Map<string, Span>();
    for (let i = 0; i < 600; i++) {
      const start = next(200);
      const made = span(i, start, start + 1 + next(20));
      there.set(made.id, made);
      order.add(made);
      tallies.add(made);
      const gone = there.get(String(next(i + 1)));
      if (i % 3 !== 0 || !gone) continue;
      there.delete(gone.id);
      order.remove(gone);
      tallies.remove(gone);
    }
    const sorted = [...there.values()].sort(inReadingOrder);
    expect(order.all).toEqual(sorted);
    const claims = sorted.filter(({ tag }) => tag === 'CLAIM');
    expect(claims.map((claim) => order.number(claim))).toEqual(claims.map((_, i) => i + 1));
    expect(order.number(sorted.find(({ tag }) => tag === 'FIGURE'))).toBe(0);
    expect(tallies).toEqual(new Tallies(sorted));
  });

  it('tell that something changed', () => {
    const order = new InOrder();
    order.add(span(0, 1, 2));
    const before = order.state;
    order.add(span(3, 0, 2));
    expect(order.state).not.toBe(before);
    expect(order.all.map(({ id }) => id)).toEqual(['3', '0']);
  });
});

describe('cards', () => {
  const many = Array.from({ length: 200 }, (_, i) => span(i, i * 10, i * 10 + 5));

  it('are made for the spans about the first one in sight, and for the one in use wherever it is', () => {
    const spans = withCard(many, ({ start }) => start >= 1000, ['7']);
    expect(spans.map(({ id }) => Number(id))).toEqual([7, ...Array.from({ length: 24 }, (_, i) => 96 + i)]);
  });

  it('are made for all where they are few', () => {
    expect(withCard(many.slice(0, 20), () => false, [])).toEqual(many.slice(0, 20));
  });
});
