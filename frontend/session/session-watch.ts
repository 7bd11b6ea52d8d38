import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { connection, type StateListener } from './connection';

/** How long before its end a session is spoken of, in seconds; of a short one, its second half. */
const NOTICE = 5 * 60;
/** All tabs of a browser share one session: when any of them last spoke to the server, in milliseconds. */
const SPOKE = 'tahqiq.session.spoke';

/** Warns whoever was idle that their session ends, in time to go on with it. Its Java face is `ui.SessionWatch`. */
@customElement('session-watch')
export class SessionWatch extends LitElement {
  static override readonly styles = css`
    div {
      position: fixed;
      inset-block-end: 1rem;
      inset-inline: 1rem;
      z-index: 20;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1rem;
      max-inline-size: 36rem;
      margin-inline: auto;
      padding: 0.75rem 1rem;
      border: 1px solid var(--tq-misleading);
      border-radius: 0.75rem;
      background: var(--tq-card);
      color: var(--tq-ink);
      box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
    }
    span {
      flex: 1 1 16rem;
    }
    button {
      min-block-size: 2.75rem;
      padding-inline: 1rem;
      border: 0;
      border-radius: 0.5rem;
      background: var(--tq-brand);
      color: var(--tq-on-brand);
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }
  `;

  /** How long a session lives without a word from its browser, in seconds. */
  @property({ type: Number }) life = 0;
  /** With {0} for the time of day at which it ends. */
  @property() words = '';
  @property() stayWords = '';
  @property() locale = '';
  @state() private endsAt: number | null = null;

  /** Given by Flow. */
  declare $server?: { stay(): void };

  #waiting: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    connection()?.addStateChangeListener(this.#answered);
    addEventListener('storage', this.#watch);
    document.addEventListener('visibilitychange', this.#watch);
    this.#spoke();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    connection()?.removeStateChangeListener(this.#answered);
    removeEventListener('storage', this.#watch);
    document.removeEventListener('visibilitychange', this.#watch);
    clearTimeout(this.#waiting);
  }

  protected override updated(): void {
    this.#watch();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.endsAt === null) return nothing;
    const time = new Intl.DateTimeFormat(this.locale, { timeStyle: 'short' }).format(this.endsAt);
    return html`<div role="alert">
      <span>${this.words.replace('{0}', time)}</span>
      <button data-action="stay" @click=${() => this.$server?.stay()}>${this.stayWords}</button>
    </div>`;
  }

  /** A line that is lost, or a question without its answer yet, keeps no session alive. */
  readonly #answered: StateListener = (_, now) => {
    if (now === 'connected') this.#spoke();
  };

  readonly #spoke = (): void => {
    try {
      localStorage.setItem(SPOKE, String(Date.now()));
    } catch {
      // Without a storage the server is trusted to say when it is over.
    }
    this.#watch();
  };

  readonly #watch = (): void => {
    clearTimeout(this.#waiting);
    if (this.life <= 0) return;
    const end = lastSpoken() + this.life * 1000;
    const left = end - Math.min(NOTICE, this.life / 2) * 1000 - Date.now();
    this.endsAt = left > 0 ? null : end;
    if (left > 0) this.#waiting = setTimeout(this.#watch, left);
  };
}

function lastSpoken(): number {
  try {
    return Number(localStorage.getItem(SPOKE)) || Date.now();
  } catch {
    return Date.now();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'session-watch': SessionWatch;
  }
}
