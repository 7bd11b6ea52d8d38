import type { Link, Presence, SpanRecord, Tag } from '../mark';

/** The sample article as a desk would have it half way: every tag with fields, links, badges, comments, a colleague. */

export function deskSpans(article: string): SpanRecord[] {
  const span = (id: string, tag: Tag, quote: string, more: Partial<SpanRecord> = {}): SpanRecord => {
    const start = article.indexOf(quote);
    return { id, tag, start, end: start + quote.length, version: 1, member: 'سلمى', memberId: 'me', ...more };
  };
  const place = (quote: string) => {
    const start = article.indexOf(quote);
    return { start, end: start + quote.length, quote };
  };
  return [
    span('a1', 'ATTRIBUTION', 'قال تقرير لصحيفة واشنطن بوست، الجمعة، إن موسكو وطهران تتعاونان في تطوير الطائرات', {
      fields: {
        source: { name: 'تقرير لصحيفة واشنطن بوست', ...place('تقرير لصحيفة واشنطن بوست'), guess: false },
        cue: place('قال'),
        force: 'NEUTRAL',
        contents: [place('موسكو وطهران تتعاونان في تطوير الطائرات')],
        chain: ['وكالة رويترز'],
      },
      comments: 2,
    }),
    span('c1', 'CLAIM', 'موسكو وطهران تتعاونان في تطوير الطائرات المسيرة والصواريخ الباليستية، ومجال التدريب الفني', {
      badge: { text: 'صحيح', tone: 'true' },
      fields: { wording: 'تتعاون روسيا وإيران في تطوير المسيّرات والصواريخ الباليستية', checkWorthiness: 'HIGH' },
    }),
    span('c2', 'CLAIM', 'تزويد روسيا بطائرات مسيرة', {
      badge: { text: 'مرصود', tone: 'neutral' },
      member: 'هالة',
      memberId: 'hala',
    }),
    span('a2', 'ATTRIBUTION', 'أعلن كيربي'),
    span('c3', 'CLAIM', 'حزمة مساعدات جديدة لأوكرانيا، بقيمة 275 مليون دولار', {
      badge: { text: 'قيد البحث', tone: 'misleading' },
      fields: { claimant: { name: 'جون كيربي' }, checkWorthiness: 'HIGH' },
      member: 'هالة',
      memberId: 'hala',
    }),
    span('f1', 'FIGURE', '275 مليون دولار', {
      fields: {
        value: 275000000,
        unit: 'دولار',
        currency: 'USD',
        currencyGuessed: true,
        kind: 'MONEY',
        scale: 'مليون',
      },
    }),
  ];
}

export const deskLinks: readonly Link[] = [
  { id: 'l1', version: 1, kind: 'ATTRIBUTES', from: 'a1', to: 'c1' },
  { id: 'l2', version: 1, kind: 'QUANTIFIES', from: 'f1', to: 'c3' },
  { id: 'l3', version: 1, kind: 'PART_OF', from: 'c2', to: 'c1' },
];

export function company(article: string): Presence[] {
  const at = article.indexOf('مساعدات جديدة');
  return [
    { session: 's1', member: 'hala', name: 'هالة الخطيب', start: at, end: at + 13, span: 'c3' },
    { session: 's2', member: 'omar', name: 'عمر', start: 5, end: 5, span: '' },
  ];
}
