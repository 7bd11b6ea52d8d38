import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Arc, arcsView } from './arcs';
import { barView } from './bar';
import { cardView } from './card';
import { cardStyles } from './card.css';
import { placeCards } from './cards';
import { Desk } from './desk';
import { formStyles } from './form.css';
import { keyCaps } from './keycaps';
import { phrase } from './labels';
import { linkingView } from './linking-view';
import type { Change, Page, Presence, Server, Span } from './mark';
import { drawMinimap, Scale } from './minimap';
import { occurrencesView } from './occurrences-view';
import { conflictView, helpView, hintsAt, hintView, leftView, refusalView, statusView, stepsView } from './panels';
import { panelStyles } from './panels.css';
import { flagsView, peopleView, placeFlags } from './presence-view';
import { scrollerOf } from './scrolling';
import { shellStyles } from './shell.css';
import { placeToolbar, toolbarView } from './toolbar';
import { toolbarStyles } from './toolbar.css';

/** Below this width of its own, or of the window, the focused span's card goes to a sheet at the bottom. */
const NARROW = 720;
const NARROW_WINDOW = 1000;
/** A pause in scrolling, in milliseconds. */
const SETTLED = 120;

/**
 * An article's page: the text with its marked spans in the light DOM, and around it the shell in the shadow DOM. What can be
 * done with it is in Desk; here is only what it looks like.
 */
@customElement('article-canvas')
export class ArticleCanvas extends LitElement {
  /** The shell comes last: its media queries have the final say. */
  static override readonly styles = [cardStyles, formStyles, toolbarStyles, panelStyles, shellStyles];

  /** Given by Flow. */
  declare $server?: Server;

  @state() private isNarrow = false;
  @state() private capOf = (cap: string): string => cap;
  @query('.page') private readonly pageElement!: HTMLElement;
  @query('.cards') private readonly cardColumn!: HTMLElement | null;
  @query('.toolbar') private readonly toolbarElement!: HTMLElement | null;
  @query('dialog') private readonly helpElement!: HTMLDialogElement | null;
  @query('.minimap') private readonly mapElement!: HTMLElement | null;
  @query('.finder input') private readonly findElement!: HTMLInputElement | null;
  @query('.form :is(input, textarea, select)') private readonly fieldElement!: HTMLElement | null;
  @queryAll('.cards > .card') private readonly cardElements!: NodeListOf<HTMLElement>;
  @queryAll('.flag') private readonly flagElements!: NodeListOf<HTMLElement>;

  readonly #desk = new Desk(this);
  #scale: Scale | null = null;
  #drawn: readonly unknown[] = [];
  #drawing: ReturnType<typeof setTimeout> | undefined;
  #arcs: readonly Arc[] = [];
  #scrolled: ReturnType<typeof setTimeout> | undefined;
  readonly #thumbs = matchMedia('(pointer: coarse)');
  readonly #resized = new ResizeObserver(() => this.#measure());

  /** Shows an article, or the same one anew. */
  load(page: Page): void {
    this.#desk.load(page);
  }

  /** Takes in what others changed. */
  apply(change: Change): void {
    this.#desk.apply(change);
  }

  /** Scrolls to a span and focuses it; an empty id focuses none. */
  focusSpan(id: string): void {
    this.#desk.focusSpan(id, 'server');
  }

  /** Who else has the article open. */
  others(presences: readonly Presence[]): void {
    this.#desk.others(presences);
  }

