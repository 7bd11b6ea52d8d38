import { alike } from './fields';
import type { Extent, Span } from './mark';
import { piecesWithin } from './offsets';
import type { Spans } from './spans';
import { asSpan, decodeSuggestions, isMarkedBy, type Suggestion, type SuggestionColumns } from './suggestion';

/** The suggestions of the page that wait for a decision: neither marked, nor decided about by an edit that is on its way. */
export class Suggestions {
  #pieces: readonly Extent[] = [];
  #all: readonly Suggestion[] | null = null;
  readonly #byId = new Map<string, Suggestion>();
  readonly #byPiece = new Map<number, Suggestion[]>();
  /** As they are drawn while they wait: the painter keeps the nodes of spans that are still the same ones. */
  readonly #waiting = new Map<string, Span>();
  readonly #accepted = new Set<string>();
  readonly #dismissed = new Set<string>();
  #open: { readonly over: number; readonly suggestions: readonly Suggestion[] } | null = null;

  /** `touched` hears which pieces look different now. */
  constructor(
    private readonly spans: Spans,
    private readonly touched: (pieces: readonly number[]) => void,
  ) {}

  /** False while the server still looks for them. */
  get isKnown(): boolean {
    return this.#all !== null;
  }

  /** For a text in these pieces; null while the server still looks for them. */
  load(pieces: readonly Extent[], columns: SuggestionColumns | null): void {
    this.#pieces = pieces;
    this.#accepted.clear();
    this.#dismissed.clear();
    this.#waiting.clear();
    this.#set(columns && decodeSuggestions(columns));
  }

  /** These are the suggestions now; what is on its way stays decided. */
  renew(columns: SuggestionColumns): void {
    const before = this.#all ?? [];
    this.#set(decodeSuggestions(columns));
    this.#touch([...before, ...(this.#all ?? [])]);
  }

  get(id: string): Suggestion | undefined {
    return this.#byId.get(id);
  }

  /** In the order of the text. */
  open(): readonly Suggestion[] {
    const over = this.spans.state;
    if (this.#open?.over !== over) {
      this.#open = { over, suggestions: (this.#all ?? []).filter((each) => this.isOpen(each)) };
    }
    return this.#open.suggestions;
  }

  isOpen(suggestion: Suggestion): boolean {
    const { id } = suggestion;
    return !this.#accepted.has(id) && !this.#dismissed.has(id) && !this.#isMarked(suggestion);
  }

  /** As the painter draws them. */
  in(piece: number): Span[] {
    return (this.#byPiece.get(piece) ?? []).flatMap((each) => {
      if (this.#dismissed.has(each.id) || this.#isMarked(each)) return [];
      return this.#accepted.has(each.id) ? asSpan(each, true) : this.#drawn(each);
    });
  }

  accept(ids: readonly string[]): void {
    this.#decide(ids, this.#accepted);
  }

  dismiss(ids: readonly string[]): void {
    this.#decide(ids, this.#dismissed);
  }

  /** They wait again, unless they are marked by now. */
  reopen(ids: readonly string[]): void {
    for (const id of ids) {
      this.#accepted.delete(id);
      this.#dismissed.delete(id);
    }
    this.#changed(ids);
  }

  #set(all: readonly Suggestion[] | null): void {
    this.#all = all;
    this.#open = null;
    this.#byId.clear();
    this.#byPiece.clear();
    for (const each of all ?? []) {
      this.#byId.set(each.id, each);
      for (const piece of piecesWithin(this.#pieces, each)) {
        const there = this.#byPiece.get(piece);
        if (there) there.push(each);
        else this.#byPiece.set(piece, [each]);
      }
    }
  }

  /** The columns come anew after each edit, mostly with the same suggestions. */
  #drawn(suggestion: Suggestion): Span {
    const known = this.#waiting.get(suggestion.id);
    if (known && alike(known.fields, suggestion.fields)) return known;
    const span = asSpan(suggestion, false);
    this.#waiting.set(suggestion.id, span);
    return span;
  }

  #decide(ids: readonly string[], as: Set<string>): void {
    for (const id of ids) as.add(id);
    this.#changed(ids);
  }

  #isMarked(suggestion: Suggestion): boolean {
    return piecesWithin(this.#pieces, suggestion).some((piece) =>
      this.spans.in(piece).some((span) => isMarkedBy(suggestion, span)),
    );
  }

  #changed(ids: readonly string[]): void {
    this.#open = null;
    this.#touch(ids.flatMap((id) => this.#byId.get(id) ?? []));
  }

  #touch(suggestions: readonly Suggestion[]): void {
    this.touched([...new Set(suggestions.flatMap((each) => piecesWithin(this.#pieces, each)))]);
  }
}
