import { describe, expect, it } from 'vitest';
import { stack } from './cards';

describe('cards', () => {
  it('stand level with their spans where there is room', () => {
    expect(stack([0, 100, 300], [50, 50, 50], 0, 10)).toEqual([0, 100, 300]);
  });

  it('are pushed down where they would overlap', () => {
    expect(stack([0, 10, 20], [50, 50, 50], -1, 10)).toEqual([0, 60, 120]);
  });

  it('make room above for the anchor, which stays level with its span', () => {
    expect(stack([100, 110, 120], [50, 50, 50], 2, 10)).toEqual([0, 60, 120]);
  });

  it('of dense spans leave the column at the top rather than push the anchor away', () => {
    expect(stack([0, 5, 10], [50, 50, 50], 2, 10)).toEqual([-110, -50, 10]);
  });
});
