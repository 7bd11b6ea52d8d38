import { html, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Extent, Span } from './mark';
import { drawMinimap, Scale } from './minimap';
import { scrollerOf } from './scrolling';

export interface MapDesk {
  readonly textElement: HTMLElement;
  readonly pieces: readonly Extent[];
  readonly focused: Span | undefined;
  readonly editing: { readonly spans: { readonly state: number } };
  shownSpans(): readonly Span[];
  rectsOf(extent: Extent): DOMRect[];
}

/** The map beside the text: drawn for the eye only, and pressed to go there. */
export class Minimap {
  readonly #element = createRef<HTMLElement>();
  readonly #view = createRef<HTMLElement>();
  readonly #mark = createRef<HTMLElement>();
  #scale: Scale | null = null;
  #drawn: readonly unknown[] = [];

  constructor(
    private readonly host: HTMLElement,
    private readonly desk: MapDesk,
  ) {}

  view(): TemplateResult {
    return html`<div
      ${ref(this.#element)}
      class="minimap"
      aria-hidden="true"
      @pointerdown=${this.#jump}
      @pointermove=${(event: PointerEvent) => event.buttons === 1 && this.#jump(event)}
    ><canvas></canvas><i ${ref(this.#view)}></i><b ${ref(this.#mark)}></b></div>`;
  }

  /** Anew only when something on it is another: the spans, what is shown of them, its own size, the theme. */
  draw(): void {
    const canvas = this.#element.value?.querySelector('canvas');
    if (!canvas) return;
    const { pieces, editing } = this.desk;
    const spans = this.desk.shownSpans();
    const { color } = getComputedStyle(this.host);
    const now = [canvas, pieces, editing.spans.state, spans.length, canvas.clientHeight, color];
    if (now.every((each, i) => each === this.#drawn[i])) return;
    if (pieces !== this.#drawn[1] || !this.#scale) this.#scale = new Scale(pieces);
    this.#drawn = now;
    drawMinimap(canvas, spans, this.#scale);
  }

  /** The part of the text that is in sight, and the span in focus: measured now, moved by what is returned. */
  measureView(grid = 1, { top, height } = this.desk.textElement.getBoundingClientRect()): () => void {
    const map = this.#element.value;
    const view = this.#view.value;
    const mark = this.#mark.value;
    if (!map || !view || !mark) return () => {};
    const { focused } = this.desk;
    const room = map.clientHeight;
    const at = (y: number): number => room * Math.min(1, Math.max(0, (y - top) / height));
    const onGrid = (length: number): number => grid * Math.round(length / grid);
    const from = onGrid(at(0));
    const size = onGrid(at(innerHeight) - at(0));
    return () => {
      // To hide what is hidden would have its style worked out in every scrolled frame.
      if (mark.hidden !== !focused) mark.hidden = !focused;
      if (focused && this.#scale) mark.style.insetBlockStart = `${this.#scale.at(focused.start) * 100}%`;
      view.style.transform = `translateY(${from}px)`;
      view.style.blockSize = `${size}px`;
    };
  }

  readonly #jump = (event: PointerEvent): void => {
    const map = this.#element.value;
    if (!map || !this.#scale) return;
    event.preventDefault();
    map.setPointerCapture(event.pointerId);
    const { top, height } = map.getBoundingClientRect();
    const fraction = Math.min(1, Math.max(0, (event.clientY - top) / height));
    const offset = this.#scale.offset(fraction);
    const rect = this.desk.rectsOf({ start: offset, end: offset + 1 })[0];
    if (rect) scrollerOf(this.host).scrollBy({ top: rect.top - innerHeight / 3 });
  };
}
