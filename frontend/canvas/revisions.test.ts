import { expect, it } from 'vitest';
import { Revisions } from './revisions';

const change = (rev: number) => ({ rev, ops: [] });

function at(rev: number): Revisions {
  const revisions = new Revisions();
  revisions.start(rev);
  return revisions;
}

it('applies changes in order and ignores old ones', () => {
  const revisions = at(4);
  expect(revisions.receive(change(4))).toEqual([]);
  expect(revisions.receive(change(5))).toEqual([change(5)]);
  expect(revisions.at).toBe(5);
});

it('notices a gap', () => {
  const revisions = at(4);
  expect(revisions.receive(change(6))).toEqual([]);
  expect(revisions.hasGap()).toBe(true);
});

it('lets a change wait for the answer to the own edit before it', () => {
  const revisions = at(4);
  revisions.receive(change(6));
  expect(revisions.own(5)).toEqual([change(6)]);
  expect(revisions.hasGap()).toBe(false);
});

it('does not skip the change of another that comes after the answer to a later own edit', () => {
  const revisions = at(4);
  expect(revisions.own(6)).toEqual([]);
  expect(revisions.receive(change(5))).toEqual([change(5)]);
  expect(revisions.at).toBe(6);
});
