import type { Fields, Tag } from './mark';
import { latinDigits, parseNumber } from './numbers';

/** The typed fields of each tag: what they are called, how they are written, and which of them matter first. */

export type FieldKind = 'line' | 'prose' | 'lines' | 'code' | 'number' | 'date' | 'flag' | 'place' | 'places' | 'rows';

export interface Field {
  /** As in JSON, say `claimant.name`; the label is `field.` and this. */
  readonly path: string;
  readonly kind: FieldKind;
  /** The words of the codes are below this name, say `force.ASSERT`. */
  readonly codes?: readonly string[];
  readonly isEssential?: boolean;
  /** Beside the field before it: a guess beside what is guessed. */
  readonly isBeside?: boolean;
}

/** By their signs; their words are below `comparator.` as ABOUT, MORE … because a message key has no signs. */
const COMPARATORS = ['~', '>', '>=', '<', '<='] as const;

const FIELDS: Readonly<Record<Tag, readonly Field[]>> = {
  CLAIM: [
    { path: 'wording', kind: 'prose', isEssential: true },
    { path: 'claimant.name', kind: 'line', isEssential: true },
    { path: 'checkWorthiness', kind: 'code', codes: ['HIGH', 'MEDIUM', 'LOW'], isEssential: true },
    { path: 'checkWorthinessReasons', kind: 'lines' },
    { path: 'topic', kind: 'line' },
    { path: 'claimedAt', kind: 'date' },
    { path: 'appearances', kind: 'rows' },
  ],
  ATTRIBUTION: [
    { path: 'source.name', kind: 'line', isEssential: true },
    { path: 'source.guess', kind: 'flag', isEssential: true, isBeside: true },
    { path: 'source', kind: 'place', isEssential: true },
    { path: 'cue', kind: 'place', isEssential: true },
    { path: 'force', kind: 'code', codes: ['NEUTRAL', 'ASSERT', 'DOUBT', 'DENY', 'EXPECT'], isEssential: true },
    { path: 'contents', kind: 'places', isEssential: true },
    { path: 'sourceKind', kind: 'code', codes: ['NAMED', 'ANONYMOUS', 'INSTITUTION', 'OUTLET'] },
    { path: 'form', kind: 'code', codes: ['DIRECT', 'INDIRECT', 'MIXED'] },
    { path: 'chain', kind: 'lines' },
  ],
  FIGURE: [
    { path: 'value', kind: 'number', isEssential: true },
    { path: 'unit', kind: 'line', isEssential: true },
    {
      path: 'kind',
      kind: 'code',
      codes: [
        'COUNT',
        'MONEY',
        'PERCENT',
        'QUANTITY',
        'DURATION',
        'AGE',
        'FRACTION',
        'DATE',
        'RELATIVE_DATE',
        'TIME',
        'VAGUE',
      ],
      isEssential: true,
    },
    { path: 'comparator', kind: 'code', codes: COMPARATORS, isEssential: true },
    { path: 'currency', kind: 'line' },
    { path: 'currencyGuessed', kind: 'flag', isBeside: true },
    { path: 'highValue', kind: 'number' },
    { path: 'scale', kind: 'line' },
    { path: 'denominator', kind: 'line' },
    { path: 'timeWindow', kind: 'line' },
    { path: 'date', kind: 'date' },
  ],
};

export function fieldsOf(tag: Tag): readonly Field[] {
  return FIELDS[tag];
}

const COMPARATOR_WORDS: Readonly<Record<string, string>> = {
  '~': 'ABOUT',
  '>': 'MORE',
  '>=': 'AT_LEAST',
  '<': 'LESS',
  '<=': 'AT_MOST',
};

/** The label of a code, say `force.ASSERT`. */
export function codeLabel(path: string, code: string): string {
  return `${path}.${path === 'comparator' ? (COMPARATOR_WORDS[code] ?? code) : code}`;
}

/** New values of whole fields, by their first name; undefined takes one away. */
export type Patch = Readonly<Partial<Record<keyof Fields, unknown>>>;

export function patched(fields: Fields, patch: Patch): Fields {
  const merged = Object.entries({ ...fields, ...patch }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(merged) as Fields;
}

/** What makes `to` out of `from`. */
export function patchBetween(from: Fields, to: Fields): Patch {
  const names = new Set([...Object.keys(from), ...Object.keys(to)]) as Set<keyof Fields>;
  return Object.fromEntries([...names].filter((name) => !alike(from[name], to[name])).map((name) => [name, to[name]]));
}

export function alike(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** The order of names says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined && each !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
}

export function valueAt(fields: Fields, path: string): unknown {
  let value: unknown = fields;
  for (const name of path.split('.')) value = (value as Record<string, unknown> | undefined | null)?.[name];
  return value ?? undefined;
}

/** The field of this path with another value, as a patch of the whole that holds it; what becomes empty is left out. */
export function patchAt(fields: Fields, path: string, value: unknown): Patch {
  const [name = '', ...rest] = path.split('.');
  return { [name]: emptied(withValue((fields as Record<string, unknown>)[name], rest, value)) };
}

function withValue(whole: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (/^\d+$/.test(name)) {
    const list = Array.isArray(whole) ? [...whole] : [];
    list[Number(name)] = withValue(list[Number(name)], rest, value);
    return list;
  }
  const object = (whole ?? {}) as Record<string, unknown>;
  return { ...object, [name]: withValue(object[name], rest, value) };
}

function emptied(value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const list = value.map(emptied).filter((each) => each !== undefined);
    return list.length > 0 ? list : undefined;
  }
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .map(([name, each]) => [name, emptied(each)] as const)
    .filter(([, each]) => each !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** How a value stands in its input. */
export function written(value: unknown, kind: FieldKind, locale: string): string {
  if (value === undefined || value === null) return '';
  if (kind === 'lines') return (value as readonly string[]).join('\n');
  if (kind === 'number') return new Intl.NumberFormat(locale, { maximumFractionDigits: 12 }).format(Number(value));
  return String(value);
}

/** What was typed, as a value; `problem` is the key of a sentence. */
export function read(text: string, kind: FieldKind): { value: unknown } | { problem: string } {
  const line = text.trim();
  if (line === '') return { value: undefined };
  switch (kind) {
    case 'number': {
      const value = parseNumber(line);
      return value === null ? { problem: 'notANumber' } : { value };
    }
    case 'date': {
      const date = latinDigits(line).replaceAll('/', '-');
      return /^\d{4}(-\d{2}(-\d{2}(T.+)?)?)?$/.test(date) ? { value: date } : { problem: 'notADate' };
    }
    case 'lines':
      return {
        value: line
          .split('\n')
          .map((each) => each.trim())
          .filter(Boolean),
      };
    case 'flag':
      return { value: true };
    default:
      return { value: line };
  }
}
