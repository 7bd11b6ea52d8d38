/** Cards stand level with their spans, stacked downwards where they would overlap. */

const GAP = 8;

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

/** Reads everything, then writes everything: one layout of the page instead of one for each card. */
export function placeCards(
  column: HTMLElement,
  cards: readonly HTMLElement[],
  markOf: (id: string) => HTMLElement | undefined,
): void {
  const origin = column.getBoundingClientRect().top;
  const tops = cards.map((card) => {
    const first = markOf(card.dataset['spanId'] ?? '')?.getClientRects()[0];
    return first ? first.top - origin : 0;
  });
  const heights = cards.map((card) => card.offsetHeight);
  const places = stack(tops, heights, anchorOf(cards, tops, origin));
  cards.forEach((card, i) => {
    card.style.transform = `translateY(${Math.round(places[i] ?? 0)}px)`;
  });
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
