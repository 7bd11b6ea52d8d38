import { describe, expect, it } from 'vitest';
import { quotation } from './citing';
import { Filters } from './filters';
import { fold, hitsOf } from './folding';
import { contentAfter } from './frame';
import type { Span, Tag } from './mark';
import { Scale, ticksOf } from './minimap';
import { piecesOf } from './offsets';
import { Tallies } from './tallies';
import { Words } from './words';

const span = (id: string, tag: Tag, start: number, end: number, more: Partial<Span> = {}): Span => {
  return { id, tag, start, end, version: 1, member: 'سلمى', fields: {}, ...more };
};

describe('search', () => {
  it.each([
    ['قالت المدرسة', 'المدرسه', 'المدرسة'],
    ['إلى أوكرانيا', 'اوكرانيا', 'أوكرانيا'],
    ['في ١٢٣ يومًا', '123', '١٢٣'],
    ['الطائراتُ المسيّرة', 'الطائرات المسيره', 'الطائراتُ المسيّرة'],
    ['قـــال كيربي', 'قال', 'قـــال'],
    ['وكالة Reuters', 'reuters', 'Reuters'],
  ])('in «%s» for «%s» finds «%s»', (text, words, found) => {
    expect(hitsOf(fold(text), words).map(({ start, end }) => text.slice(start, end))).toEqual([found]);
  });

  it('for nothing finds nothing', () => {
    expect(hitsOf(fold('نص'), '  ')).toEqual([]);
  });
});

describe('filters', () => {
  const spans = [
    span('a', 'CLAIM', 0, 1, { badge: { text: 'صحيح', tone: 'true' } }),
    span('b', 'CLAIM', 1, 2, { badge: { text: 'مرصود', tone: 'neutral' }, member: 'هالة' }),
    span('c', 'FIGURE', 2, 3),
  ];

  it('count what they would show, and offer members and states only when there are several', () => {
    const counts = new Filters().choices(new Tallies(spans)).map(({ value, count }) => [value, count]);
    expect(counts).toEqual([
      ['CLAIM', 2],
      ['ATTRIBUTION', 0],
      ['FIGURE', 1],
      ['سلمى', 2],
      ['هالة', 1],
      ['صحيح', 1],
      ['مرصود', 1],
    ]);
    expect(new Filters().choices(new Tallies(spans.slice(2))).map(({ facet }) => facet)).toEqual(['tag', 'tag', 'tag']);
  });

  it('tell sub-labels apart by their tags, where there are any', () => {
    const labelled = (id: string, tag: Tag) => span(id, tag, 0, 1, { fields: { label: 'poll' } });
    const some = [labelled('a', 'CLAIM'), labelled('b', 'FIGURE'), span('c', 'FIGURE', 1, 2)];
    const filters = new Filters();
    const choices = filters.choices(new Tallies(some)).filter(({ facet }) => facet === 'label');
    expect(choices.map(({ value, count }) => [value, count])).toEqual([
      ['CLAIM:poll', 1],
      ['FIGURE:poll', 1],
    ]);
    filters.toggle('label', 'FIGURE:poll');
    expect(some.filter((each) => filters.shows(each)).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('hide and show, and never hide what is sought', () => {
    const filters = new Filters();
    filters.toggle('tag', 'CLAIM');
    filters.toggle('member', 'هالة');
    const shown = () => spans.filter((each) => filters.shows(each)).map(({ id }) => id);
    expect(shown()).toEqual(['c']);
    const hala = spans[1];
    expect(hala && filters.reveal(hala)).toBe(true);
    expect(shown()).toEqual(['a', 'b', 'c']);
    expect(filters.isActive).toBe(false);
  });
});

describe('an attribution tagged by its frame', () => {
  const text = 'وفي السياق، أعلن كيربي، الجمعة، عن حزمة مساعدات جديدة. وقال: “نحن معهم. سنبقى” هنا. انتهى.';
  const words = new Words(text, piecesOf(text));
  const content = (quote: string, more: Partial<Span> = {}): string | null => {
    const start = text.indexOf(quote);
    const found = contentAfter(words, span('a', 'ATTRIBUTION', start, start + quote.length, more));
    return found && text.slice(found.start, found.end);
  };

  it('is offered the rest of its sentence, without what leads to it', () => {
    expect(content('أعلن كيربي')).toBe('حزمة مساعدات جديدة');
  });

  it('is offered nothing when it has its content', () => {
    expect(content('أعلن كيربي', { fields: { contents: [{ start: 1, end: 2 }] } })).toBeNull();
  });
});

it('the map shows a crowd of spans as one tick, each at its height', () => {
  const text = `${'كلمة '.repeat(20)}\n${'كلمة '.repeat(20)}`;
  const scale = new Scale(piecesOf(text));
  expect(scale.at(0)).toBe(0);
  expect(scale.at(101)).toBeCloseTo(0.5, 1);
  expect(scale.offset(scale.at(101))).toBe(101);
  const crowd = [span('a', 'CLAIM', 0, 2), span('b', 'CLAIM', 1, 3), span('c', 'FIGURE', 101, 105)];
  expect(ticksOf(crowd, scale, 90).map(({ id, y }) => [id, y])).toEqual([
    ['a', 0],
    ['c', 45],
  ]);
});

it('a quotation names what is known of its source', () => {
  const cite = { title: 'موسكو وطهران', source: 'واشنطن بوست' };
  expect(quotation(' 275 مليون دولار ', cite, '9 ديسمبر 2022', 'https://t.example/a', '، ')).toBe(
    '«275 مليون دولار» — موسكو وطهران، واشنطن بوست، 9 ديسمبر 2022، https://t.example/a',
  );
  expect(quotation('كلام', undefined, '', 'https://t.example/a', '، ')).toBe('«كلام» — https://t.example/a');
});
