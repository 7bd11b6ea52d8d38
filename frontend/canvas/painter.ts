import { AfterPaint } from './after-paint';
import type { Extent, Span } from './mark';
import { type Layout, piecesWithin } from './offsets';
import { alike, flatten, LANES, type Segment, type Strip, stripsOf } from './segments';
import { type Naming, nodeOf, write } from './signs';
import type { Words } from './words';

/** Paragraphs and characters of one chunk, the unit that the browser may skip when it is out of sight. */
const CHUNK_PARAGRAPHS = 20;
const CHUNK_LENGTH = 3500;
/** Only a first guess for the scrollbar: the browser remembers the real size once it has seen the chunk. */
const CHARACTERS_PER_LINE = 68;
/** Pixels of a line: the marks of those that a window shows are painted with the text, the others behind the frame. */
const LINE = 40;
/** Milliseconds behind a frame until what is near but not in sight is painted. */
const NEARBY = 40;
/** So many heights of the window are near: more than the browser lays out ahead, which would lay it out again with its marks. */
const AHEAD = 2.5;
/** Scrolled by less of a height, hardly anything else has come near. */
const STEP = 0.5;

export interface Painted {
  spansIn(piece: number): readonly Span[];
  focusedId(): string;
  kind(span: Span): string;
  /** What a sign of that name does to the text behind it. */
  readonly turns: Naming;
  /** Which paragraphs hold a selection or a drag, which they would lose by being painted. */
  held(): (paragraph: HTMLElement) => boolean;
  /** Spans whose marks wait because their paragraph is held. */
  waiting(spans: readonly Span[]): void;
  repainted(): void;
  /** Other chunks are near the viewport now. */
  moved(): void;
}

