import { describe, expect, it } from 'vitest';
import { essenceOf, figureText } from './essence';
import { kindLabel } from './labels';

const LATIN = 'ar-u-nu-latn';

describe('a figure', () => {
  it.each([
    [{ value: 275_000_000, currency: 'USD', unit: 'دولار' }, '275,000,000\u00A0USD'],
    [{ value: 100, comparator: '~' }, '≈\u00A0100'],
    [{ value: 100, kind: 'VAGUE' }, '≈\u00A0100'],
    [{ value: 3, highValue: 5 }, '3–5'],
    [{ value: 8, unit: '%' }, '8%'],
    [{ value: 10, comparator: '>=' }, '≥\u00A010'],
    [{ date: '2022' }, '2022'],
    [{ kind: 'RELATIVE_DATE' }, ''],
  ])('%o reads %s', (fields, text) => {
    expect(figureText(fields, LATIN)).toBe(text);
  });

  it('follows the digits that the member prefers', () => {
    expect(figureText({ value: 1234 }, 'ar-u-nu-arab')).toBe('١٬٢٣٤');
  });
});

it('an attribution names source and cue, and its force only when it is telling', () => {
  const labels = { 'force.DOUBT': 'تشكيك' };
  const fields = { source: { name: 'كيربي', guess: true }, cue: { start: 0, end: 3, quote: 'زعم' }, force: 'DOUBT' };
  expect(essenceOf('ATTRIBUTION', fields, labels, LATIN).map(({ text }) => text)).toEqual(['كيربي؟', 'زعم', 'تشكيك']);
  expect(essenceOf('ATTRIBUTION', { force: 'NEUTRAL' }, labels, LATIN)).toEqual([]);
  expect(kindLabel({ claim: 'ادعاء' }, 'CLAIM')).toBe('ادعاء');
});
