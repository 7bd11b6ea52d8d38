import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { cardView } from './card';
import { cardStyles } from './card.css';
import { placeCards } from './cards';
import { Desk } from './desk';
import { keyCaps } from './keycaps';
import { phrase } from './labels';
import type { Change, Page, Server, Span } from './mark';
import { conflictView, helpView, hintsAt, hintView, refusalView, statusView } from './panels';
import { panelStyles } from './panels.css';
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
  static override readonly styles = [cardStyles, toolbarStyles, panelStyles, shellStyles];

  /** Given by Flow. */
  declare $server?: Server;

  @state() private isNarrow = false;
  @state() private capOf = (cap: string): string => cap;
  @query('.page') private readonly pageElement!: HTMLElement;
  @query('.cards') private readonly cardColumn!: HTMLElement | null;
  @query('.toolbar') private readonly toolbarElement!: HTMLElement | null;
  @query('dialog') private readonly helpElement!: HTMLDialogElement | null;
  @queryAll('.cards > .card') private readonly cardElements!: NodeListOf<HTMLElement>;

  readonly #desk = new Desk(this);
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
  }

  protected override render(): TemplateResult {
    const desk = this.#desk;
    const { focused, page, selection } = desk;
    const { labels } = page;
    const isSheet = this.isNarrow && focused !== undefined && !selection;
    return html`<div class="shell" dir=${page.lang === 'ar' ? 'rtl' : 'ltr'} lang=${page.lang} ?data-narrow=${this.isNarrow}>
      ${refusalView(desk, desk.refusal)} ${desk.conflicts.map((conflict) => conflictView(desk, conflict))}
      <div class="page">
        <div class="paper"><slot></slot></div>
        ${this.isNarrow ? nothing : this.#cards(desk.nearSpans())}
        ${selection && page.editable ? toolbarView(desk, this.#isAtBottom) : nothing}
      </div>
      ${isSheet ? html`<div class="sheet" role="list">${cardView(desk, focused, true)}</div>` : nothing}
      <footer>
        <button class="help-button" data-action="help" aria-label=${phrase(labels, 'keysHelp')} @click=${this.showHelp}>?</button>
        <div class="hints">${this.#hints()}</div>
        ${statusView(desk, desk.status)}
      </footer>
      <div class="unseen" aria-live="polite">${desk.said}</div>
      ${helpView(desk, page.editable, this.capOf)}
    </div>`;
  }

  protected override updated(_: PropertyValues): void {
    this.#place();
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
    const { selection, focused, resizing } = this.#desk;
    const { labels, editable } = this.#desk.page;
    const moment = { editable, selecting: selection !== null, focused: focused !== undefined, resizing };
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
    if (this.toolbarElement && !this.#isAtBottom)
      placeToolbar(this.toolbarElement, this.pageElement, desk.selectionRects(), desk.page.isRightToLeft);
  }

  /** Where spans are dense the cards outgrow the text: once the reader stops, they come level with what is in sight. */
  readonly textMoved = (): void => {
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
