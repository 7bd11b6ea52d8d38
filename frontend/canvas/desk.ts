import type { ReactiveControllerHost } from 'lit';
import { Citing } from './citing';
import { Commands } from './commands';
import { Deciding } from './deciding';
import { type Conflict, Editing } from './editing';
import type { Entry } from './entries';
import { FieldsForm } from './fields-form';
import { type Facet, Filters } from './filters';
import { Finder } from './finder';
import { Frames } from './frame';
import { Highlights } from './highlights';
import { inReadingOrder } from './in-order';
import { type Command, Keyboard } from './keyboard';
import { kindLabel, phrase } from './labels';
import { Linking } from './linking';
import {
  type Accepted,
  type Change,
  type Extent,
  type Page,
  type Presence,
  type Refused,
  type Server,
  type Span,
  type Steps,
  same,
  TAGS,
  type Tag,
} from './mark';
import { Occurrences } from './occurrences';
import { piecesOf, rangeOf } from './offsets';
import { OpenPage } from './open-page';
import { Painter } from './painter';
import { type Point, Pointer, type Reach } from './pointer';
import { Presences } from './presences';
import { Reader } from './reader';
import { type Edge, nextOfStack } from './reading';
import { keepInSight, reveal } from './scrolling';
import { SingleKeys } from './single-keys';
import type { Suggestion, SuggestionColumns } from './suggestion';
import { type Direction, Words } from './words';

export interface DeskHost extends ReactiveControllerHost, EventTarget {
  /** Another part of the text is in sight; cards may follow when it comes to rest. */
  textMoved(): void;
  /** What changes now need not be drawn around the text at once. */
  textFirst(): void;
  /** Draws what was to follow the text: the next key may mean it. */
  catchUp(): void;
  showHelp(): void;
  openGuidelines(): void;
  /** Nothing stands beside the text. */
  readonly isReading: boolean;
  toggleReading(): void;
  $server?: Server;
}

/** What can be done with the article: brings together the text, the reader's place in it and the member's edits. */
export class Desk {
  readonly textElement = document.createElement('div');
  readonly editing: Editing;
  readonly reader: Reader;
  readonly form: FieldsForm;
  readonly linking: Linking;
  readonly finder: Finder;
  readonly presences: Presences;
  readonly deciding: Deciding;
  readonly filters = new Filters();
  readonly frames = new Frames(this);
  readonly citing = new Citing(this);
  readonly occurrences = new Occurrences(this);
  readonly singleKeys = new SingleKeys();
  readonly #painter: Painter;
  readonly #highlights: Highlights;
  readonly #pointer: Pointer;
  readonly #commands: Commands;
  readonly #keyboard: Keyboard;
  #page = new OpenPage(null);
  #focused = '';
  #refusal = '';
  #said = '';
  #precise = false;

