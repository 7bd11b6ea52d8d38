import type { ReactiveControllerHost } from 'lit';
import { Commands } from './commands';
import { type Conflict, Editing } from './editing';
import { type Command, Keyboard } from './keyboard';
import { kindLabel, phrase } from './labels';
import type { Change, Extent, Page, Server, Span, Tag } from './mark';
import { piecesOf, rangeOf } from './offsets';
import { OpenPage } from './open-page';
import { Painter } from './painter';
import { Pointer, type Reach } from './pointer';
import { Reader } from './reader';
import { type Edge, nextOfStack } from './reading';
import { reveal } from './scrolling';
import { inReadingOrder } from './spans';
import { type Direction, Words } from './words';

/** Milliseconds in which a page that was opened at a span comes to rest. */
const SETTLING = 1000;

export interface DeskHost extends ReactiveControllerHost {
  /** Another part of the text is in sight; cards may follow when it comes to rest. */
  textMoved(): void;
  showHelp(): void;
  $server?: Server;
}

/** What can be done with the article: brings together the text, the reader's place in it and the member's edits. */
export class Desk {
  readonly textElement = document.createElement('div');
  readonly #painter: Painter;
  readonly #reader: Reader;
  readonly #editing: Editing;
  readonly #pointer: Pointer;
  readonly #commands: Commands;
  #page = new OpenPage(null);
  #focused = '';
  #refusal = '';
  #said = '';
  #precise = false;

  constructor(private readonly host: DeskHost) {
    this.textElement.className = 'tq-text';
    this.#painter = new Painter(this.textElement, this);
    this.#reader = new Reader(this.#painter, this);
    this.#editing = new Editing(this);
    this.#pointer = new Pointer(host, this);
    this.#commands = new Commands(this, this.#reader, this.#editing);
    new Keyboard(host, this);
    host.addController({
      hostConnected: () => this.#connect(),
      hostDisconnected: () => this.#disconnect(),
    });
  }

  get page(): OpenPage {
    return this.#page;
  }
  get status() {
    return this.#editing.outbox.status;
  }
  get conflicts(): readonly Conflict[] {
    return this.#editing.conflicts;
  }
  get refusal(): string {
    return this.#refusal;
  }
  get said(): string {
    return this.#said;
  }
  get precise(): boolean {
    return this.#precise;
  }
  get selection(): Extent | null {
    return this.#pointer.dragging ? null : this.#reader.selection;
  }
  get resizing(): boolean {
    return this.#reader.resizing !== null;
  }
  get focused(): Span | undefined {
    return this.#editing.spans.get(this.#focused);
  }

  /** Those with a card: near the viewport, in reading order. */
  nearSpans(): Span[] {
    const near = this.#painter.nearPieces().flatMap((piece) => this.#editing.spans.in(piece));
    return [...new Set(near)].sort(inReadingOrder);
  }

  markOf(id: string): HTMLElement | undefined {
    const span = this.#editing.spans.get(id);
    return span && this.#painter.marksOf(span)[0];
  }

  selectionRects(): DOMRect[] {
    return this.#reader.rects();
  }

  quote(extent: Extent): string {
    return this.#editing.quote(extent);
  }

  load(page: Page): void {
    const previous = this.#page;
    this.#page = new OpenPage(page);
    this.#page.describe(this.textElement);
    if (previous.text === page.text) {
      // The same article again, after a gap: scroll, selection and focus stay.
      this.#editing.load(page, this.#painter.pieces);
      this.#painter.repaintAll();
    } else {
      const words = new Words(page.text, piecesOf(page.text));
      this.#focused = '';
      this.#refusal = '';
      this.#reader.load(words);
      this.#editing.load(page, words.pieces);
      this.#painter.load(words);
    }
    this.changed();
  }

  apply(change: Change): void {
    this.#editing.apply(change);
  }

