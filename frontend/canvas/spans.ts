import type { Extent, Span, Tag } from './mark';
import { piecesWithin } from './offsets';

/** What a member's unanswered edit makes of a span: its new form, or null when it is removed. */
export interface Intent {
  id: string;
  readonly after: Span | null;
}

/**
 * The spans of the page: what the server has confirmed, and over it the member's own edits that still wait for an answer.
 * An edit that is refused is simply taken away, and what the server has shows again.
 */
export class Spans {
  #pieces: readonly Extent[] = [];
  readonly #confirmed = new Map<string, Span>();
  readonly #shown = new Map<string, Span>();
  #byPiece: Set<string>[] = [];
  #intents: readonly Intent[] = [];
  #ordered: Span[] | null = null;

  /** `touched` hears which pieces look different now. */
  constructor(private readonly touched: (pieces: readonly number[]) => void) {}

  load(pieces: readonly Extent[], spans: readonly Span[]): void {
    this.#pieces = pieces;
    this.#confirmed.clear();
    this.#shown.clear();
    this.#byPiece = pieces.map(() => new Set());
    this.#ordered = null;
    for (const span of spans) {
      this.#confirmed.set(span.id, span);
      this.#show(span);
    }
    for (const { id } of this.#intents) this.#settle(id);
  }

  get(id: string): Span | undefined {
    return this.#shown.get(id);
  }

  confirmed(id: string): Span | undefined {
    return this.#confirmed.get(id);
  }

  confirm(span: Span): void {
    const badge = span.badge ?? this.#confirmed.get(span.id)?.badge;
    this.#confirmed.set(span.id, badge ? { ...span, badge } : span);
    this.#settle(span.id);
  }

  drop(id: string): void {
    this.#confirmed.delete(id);
    this.#settle(id);
  }

  /** The queue of unanswered edits changed; `ids` are the spans that it concerns. */
  overlay(intents: readonly Intent[], ids: Iterable<string>): void {
    this.#intents = intents;
    for (const id of ids) this.#settle(id);
  }

  in(piece: number): Span[] {
    return Array.from(this.#byPiece[piece] ?? [], (id) => this.#shown.get(id)).filter((span) => span !== undefined);
  }

  find(tag: Tag, { start, end }: Extent): Span | undefined {
    const [piece = -1] = piecesWithin(this.#pieces, { start, end });
    return this.in(piece).find((span) => span.tag === tag && span.start === start && span.end === end);
  }

  /** In reading order; of two that start together the wider one first. */
  ordered(): readonly Span[] {
    this.#ordered ??= [...this.#shown.values()].sort(inReadingOrder);
    return this.#ordered;
  }

  #settle(id: string): void {
    const before = this.#shown.get(id);
    const intent = this.#intents.findLast((other) => other.id === id);
    const confirmed = this.#confirmed.get(id);
    let span = confirmed ?? null;
    if (intent) span = intent.after && { ...confirmed, ...intent.after, pending: true };
    if (before === span) return;
    if (before) this.#hide(before);
    if (span) this.#show(span);
    this.#ordered = null;
    this.touched([before, span].flatMap((each) => (each ? piecesWithin(this.#pieces, each) : [])));
  }

  #show(span: Span): void {
    this.#shown.set(span.id, span);
    for (const piece of piecesWithin(this.#pieces, span)) this.#byPiece[piece]?.add(span.id);
  }

  #hide(span: Span): void {
    this.#shown.delete(span.id);
    for (const piece of piecesWithin(this.#pieces, span)) this.#byPiece[piece]?.delete(span.id);
  }
}

export function inReadingOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
}
