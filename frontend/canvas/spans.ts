import { InOrder } from './in-order';
import { type Badge, decode, type Extent, type Page, type Span, type Tag } from './mark';
import { piecesWithin } from './offsets';
import { Tallies } from './tallies';

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
  readonly #byPiece = new Map<number, Set<string>>();
  /** What of the columns nobody has looked at yet, and the first span of it. */
  #columns: Iterator<Span, undefined> | null = null;
  #next: Span | undefined;
  #intents: readonly Intent[] = [];
  readonly #order = new InOrder();
  /** By the id that the page gave to a span before the server did, and the other way round. */
  readonly #names = new Map<string, string>();
  readonly #born = new Map<string, string>();
  readonly #tallies = new Tallies();
  /** Whose columns are not in the tallies yet. */
  #uncounted: Page | null = null;

  /** `touched` hears which pieces look different now. */
  constructor(private readonly touched: (pieces: readonly number[]) => void) {}

  /** Reads the columns as far as somebody looks: ten thousand spans at once would hold up the first sight of the text. */
  load(pieces: readonly Extent[], page: Page): void {
    this.#pieces = pieces;
    this.#confirmed.clear();
    this.#shown.clear();
    this.#byPiece.clear();
    this.#order.clear();
    this.#uncounted = page;
    this.#columns = decode(page);
    this.#next = this.#columns.next().value;
    for (const { id } of this.#intents) this.#settle(id);
  }

  /** They are shown around the text, so they are counted behind its first sight. */
  get tallies(): Tallies {
    if (this.#uncounted) this.#tallies.load(this.#uncounted);
    this.#uncounted = null;
    return this.#tallies;
  }

  /** By either id: a card that was drawn before the server's answer still asks by the first. */
  get(id: string): Span | undefined {
    if (id === '') return undefined;
    this.#read();
    return this.#shown.get(id) ?? this.#shown.get(this.#names.get(id) ?? '');
  }

  renamed(from: string, to: string): void {
    this.#names.set(from, to);
    this.#born.set(to, from);
  }

  /** The id that a span keeps from before the server's answer to after it. */
  bornAs(id: string): string {
    return this.#born.get(id) ?? id;
  }

  confirmed(id: string): Span | undefined {
    this.#read();
    return this.#confirmed.get(id);
  }

  confirm(span: Span): void {
    const before = this.confirmed(span.id);
    // What an edit does not touch is not always sent with it.
    const { badge = before?.badge, comments = before?.comments } = span;
    this.#confirmed.set(span.id, { ...span, ...(badge ? { badge } : {}), ...(comments ? { comments } : {}) });
    this.#settle(span.id);
  }

  /** Badge and comments are not the span's own, they come and go beside it. */
  adorn(id: string, { badge, comments }: { badge?: Badge | null; comments?: number }): void {
    const span = this.confirmed(id);
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
    this.#read();
    this.#confirmed.delete(id);
    this.#settle(id);
  }

  /** The queue of unanswered edits changed; `ids` are the spans that it concerns. */
  overlay(intents: readonly Intent[], ids: Iterable<string>): void {
    this.#intents = intents;
    for (const id of ids) this.#settle(id);
  }

  in(piece: number): Span[] {
    this.#read(this.#pieces[piece]?.end);
    return Array.from(this.#byPiece.get(piece) ?? [], (id) => this.#shown.get(id)).filter((span) => span !== undefined);
  }

  find(tag: Tag, { start, end }: Extent): Span | undefined {
    const [piece = -1] = piecesWithin(this.#pieces, { start, end });
    return this.in(piece).find((span) => span.tag === tag && span.start === start && span.end === end);
  }

  /** In reading order; always the same array. */
  ordered(): readonly Span[] {
    this.#read();
    return this.#order.all;
  }

  /** Another number tells that there are other spans, or others look. */
  get state(): number {
    return this.#order.state;
  }

  /** Of a claim among the claims, from 1 on in reading order; 0 for other tags. */
  number(id: string): number {
    return this.#order.number(this.#shown.get(id));
  }

  /** Those that start before the offset; without one all that are left. */
  #read(before = Number.POSITIVE_INFINITY): void {
    for (let span = this.#next; span && span.start < before; span = this.#next) {
      this.#next = this.#columns?.next().value;
      this.#confirmed.set(span.id, span);
      this.#shown.set(span.id, span);
      this.#order.read(span);
      this.#place(span);
    }
  }

  #settle(id: string): void {
    this.#read();
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
    this.touched([before, span].flatMap((each) => (each ? piecesWithin(this.#pieces, each) : [])));
  }

  #show(span: Span): void {
    this.#shown.set(span.id, span);
    this.#order.add(span);
    this.tallies.add(span);
    this.#place(span);
  }

  #place(span: Span): void {
    for (const piece of piecesWithin(this.#pieces, span)) {
      const there = this.#byPiece.get(piece);
      if (there) there.add(span.id);
      else this.#byPiece.set(piece, new Set([span.id]));
    }
  }

  #hide(span: Span): void {
    this.#shown.delete(span.id);
    this.#order.remove(span);
    this.tallies.remove(span);
    for (const piece of piecesWithin(this.#pieces, span)) this.#byPiece.get(piece)?.delete(span.id);
  }
}