  constructor(private readonly host: DeskHost) {
    this.textElement.className = 'tq-text';
    this.#painter = new Painter(this.textElement, this);
    this.#highlights = new Highlights(this.#painter);
    this.reader = new Reader(this.#painter, this.#highlights, this);
    this.editing = new Editing(this);
    this.form = new FieldsForm(this, this.editing);
    this.linking = new Linking(this, this.editing, this.#highlights);
    this.finder = new Finder(this, this.#highlights);
    this.presences = new Presences(this, this.#highlights);
    this.deciding = new Deciding(this, this.editing, this.#highlights);
    this.#pointer = new Pointer(host, this);
    this.#commands = new Commands(this);
    this.#keyboard = new Keyboard(host, this);
    host.addController({
      hostConnected: () => this.#connect(),
      hostDisconnected: () => this.#disconnect(),
    });
  }

  get page(): OpenPage {
    return this.#page;
  }
  get editable(): boolean {
    return this.#page.editable;
  }
  get locale(): string {
    return this.#page.locale;
  }
  get text(): string {
    return this.#page.text ?? '';
  }
  get length(): number {
    return this.text.length;
  }
  get pieces(): readonly Extent[] {
    return this.#painter.pieces;
  }
  get words(): Words {
    return this.reader.words;
  }
  get position(): number {
    return this.reader.position;
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
    return this.#pointer.dragging ? null : this.reader.selection;
  }
  /** What can be taken back and done again. */
  get steps(): Steps {
    const { undo, redo } = this.editing.steps;
    return { undo: undo || this.deciding.canRestore, redo: redo || this.deciding.canDismissAgain };
  }
  get resizing(): boolean {
    return this.reader.resizing !== null;
  }
  get focused(): Span | undefined {
    return this.editing.spans.get(this.#focused);
  }

  /** Those that may have a card: near the viewport, in reading order. */
  nearSpans(): Span[] {
    const near = this.#painter.nearPieces().flatMap((piece) => this.#shownIn(piece));
    return [...new Set(near)].sort(inReadingOrder);
  }

  shownSpans(): readonly Span[] {
    const spans = this.editing.spans.ordered();
    return this.filters.isActive ? spans.filter((span) => this.filters.shows(span)) : spans;
  }

  markOf(id: string): HTMLElement | undefined {
    const span = this.editing.spans.get(id);
    return span && this.#painter.markOf(span);
  }

  /** The rectangles of an extent, line by line. */
  rectsOf(extent: Extent): DOMRect[] {
    return Array.from(rangeOf(this.#painter, extent)?.getClientRects() ?? []);
  }

  quote(extent: Extent): string {
    return this.editing.quote(extent);
  }

  say(key: string, ...values: readonly (string | number)[]): string {
    return phrase(this.#page.labels, key, ...values);
  }

  load(page: Page): void {
    const previous = this.#page;
    this.#page = new OpenPage(page);
    this.#page.describe(this.textElement);
    this.singleKeys.load(page.meId ?? '');
    if (previous.text === page.text) {
      // The same article again, after a gap: scroll, selection and focus stay.
      this.editing.load(page, this.#painter.pieces);
      this.deciding.load(this.#painter.pieces, page.suggestions ?? null);
      this.#painter.repaintAll();
    } else {
      const words = new Words(page.text, piecesOf(page.text));
      this.#focused = '';
      this.#refusal = '';
      this.finder.close();
      this.linking.cancel();
      this.reader.load(words);
      this.editing.load(page, words.pieces);
      this.deciding.load(words.pieces, page.suggestions ?? null);
      this.#painter.load(words);
      // The keys work at once; who is already somewhere else stays there.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) this.focusText();
      });
    }
    this.presences.show(page.others ?? []);
    this.changed();
  }

  apply(change: Change): void {
    this.editing.apply(change);
    const lost = this.form.abandoned();
    if (lost === null) return;
    this.#refusal = this.say('spanGone', lost);
    this.changed();
  }

  others(presences: readonly Presence[]): void {
    this.presences.show(presences);
    this.changed();
  }

  focusText(): void {
    this.textElement.focus({ preventScroll: true });
  }

  focusSpan(id: string, from: 'server' | 'text' | 'card' | 'keys'): void {
    const previous = this.focused;
    const span = this.editing.spans.get(id);
    this.#focused = span?.id ?? '';
    if (previous?.id !== span?.id) this.form.close();
    if (span && this.filters.reveal(span)) this.#painter.repaintAll();
    for (const each of [previous, span]) if (each) this.#painter.dress(each);
    this.reader.endResize();
    if (span) {
      this.deciding.leave();
      this.frames.focused(span);
      this.reader.goTo(span, false);
      if (from !== 'text') this.reveal(span);
      if (from === 'server') {
        this.focusText();
        const range = () => (this.#focused === span.id ? rangeOf(this.#painter, span) : null);
        void keepInSight(range, this.textElement);
      }
      this.announce('onSpan', this.kind(span), this.quote(span));
    }
    const isNews = previous?.id !== span?.id && from !== 'server';
    if (isNews && !isUnsaved(span)) void this.host.$server?.focusSpan(span?.id ?? '');
    this.changed();
  }

  reveal(extent: Extent): void {
    reveal(rangeOf(this.#painter, extent), this.textElement);
  }

  /** To a place that is not a span: a hit, a paragraph. */
  goTo(extent: Extent): void {
    if (this.focused) this.focusSpan('', 'text');
    this.reader.goTo(this.reader.words.beside(extent.start, 1), false);
    this.reveal(extent);
  }

  /** Selects a place that is no span yet, ready to be tagged. */
  selectPlace(extent: Extent): void {
    if (extent.end > this.reader.words.text.length) return;
    if (this.focused) this.focusSpan('', 'text');
    this.focusText();
    this.reader.take(extent);
    this.reveal(extent);
    const range = () => (same(this.reader.selection, extent) ? rangeOf(this.#painter, extent) : null);
    void keepInSight(range, this.textElement);
  }

  openSpan(id: string): void {
    const span = this.editing.spans.get(id);
    if (span && !isUnsaved(span)) void this.host.$server?.openSpan(span.id);
  }

  /** A press may still meet the card of the span that was in focus a frame ago. */
  openFields(id: string): void {
    if (this.#focused !== id) this.focusSpan(id, 'card');
    this.form.open(this.#focused);
  }

  openComments(id: string): void {
    if (!isUnsaved(this.editing.spans.get(id))) void this.host.$server?.openComments(id);
  }

  /** Its field takes the focus as soon as the server has opened it. */
  writeComment(id: string): void {
    this.#keyboard.hold();
    this.openComments(id);
  }

  openHistory(id: string): void {
    if (!isUnsaved(this.editing.spans.get(id))) void this.host.$server?.openHistory(id);
  }

  tagSelection(tag: Tag): void {
    const extent = this.reader.selection ?? this.reader.cursor;
    if (!this.editable || !extent) return;
    this.host.textFirst();
    this.reader.clear();
    const id = this.editing.mark(tag, extent);
    this.#painter.flush();
    this.focusSpan(id, 'text');
    this.announce('tagged', kindLabel(this.#page.labels, tag), this.quote(extent));
  }

  /** Of what is selected, else of the word under the cursor or the focused span. */
  seekOccurrences(): boolean {
    const extent = this.reader.selection ?? this.reader.cursor ?? this.focused;
    return extent !== undefined && this.occurrences.seek(extent);
  }

  markOccurrences(tag: Tag): void {
    this.reader.clear();
    this.occurrences.mark(tag);
    this.focusText();
  }

  closeOccurrences(): boolean {
    const was = this.occurrences.close();
    if (was) this.focusText();
    return was;
  }

  toggleSingleKeys(): void {
    this.singleKeys.toggle();
    this.changed();
  }

  retag(id: string, tag: Tag): void {
    const span = this.editing.spans.get(id);
    if (!this.editable || !span) return;
    this.editing.change(id, { tag });
    this.announce('tagged', kindLabel(this.#page.labels, tag), this.quote(span));
  }

  removeSpan(id: string): void {
    const span = this.editing.spans.get(id);
    if (!this.editable || !span) return;
    if (id === this.#focused) this.focusSpan('', 'text');
    this.editing.remove(id);
    this.announce('deleted', this.kind(span));
  }

  step(kind: 'undo' | 'redo'): boolean {
    if (kind === 'undo' ? this.deciding.restore() : this.deciding.dismissAgain()) return true;
    const isThere = this.editable && this.editing.step(kind);
    if (!isThere) this.announce(kind === 'undo' ? 'nothingToUndo' : 'nothingToRedo');
    return true;
  }

  toggle(facet: Facet, value: string): void {
    this.filters.toggle(facet, value);
    this.#painter.repaintAll();
    this.changed();
  }

  showAll(): void {
    this.filters.clear();
    this.#painter.repaintAll();
    this.changed();
  }

  get isReading(): boolean {
    return this.host.isReading;
  }

  /** The place that was read stays in sight: the lines break elsewhere. */
  toggleReading(): void {
    this.host.toggleReading();
    const place = this.focused ?? this.reader.selection ?? this.reader.cursor;
    if (place) this.reveal(place);
    this.announce(this.isReading ? 'reading' : 'notReading');
  }

  openGuidelines(): void {
    this.host.openGuidelines();
  }

  showHelp(): void {
    this.host.showHelp();
  }

  togglePrecise(): void {
    this.#precise = !this.#precise;
    this.changed();
  }

  moveSelectionEdge(edge: Edge, direction: Direction): void {
    this.reader.moveSelectionEdge(edge, direction);
  }

  clearSelection(): void {
    this.reader.clear();
  }

  dismiss(): void {
    this.#refusal = '';
    this.changed();
  }

  retry(): void {
    this.editing.outbox.retry();
  }

  keepMine(conflict: Conflict): void {
    this.editing.keepMine(conflict);
  }

  takeTheirs(conflict: Conflict): void {
    this.editing.takeTheirs(conflict);
  }

  execute(command: Command): boolean {
    this.host.catchUp();
    this.#pointer.flush();
    return this.#commands.execute(command);
  }

  // From here on: what the parts report.

  selected(how: Reach): void {
    if (this.editable) this.reader.read({ ...how, precise: how.precise || this.#precise });
    this.#painter.flush();
  }

  dragged(isDragging: boolean): void {
    if (!isDragging) this.#painter.flush();
    this.changed();
  }

  clicked(ids: readonly string[], at: Point): void {
    const marked = ids.filter((id) => this.editing.spans.get(id));
    if (this.linking.from) {
      const id = nextOfStack(marked, this.linking.aim?.id ?? '');
      if (id) this.linkTo(id);
      return;
    }
    this.reader.clear();
    // What is marked comes before what is proposed in the same place.
    const id = nextOfStack([...ids.filter((each) => !marked.includes(each)), ...marked], this.focusedId());
    if (this.deciding.suggestions.get(id)) this.deciding.attend(id);
    else {
      this.deciding.leave();
      this.focusSpan(id, 'text');
    }
    this.reader.press(at, !id);
  }

  /** The other end of the link that is being made. */
  linkTo(id: string): void {
    this.linking.aimAt(id);
    this.linking.confirm();
  }

  announce(label: string, ...values: readonly (string | number)[]): void {
    this.#said = this.say(label, ...values);
    this.host.requestUpdate();
  }

  changed(): void {
    this.presences.here(this.reader.selection ?? this.reader.cursor, isUnsaved(this.focused) ? '' : this.#focused);
    this.host.requestUpdate();
  }

  spansIn(piece: number): readonly Span[] {
    return this.editable ? [...this.#shownIn(piece), ...this.deciding.suggestions.in(piece)] : this.#shownIn(piece);
  }

  #shownIn(piece: number): readonly Span[] {
    const spans = this.editing.spans.in(piece);
    return this.filters.isActive ? spans.filter((span) => this.filters.shows(span)) : spans;
  }

  focusedId(): string {
    return this.#focused || (this.deciding.focused?.id ?? '');
  }

  kind(span: Span): string {
    return span.suggested ? this.suggestionKind(span) : kindLabel(this.#page.labels, span.tag);
  }

  readonly turns = (name: string): string => this.say('turns', name);

  suggestionKind({ tag }: { tag: Tag }): string {
    return this.say('suggestionOf', kindLabel(this.#page.labels, tag));
  }

  suggested(columns: SuggestionColumns): void {
    this.deciding.renew(columns);
  }

  attended(before: Suggestion | undefined, now: Suggestion | undefined): void {
    if (now) {
      if (this.focused) this.focusSpan('', 'text');
      this.reader.goTo(now, false);
    }
    for (const each of [before, now]) if (each) this.#painter.dress(each);
    if (now) this.reveal(now);
  }

  wordAt(offset: number): Extent | null {
    return this.reader.words.at(offset) ?? this.reader.words.beside(offset, 1);
  }

  held(): (paragraph: HTMLElement) => boolean {
    if (this.#pointer.dragging) return () => true;
    const selection = document.getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return () => false;
    const range = selection.getRangeAt(0);
    return (paragraph) => range.intersectsNode(paragraph);
  }

  waiting(spans: readonly Span[]): void {
    for (const tag of TAGS)
      this.#highlights.showAll(
        `tq-waiting-${tag}`,
        spans.filter((span) => span.tag === tag),
      );
  }

  repainted(): void {
    this.#highlights.refresh();
    this.changed();
  }

  /** The text has moved in the window, or, if anyway, may be of another size. */
  look(anyway = false, place?: DOMRect): void {
    this.#painter.look(anyway, place);
  }

  moved(): void {
    this.#highlights.refresh();
    this.host.textMoved();
  }

  server(): Server | undefined {
    return this.host.$server;
  }

  touched(pieces: readonly number[]): void {
    this.#painter.repaint(pieces);
  }

  renamed(from: string, to: string): void {
    this.form.renamed(from, to);
    this.frames.renamed(from, to);
    this.linking.renamed(from, to);
    if (this.#focused !== from) return;
    this.#focused = to;
    void this.host.$server?.focusSpan(to);
    const span = this.focused;
    if (span) this.#painter.dress(span);
  }

  bornAs(id: string): string {
    return this.editing.spans.bornAs(id);
  }

  accepted(entry: Entry, answer: Accepted): void {
    const { edit } = entry;
    this.deciding.accepted(entry);
    if (edit.kind === 'fields') this.form.accepted(edit.opId);
    if (edit.kind !== 'undo' && edit.kind !== 'redo') return;
    if (!this.focused) this.#focused = '';
    const span = this.editing.spans.get(answer.id);
    if (span) this.focusSpan(span.id, 'keys');
    this.announce(edit.kind === 'undo' ? 'undone' : 'redone', span ? `${this.kind(span)}: ${this.quote(span)}` : '');
  }

  refused(entry: Entry, answer: Refused, isConflict: boolean): void {
    const { edit } = entry;
    this.deciding.refused(entry);
    const isAtField =
      !isConflict && edit.kind === 'fields' && this.form.refused(edit.opId, answer.refusal, answer.field);
    this.#refusal = isConflict || isAtField ? '' : answer.refusal;
    if (!this.focused) this.#focused = '';
    this.changed();
  }

  #connect(): void {
    this.#painter.lookSoon();
    this.editing.connect();
  }

  #disconnect(): void {
    this.#painter.cancel();
    this.#highlights.clear();
    this.reader.reset();
    this.presences.leave();
    this.editing.disconnect();
  }
}

/** A span that is not saved yet has no id that the server knows. */
function isUnsaved(span: Span | undefined): boolean {
  return span !== undefined && span.pending === true && span.version === 0;
}
