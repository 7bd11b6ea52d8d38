import { expect, it } from 'vitest';
import { contentAfter, withPlace } from './frame';
import type { Fields, Span } from './mark';
import { piecesOf } from './offsets';
import { Words } from './words';

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

it.each([
  ['وقال الوزير إن «الوضع تحت السيطرة تمامًا»، لكنه أقرّ بنقص الأدوية.', 'وقال الوزير', 'الوضع تحت السيطرة تمامًا'],
  ['زعمت صفحات أن الماء ملوث، وهو ما نفته الشركة.', 'زعمت صفحات', 'الماء ملوث'],
  ['أكد الناطق أن الجسر آمن، فيما ينتظر السكان.', 'أكد الناطق', 'الجسر آمن'],
  ['قال إن “ثلاثة” أصيبوا، وإن الجسر آمن.', 'قال', 'ثلاثة” أصيبوا، وإن الجسر آمن'],
])('what was said ends with its quotation, or where the article speaks again: %s', (text, frame, said) => {
  const span: Span = { ...attribution(undefined), start: 0, end: frame.length };
  const content = contentAfter(new Words(text, piecesOf(text)), span);
  expect(content && text.slice(content.start, content.end)).toBe(said);
});
