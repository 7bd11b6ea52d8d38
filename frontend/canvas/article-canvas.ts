import { html, LitElement, nothing, type PropertyValues, render, type TemplateResult } from 'lit';
import { customElement, query, queryAll, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { AfterPaint } from './after-paint';
import { aloneStyles } from './alone.css';
import { type Arc, arcsView } from './arcs';
import { Arrival } from './arrival';
import { barView } from './bar';
import { barStyles } from './bar.css';
import { cardView } from './card';
import { cardStyles } from './card.css';
import { CardColumn } from './cards';
import { Desk } from './desk';
import { footStyles } from './foot.css';
import { formStyles } from './form.css';
import { keyCaps } from './keycaps';
import { phrase } from './labels';
import { linkingView } from './linking-view';
import { linkStyles } from './links.css';
import type { Change, Page, Presence, Server, Span } from './mark';
import { Minimap } from './minimap-view';
import { occurrencesView } from './occurrences-view';
import { conflictView, helpView, hintsAt, hintView, leftView, refusalView, statusView, stepsView } from './panels';
import { panelStyles } from './panels.css';
import { flagsView, measureFlags, peopleView } from './presence-view';
import { Rest } from './rest';
import { scrollerOf } from './scrolling';
import { shellStyles } from './shell.css';
import { suggestionStyles } from './suggestion.css';
import { previewView, suggestionView } from './suggestion-view';
import { placeToolbar, toolbarView } from './toolbar';
import { toolbarStyles } from './toolbar.css';

/** Below this width of its own, or of the window, the focused span's card goes to a sheet above the footer. */
const NARROW = 720;
const NARROW_WINDOW = 1000;
/** The map's pixels that its view moves by while the page is scrolled: most frames then change nothing there. */
const COARSE = 4;
/** A pause in scrolling, in milliseconds. */
const SETTLED = 120;
/** Milliseconds of scrolling in which nothing is asked anew: two frames or three, and a window moves by a part of what is painted ahead. */
const BRIEF = 40;
/** Milliseconds after a frame until what stands around a new article follows its text. */
const AROUND = 60;
/** The same after an edit: the server's answer mostly falls into it, and the cards are drawn once. */
const BESIDE = 120;

/** The words of its buttons come with the article. */
const pageToCome = (isNarrow: boolean) => html`<div class="shell" aria-busy="true" ?data-narrow=${isNarrow}>
  <div class="page"><div class="paper"><slot></slot></div></div>
</div>`;

/**
 * An article's page: the text with its marked spans in the light DOM, and around it the shell in the shadow DOM. What can be
 * done with it is in Desk; here is only what it looks like.
 */
@customElement('article-canvas')
export class ArticleCanvas extends LitElement {
  /** The shell comes last but one: its media queries have a say in all parts. */
  static override readonly styles = [
    cardStyles,
    linkStyles,
    formStyles,
    toolbarStyles,
    panelStyles,
    suggestionStyles,
    barStyles,
    footStyles,
    shellStyles,
    aloneStyles,
  ];

  /** Given by Flow. */
  declare $server?: Server;

  @state() private isNarrow = innerWidth < NARROW_WINDOW;
  /** Made when it is first asked for: most who open an article never do. */
  @state() private hasHelp = false;
  @state() private capOf = (cap: string): string => cap;
  @query('.page') private readonly pageElement!: HTMLElement;
  @query('.cards') private readonly cardColumn!: HTMLElement | null;
  @query('.status-place') private readonly statusPlace!: HTMLElement | null;
  @query('.toolbar') private readonly toolbarElement!: HTMLElement | null;
  @query('.preview') private readonly previewElement!: HTMLDialogElement | null;
  @query('.help') private readonly helpElement!: HTMLDialogElement | null;
  @query('.finder input') private readonly findElement!: HTMLInputElement | null;
  @query('.form :is(input, textarea, select)') private readonly fieldElement!: HTMLElement | null;
  @query('.arc-layer') private readonly arcLayer!: HTMLElement | null;
  @queryAll('.flag') private readonly flagElements!: NodeListOf<HTMLElement>;

  readonly #desk = new Desk(this);
  readonly #arrival = new Arrival(
    (page) => this.load(page),
    () => this.#desk.editing.rev,
  );
  #drawing: ReturnType<typeof setTimeout> | undefined;
  #arcs = '';
  #wasSaved = true;
  #isTextFirst = false;
  #lookedAt = 0;
  readonly #map = new Minimap(this, this.#desk);
  readonly #cards = new CardColumn(this.#desk, (span) => cardView(this.#desk, span, span === this.#desk.focused));
  /** The text is painted in one frame; what stands beside it follows. */
  readonly #beside = new AfterPaint(() => this.#drawBeside());
  readonly #rest = new Rest(() => {
    this.#desk.look();
    this.requestUpdate();
  }, SETTLED);
  readonly #thumbs = matchMedia('(pointer: coarse)');
  readonly #resized = new ResizeObserver(() => this.#measure());

  /** The server has the article ready at that address, or the same one anew. */
  fetchPage(address: string): Promise<void> {
    return this.#arrival.fetch(address);
  }

  /** Shows an article, or the same one anew. */
  load(page: Page): void {
    this.textFirst(AROUND);
    this.#desk.load(page);
  }

  /** Takes in what others changed. */
  apply(change: Change): void {
    this.#arrival.whenHere(() => this.#desk.apply(change));
  }

  /** The keys go to the text. */
  override focus(): void {
    this.#desk.focusText();
  }

  /** Scrolls to a span and focuses it; an empty id focuses none. */
  focusSpan(id: string): void {
    this.#arrival.whenHere(() => this.#desk.focusSpan(id, 'server'));
  }

  /** Scrolls to a place of the text and selects it. */
  selectPlace(start: number, end: number): void {
    this.#arrival.whenHere(() => this.#desk.selectPlace({ start, end }));
  }

  /** Who else has the article open. */
  others(presences: readonly Presence[]): void {
    this.#arrival.whenHere(() => this.#desk.others(presences));
  }

  override connectedCallback(): void {
    // The text is nobody's template: Lit and Flow own no node in it.
    if (this.#desk.textElement.parentElement !== this) this.append(this.#desk.textElement);
    // Before what keeps the edits looks whether there are any.
    addEventListener('beforeunload', this.#leaving);
    super.connectedCallback();
    this.#resized.observe(this);
    this.#resized.observe(this.#desk.textElement);
    addEventListener('scroll', this.#scrolled, { capture: true, passive: true });
    // Moved before it was drawn: what was to follow the text still does.
    if (this.#isTextFirst) this.#beside.soon(AROUND);
    void keyCaps().then((capOf) => {
      this.capOf = capOf;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    removeEventListener('scroll', this.#scrolled, { capture: true });
    removeEventListener('beforeunload', this.#leaving);
    this.#rest.cancel();
    clearTimeout(this.#drawing);
    this.#beside.cancel();
    this.#arrival.cancel();
  }

  /** What changes now shows in the text and the status line with the next frame, and around them behind that. */
  textFirst(pause = BESIDE): void {
    this.#isTextFirst = true;
    this.#beside.soon(pause);
  }

  /** The next key may mean what is not drawn yet, say a form's field. */
  catchUp(): void {
    if (this.#isTextFirst) this.#beside.now();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#isTextFirst && this.hasUpdated) {
      this.#drawAtOnce();
      await this.#beside.done();
    } else await super.scheduleUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#beside.done();
    return isComplete;
  }

  protected override render(): TemplateResult {
    const desk = this.#desk;
    const { focused, page, selection } = desk;
    const { labels } = page;
    if (page.text === undefined) return pageToCome(this.isNarrow);
    const isSheet = this.isNarrow && focused !== undefined && !selection;
    return html`<div class="shell" dir=${page.lang === 'ar' ? 'rtl' : 'ltr'} lang=${page.lang} ?data-narrow=${this.isNarrow}>
      ${barView(desk)} ${refusalView(desk, desk.refusal)} ${leftView(desk)} ${occurrencesView(desk)} ${linkingView(desk)}
      ${desk.editing.conflicts.map((conflict) => conflictView(desk, conflict))}
      <div class="page">
        ${this.isNarrow ? nothing : this.#map.view()}
        <div class="paper"><slot></slot></div>
        ${this.isNarrow ? nothing : this.#column()}
        ${this.isNarrow ? nothing : html`<div class="arc-layer"></div>`}
        ${flagsView(desk)} ${selection && page.editable ? toolbarView(desk, this.#isAtBottom) : nothing}
      </div>
      ${suggestionView(desk)} ${previewView(desk)}
      <footer>
        ${isSheet ? html`<div class="sheet" role="list">${cardView(desk, focused, true)}</div>` : nothing}
        <button class="help-button" data-action="help" aria-label=${phrase(labels, 'keysHelp')} @click=${this.showHelp}>?</button>
        ${page.editable ? stepsView(desk) : nothing}
        <div class="hints">${this.#hints()}</div>
        ${peopleView(desk)} <span class="status-place"></span>
      </footer>
      <div class="unseen" aria-live="polite">${desk.said}</div>
      ${this.hasHelp ? guard([labels, page.editable, this.capOf], () => helpView(desk, page.editable, this.capOf)) : nothing}
    </div>`;
  }

  protected override updated(_: PropertyValues): void {
    this.#drawAtOnce();
    this.#placeToolbar();
    const isSaved = this.#desk.editing.outbox.status === 'saved';
    // A form that was asked for is typed into at once; and when all is saved, the cards have the server's ids.
    if (this.#desk.form.wantsFocus || (isSaved && !this.#wasSaved)) this.#beside.now();
    else this.#beside.soon(isSaved ? 0 : BESIDE);
    this.#giveFocus();
    this.#wasSaved = isSaved;
  }

  /** What may not wait: the status line tells the truth in the frame of the key, and a toolbar goes with what it acts on. */
  #drawAtOnce(): void {
    if (this.statusPlace) render(statusView(this.#desk), this.statusPlace);
    if (this.toolbarElement) this.toolbarElement.hidden = !this.#desk.selection;
  }

  #drawBeside(): void {
    this.#isTextFirst = false;
    if (this.isUpdatePending) {
      this.performUpdate();
      // What that asks for is done here.
      this.#beside.cancel();
    }
    if (this.cardColumn) this.#cards.draw(this.cardColumn);
    this.#place();
    this.#giveFocus();
    clearTimeout(this.#drawing);
    this.#drawing = setTimeout(() => this.#map.draw(), SETTLED);
  }

  /** A form or a search that was asked for by a key is typed into at once. */
  #giveFocus(): void {
    if (this.previewElement && !this.previewElement.open) this.previewElement.showModal();
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
      // At once: a page that moves later moves under the mouse.
      const card = this.fieldElement.closest<HTMLElement>('.cards > .card');
      if (card && this.cardColumn) scrollerOf(this).scrollBy({ top: this.#cards.overhang(card, this.cardColumn) });
    }
  }

  #measureArcs(): () => void {
    const { focused, editing, page } = this.#desk;
    const layer = this.arcLayer;
    const links = layer && focused ? editing.linksOf(focused.id) : [];
    const origin = links.length > 0 ? (layer?.getBoundingClientRect().top ?? 0) : 0;
    const middle = (span: Span | undefined): number | undefined => {
      const rect = span && this.#desk.rectsOf(span)[0];
      return rect && Math.round(rect.top + rect.height / 2 - origin);
    };
    const from = links.length > 0 ? middle(focused) : undefined;
    const arcs = links.flatMap((link): Arc[] => {
      const to = middle(editing.spans.get(link.from === focused?.id ? link.to : link.from));
      return from === undefined || to === undefined ? [] : [{ from, to }];
    });
    return () => {
      const drawn = JSON.stringify(arcs);
      if (!layer || (drawn === this.#arcs && layer.childElementCount > 0)) return;
      this.#arcs = drawn;
      render(arcsView(arcs, page.lang === 'ar' ? -1 : 1), layer);
    };
  }

  #column(): TemplateResult {
    const { labels } = this.#desk.page;
    return html`<div class="cards" role="list" aria-label=${phrase(labels, 'spans')} @focusin=${() => this.#place()}></div>`;
  }

  #hints(): TemplateResult[] {
    const { selection, focused, resizing, frames } = this.#desk;
    const { labels, editable } = this.#desk.page;
    const { deciding } = this.#desk;
    const moment = {
      editable,
      selecting: selection !== null,
      framing: frames.meant !== undefined,
      focused: focused !== undefined,
      resizing,
      linking: this.#desk.linking.from !== undefined,
      suggestions: deciding.suggestions.open().length,
      deciding: deciding.focused !== undefined,
    };
    return hintsAt(moment).map((hint) => hintView(labels, hint, this.capOf));
  }

  get #isAtBottom(): boolean {
    return this.isNarrow || this.#thumbs.matches;
  }

  /** The text grows and shrinks with every chunk that comes into sight: what stands beside it waits for rest. */
  #measure(): void {
    this.isNarrow = this.clientWidth < NARROW || innerWidth < NARROW_WINDOW;
    this.#desk.look(true);
    this.textMoved();
  }

  /** Where things stand beside the text only the browser knows: it is asked for all of them before any is moved. */
  #place(): void {
    const column = this.cardColumn;
    const placing = [
      ...(column ? [this.#cards.measure(column)] : []),
      measureFlags(this.#desk, this.pageElement, [...this.flagElements]),
      this.#map.measureView(),
      this.#measureArcs(),
    ];
    for (const place of placing) place();
    this.#placeToolbar();
  }

  #placeToolbar(): void {
    const { selection, page } = this.#desk;
    if (this.toolbarElement && !this.#isAtBottom && selection)
      placeToolbar(this.toolbarElement, this.pageElement, this.#desk.rectsOf(selection), page.isRightToLeft);
  }

  /** Where spans are dense the cards outgrow the text: once the reader stops, they come level with what is in sight. */
  textMoved(place?: DOMRect): void {
    this.#map.measureView(COARSE, place)();
    this.#rest.soon();
  }

  readonly #scrolled = ({ timeStamp }: Event): void => {
    this.#rest.soon();
    if (timeStamp - this.#lookedAt < BRIEF) return;
    this.#lookedAt = timeStamp;
    const place = this.#desk.textElement.getBoundingClientRect();
    this.#desk.look(false, place);
    this.textMoved(place);
  };

  /** A field that is being typed into is left, and so saved. */
  readonly #leaving = (): void => {
    const active = this.shadowRoot?.activeElement;
    if (active instanceof HTMLElement) active.blur();
  };

  /** They stand beside the text, not in it. */
  openGuidelines(): void {
    this.dispatchEvent(new Event('guidelines'));
  }

  get isReading(): boolean {
    return this.hasAttribute('reading');
  }

  /** The pages around it go by the attribute, too. */
  toggleReading(): void {
    this.toggleAttribute('reading');
    this.requestUpdate();
  }

  readonly showHelp = (): void => {
    this.hasHelp = true;
    this.performUpdate();
    if (!this.helpElement?.open) this.helpElement?.showModal();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'article-canvas': ArticleCanvas;
  }
}
