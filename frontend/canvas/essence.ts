import { codeLabel } from './fields';
import { phrase } from './labels';
import type { Fields, Labels, Tag } from './mark';

/** What a card says of its span's fields: in a word or two each, the telling ones only. */

export interface Chip {
  /** The key of the label before it, or empty. */
  readonly label: string;
  readonly text: string;
  /** Set like a value, in the colour of the tag. */
  readonly isValue?: boolean;
  /** The article's words rather than the interface's. */
  readonly isQuoted?: boolean;
}

const SIGNS: Readonly<Record<string, string>> = { '~': '≈', '>': '>', '>=': '≥', '<': '<', '<=': '≤' };
const GUESS = '؟';

export function essenceOf(tag: Tag, fields: Fields, labels: Labels, locale: string): Chip[] {
  const word = (path: string, code: string | undefined): string => (code ? phrase(labels, codeLabel(path, code)) : '');
  const chips: Chip[] = [];
  const add = (label: string, text: string | undefined, more: Partial<Chip> = {}): void => {
    if (text) chips.push({ label, text, ...more });
  };
  if (tag === 'FIGURE') {
    add('', figureText(fields, locale), { isValue: true });
    if (fields.kind && fields.kind !== 'VAGUE') add('', word('kind', fields.kind));
    // A currency or a per cent sign stands beside the value already.
    if (fields.unit && fields.unit !== '%' && !fields.currency) add('field.unit', fields.unit, { isQuoted: true });
    add('field.denominator', fields.denominator, { isQuoted: true });
    add('field.timeWindow', fields.timeWindow, { isQuoted: true });
    if (fields.currency && fields.currencyGuessed) add('', phrase(labels, 'currencyGuess'));
  } else if (tag === 'ATTRIBUTION') {
    add('field.source.name', guessed(fields.source), { isQuoted: true });
    add('field.cue', fields.cue?.quote, { isQuoted: true });
    if (fields.force !== 'NEUTRAL') add('', word('force', fields.force));
    if (fields.sourceKind === 'ANONYMOUS') add('', word('sourceKind', fields.sourceKind));
    add('field.chain', fields.chain?.join(' ← '), { isQuoted: true });
  } else {
    add('', fields.wording, { isQuoted: true });
    add('field.claimant.name', fields.claimant?.name, { isQuoted: true });
    add('field.checkWorthiness', word('checkWorthiness', fields.checkWorthiness));
    add('field.topic', fields.topic, { isQuoted: true });
  }
  return chips;
}

function guessed(source: Fields['source']): string | undefined {
  return source?.name && `${source.name}${source.guess ? GUESS : ''}`;
}

/** A figure as a value: `≈ 275,000,000 USD`, `3–5`, `8%`, `December 2022`. */
export function figureText(fields: Fields, locale: string): string {
  const number = (value: number): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
  const { value, highValue, currency, unit, date } = fields;
  const sign = SIGNS[fields.comparator ?? (fields.kind === 'VAGUE' ? '~' : '')];
  let text = '';
  if (value !== undefined) {
    text = highValue === undefined ? number(value) : `${number(value)}–${number(highValue)}`;
    if (unit === '%') text += '%';
    // Set together as Latin, so that code and number keep their places in a line of Arabic.
    if (currency) text = `${text}\u00A0${currency}`;
  } else if (date) text = dateText(date, locale);
  return text && sign ? `${sign}\u00A0${text}` : text;
}

/** As precise as it is known. */
export function dateText(date: string, locale: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date) ?? [];
  if (!year) return date;
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  }).format(at);
}
