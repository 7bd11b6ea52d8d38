import { expect, test } from 'vitest';
import { opacity, read } from './numbers';

const TABLE = `
  <table>
    <thead><tr><th>جهة النشر</th><th data-colour="--tq-true">صحيح</th><th>الكل</th><th data-colour="--tq-true">آخر</th></tr></thead>
    <tbody>
      <tr><th>الجزيرة</th><td data-number="2"><a href="queue">2</a></td><td data-number="5">5</td><td data-number="0">0</td></tr>
      <tr><th>وكالة</th><td data-number="1.5">1.5</td><td></td><td></td></tr>
    </tbody>
  </table>`;

function table(): HTMLTableElement {
  document.body.innerHTML = TABLE;
  return document.querySelector('table') as HTMLTableElement;
}

test('bars are drawn of the columns that have a colour, a row each', () => {
  const numbers = read(table());
  expect(numbers.names).toEqual(['الجزيرة', 'وكالة']);
  expect(numbers.series.map((each) => [each.name, each.values])).toEqual([
    ['صحيح', [2, 1.5]],
    ['آخر', [0, 0]],
  ]);
});

test('a bar leads where its number leads', () => {
  const [first] = read(table()).series;
  expect(first?.links.map((link) => link?.getAttribute('href') ?? null)).toEqual(['queue', null]);
});

test('the second series of a colour is paler', () => {
  const { series } = read(table());
  expect(opacity(series, 0)).toBe(1);
  expect(opacity(series, 1)).toBeLessThan(1);
});