  focusSpan(id: string, from: 'server' | 'text' | 'card' | 'keys'): void {
    const previous = this.focused;
    const span = this.#editing.spans.get(id);
    this.#focused = span?.id ?? '';
    for (const each of [previous, span]) if (each) this.#painter.dress(each);
    this.#reader.endResize();
    if (span) {
      this.#reader.goTo(span, false);
      if (from !== 'text') reveal(rangeOf(this.#painter, span), this.textElement);
      if (from === 'server') {
        this.textElement.focus({ preventScroll: true });
        void this.#keepInSight(span);
      }
      this.announce('onSpan', this.kind(span), this.quote(span));
    }
    const isNews = previous?.id !== span?.id && from !== 'server';
    if (isNews && !(span?.pending && span.version === 0)) void this.host.$server?.focusSpan(span?.id ?? '');
    this.changed();
  }

  /**
   * Fonts and far chunks find their sizes only after the first frames, and a router may scroll a new page to its top: looks
   * again for a second, or until the reader takes over.
   */
  async #keepInSight(span: Span): Promise<void> {
    const reader = new AbortController();
    for (const input of ['wheel', 'pointerdown', 'keydown', 'touchstart']) {
      addEventListener(input, () => reader.abort(), { signal: reader.signal, capture: true, passive: true });
    }
    for (const end = performance.now() + SETTLING; performance.now() < end && !reader.signal.aborted; ) {
      if (this.focused?.id !== span.id) break;
      reveal(rangeOf(this.#painter, span), this.textElement);
      await new Promise(requestAnimationFrame);
    }
    reader.abort();
  }

  openSpan(id: string): void {
    const span = this.#editing.spans.get(id);
    // A span that is not saved yet has no id that the server knows.
    if (span && !(span.pending && span.version === 0)) void this.host.$server?.openSpan(span.id);
  }

  tagSelection(tag: Tag): void {
    const extent = this.#reader.selection ?? this.#reader.cursor;
    if (!this.#page.editable || !extent) return;
    this.#reader.clear();
    const id = this.#editing.mark(tag, extent);
    this.#painter.flush();
    this.focusSpan(id, 'text');
    this.announce('tagged', kindLabel(this.#page.labels, tag), this.quote(extent));
  }

  retag(id: string, tag: Tag): void {
    const span = this.#editing.spans.get(id);
    if (!this.#page.editable || !span) return;
    this.#editing.change(id, { tag });
    this.announce('tagged', kindLabel(this.#page.labels, tag), this.quote(span));
  }

  removeSpan(id: string): void {
    const span = this.#editing.spans.get(id);
    if (!this.#page.editable || !span) return;
    if (id === this.#focused) this.focusSpan('', 'text');
    this.#editing.remove(id);
    this.announce('deleted', this.kind(span));
  }

  showHelp(): void {
    this.host.showHelp();
  }

  togglePrecise(): void {
    this.#precise = !this.#precise;
    this.changed();
  }

  moveSelectionEdge(edge: Edge, direction: Direction): void {
    this.#reader.moveSelectionEdge(edge, direction);
  }

  clearSelection(): void {
    this.#reader.clear();
  }

  dismiss(): void {
    this.#refusal = '';
    this.changed();
  }

  retry(): void {
    this.#editing.outbox.retry();
  }

  keepMine(conflict: Conflict): void {
    this.#editing.keepMine(conflict);
  }

  takeTheirs(conflict: Conflict): void {
    this.#editing.takeTheirs(conflict);
  }

  execute(command: Command): boolean {
    this.#pointer.flush();
    return this.#commands.execute(command);
  }

  // From here on: what the parts report.

  selected(how: Reach): void {
    if (this.#page.editable) this.#reader.read({ ...how, precise: how.precise || this.#precise });
    this.#painter.flush();
  }

  dragged(isDragging: boolean): void {
    if (!isDragging) this.#painter.flush();
    this.changed();
  }

  clicked(ids: readonly string[]): void {
    this.#reader.clear();
    this.focusSpan(nextOfStack(ids, this.#focused), 'text');
  }

  announce(label: string, ...values: readonly string[]): void {
    this.#said = phrase(this.#page.labels, label, ...values);
    this.host.requestUpdate();
  }

  changed(): void {
    this.host.requestUpdate();
  }

  spansIn(piece: number): readonly Span[] {
    return this.#editing.spans.in(piece);
  }

  focusedId(): string {
    return this.#focused;
  }

  kind(span: Span): string {
    return kindLabel(this.#page.labels, span.tag);
  }

  isHeld(paragraph: HTMLElement): boolean {
    if (this.#pointer.dragging) return true;
    const selection = document.getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return false;
    return selection.getRangeAt(0).intersectsNode(paragraph);
  }

  repainted(): void {
    this.#reader.refresh();
    this.changed();
  }

  moved(): void {
    this.#reader.refresh();
    this.host.textMoved();
  }

  server(): Server | undefined {
    return this.host.$server;
  }

  touched(pieces: readonly number[]): void {
    this.#painter.repaint(pieces);
  }

  renamed(from: string, to: string): void {
    if (this.#focused !== from) return;
    this.#focused = to;
    void this.host.$server?.focusSpan(to);
    const span = this.focused;
    if (span) this.#painter.dress(span);
  }

  refused(sentence: string): void {
    this.#refusal = sentence;
    if (!this.focused) this.#focused = '';
    this.changed();
  }

  #connect(): void {
    this.#painter.observe();
    this.#editing.connect();
  }

  #disconnect(): void {
    this.#painter.disconnect();
    this.#reader.reset();
    this.#editing.disconnect();
  }
}
