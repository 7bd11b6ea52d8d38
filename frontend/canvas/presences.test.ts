import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { initialsOf, personOf } from './presences';
import { Throttle } from './throttle';

describe('where the member is', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is told at once, then the latest after a pause, and nothing between', () => {
    const told: number[] = [];
    const throttle = new Throttle((at: number) => told.push(at), 300);
    for (const at of [1, 2, 3]) throttle.run(at);
    expect(told).toEqual([1]);
    vi.advanceTimersByTime(300);
    expect(told).toEqual([1, 3]);
    throttle.run(4);
    expect(told).toEqual([1, 3]);
    vi.advanceTimersByTime(300);
    expect(told).toEqual([1, 3, 4]);
    vi.advanceTimersByTime(1000);
    throttle.run(5);
    expect(told).toEqual([1, 3, 4, 5]);
  });

  it('is told no more once they have left', () => {
    const told: number[] = [];
    const throttle = new Throttle((at: number) => told.push(at), 300);
    throttle.run(1);
    throttle.run(2);
    throttle.cancel();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([1]);
  });
});

describe('a colleague', () => {
  it.each([
    ['سلمى الخطيب', 'س\u200Cخ'],
    ['هالة', 'ه'],
    ['Jo Smith', 'J\u200CS'],
  ])('%s is shown as %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('has the same colour on every page', () => {
    const at = { session: 's', member: '0198-abc', name: 'هالة', start: 0, end: 0, span: '' };
    expect(personOf(at).colour).toBe(personOf({ ...at, session: 't' }).colour);
  });
});
