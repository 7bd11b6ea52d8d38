import { type Folded, fold, hitsOf } from './folding';
import type { Highlights } from './highlights';
import type { Extent } from './mark';
import { latinDigits } from './numbers';
import type { Direction } from './words';

export interface FinderHost {
  readonly text: string;
  readonly pieces: readonly Extent[];
  /** Where the search starts: the reader's place. */
  readonly position: number;
  goTo(extent: Extent): void;
  selectPlace(extent: Extent): void;
  changed(): void;
}

/** Jumps within the article: to words, however they are spelt, or to a paragraph by its number. */
export class Finder {
  isOpen = false;
  wantsFocus = false;
  #query = '';
  #hits: readonly Extent[] = [];
  #at = -1;
  #folded: { readonly of: string; readonly folded: Folded } | null = null;

  constructor(
    private readonly host: FinderHost,
    private readonly highlights: Highlights,
  ) {}

  get query(): string {
    return this.#query;
  }

  get hits(): number {
    return this.#hits.length;
  }

  /** Of the hits, from 1 on; 0 when there is none. */
  get at(): number {
    return this.#at + 1;
  }

  /** The number of the paragraph that the query may mean, else 0. */
  get paragraph(): number {
    const number = Number(/^[¶#]?\s*(\d+)$/.exec(latinDigits(this.#query.trim()))?.[1] ?? 0);
    return number <= this.#paragraphs().length ? number : 0;
  }

  open(): void {
    this.isOpen = true;
    this.wantsFocus = true;
    this.host.changed();
  }

  close(): boolean {
    const was = this.isOpen;
    this.isOpen = false;
    this.#query = '';
    this.#show([], -1);
    return was;
  }

  /** Closes, and selects what was found, ready to be tagged. */
  leave(): boolean {
    const hit = this.#hits[this.#at];
    const was = this.close();
    if (hit) this.host.selectPlace(hit);
    return was;
  }

  seek(query: string): void {
    this.#query = query;
    const { text, position } = this.host;
    if (this.#folded?.of !== text) this.#folded = { of: text, folded: fold(text) };
    const hits = hitsOf(this.#folded.folded, query);
    const next = hits.findIndex(({ start }) => start >= position);
    this.#show(hits, hits.length === 0 ? -1 : Math.max(0, next));
  }

  step(direction: Direction): void {
    const { length } = this.#hits;
    if (length > 0) this.#show(this.#hits, (this.#at + direction + length) % length);
    else if (this.paragraph) this.toParagraph();
  }

  toParagraph(): void {
    const paragraph = this.#paragraphs()[this.paragraph - 1];
    if (paragraph) this.host.goTo(paragraph);
  }

  /** Those with words in them: blank lines are nobody's paragraph. */
  #paragraphs(): readonly Extent[] {
    const { text, pieces } = this.host;
    return pieces.filter(
      ({ start, end }) => text.slice(start, end).trim() !== '' && (start === 0 || text.charAt(start - 1) === '\n'),
    );
  }

  #show(hits: readonly Extent[], at: number): void {
    this.#hits = hits;
    this.#at = at;
    const hit = hits[at];
    // Those around the current one: ranges are not free.
    this.highlights.showAll('tq-hit', hits.slice(Math.max(0, at - 40), at + 50));
    this.highlights.show('tq-hit-now', hit ?? null);
    if (hit) this.host.goTo(hit);
    this.host.changed();
  }
}
