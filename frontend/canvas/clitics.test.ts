import { expect, it } from 'vitest';
import { cliticStops } from './clitics';

it.each([
  ['وقال', 'و|قال'],
  ['وبالمروحيات', 'و|ب|ال|مروحيات'],
  ['بإرسال', 'ب|إرسال'],
  ['لأوكرانيا', 'ل|أوكرانيا'],
  ['والعشرات', 'و|ال|عشرات'],
  ['للعام', 'ل|ل|عام'],
  ['بـ26', 'بـ|26'],
  ['الـ40', 'الـ|40'],
  ['وَقَالَ', 'وَ|قَالَ'],
  ['كيربي', 'ك|يربي'],
  ['موسكو', 'موسكو'],
  ['لك', 'لك'],
])('%s may start anew at %s', (word, expected) => {
  const stops = [0, ...cliticStops(word), word.length];
  expect(
    stops
      .slice(1)
      .map((stop, i) => word.slice(stops[i], stop))
      .join('|'),
  ).toBe(expected);
});