  override connectedCallback(): void {
    // The text is nobody's template: Lit and Flow own no node in it.
    if (this.#desk.textElement.parentElement !== this) this.append(this.#desk.textElement);
    super.connectedCallback();
    this.#resized.observe(this);
    this.#resized.observe(this.#desk.textElement);
    addEventListener('scroll', this.textMoved, { capture: true, passive: true });
    void keyCaps().then((capOf) => {
      this.capOf = capOf;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    removeEventListener('scroll', this.textMoved, { capture: true });
    clearTimeout(this.#scrolled);
    clearTimeout(this.#drawing);
  }

  protected override render(): TemplateResult {
    const desk = this.#desk;
    const { focused, page, selection } = desk;
    const { labels } = page;
    const isSheet = this.isNarrow && focused !== undefined && !selection;
    return html`<div class="shell" dir=${page.lang === 'ar' ? 'rtl' : 'ltr'} lang=${page.lang} ?data-narrow=${this.isNarrow}>
      ${barView(desk)} ${refusalView(desk, desk.refusal)} ${leftView(desk)} ${occurrencesView(desk)} ${linkingView(desk)}
      ${desk.editing.conflicts.map((conflict) => conflictView(desk, conflict))}
      <div class="page">
        ${this.isNarrow ? nothing : this.#minimap()}
        <div class="paper"><slot></slot></div>
        ${this.isNarrow ? nothing : this.#cards(desk.nearSpans())}
        ${this.isNarrow ? nothing : html`<div class="arc-layer">${arcsView(this.#arcs, page.lang === 'ar' ? -1 : 1)}</div>`}
        ${flagsView(desk)} ${selection && page.editable ? toolbarView(desk, this.#isAtBottom) : nothing}
      </div>
      ${isSheet ? html`<div class="sheet" role="list">${cardView(desk, focused, true)}</div>` : nothing}
      <footer>
        <button class="help-button" data-action="help" aria-label=${phrase(labels, 'keysHelp')} @click=${this.showHelp}>?</button>
        ${page.editable ? stepsView(desk) : nothing}
        <div class="hints">${this.#hints()}</div>
        ${peopleView(desk)} ${statusView(desk)}
      </footer>
      <div class="unseen" aria-live="polite">${desk.said}</div>
      ${helpView(desk, page.editable, this.capOf)}
    </div>`;
  }

  protected override updated(_: PropertyValues): void {
    this.#place();
    this.#giveFocus();
    // A tag is painted in one frame; the map may follow.
    clearTimeout(this.#drawing);
    this.#drawing = setTimeout(() => this.#drawMap(), SETTLED);
  }

  /** A form or a search that was asked for by a key is typed into at once. */
  #giveFocus(): void {
    const { form, finder, occurrences } = this.#desk;
    const forms = this.renderRoot.querySelector<HTMLElement>('.every input');
    if (occurrences.wantsFocus && forms) {
      occurrences.wantsFocus = false;
      forms.focus({ preventScroll: true });
    }
    if (finder.wantsFocus && this.findElement) {
      finder.wantsFocus = false;
      this.findElement.focus({ preventScroll: true });
      this.findElement.select();
    }
    if (form.wantsFocus && this.fieldElement) {
      form.wantsFocus = false;
      // Under a thumb the focus would bring up the keyboard, over half of the form.
      if (this.#thumbs.matches) return;
      this.fieldElement.focus({ preventScroll: true });
      // The card has just got its place: where it is after the transition is known only then.
      const card = this.fieldElement.closest('.cards > .card');
      setTimeout(() => card?.scrollIntoView({ block: 'nearest' }), SETTLED * 2);
    }
  }

  #minimap(): TemplateResult {
    return html`<div
      class="minimap"
      aria-hidden="true"
      @pointerdown=${this.#jump}
      @pointermove=${(event: PointerEvent) => event.buttons === 1 && this.#jump(event)}
    ><canvas></canvas><i></i><b></b></div>`;
  }

  readonly #jump = (event: PointerEvent): void => {
    const map = this.mapElement;
    if (!map || !this.#scale) return;
    event.preventDefault();
    map.setPointerCapture(event.pointerId);
    const { top, height } = map.getBoundingClientRect();
    const fraction = Math.min(1, Math.max(0, (event.clientY - top) / height));
    const offset = this.#scale.offset(fraction);
    const rect = this.#desk.rectsOf({ start: offset, end: offset + 1 })[0];
    if (rect) scrollerOf(this).scrollBy({ top: rect.top - innerHeight / 3 });
  };

  /** Anew only when something on it is another: the spans, what is shown of them, its own size, the theme. */
  #drawMap(): void {
    const canvas = this.mapElement?.querySelector('canvas');
    if (!canvas) return;
    const { pieces, editing } = this.#desk;
    const spans = this.#desk.shownSpans();
    const now = [
      canvas,
      pieces,
      editing.spans.ordered(),
      spans.length,
      canvas.clientHeight,
      getComputedStyle(this).color,
    ];
    if (now.every((each, i) => each === this.#drawn[i])) return;
    if (pieces !== this.#drawn[1] || !this.#scale) this.#scale = new Scale(pieces);
    this.#drawn = now;
    drawMinimap(canvas, spans, this.#scale);
  }

  /** The part of the text that is in sight. */
  #placeView(): void {
    const [view, mark] = this.mapElement?.querySelectorAll<HTMLElement>('i, b') ?? [];
    if (!view || !mark) return;
    const { focused } = this.#desk;
    mark.hidden = !focused;
    if (focused && this.#scale) mark.style.insetBlockStart = `${this.#scale.at(focused.start) * 100}%`;
    const { top, height } = this.#desk.textElement.getBoundingClientRect();
    const from = Math.min(1, Math.max(0, -top / height));
    const to = Math.min(1, Math.max(from, (innerHeight - top) / height));
    view.style.insetBlockStart = `${from * 100}%`;
    view.style.blockSize = `${(to - from) * 100}%`;
  }

  /** Drawn in the second pass: where the marks are is known when the page has been laid out. */
  #placeArcs(): void {
    const { focused, editing } = this.#desk;
    const layer = this.renderRoot.querySelector('.arc-layer');
    if (!layer) return;
    const origin = layer.getBoundingClientRect().top;
    const middle = (span: Span | undefined): number | undefined => {
      const rect = span && this.#desk.rectsOf(span)[0];
      return rect && Math.round(rect.top + rect.height / 2 - origin);
    };
    const from = middle(focused);
    const links = focused ? editing.linksOf(focused.id) : [];
    const arcs = links.flatMap((link) => {
      const to = middle(editing.spans.get(link.from === focused?.id ? link.to : link.from));
      return from === undefined || to === undefined ? [] : [{ from, to }];
    });
    if (JSON.stringify(arcs) === JSON.stringify(this.#arcs)) return;
    this.#arcs = arcs;
    this.requestUpdate();
  }

  #cards(spans: readonly Span[]): TemplateResult {
    const { focused } = this.#desk;
    const { labels } = this.#desk.page;
    const card = (span: Span): TemplateResult => cardView(this.#desk, span, span === focused);
    return html`<div class="cards" role="list" aria-label=${phrase(labels, 'spans')} @focusin=${() => this.#place()}>
      ${repeat(spans, ({ id }) => id, card)}
    </div>`;
  }

  #hints(): TemplateResult[] {
    const { selection, focused, resizing, frames } = this.#desk;
    const { labels, editable } = this.#desk.page;
    const moment = {
      editable,
      selecting: selection !== null,
      framing: frames.meant !== undefined,
      focused: focused !== undefined,
      resizing,
      linking: this.#desk.linking.from !== undefined,
    };
    return hintsAt(moment).map((hint) => hintView(labels, hint, this.capOf));
  }

  get #isAtBottom(): boolean {
    return this.isNarrow || this.#thumbs.matches;
  }

  #measure(): void {
    this.isNarrow = this.clientWidth < NARROW || innerWidth < NARROW_WINDOW;
    this.#place();
  }

  /** Cards and toolbar stand where the text is, which only the browser knows. */
  #place(): void {
    const desk = this.#desk;
    if (this.cardColumn) placeCards(this.cardColumn, [...this.cardElements], (id) => desk.markOf(id));
    if (this.toolbarElement && !this.#isAtBottom && desk.selection)
      placeToolbar(this.toolbarElement, this.pageElement, desk.rectsOf(desk.selection), desk.page.isRightToLeft);
    placeFlags(desk, this.pageElement, [...this.flagElements]);
    this.#placeView();
    this.#placeArcs();
  }

  /** Where spans are dense the cards outgrow the text: once the reader stops, they come level with what is in sight. */
  readonly textMoved = (): void => {
    this.#placeView();
    clearTimeout(this.#scrolled);
    this.#scrolled = setTimeout(() => this.requestUpdate(), SETTLED);
  };

  readonly showHelp = (): void => {
    if (!this.helpElement?.open) this.helpElement?.showModal();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'article-canvas': ArticleCanvas;
  }
}