/** Writes the text and its marks into the page; nobody else owns a node in there. */
export class Painter implements Layout {
  pieces: readonly Extent[] = [];
  paragraphs: HTMLElement[] = [];
  #words: Words | null = null;
  readonly #chunkOf: HTMLElement[] = [];
  readonly #piecesIn = new Map<Element, number[]>();
  #near: ReadonlySet<Element> = new Set();
  readonly #painted = new Set<Element>();
  readonly #stale = new Set<number>();
  readonly #segments = new WeakMap<Element, Segment>();
  /** What each paragraph's child nodes show; a paragraph that was never painted is one plain strip. */
  readonly #strips = new WeakMap<Element, readonly Strip[]>();
  #lookedAt = 0;
  readonly #sight = new AfterPaint(() => this.look(true));
  readonly #approach = new AfterPaint(() => {
    for (const chunk of this.#near) this.#arrive(chunk);
    this.#paintDue();
    // Not `repainted`: what stands beside the text is drawn once the reader rests, not with each chunk on the way.
    this.source.moved();
  });

  constructor(
    readonly root: HTMLElement,
    readonly source: Painted,
  ) {}

  /** Far chunks hold plain text: marks for all of 100,000 words would cost 400 ms at once. */
  load(words: Words): void {
    this.#words = words;
    this.pieces = words.pieces;
    this.paragraphs = [];
    this.#chunkOf.length = 0;
    this.#piecesIn.clear();
    this.#painted.clear();
    this.#stale.clear();
    const chunks: HTMLElement[] = [];
    let indexes: number[] = [];
    let room = 0;
    for (const [i, piece] of words.pieces.entries()) {
      if (room <= 0 || indexes.length >= CHUNK_PARAGRAPHS) {
        const chunk = document.createElement('div');
        chunk.className = 'tq-chunk';
        chunks.push(chunk);
        indexes = [];
        this.#piecesIn.set(chunk, indexes);
        room = CHUNK_LENGTH;
      }
      const text = words.text.slice(piece.start, piece.end);
      const paragraph = document.createElement('p');
      if (text !== '') paragraph.append(nodeOf(text, this.source.turns));
      if (words.text.charAt(piece.end) !== '\n' && i < words.pieces.length - 1) paragraph.className = 'tq-continued';
      // Pasted texts have a blank line between any two paragraphs, which have their distance already.
      if (text.trim() === '' && words.pieces.length > 1) paragraph.className = 'tq-blank';
      room -= text.length;
      indexes.push(i);
      this.paragraphs.push(paragraph);
    }
    for (const chunk of chunks) {
      const inside = this.#piecesIn.get(chunk) ?? [];
      for (const i of inside) this.#chunkOf[i] = chunk;
      chunk.append(...inside.flatMap((i) => this.paragraphs[i] ?? []));
      const lines = inside.reduce((sum, i) => sum + linesOf(words.pieces[i]), 0);
      chunk.style.setProperty('--tq-lines', String(lines));
    }
    this.root.replaceChildren(...chunks);
    this.#near = new Set(chunks.slice(0, 1));
    // Nobody can have selected anything in it yet, and to ask would lay it out twice.
    for (const first of this.#near) this.#arrive(first, () => false, Math.ceil(innerHeight / LINE));
    this.lookSoon();
  }

  /** Looks with the next frame what is near; again after the element was moved. */
  lookSoon(): void {
    this.#sight.soon();
  }

  /**
   * Paints what has come near the window, in all if anything may have. An observer of all chunks would cost more in every frame
   * than to look for the first of them when the text has moved.
   */
  look(anyway = false, { top, height } = this.root.getBoundingClientRect()): void {
    if (height === 0 || (!anyway && Math.abs(top - this.#lookedAt) < STEP * innerHeight)) return;
    this.#lookedAt = top;
    const near = new Set<Element>();
    const inSight: Element[] = [];
    const { children } = this.root;
    for (let i = firstBelow(-AHEAD * innerHeight, children); i < children.length; i++) {
      const chunk = children[i];
      const box = chunk?.getBoundingClientRect();
      if (!chunk || !box || box.top > (1 + AHEAD) * innerHeight) break;
      near.add(chunk);
      if (box.top < innerHeight && box.bottom > 0) inSight.push(chunk);
    }
    for (const chunk of inSight) this.#arrive(chunk);
    const before = this.#near;
    this.#near = near;
    const isKnown =
      near.size === before.size && [...near].every((chunk) => before.has(chunk) && this.#painted.has(chunk));
    if (isKnown && this.#stale.size === 0) return;
    // What is not in sight yet can wait for what is.
    this.#approach.soon(NEARBY);
    this.source.moved();
  }

  cancel(): void {
    this.#sight.cancel();
    this.#approach.cancel();
  }

  repaint(pieces: Iterable<number>): void {
    for (const piece of pieces) this.#stale.add(piece);
    this.flush();
  }

  repaintAll(): void {
    this.repaint(this.pieces.keys());
  }

  /** Paints what is due; what is held waits for the next call. */
  flush(): void {
    if (this.#paintDue()) this.source.repainted();
  }

  /** Shows or hides the focus of a span without touching a text node, so that no selection is lost. */
  dress(span: Extent & { id: string }): void {
    for (const mark of this.marksOf(span)) {
      const segment = this.#segments.get(mark);
      if (segment) this.#showFocus(mark, segment);
    }
  }

  /** The first mark of a span that is painted. */
  markOf(span: Extent & { id: string }): HTMLElement | undefined {
    for (const index of piecesWithin(this.pieces, span)) {
      const mark = this.#marksIn(index, span.id).next().value;
      if (mark) return mark;
    }
    return undefined;
  }

  marksOf(span: Extent & { id: string }): HTMLElement[] {
    return piecesWithin(this.pieces, span).flatMap((index) => Array.from(this.#marksIn(index, span.id)));
  }

  /** Far chunks have none: a span over half of the text must not be looked for in all of it. */
  *#marksIn(index: number, id: string): Generator<HTMLElement, undefined> {
    const chunk = this.#chunkOf[index];
    if (!chunk || !this.#painted.has(chunk)) return;
    for (const mark of this.paragraphs[index]?.querySelectorAll('mark') ?? [])
      if (this.#segments.get(mark)?.spans.some((span) => span.id === id)) yield mark;
  }

  nearPieces(): number[] {
    return [...this.#near].flatMap((chunk) => this.#piecesIn.get(chunk) ?? []);
  }

  #arrive(chunk: Element, isHeld?: (paragraph: HTMLElement) => boolean, lines?: number): void {
    if (this.#painted.has(chunk)) return;
    this.#painted.add(chunk);
    for (const index of this.#piecesIn.get(chunk) ?? [])
      if (this.source.spansIn(index).length > 0) this.#stale.add(index);
    this.#paintDue(isHeld, lines);
  }

  #paintDue(isHeld?: (paragraph: HTMLElement) => boolean, lines = Number.POSITIVE_INFINITY): boolean {
    if (this.#stale.size === 0) return false;
    let hasPainted = false;
    isHeld ??= this.source.held();
    const waiting: Span[] = [];
    let room = lines;
    for (const index of this.#stale) {
      if (room <= 0) break;
      room -= linesOf(this.pieces[index]);
      const paragraph = this.paragraphs[index];
      const chunk = this.#chunkOf[index];
      if (paragraph && chunk && this.#painted.has(chunk)) {
        if (isHeld(paragraph)) {
          waiting.push(...this.source.spansIn(index).filter((span) => !this.markOf(span)));
          continue;
        }
        this.#paint(index, paragraph);
        hasPainted = true;
      }
      this.#stale.delete(index);
    }
    this.source.waiting(waiting);
    return hasPainted;
  }

  /** What looks as before keeps its nodes: most of a paragraph does when one span comes or goes. */
  #paint(index: number, paragraph: HTMLElement): void {
    const piece = this.pieces[index];
    const words = this.#words;
    if (!piece || !words) return;
    const strips = stripsOf(flatten(words, this.source.spansIn(index), piece), piece);
    const before = this.#strips.get(paragraph) ?? [piece];
    const [kept, keptBehind] = alike(before, strips);
    const { childNodes } = paragraph;
    for (let i = before.length - keptBehind - 1; i >= kept; i--) childNodes[i]?.remove();
    const behind = childNodes[kept] ?? null;
    for (const strip of strips.slice(kept, strips.length - keptBehind)) {
      const text = words.text.slice(strip.start, strip.end);
      paragraph.insertBefore('spans' in strip ? this.#mark(strip, text) : nodeOf(text, this.source.turns), behind);
    }
    this.#strips.set(paragraph, strips);
  }

  #mark(segment: Segment, text: string): HTMLElement {
    const mark = document.createElement('mark');
    write(mark, text, this.source.turns);
    this.#segments.set(mark, segment);
    this.#dress(mark, segment);
    return mark;
  }

  #dress(mark: HTMLElement, segment: Segment): void {
    const { start, end, spans, lanes, tint } = segment;
    const set = (name: string, value: string): void => mark.setAttribute(`data-${name}`, value);
    // What is proposed is met where it is drawn; what lies between its parts looks like nothing.
    const met = spans.filter((span) => !span.suggested || lanes.includes(span));
    set('ids', met.map(({ id }) => id).join(' '));
    set('tag', spans.flatMap(({ tag, suggested }) => (suggested ? [] : tag)).join(' '));
    if (tint) set('tint', tint);
    for (let lane = 0; lane < LANES; lane++) {
      const span = lanes[lane];
      if (span) set(`lane${lane}`, span.suggested ? `${span.tag}-SUGGESTED` : span.tag);
    }
    if (spans.some(({ pending }) => pending)) set('pending', '');
    // Once per span, where it starts: a screen reader hears the kind without hidden text, which would shift offsets.
    const starting = spans.filter((span) => start <= span.start && span.start < end);
    const kinds = starting.map((span) => this.source.kind(span)).join(', ');
    if (kinds) mark.setAttribute('aria-description', kinds);
    if (this.source.focusedId() !== '') this.#showFocus(mark, segment);
  }

  #showFocus(mark: HTMLElement, { spans, contentOf }: Segment): void {
    const focused = this.source.focusedId();
    const inFocus = spans.find(({ id }) => id === focused);
    if (inFocus) mark.dataset['focus'] = inFocus.tag;
    else delete mark.dataset['focus'];
    mark.toggleAttribute('data-deciding', inFocus?.suggested ?? false);
    mark.toggleAttribute(
      'data-content',
      contentOf.some(({ id }) => id === focused),
    );
  }
}

function linesOf(piece: Extent | undefined): number {
  return piece ? 1 + Math.floor((piece.end - piece.start) / CHARACTERS_PER_LINE) : 0;
}

/** Which of these, one below the other, is the first whose end is below that height of the window. */
function firstBelow(top: number, boxes: HTMLCollection): number {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boxes[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle;
    else low = middle + 1;
  }
  return low;
}
