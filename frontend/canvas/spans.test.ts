import { describe, expect, it } from 'vitest';
import type { SpanRecord } from './mark';
import { piecesOf } from './offsets';
import { Spans } from './spans';
import { pageOf } from './stage/fake-server';

const WORDS = 'قال الوزير إن الحكومة خصصت مليون دينار';

describe('spans that are read as far as somebody looks', () => {
  const text = Array.from({ length: 40 }, () => WORDS).join('\n');
  const records = Array.from({ length: 300 }, (_, i): SpanRecord => {
    const start = Math.floor((i * (text.length - 60)) / 300);
    // Some reach over several paragraphs, some start together.
    const end = start + (i % 50 === 0 ? 60 : 3 + (i % 9));
    const badge = i % 3 === 0 ? { text: 'صحيح', tone: 'true' } : null;
    return { id: `s${i}`, tag: i % 3, start: start - (start % 2), end, version: 1, member: `m${i % 4}`, badge };
  });
  const pieces = piecesOf(text);
  const loaded = (): Spans => {
    const spans = new Spans(() => {});
    spans.load(pieces, pageOf(text, {}, records));
    return spans;
  };
  const whole = loaded();
  whole.ordered();

  it.each([0, 7, 20, 39])('are those of a paragraph, whichever is looked at first: %i', (piece) => {
    const spans = loaded();
    expect(spans.in(piece)).toEqual(whole.in(piece));
    expect(spans.in(3)).toEqual(whole.in(3));
    expect(spans.ordered()).toEqual(whole.ordered());
  });

  it('are known by their ids, with their numbers', () => {
    const last = loaded().get('s299');
    expect(last).toEqual(whole.get('s299'));
    const spans = loaded();
    const claim = spans.in(20).find(({ tag }) => tag === 'CLAIM');
    expect(spans.number(claim?.id ?? '')).toBe(whole.number(claim?.id ?? ''));
    expect(whole.number(claim?.id ?? '')).toBeGreaterThan(1);
  });

  it('are counted before they are read', () => {
    const { tags, members, states, tones } = loaded().tallies;
    expect([...tags.values()]).toEqual([100, 100, 100]);
    expect(members.get('m3')).toBe(75);
    expect(states.get('صحيح')).toBe(100);
    expect(tones.get('صحيح')).toBe('true');
  });
});
