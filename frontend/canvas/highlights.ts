import { type Extent, same } from './mark';
import { type Layout, rangeOf } from './offsets';

export type HighlightName = 'tq-cursor' | 'tq-selection' | 'tq-resize';

/** Passing states of the text, painted by the browser over the marks without touching a node. */
export class Highlights {
  readonly #shown = new Map<HighlightName, Extent>();

  constructor(private readonly layout: Layout) {}

  show(name: HighlightName, extent: Extent | null): void {
    if (same(this.#shown.get(name) ?? null, extent)) return;
    if (extent) this.#shown.set(name, extent);
    else this.#shown.delete(name);
    this.#paint(name);
  }

  /** Ranges lose their place when a paragraph is painted anew. */
  refresh(): void {
    for (const name of this.#shown.keys()) this.#paint(name);
  }

  clear(): void {
    for (const name of [...this.#shown.keys()]) this.show(name, null);
  }

  #paint(name: HighlightName): void {
    const extent = this.#shown.get(name);
    const range = extent && rangeOf(this.layout, extent);
    if ('highlights' in CSS) {
      if (range) CSS.highlights.set(name, new Highlight(range));
      else CSS.highlights.delete(name);
    } else if (range) {
      // An old browser shows the cursor and the resize with its own selection; a real selection shows itself.
      select(range);
    }
  }
}

export function select(range: Range | null, backward = false): void {
  const selection = document.getSelection();
  if (!range) selection?.removeAllRanges();
  else if (backward)
    selection?.setBaseAndExtent(range.endContainer, range.endOffset, range.startContainer, range.startOffset);
  else selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
