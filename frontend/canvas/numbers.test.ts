import { expect, it } from 'vitest';
import { parseNumber } from './numbers';

it.each([
  ['123', 123],
  ['١٢٣', 123],
  ['۱۲۳', 123],
  ['1,500.5', 1500.5],
  ['١٬٥٠٠٫٥', 1500.5],
  ['12,5', 12.5],
  ['1.500.000', 1_500_000],
  ['-3', -3],
  ['8%', 8],
  ['٨ ٪', 8],
  ['275 مليون', 275_000_000],
  ['٢٫٣ مليون', 2_300_000],
  ['3 ملايين و200 ألف', 3_200_000],
  ['مئة ألف', 100_000],
  ['مليونان', 2_000_000],
  ['1.5 billion', 1_500_000_000],
])('%s is %d', (written, value) => {
  expect(parseNumber(written)).toBe(value);
});

it.each(['', 'مئات', '12 رجلًا', '1-2', 'قال'])('%s is no number', (written) => {
  expect(parseNumber(written)).toBeNull();
});
