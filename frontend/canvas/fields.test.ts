import { describe, expect, it } from 'vitest';
import arabic from '../../src/main/resources/vaadin-i18n/translations_ar.properties?raw';
import english from '../../src/main/resources/vaadin-i18n/translations_en.properties?raw';
import { clashes } from './entries';
import { codeLabel, fieldsOf, patchAt, patchBetween, patched, read, written } from './fields';
import { RELATIONS, TAGS } from './mark';
import { labelsOf } from './stage/fake-server';

describe('a field', () => {
  it('is put into the fields around it', () => {
    expect(patchAt({ source: { start: 3, end: 9 } }, 'source.name', 'كيربي')).toEqual({
      source: { start: 3, end: 9, name: 'كيربي' },
    });
  });

  it('that becomes empty takes what holds it along', () => {
    const fields = { claimant: { name: 'كيربي' }, topic: 'الحرب' };
    expect(patched(fields, patchAt(fields, 'claimant.name', undefined))).toEqual({ topic: 'الحرب' });
  });

  it('of a row makes the row, and an empty row goes away', () => {
    const made = patched({}, patchAt({}, 'appearances.0.url', 'https://example.org'));
    expect(made).toEqual({ appearances: [{ url: 'https://example.org' }] });
    expect(patched(made, patchAt(made, 'appearances.0.url', undefined))).toEqual({});
  });

  it('is read as it is written, in Arabic digits too', () => {
    expect(read('275 مليون', 'number')).toEqual({ value: 275_000_000 });
    expect(read('كثير', 'number')).toEqual({ problem: 'notANumber' });
    expect(read('٢٠٢٢/١٢/٠٩', 'date')).toEqual({ value: '2022-12-09' });
    expect(read('أمس', 'date')).toEqual({ problem: 'notADate' });
    expect(read('رويترز\n\n واشنطن بوست ', 'lines')).toEqual({ value: ['رويترز', 'واشنطن بوست'] });
    expect(written(275_000_000, 'number', 'ar-u-nu-latn')).toBe('275,000,000');
  });
});

describe('two versions', () => {
  it('differ in the fields that are not alike, whatever the order of their names', () => {
    expect(
      patchBetween(
        { topic: 'أ', claimant: { name: 'ب', annotation: 'x' } },
        { claimant: { annotation: 'x', name: 'ب' }, wording: 'ج' },
      ),
    ).toEqual({ topic: undefined, wording: 'ج' });
  });

  it('clash only where both changed the same field to something else', () => {
    const mine = { patch: { unit: 'دولار' }, before: { unit: 'يورو', value: 1 } };
    expect(clashes(mine, { unit: 'يورو', value: 2 })).toBe(false);
    expect(clashes(mine, { unit: 'دولار', value: 1 })).toBe(false);
    expect(clashes(mine, { unit: 'جنيه', value: 1 })).toBe(true);
  });
});

it.each([
  ['Arabic', arabic],
  ['English', english],
])('every field, code and link has its word in %s', (_, bundle) => {
  const labels = labelsOf(bundle);
  const fields = TAGS.flatMap(fieldsOf);
  const keys = [
    ...fields.map(({ path }) => `field.${path}`),
    ...fields.flatMap(({ path, codes = [] }) => codes.map((code) => codeLabel(path, code))),
    ...['url', 'title', 'date'].map((name) => `field.appearances.${name}`),
    ...RELATIONS.flatMap((kind) => [`link.${kind}.from`, `link.${kind}.to`, `relation.${kind}`]),
    ...['linkItself', 'linkNeedsClaim', 'linkThere', 'linkNothing', 'notANumber', 'notADate'],
  ];
  expect(keys.filter((key) => !labels[key])).toEqual([]);
});
