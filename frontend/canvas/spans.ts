import type { Badge, Extent, Span, Tag } from './mark';
import { piecesWithin } from './offsets';

/** What a member's unanswered edit makes of a span or a link, over whatever is there by then; null removes it. */
export interface Intent<T = Span> {
  id: string;
  readonly after: (before: T | undefined) => T | null;
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
  #numbers: Map<string, number> | null = null;

  /** `touched` hears which pieces look different now. */
  constructor(private readonly touched: (pieces: readonly number[]) => void) {}

  load(pieces: readonly Extent[], spans: readonly Span[]): void {
    this.#pieces = pieces;
    this.#confirmed.clear();
    this.#shown.clear();
    this.#byPiece = pieces.map(() => new Set());
    this.#ordered = null;
    this.#numbers = null;
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
    const before = this.#confirmed.get(span.id);
    // What an edit does not touch is not always sent with it.
    const { badge = before?.badge, comments = before?.comments } = span;
    this.#confirmed.set(span.id, { ...span, ...(badge ? { badge } : {}), ...(comments ? { comments } : {}) });
    this.#settle(span.id);
  }

  /** Badge and comments are not the span's own, they come and go beside it. */
  adorn(id: string, { badge, comments }: { badge?: Badge | null; comments?: number }): void {
    const span = this.#confirmed.get(id);
    if (!span) return;
    const { badge: oldBadge, comments: oldComments, ...bare } = span;
    const newBadge = badge === undefined ? oldBadge : badge;
    const newComments = comments ?? oldComments;
    const adorned = {
      ...bare,
      ...(newBadge ? { badge: newBadge } : {}),
      ...(newComments ? { comments: newComments } : {}),
    };
    this.#confirmed.set(id, adorned);
    this.#settle(id);
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

  /** Of a claim among the claims, from 1 on in reading order; 0 for other tags. */
  number(id: string): number {
    if (!this.#numbers) {
      const claims = this.ordered().filter(({ tag }) => tag === 'CLAIM');
      this.#numbers = new Map(claims.map((claim, i) => [claim.id, i + 1]));
    }
    return this.#numbers.get(id) ?? 0;
  }

  #settle(id: string): void {
    const before = this.#shown.get(id);
    let span = this.#confirmed.get(id) ?? null;
    for (const intent of this.#intents) {
      if (intent.id !== id) continue;
      const after = intent.after(span ?? undefined);
      span = after && { ...after, pending: true };
    }
    if (before === span) return;
    if (before) this.#hide(before);
    if (span) this.#show(span);
    this.#ordered = null;
    this.#numbers = null;
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
