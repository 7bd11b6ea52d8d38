/** Room kept above and below what is brought into view, for sticky bars, the toolbar and a phone's card. */
const ABOVE = 152;
const BELOW = 280;
/** On a phone the card of the focused span covers nearly half of the window. */
const SHEET = 0.5;
const NARROW_WINDOW = 1000;

/** Scrolls as little as needed; a range has no `scrollIntoView` of its own. */
export function reveal(range: Range | null, within: Element): void {
  const rect = range?.getClientRects()[0];
  if (!rect) return;
  const scroller = scrollerOf(within);
  const isPage = scroller === document.scrollingElement;
  const view = scroller.getBoundingClientRect();
  const below = innerWidth < NARROW_WINDOW ? innerHeight * SHEET : BELOW;
  const top = (isPage ? 0 : Math.max(0, view.top)) + ABOVE;
  const bottom = (isPage ? innerHeight : Math.min(innerHeight, view.bottom)) - below;
  const distance = overhang(rect, top, bottom);
  if (distance !== 0) scroller.scrollBy({ top: distance });
}

/** How far to scroll, as little as needed, until it is between top and bottom; of what is larger, the beginning. */
export function overhang(it: { top: number; bottom: number }, top: number, bottom: number): number {
  if (it.top < top) return it.top - top;
  return it.bottom > bottom ? Math.min(it.bottom - bottom, it.top - top) : 0;
}

/** Milliseconds in which a page that was opened at a span comes to rest. */
const SETTLING = 1000;

/**
 * Fonts and far chunks find their sizes only after the first frames, and a router may scroll a new page to its top: looks
 * again for a second, or until the reader takes over.
 */
export async function keepInSight(range: () => Range | null, within: Element): Promise<void> {
  const reader = new AbortController();
  for (const input of ['wheel', 'pointerdown', 'keydown', 'touchstart']) {
    addEventListener(input, () => reader.abort(), { signal: reader.signal, capture: true, passive: true });
  }
  for (const end = performance.now() + SETTLING; performance.now() < end && !reader.signal.aborted; ) {
    const here = range();
    if (!here) break;
    reveal(here, within);
    await new Promise(requestAnimationFrame);
  }
  reader.abort();
}

export function scrollerOf(element: Element): Element {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if (/auto|scroll/.test(overflowY) && parent.scrollHeight > parent.clientHeight) return parent;
  }
  return document.scrollingElement ?? document.documentElement;
}
