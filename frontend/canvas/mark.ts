/** The words that the page of text shares with the server. Every offset is a UTF-16 index into the article's one text, end exclusive. */

export const TAGS = ['CLAIM', 'ATTRIBUTION', 'FIGURE'] as const;
export type Tag = (typeof TAGS)[number];

export interface Extent {
  readonly start: number;
  readonly end: number;
}

export interface Badge {
  readonly text: string;
  /** true, partly, misleading, false, unknown, brand; anything else is neutral. */
  readonly tone: string;
}

/** An attribution's source and cue: source start and end, cue start and end, -1 where absent. */
export type Cue = readonly [number, number, number, number];

export interface Span extends Extent {
  readonly id: string;
  readonly tag: Tag;
  readonly version: number;
  readonly member: string;
  readonly cue?: Cue | null;
  readonly badge?: Badge;
  /** Shown before the server has answered. */
  readonly pending?: boolean;
}

/** Spans as columns: 10,000 spans are 126 KB instead of 1.2 MB. */
export interface SpanColumns {
  readonly ids: readonly string[];
  readonly tags: readonly number[];
  /** Sorted; each is the distance from the start before it. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  readonly versions: readonly number[];
  /** Indices into `names`. */
  readonly members: readonly number[];
  readonly names: readonly string[];
  readonly cues?: readonly (Cue | null)[];
}

export type Labels = Readonly<Record<string, string>>;

export interface Page {
  readonly text: string;
  readonly rev: number;
  readonly me: string;
  readonly editable: boolean;
  readonly labels: Labels;
  /** The interface's language; the article has its own. */
  readonly lang: 'ar' | 'en';
  readonly language: string;
  readonly spans: SpanColumns;
  readonly badges?: Readonly<Record<string, Badge>>;
}

/** A span as the wire sends it: the tag by name or by its number in TAGS. */
export interface SpanRecord extends Extent {
  readonly id: string;
  readonly tag: Tag | number;
  readonly version: number;
  readonly member: string;
  readonly cue?: Cue | null;
  readonly badge?: Badge | null;
}

export type Op =
  | ({ readonly kind: 'put' } & SpanRecord)
  | { readonly kind: 'drop'; readonly id: string }
  | { readonly kind: 'badge'; readonly id: string; readonly badge: Badge | null };

export interface Change {
  readonly rev: number;
  readonly ops: readonly Op[];
}

export type Edit =
  | { opId: string; kind: 'mark'; tag: Tag; start: number; end: number; quote: string }
  | {
      opId: string;
      kind: 'change';
      id: string;
      version: number;
      tag: Tag;
      start: number;
      end: number;
      quote: string;
    }
  | { opId: string; kind: 'remove'; id: string; version: number };

export interface Accepted {
  readonly id: string;
  readonly version: number;
  readonly rev: number;
}

export interface Refused {
  readonly refusal: string;
  /** The span as the server has it: given when the edit was stale, null when the span is gone. */
  readonly current?: SpanRecord | null;
}

export type Answer = Accepted | Refused;

/** The server's side of the element, as Flow offers it in `$server`. */
export interface Server {
  edit(edit: Edit): Promise<Answer>;
  focusSpan(id: string): Promise<void>;
  openSpan(id: string): Promise<void>;
  reload(): Promise<void>;
}

export function spanOf(record: SpanRecord): Span {
  const { id, start, end, version, member, cue, badge } = record;
  const tag = typeof record.tag === 'number' ? (TAGS[record.tag] ?? 'CLAIM') : record.tag;
  return {
    id,
    tag,
    start,
    end,
    version,
    member,
    ...(cue ? { cue } : {}),
    ...(badge ? { badge } : {}),
  };
}

export function decode(page: Page): Span[] {
  const { ids, tags, starts, lengths, versions, members, names, cues } = page.spans;
  let start = 0;
  return ids.map((id, i) => {
    start += starts[i] ?? 0;
    return spanOf({
      id,
      tag: tags[i] ?? 0,
      start,
      end: start + (lengths[i] ?? 0),
      version: versions[i] ?? 0,
      member: names[members[i] ?? -1] ?? '',
      cue: cues?.[i] ?? null,
      badge: page.badges?.[id] ?? null,
    });
  });
}

export function overlaps(a: Extent, b: Extent): boolean {
  return a.start < b.end && b.start < a.end;
}

export function same(a: Extent | null, b: Extent | null): boolean {
  return a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
}
