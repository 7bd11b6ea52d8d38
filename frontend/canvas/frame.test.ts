import { expect, it } from 'vitest';
import { withPlace } from './frame';
import type { Fields, Span } from './mark';

const attribution = (source: Fields['source']): Span => ({
  id: 'a',
  tag: 'ATTRIBUTION',
  start: 10,
  end: 40,
  version: 1,
  member: 'سلمى',
  fields: source ? { source } : {},
});
const taken = (source: Fields['source']) =>
  withPlace(attribution(source), 'source', { start: 4, end: 9 }, 'الوزير').fields.source;

it('a source that is taken from the article is called as there, unless somebody wrote its name', () => {
  const place = { start: 4, end: 9, guess: false };
  expect(taken(undefined)).toEqual({ name: 'الوزير', ...place });
  expect(taken({ name: 'وزير', guess: true })).toEqual({ name: 'الوزير', ...place });
  expect(taken({ name: 'المتحدث', start: 20, end: 27, guess: false })).toEqual({ name: 'الوزير', ...place });
  expect(taken({ name: 'وزير الدفاع الأمريكي' })).toEqual({ name: 'وزير الدفاع الأمريكي', ...place });
});
