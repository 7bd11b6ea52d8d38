import type { Editing } from './editing';
import { patchBetween } from './fields';
import type { Extent, Fields, Span } from './mark';
import type { Reader } from './reader';
import { isPlace } from './segments';
import { trim } from './selection';
import type { Words } from './words';

/** An attribution that was tagged by its frame only («أعلن كيربي») takes in what was said. */

/**
 * أن، إن، بأن، عن: they lead to the content and are no part of it; أنّ with a pronoun is (guidelines). A time or a place may
 * stand before them: «أعلن كيربي، الجمعة، عن حزمة…».
 */
const LEADING = /^.{0,40}?(?<!\p{L})(?:[وف]?(?:ب?[أإ]نّ?|عن))(?=\s)/u;

/** What is quoted whole ends with its closing sign; a word in quotation marks is only the first of what is said. */
const QUOTED = /^\s*(?:«[^»]*»|“[^”]*”|"[^"]*")(?=\s*(?:[،؛,.!؟…]|$))/u;

/** Behind these the article speaks again: «، لكنه أقرّ بنقص»، «، وهو ما نفته الشركة». */
const TURNING = /،\s+(?=(?:و?لكنّ?(?:ه|ها|هم)?|وه[وي] ما|غير أنّ?(?:ه|ها|هم)?|إلا أنّ?(?:ه|ها|هم)?|فيما|بينما|في حين)\s)/u;

/** The rest of the sentence behind the frame; null when there is none. */
export function contentAfter(words: Words, span: Span): Extent | null {
  const { source, cue, contents = [] } = span.fields;
  if (contents.length > 0) return null;
  const named = [source, cue].filter(isPlace).map(({ end }) => end);
  const from = named.length > 0 ? Math.max(...named) : span.end;
  const end = words.sentenceEnd(Math.max(from, span.start));
  const lead = LEADING.exec(words.text.slice(from, end))?.[0] ?? '';
  const start = from + lead.length;
  const said = words.text.slice(start, end);
  return trim(words, { start, end: start + (QUOTED.exec(said)?.[0] ?? said.split(TURNING, 1)[0] ?? said).length });
}

/** What words of the article may be to an attribution. */
export const ROLES = ['source', 'cue', 'contents'] as const;
export type Role = (typeof ROLES)[number];

/** The span and the fields with another range in them. */
export function withPlace(
  span: Span,
  role: Role,
  { start, end }: Extent,
  quote: string,
): { extent: Extent; fields: Fields } {
  const { fields } = span;
  const extent = { start: Math.min(span.start, start), end: Math.max(span.end, end) };
  if (role === 'cue') return { extent, fields: { ...fields, cue: { start, end, quote } } };
  if (role === 'source') {
    const { source } = fields;
    // A name that somebody wrote says more than the words of the article do; those only say where.
    const isWritten = source?.name !== undefined && !source.guess && !isPlace(source);
    const name = isWritten ? source.name : quote;
    return { extent, fields: { ...fields, source: { ...(isWritten ? source : {}), name, start, end, guess: false } } };
  }
  const others = (fields.contents ?? []).filter((other) => other.end <= start || end <= other.start);
  const contents = [...others, { start, end }].sort((a, b) => a.start - b.start);
  return { extent, fields: { ...fields, contents } };
}

export interface FramesHost {
  readonly editable: boolean;
  readonly editing: Editing;
  readonly reader: Reader;
  readonly focused: Span | undefined;
  say(key: string): string;
  announce(label: string, ...values: readonly string[]): void;
}

/** Gives an attribution its parts from the article. */
export class Frames {
  #last = '';

  constructor(private readonly host: FramesHost) {}

  /** Whose parts are being selected: the attribution in focus, or the last one that was, while the words stand in its paragraph. */
  get meant(): Span | undefined {
    const { editing, reader, focused } = this.host;
    if (focused) return focused.tag === 'ATTRIBUTION' ? focused : undefined;
    const span = editing.spans.get(this.#last);
    const words = wordsOf(reader);
    if (span?.tag !== 'ATTRIBUTION' || !words) return undefined;
    const from = Math.min(span.start, words.start);
    const to = Math.max(span.end, words.end);
    return reader.words.text.slice(from, to).includes('\n') ? undefined : span;
  }

  focused(span: Span): void {
    if (span.tag === 'ATTRIBUTION') this.#last = span.id;
  }

  renamed(from: string, to: string): void {
    if (this.#last === from) this.#last = to;
  }

  /** The words that are selected, or the one under the cursor, become the attribution's source, its cue or a part of its content. */
  take(id: string, role: Role, extent = wordsOf(this.host.reader)): void {
    const { editable, editing, reader } = this.host;
    const span = editing.spans.get(id);
    if (!editable || !extent || span?.tag !== 'ATTRIBUTION') return;
    const quote = editing.quote(extent);
    const taken = withPlace(span, role, extent, quote);
    reader.clear();
    editing.change(id, { extent: taken.extent });
    editing.fill(id, patchBetween(span.fields, taken.fields));
    this.host.announce('takenIn', this.host.say(`field.${role}`), quote);
  }

  /** What the sentence goes on to say, when an attribution was tagged by its frame only. */
  contentOf(span: Span): Extent | null {
    const { editable, reader } = this.host;
    return span.tag === 'ATTRIBUTION' && editable ? contentAfter(reader.words, span) : null;
  }
}

/** As for tagging: what is selected, or else the word under the cursor. */
function wordsOf({ selection, cursor }: Reader): Extent | null {
  return selection ?? cursor;
}
