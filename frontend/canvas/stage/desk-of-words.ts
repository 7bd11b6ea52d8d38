import type { Link, Presence, SpanRecord, Tag } from '../mark';
import type { Proposed } from './fake-server';

/** The sample article as a desk would have it half way: every tag with fields, links, badges, comments, a colleague. */

/** What the rules would still find in it. */
export function deskSuggestions(article: string): Proposed[] {
  const place = (quote: string) => {
    const start = article.indexOf(quote);
    return { start, end: start + quote.length };
  };
  const proposed = (
    id: string,
    tag: Tag,
    quote: string,
    rule: string,
    reason: string,
    trigger: string,
    fields = {},
  ): Proposed => ({
    suggestion: { id, tag, ...place(quote), rule, fields: {} },
    why: { rule, reason: reason.replace('{0}', `\uE000${trigger}\uE001`), triggers: [place(trigger)], fields },
  });
  return [
    proposed('p1', 'FIGURE', 'الجمعة', 'تاريخ نسبي: أمس، الجمعة', '«{0}» تاريخ يُعرف من يوم نشر المقال.', 'الجمعة', {
      kind: 'RELATIVE_DATE',
      date: '2022-12-09',
    }),
    proposed(
      'p2',
      'CLAIM',
      'روسيا تسعى للتعاون مع إيران',
      'ادعاء منسوب',
      'كلام منسوب يمكن التحقق منه: «{0}».',
      'روسيا',
    ),
    proposed('p3', 'ATTRIBUTION', 'وأوضح كيربي، أن الولايات', 'فعل قول: قال، أكد، نفى', '«{0}» فعل قول.', 'وأوضح', {
      source: { name: 'كيربي' },
    }),
  ];
}

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
