import { html, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Span } from './mark';
import { overhang, scrollerOf } from './scrolling';

/** Cards stand level with their spans, stacked downwards where they would overlap. */

const GAP = 8;
/** A dozen fits beside the text at once; where spans are dense the rest would cost more than the text itself. */
const MOST = 24;
/** What the bars above and below the page take of the window. */
const ABOVE_PAGE = 112;
const BELOW_PAGE = 64;
/** Of those, how many may belong to spans above the first one in sight. */
const ABOVE = 4;

/**
 * Where each card goes, given where it would like to be. The anchor keeps its place: those before it make room upwards, even
 * out of the column when spans are dense, those behind it downwards.
 */
export function stack(tops: readonly number[], heights: readonly number[], anchor: number, gap = GAP): number[] {
  const places: number[] = [];
  const at = (values: readonly number[], i: number): number => values[i] ?? 0;
  tops.forEach((top, i) => {
    const free = i > 0 ? at(places, i - 1) + at(heights, i - 1) + gap : top;
    places.push(i === anchor ? top : Math.max(top, free));
  });
  for (let i = anchor - 1; i >= 0; i--) {
    places[i] = Math.min(at(places, i), at(places, i + 1) - at(heights, i) - gap);
  }
  return places;
}

/** The spans, in reading order, that get a card: those about the first one in sight, and the one in use wherever it is. */
export function withCard(spans: readonly Span[], isBelow: (span: Span) => boolean, inUse: readonly string[]): Span[] {
  if (spans.length <= MOST) return [...spans];
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && !isBelow(span)) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, Math.min(low - ABOVE, spans.length - MOST));
  return spans.filter(({ id }, i) => (i >= from && i < from + MOST) || inUse.includes(id));
}

export interface CardsDesk {
  nearSpans(): Span[];
  markOf(id: string): HTMLElement | undefined;
  bornAs(id: string): string;
  readonly focused: Span | undefined;
}

/** The column of cards. It is drawn after the text: a tag is painted first, what is said of it comes when the frame is out. */
export class CardColumn {
  /** Where each card stands. */
  readonly #standing = new WeakMap<HTMLElement, number>();
  /** Pixels of the column that the card in use has asked for. */
  #room = 0;

  constructor(
    private readonly desk: CardsDesk,
    private readonly card: (span: Span) => TemplateResult,
  ) {}

  draw(column: HTMLElement): void {
    const { desk } = this;
    const isBelow = (span: Span): boolean => (desk.markOf(span.id)?.getBoundingClientRect().bottom ?? 0) > 0;
    const held = column.querySelector<HTMLElement>('.card:has(:focus)')?.dataset['spanId'];
    const inUse = [desk.focused?.id, held].filter((id) => id !== undefined);
    const spans = withCard(desk.nearSpans(), isBelow, inUse);
    // A card is not made anew when the server names its span: somebody may be typing in it.
    render(html`${repeat(spans, ({ id }) => desk.bornAs(id), this.card)}`, column);
  }

  /** How far to scroll until a card is whole in sight, there where it glides to. */
  overhang(card: HTMLElement, column: HTMLElement): number {
    const top = column.getBoundingClientRect().top + (this.#standing.get(card) ?? 0);
    return overhang({ top, bottom: top + card.offsetHeight }, ABOVE_PAGE, innerHeight - BELOW_PAGE);
  }

  /** Reads where everything is; what it returns writes the places. So all of the page is laid out once, not once a card. */
  measure(column: HTMLElement): () => void {
    const cards = Array.from(column.querySelectorAll<HTMLElement>(':scope > .card'));
    const origin = column.getBoundingClientRect().top;
    const tops = cards.map((card) => {
      const first = this.desk.markOf(card.dataset['spanId'] ?? '')?.getClientRects()[0];
      return first ? first.top - origin : 0;
    });
    const heights = cards.map((card) => card.offsetHeight);
    const anchor = anchorOf(cards, tops, origin);
    const places = stack(tops, heights, anchor);
    const room = (places[anchor] ?? 0) + (heights[anchor] ?? 0);
    const scroller = scrollerOf(column);
    const below = scroller.scrollHeight - scroller.scrollTop - innerHeight;
    const isSeen = (place: number, i: number): boolean =>
      place + origin < innerHeight && place + origin + (heights[i] ?? 0) > 0;
    return () => {
      // A short article ends before a long card does. What is not needed any more goes where nobody sees it, or the page would jump.
      if (room > this.#room || below > this.#room - room) {
        this.#room = room;
        column.style.minBlockSize = `${room}px`;
      }
      cards.forEach((card, i) => {
        const from = this.#standing.get(card);
        const to = Math.round(places[i] ?? 0);
        if (from === to) return;
        // A new card is simply there, and one that nobody sees need not glide.
        card.toggleAttribute('data-standing', from !== undefined && (isSeen(from, i) || isSeen(to, i)));
        this.#standing.set(card, to);
        card.style.transform = `translateY(${to}px)`;
      });
    };
  }
}

/** The card in use, or the focused one while its span is in sight, or the first that the reader sees. */
function anchorOf(cards: readonly HTMLElement[], tops: readonly number[], origin: number): number {
  const inUse = cards.findIndex((card) => card.matches(':has(:focus-visible)'));
  if (inUse >= 0) return inUse;
  const isSeen = (i: number): boolean => {
    const top = (tops[i] ?? 0) + origin;
    return top >= 0 && top < innerHeight;
  };
  const focused = cards.findIndex((card) => card.hasAttribute('data-focus'));
  return focused >= 0 && isSeen(focused) ? focused : cards.findIndex((_, i) => isSeen(i));
}
