import { type Extent, same, type Tag } from './mark';
import { type Layout, rangeOf } from './offsets';

export type HighlightName =
  | 'tq-cursor'
  | 'tq-selection'
  | 'tq-resize'
  | 'tq-aim'
  | 'tq-trigger'
  | 'tq-hit'
  | 'tq-hit-now'
  | `tq-peer-${number}`
  | `tq-waiting-${Tag}`;

/** More ranges than these are felt while scrolling. */
const MOST = 100;

/** Passing states of the text, painted by the browser over the marks without touching a node. */
export class Highlights {
  readonly #shown = new Map<HighlightName, readonly Extent[]>();
  #isProbed = false;

  constructor(private readonly layout: Layout) {}

  show(name: HighlightName, extent: Extent | null): void {
    this.showAll(name, extent ? [extent] : []);
  }

  showAll(name: HighlightName, extents: readonly Extent[]): void {
    const before = this.#shown.get(name) ?? [];
    if (before.length === extents.length && before.every((extent, i) => same(extent, extents[i] ?? null))) return;
    if (extents.length > 0) this.#shown.set(name, extents.slice(0, MOST));
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
    const ranges = (this.#shown.get(name) ?? []).flatMap((extent) => rangeOf(this.layout, extent) ?? []);
    const [first] = ranges;
    if ('highlights' in CSS) {
      this.#probe();
      if (first) CSS.highlights.set(name, new Highlight(...ranges));
      else CSS.highlights.delete(name);
    } else if (first && (name === 'tq-cursor' || name === 'tq-resize' || name === 'tq-hit-now')) {
      // An old browser shows the cursor and the resize with its own selection; a real selection shows itself.
      select(first);
    }
  }

  /** Whether the root's rules reach what is in it; where they do not, the stylesheet gives every element its own. */
  #probe(): void {
    const [paragraph] = this.layout.paragraphs;
    if (this.#isProbed || !paragraph) return;
    this.#isProbed = true;
    const isInherited = getComputedStyle(paragraph, '::highlight(tq-cursor)').textDecorationLine === 'underline';
    if (!isInherited) this.layout.root.dataset['highlights'] = 'own';
  }
}

export function select(range: Range | null, backward = false): void {
  const selection = document.getSelection();
  if (!range) selection?.removeAllRanges();
  else if (backward)
    selection?.setBaseAndExtent(range.endContainer, range.endOffset, range.startContainer, range.startOffset);
  else selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
