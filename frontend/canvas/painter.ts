import type { Extent, Span } from './mark';
import { type Layout, piecesWithin } from './offsets';
import { flatten, LANES, type Segment } from './segments';
import type { Words } from './words';

/** Paragraphs and characters of one chunk, the unit that the browser may skip when it is out of sight. */
const CHUNK_PARAGRAPHS = 20;
const CHUNK_LENGTH = 3500;
/** Only a first guess for the scrollbar: the browser remembers the real size once it has seen the chunk. */
const CHARACTERS_PER_LINE = 68;

export interface Painted {
  spansIn(piece: number): readonly Span[];
  focusedId(): string;
  kind(span: Span): string;
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
  readonly #near = new Set<Element>();
  readonly #painted = new Set<Element>();
  readonly #stale = new Set<number>();
  readonly #segments = new WeakMap<Element, Segment>();
  #observer: IntersectionObserver | null = null;

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
    this.#near.clear();
    this.#painted.clear();
    this.#stale.clear();
    const chunks: HTMLElement[] = [];
    let room = 0;
    let lines = 0;
    for (const [i, piece] of words.pieces.entries()) {
      let chunk = chunks.at(-1);
      if (!chunk || room <= 0 || chunk.childElementCount >= CHUNK_PARAGRAPHS) {
        chunk = document.createElement('div');
        chunk.className = 'tq-chunk';
        chunks.push(chunk);
        this.#piecesIn.set(chunk, []);
        room = CHUNK_LENGTH;
        lines = 0;
      }
      const paragraph = document.createElement('p');
      paragraph.dataset['start'] = String(piece.start);
      paragraph.textContent = words.text.slice(piece.start, piece.end);
      if (words.text.charAt(piece.end) !== '\n' && i < words.pieces.length - 1) paragraph.className = 'tq-continued';
      // Pasted texts have a blank line between any two paragraphs, which have their distance already.
      if (paragraph.textContent.trim() === '' && words.pieces.length > 1) paragraph.className = 'tq-blank';
      chunk.append(paragraph);
      room -= piece.end - piece.start;
      lines += 1 + Math.floor((piece.end - piece.start) / CHARACTERS_PER_LINE);
      chunk.style.setProperty('--tq-lines', String(lines));
      this.paragraphs.push(paragraph);
      this.#chunkOf.push(chunk);
      this.#piecesIn.get(chunk)?.push(i);
    }
    this.root.replaceChildren(...chunks);
    const first = chunks[0];
    if (first) this.#arrive(first);
    this.observe();
  }

  /** Starts to watch which chunks come near; again after the element was moved. */
  observe(): void {
    this.#observer?.disconnect();
    const near = { rootMargin: '60% 0px', scrollMargin: '60% 0px' };
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#arrive(target);
        else this.#near.delete(target);
      }
      this.source.moved();
    }, near);
    for (const chunk of this.root.children) this.#observer.observe(chunk);
  }

  disconnect(): void {
    this.#observer?.disconnect();
    this.#observer = null;
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
      if (segment) this.#dress(mark, segment);
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

  #arrive(chunk: Element): void {
    this.#near.add(chunk);
    if (this.#painted.has(chunk)) return;
    this.#painted.add(chunk);
    for (const index of this.#piecesIn.get(chunk) ?? [])
      if (this.source.spansIn(index).length > 0) this.#stale.add(index);
    this.#paintDue();
  }

  #paintDue(): boolean {
    if (this.#stale.size === 0) return false;
    let hasPainted = false;
    const isHeld = this.source.held();
    const waiting: Span[] = [];
    for (const index of this.#stale) {
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

  #paint(index: number, paragraph: HTMLElement): void {
    const piece = this.pieces[index];
    const words = this.#words;
    if (!piece || !words) return;
    const nodes: Node[] = [];
    let at = piece.start;
    const plainUpTo = (end: number): void => {
      if (at < end) nodes.push(document.createTextNode(words.text.slice(at, end)));
      at = end;
    };
    for (const segment of flatten(words, this.source.spansIn(index), piece)) {
      plainUpTo(segment.start);
      const mark = document.createElement('mark');
      mark.textContent = words.text.slice(segment.start, segment.end);
      this.#segments.set(mark, segment);
      this.#dress(mark, segment);
      nodes.push(mark);
      at = segment.end;
    }
    plainUpTo(piece.end);
    paragraph.replaceChildren(...nodes);
  }

  #dress(mark: HTMLElement, { start, end, spans, lanes, tint, contentOf }: Segment): void {
    const focused = this.source.focusedId();
    const data = mark.dataset;
    data['ids'] = spans.map(({ id }) => id).join(' ');
    data['tag'] = spans.flatMap(({ tag, suggested }) => (suggested ? [] : tag)).join(' ');
    if (tint) data['tint'] = tint;
    for (let lane = 0; lane < LANES; lane++) {
      const span = lanes[lane];
      if (span) data[`lane${lane}`] = span.suggested ? `${span.tag}-SUGGESTED` : span.tag;
    }
    const inFocus = spans.find(({ id }) => id === focused);
    if (inFocus) data['focus'] = inFocus.tag;
    else delete data['focus'];
    mark.toggleAttribute('data-deciding', inFocus?.suggested ?? false);
    if (contentOf.some(({ id }) => id === focused)) data['content'] = '';
    else delete data['content'];
    if (spans.some(({ pending }) => pending)) data['pending'] = '';
    // Once per span, where it starts: a screen reader hears the kind without hidden text, which would shift offsets.
    const starting = spans.filter((span) => start <= span.start && span.start < end);
    const kinds = starting.map((span) => this.source.kind(span)).join(', ');
    if (kinds) mark.setAttribute('aria-description', kinds);
  }
}
