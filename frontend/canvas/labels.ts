import type { Labels, Tag } from './mark';

/** Fills `{0}`, `{1}` … of a sentence from the server; a key that is missing shows itself, so that it is noticed. */
export function phrase(labels: Labels, key: string, ...values: readonly (string | number)[]): string {
  return (labels[key] ?? key).replace(/\{(\d)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}

export function kindLabel(labels: Labels, tag: Tag): string {
  return phrase(labels, tag.toLowerCase());
}

/** Claims are counted, in the reader's digits: others speak of the third claim. */
export function nameOf(labels: Labels, tag: Tag, number: number, locale: string): string {
  const kind = kindLabel(labels, tag);
  return number > 0 ? `${kind} ${new Intl.NumberFormat(locale).format(number)}` : kind;
}

const LONGEST = 48;

/** The beginning of a quote, cut between two words. */
export function shortened(quote: string, longest = LONGEST): string {
  if (quote.length <= longest) return quote;
  const cut = quote.lastIndexOf(' ', longest);
  return `${quote.slice(0, cut > 0 ? cut : longest)}…`;
}
