import type { Extent, Fields, Span, Tag } from './mark';
import { TAGS } from './mark';
import type { AttributionFields } from './tag-fields';

/** What the rules propose, as the wire has it. Every offset is a UTF-16 index into the article's one text, end exclusive. */

/** Fields that say where the line of a suggestion is drawn. */
export type Places = Pick<AttributionFields, 'source' | 'cue'>;

export interface Suggestion extends Extent {
  readonly id: string;
  readonly tag: Tag;
  readonly rule: string;
  readonly fields: Places;
}

export interface SuggestionColumns {
  readonly ids: readonly string[];
  readonly tags: readonly number[];
  /** Sorted; each is the distance from the start before it. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  /** Indices into `names`. */
  readonly rules: readonly number[];
  readonly names: readonly string[];
  readonly places?: Readonly<Record<string, Places>>;
}

/** What there is to know about one of them; asked for when it is looked at. */
export interface Why {
  /** What the rule finds. */
  readonly rule: string;
  /** A sentence in which the article's words stand between two signs of their own. */
  readonly reason: string;
  readonly triggers: readonly Extent[];
  readonly fields: Fields;
}

export function decodeSuggestions(columns: SuggestionColumns): Suggestion[] {
  const { ids, tags, starts, lengths, rules, names, places } = columns;
  let start = 0;
  return ids.map((id, i) => {
    start += starts[i] ?? 0;
    return {
      id,
      tag: TAGS[tags[i] ?? 0] ?? 'CLAIM',
      start,
      end: start + (lengths[i] ?? 0),
      rule: names[rules[i] ?? 0] ?? '',
      fields: places?.[id] ?? {},
    };
  });
}

/** As the painter draws it: dotted while it waits, like any unanswered edit once it is accepted. */
export function asSpan({ id, tag, start, end, fields }: Suggestion, isAccepted: boolean): Span {
  const state = isAccepted ? { pending: true } : { suggested: true };
  return { id, tag, start, end, version: 0, member: '', fields, ...state };
}

export interface Part {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** A reason in parts: the reader's words and the article's. The signs are those of Java's Proposal. */
export function partsOf(reason: string): Part[] {
  return reason
    .split(/[\uE000\uE001]/)
    .map((text, i) => ({ text, isQuoted: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

const ALIKE = 0.5;

/**
 * Whether a span is what a suggestion proposes; Java's Marked has its twin. A figure is marked when a figure shares a letter
 * with it. Claims and attributions stand in one another, so there half of their common extent must be shared; two attributions
 * with cues are one when their cues meet.
 */
export function isMarkedBy(suggestion: Suggestion, span: Span): boolean {
  if (suggestion.tag !== span.tag) return false;
  const { cue } = suggestion.fields;
  const other = span.fields.cue;
  if (cue && other) return shared(cue, other) > 0;
  const common = shared(suggestion, span);
  if (span.tag === 'FIGURE') return common > 0;
  return common >= ALIKE * (suggestion.end - suggestion.start + span.end - span.start - common);
}

function shared(one: Extent, other: Extent): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}
