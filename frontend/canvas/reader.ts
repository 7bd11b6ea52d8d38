import { type Highlights, select } from './highlights';
import { type Extent, same } from './mark';
import { offsetAt, rangeOf } from './offsets';
import type { Painter } from './painter';
import type { Point, Reach } from './pointer';
import {
  type Edge,
  extend,
  moveEdge,
  type Pending,
  pendingOf,
  type Resize,
  step,
  stepLine,
  type Unit,
} from './reading';
import { reveal } from './scrolling';
import { readSelection, snapPrecisely, snapToWords } from './selection';
import { type Direction, Words } from './words';

const AGAINST_THE_LINE = /^[\p{Nd}\p{Script=Latin}]/u;

export interface ReaderHost {
  announce(label: string, ...values: readonly string[]): void;
  changed(): void;
}

/** The reader's place in the text and how it shows: cursor, selection and resize, kept apart from the spans. */
export class Reader {
  words = new Words('', []);
  #cursor: Extent | null = null;
  #isCursorShown = false;
  #pending: Pending | null = null;
  #resize: Resize | null = null;
  /** The browser's selection as last seen or set, so that its own echo is not taken for a new one. */
  #seen: Extent | null = null;

  constructor(
    private readonly painter: Painter,
    private readonly highlights: Highlights,
    private readonly host: ReaderHost,
  ) {}

  /** The word under the cursor, when the cursor shows. */
  get cursor(): Extent | null {
    return this.#isCursorShown ? this.#cursor : null;
  }

