/** The words that the page of text shares with the server. Every offset is a UTF-16 index into the article's one text, end exclusive. */

import type { SuggestionColumns, Why } from './suggestion';
import type { AttributionFields, ClaimFields, FigureFields, Place } from './tag-fields';

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

/** The typed fields of a span. But for the label the three tags share no name, so that a field says by itself whose it is. */
export interface Fields extends ClaimFields, AttributionFields, FigureFields {
  /** The code of a sub-label. */
  readonly label?: string;
}

/** A finer kind of a tag, as the corpus tells it apart; one that is retired is given to no further spans. */
export interface SubLabel {
  readonly tag: Tag;
  readonly code: string;
  readonly ar: string;
  readonly en: string;
  readonly retired: boolean;
}

export interface Span extends Extent {
  readonly id: string;
  readonly tag: Tag;
  readonly version: number;
  readonly member: string;
  readonly memberId?: string;
  readonly fields: Fields;
  /** Comments that nobody has settled yet. */
  readonly comments?: number;
  readonly badge?: Badge;
  /** Shown before the server has answered. */
  readonly pending?: boolean;
  /** Proposed by a rule, marked by nobody. */
  readonly suggested?: boolean;
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
  readonly memberIds?: readonly string[];
}

export const RELATIONS = ['ATTRIBUTES', 'QUANTIFIES', 'SAME_AS', 'CONTRADICTS', 'PART_OF'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A directed link between two spans. */
export interface Link {
  readonly id: string;
  readonly version: number;
  readonly kind: Relation;
  readonly from: string;
  readonly to: string;
  readonly pending?: boolean;
}

/** Whether there is something to take back or to do again. */
export interface Steps {
  readonly undo: boolean;
  readonly redo: boolean;
}

/** Somebody who has the same article open. */
export interface Presence {
  /** One open page. */
  readonly session: string;
  readonly member: string;
  readonly name: string;
  /** Both -1 when there is no cursor. */
  readonly start: number;
  readonly end: number;
  /** The focused span, or empty. */
  readonly span: string;
}

/** What a quotation names as its source. */
export interface Citation {
  readonly title: string;
  readonly source?: string;
  /** ISO 8601. */
  readonly date?: string;
}

export type Labels = Readonly<Record<string, string>>;

export interface Page {
  /** The article's id. */
  readonly article?: string;
  readonly text: string;
  readonly rev: number;
  readonly me: string;
  readonly meId?: string;
  readonly editable: boolean;
  readonly labels: Labels;
  /** The interface's language; the article has its own. */
  readonly lang: 'ar' | 'en';
  readonly language: string;
  readonly spans: SpanColumns;
  readonly badges?: Readonly<Record<string, Badge>>;
  readonly fields?: Readonly<Record<string, Fields>>;
  readonly comments?: Readonly<Record<string, number>>;
  readonly links?: readonly Link[];
  /** In the order they are offered. */
  readonly subLabels?: readonly SubLabel[];
  readonly steps?: Steps;
  readonly others?: readonly Presence[];
  /** BCP 47, for numbers and dates: who prefers other digits has them in here. */
  readonly locale?: string;
  readonly cite?: Citation;
  /** Where it stands who changed what in the article; missing for whom may not read that. */
  readonly trail?: string;
  /** Missing while the server still looks for them. */
  readonly suggestions?: SuggestionColumns;
}

/** A span as the wire sends it: the tag by name or by its number in TAGS. */
export interface SpanRecord extends Extent {
  readonly id: string;
  readonly tag: Tag | number;
  readonly version: number;
  readonly member: string;
  readonly memberId?: string;
  readonly fields?: Fields | null;
  readonly comments?: number | null;
  readonly badge?: Badge | null;
}

export type Op =
  | ({ readonly kind: 'put' } & SpanRecord)
  | { readonly kind: 'drop'; readonly id: string }
  | { readonly kind: 'badge'; readonly id: string; readonly badge: Badge | null }
  | ({ readonly kind: 'link' } & LinkRecord)
  | { readonly kind: 'unlink'; readonly id: string }
  | { readonly kind: 'suggestions'; readonly suggestions: SuggestionColumns }
  | { readonly kind: 'comments'; readonly id: string; readonly open: number }
  | ({ readonly kind: 'steps' } & Steps);

/** A link in an op, where `kind` is the op's own name. */
export interface LinkRecord extends Omit<Link, 'kind'> {
  readonly relation: Relation;
}

export interface Change {
  readonly rev: number;
  readonly ops: readonly Op[];
}

/** What may be decided about suggestions; to restore is to take a dismissal back. */
export type Decision = 'accept' | 'dismiss' | 'restore';

/** What an edit asks for; ids and versions are filled in again when the answer before it has come. */
export type Edit = { opId: string } & (
  | { kind: 'mark'; tag: Tag; start: number; end: number; quote: string }
  | { kind: 'marks'; tag: Tag; places: readonly Place[] }
  | { kind: 'change'; id: string; version: number; tag: Tag; start: number; end: number; quote: string }
  | { kind: 'fields'; id: string; version: number; fields: Fields }
  | { kind: 'remove'; id: string; version: number }
  | { kind: 'link'; relation: Relation; from: string; to: string }
  | { kind: 'unlink'; id: string; version: number }
  | { kind: 'accept'; ids: readonly string[] }
  | { kind: 'dismiss'; ids: readonly string[] }
  | { kind: 'restore'; ids: readonly string[] }
  | { kind: 'undo' }
  | { kind: 'redo' }
);

export interface Accepted {
  readonly id: string;
  readonly version: number;
  readonly rev: number;
  /** The span as it is stored, with what the server read from its words. */
  readonly span?: SpanRecord | null;
  /** What else the edit changed. */
  readonly ops?: readonly Op[];
  readonly steps?: Steps;
}

export interface Refused {
  readonly refusal: string;
  /** The field that is refused, say `fields.value`. */
  readonly field?: string | null;
  /** The span as the server has it: given when the edit was stale, null when the span is gone. */
  readonly current?: SpanRecord | null;
}

export type Answer = Accepted | Refused;

/** The server's side of the element, as Flow offers it in `$server`. */
export interface Server {
  edit(edit: Edit): Promise<Answer>;
  focusSpan(id: string): Promise<void>;
  /** Null when the suggestion is not there any more. */
  why(suggestion: string): Promise<Why | null>;
  openSpan(id: string): Promise<void>;
  openComments(id: string): Promise<void>;
  openHistory(id: string): Promise<void>;
  /** Where the member reads and what is selected; -1 when nowhere. */
  here(start: number, end: number, span: string): Promise<void>;
  reload(): Promise<void>;
}

export function spanOf(record: SpanRecord): Span {
  const { id, start, end, version, member, memberId, fields, comments, badge } = record;
  const tag = typeof record.tag === 'number' ? (TAGS[record.tag] ?? 'CLAIM') : record.tag;
  return {
    id,
    tag,
    start,
    end,
    version,
    member,
    fields: fields ?? {},
    ...(memberId ? { memberId } : {}),
    ...(comments ? { comments } : {}),
    ...(badge ? { badge } : {}),
  };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const NO_FIELDS: Fields = {};

/** In the order of the columns: what few have is added to those, and what none has is not even looked up. */
export function* decode(page: Page): Generator<Span, undefined> {
  const { ids, tags, starts, lengths, versions, members, names, memberIds } = page.spans;
  const [fields, comments, badges] = [ifAny(page.fields), ifAny(page.comments), ifAny(page.badges)];
  let start = 0;
  for (const [i, id] of ids.entries()) {
    start += starts[i] ?? 0;
    const member = members[i] ?? -1;
    const span: Writable<Span> = {
      id,
      tag: TAGS[tags[i] ?? 0] ?? 'CLAIM',
      start,
      end: start + (lengths[i] ?? 0),
      version: versions[i] ?? 0,
      member: names[member] ?? '',
      fields: fields?.[id] ?? NO_FIELDS,
    };
    const memberId = memberIds?.[member];
    const open = comments?.[id];
    const badge = badges?.[id];
    if (memberId) span.memberId = memberId;
    if (open) span.comments = open;
    if (badge) span.badge = badge;
    yield span;
  }
}

function ifAny<T>(of: Readonly<Record<string, T>> | undefined): Readonly<Record<string, T>> | undefined {
  return of && Object.keys(of).length > 0 ? of : undefined;
}

export function overlaps(a: Extent, b: Extent): boolean {
  return a.start < b.end && b.start < a.end;
}

export function same(a: Extent | null, b: Extent | null): boolean {
  return a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
}
