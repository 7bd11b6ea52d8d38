/** Room kept above and below what is brought into view, for sticky bars, the toolbar and a phone's card. */
const ABOVE = 96;
const BELOW = 200;

/** Scrolls as little as needed; a range has no `scrollIntoView` of its own. */
export function reveal(range: Range | null, within: Element): void {
  const rect = range?.getClientRects()[0];
  if (!rect) return;
  const scroller = scrollerOf(within);
  const isPage = scroller === document.scrollingElement;
  const view = scroller.getBoundingClientRect();
  const top = (isPage ? 0 : Math.max(0, view.top)) + ABOVE;
  const bottom = (isPage ? innerHeight : Math.min(innerHeight, view.bottom)) - BELOW;
  if (rect.top < top) scroller.scrollBy({ top: rect.top - top });
  else if (rect.bottom > bottom) scroller.scrollBy({ top: Math.min(rect.bottom - bottom, rect.top - top) });
}

function scrollerOf(element: Element): Element {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if (/auto|scroll/.test(overflowY) && parent.scrollHeight > parent.clientHeight) return parent;
  }
  return document.scrollingElement ?? document.documentElement;
}