  get position(): number {
    return (this.selection ?? this.#cursor)?.start ?? 0;
  }

  /** What waits for a tag. */
  get selection(): Extent | null {
    return this.#pending?.extent ?? null;
  }

  get resizing(): Resize | null {
    return this.#resize;
  }

  load(words: Words): void {
    this.words = words;
    this.reset();
  }

  reset(): void {
    this.#cursor = null;
    this.#pending = null;
    this.#resize = null;
    this.#seen = null;
    for (const name of ['tq-cursor', 'tq-selection', 'tq-resize'] as const) this.highlights.show(name, null);
  }

  /** Takes over what the browser has selected, by whatever means that came about. */
  read(how: Reach): void {
    const raw = readSelection(this.painter);
    if (!raw) {
      this.#seen = null;
      if (this.#pending) this.clear();
      return;
    }
    if (same(raw, this.#seen)) return;
    this.#seen = raw;
    const extent = how.precise ? snapPrecisely(this.words, raw) : snapToWords(this.words, this.#meant(raw, how.points));
    if (extent) this.#select(pendingOf(this.words, extent, raw.backward), how.native);
    else this.clear();
  }

  move(direction: Direction, unit: Unit | 'line', isExtending: boolean): void {
    if (isExtending) {
      const pending = this.#pending ?? this.#startAt(direction);
      if (!pending) return;
      const next =
        unit === 'line' ? this.#extendByLine(pending, direction) : extend(this.words, pending, direction, unit);
      this.#select(next, true);
    } else {
      const from = this.#pending ? this.#headWord() : this.#cursor;
      const to =
        unit === 'line' && from
          ? stepLine(this.words, from, direction, (word) => this.#rectOf(word))
          : step(this.words, from, direction, unit === 'line' ? 'word' : unit);
      if (to) this.goTo(to, true);
    }
  }

  /** Drops or takes back a clitic where the selection starts; false when nothing is selected. */
  nudge(direction: Direction): boolean {
    const extent = this.selection ?? this.cursor;
    if (!extent) return false;
    const moved = moveEdge(this.words, extent, 'start', direction, true);
    this.#select({ origin: moved, head: moved.end, extent: moved }, true);
    return true;
  }

  /** By the buttons for thumbs: the browser's own handles stay where the finger left them. */
  moveSelectionEdge(edge: Edge, direction: Direction): void {
    const extent = this.selection;
    if (extent) this.#select(pendingOf(this.words, moveEdge(this.words, extent, edge, direction, false)), false);
  }

  /** To a word, or unseen to a whole span, so that the arrows go on from its end or its start. */
  goTo(word: Extent | null, isShown: boolean): void {
    this.#stand(word, isShown);
    if (word && isShown) reveal(rangeOf(this.painter, word), this.painter.root);
  }

  /** To the word that was pressed, unseen on a span. It is in sight: a page that moves now would move under the mouse. */
  press({ x, y }: Point, isShown: boolean): void {
    const offset = offsetAt(this.painter, x, y);
    if (offset === null) return;
    // Behind its last letter the caret is at no word any more.
    const word = this.words.at(offset) ?? this.words.beside(offset, -1);
    if (word) this.#stand(word, isShown);
  }

  /** Selects a place, as if the reader had. */
  take(extent: Extent): void {
    this.#select(pendingOf(this.words, extent), true);
  }

  clear(): void {
    this.#dropSelection();
    this.host.changed();
  }

  startResize(resize: Resize): void {
    this.goTo(null, false);
    this.#showResize(resize);
    this.host.announce('resizing', this.#textOf(resize));
  }

  resizeBy(direction: Direction, isFine: boolean): void {
    const resize = this.#resize;
    if (!resize) return;
    const moved = moveEdge(this.words, resize, resize.edge, direction, isFine);
    this.#showResize({ ...resize, ...moved });
    this.host.announce('resizing', this.#textOf(moved));
  }

  endResize(): Resize | null {
    const resize = this.#resize;
    this.#showResize(null);
    return resize;
  }

  #stand(word: Extent | null, isShown: boolean): void {
    this.#dropSelection();
    this.#cursor = word;
    this.#isCursorShown = isShown;
    this.highlights.show('tq-cursor', isShown ? word : null);
    if (word && isShown) this.host.announce('atWord', this.#textOf(word));
    this.host.changed();
  }

  #select(pending: Pending, native: boolean): void {
    this.#pending = pending;
    this.#cursor = null;
    this.highlights.show('tq-cursor', null);
    this.highlights.show('tq-selection', pending.extent);
    const range = rangeOf(this.painter, pending.extent);
    if (native) {
      // The browser selects the same words, so that copying and its own Shift and arrows go on from there.
      select(range, pending.head <= pending.extent.start);
      this.#seen = pending.extent;
      if (document.activeElement === document.body) this.painter.root.focus({ preventScroll: true });
    }
    this.host.announce('selected', this.#textOf(pending.extent));
    this.host.changed();
  }

  /**
   * A number or a Latin word runs against the line: who presses on its right edge means to start with it, but the browser
   * starts behind its last digit. So the words under the mouse are taken in.
   */
  #meant(raw: Extent, points: readonly Point[]): Extent {
    let { start, end } = raw;
    for (const at of [raw.start - 1, raw.start, raw.end - 1, raw.end]) {
      const word = at >= 0 ? this.words.at(at) : null;
      if (!word || !AGAINST_THE_LINE.test(this.#textOf(word))) continue;
      const rect = this.#rectOf(word);
      if (!rect || !points.some(({ x, y }) => rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom))
        continue;
      start = Math.min(start, word.start);
      end = Math.max(end, word.end);
    }
    return { start, end };
  }

  #dropSelection(): void {
    if (!this.#pending) return;
    this.#pending = null;
    this.#seen = null;
    this.highlights.show('tq-selection', null);
    if (readSelection(this.painter)) select(null);
  }

  #startAt(direction: Direction): Pending | null {
    const at = this.#cursor;
    const word = at && same(at, this.words.at(at.start)) ? at : step(this.words, at, direction, 'word');
    return word && { origin: word, head: direction === 1 ? word.end : word.start, extent: word };
  }

  #headWord(): Extent | null {
    const pending = this.#pending;
    return pending && (this.words.at(pending.head) ?? this.words.at(pending.head - 1) ?? pending.extent);
  }

  #extendByLine(pending: Pending, direction: Direction): Pending {
    const from = this.#headWord() ?? pending.extent;
    const to = stepLine(this.words, from, direction, (word) => this.#rectOf(word));
    const head = direction === 1 ? to.end : to.start;
    const extent = { start: Math.min(pending.origin.start, head), end: Math.max(pending.origin.end, head) };
    return { origin: pending.origin, head, extent };
  }

  #showResize(resize: Resize | null): void {
    this.#resize = resize;
    this.highlights.show('tq-resize', resize);
    this.host.changed();
  }

  #rectOf(word: Extent): DOMRect | undefined {
    return rangeOf(this.painter, word)?.getClientRects()[0];
  }

  #textOf({ start, end }: Extent): string {
    return this.words.text.slice(start, end);
  }
}
