import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

type Values = Readonly<Record<string, string>>;

interface Draft {
  /** When it was last typed in, in milliseconds. */
  readonly at: number;
  readonly values: Values;
}

/** Long enough for a burst of keys, well below the two seconds that may be lost. */
const PAUSE = 400;
/** What nobody came back for in a month is nobody's draft any more. */
const OLDEST = 30 * 24 * 60 * 60 * 1000;

/**
 * Keeps in the browser what is typed into the form it stands in and not saved yet, and offers it at the next opening: after a
 * killed tab, an expired session, a restarted server. A field of the form is one that has `data-draft`; choices are told by the server.
 */
@customElement('draft-keeper')
export class DraftKeeper extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
    }
    div {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
      padding: 0.5rem 0.75rem;
      border: 1px solid var(--tq-misleading);
      border-radius: 0.5rem;
    }
    span {
      flex: 1 0 100%;
    }
    button {
      min-block-size: 2.75rem;
      padding-inline: 0.875rem;
      border: 1px solid currentColor;
      border-radius: 0.5rem;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
  `;

  /** Whose draft of which form: names the place in the storage. */
  @property() key = '';
  @property() words = '';
  @property() restoreWords = '';
  @property() dropWords = '';
  @state() private offered: Values | null = null;

  /** Given by Flow. */
  declare $server?: { restore(values: Values): void };

  #values: Record<string, string> = {};
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #form: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#form = this.parentElement;
    this.#form?.addEventListener('input', this.#onInput);
    addEventListener('pagehide', this.#flush);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#form?.removeEventListener('input', this.#onInput);
    removeEventListener('pagehide', this.#flush);
    this.#flush();
  }

  protected override firstUpdated(): void {
    const { at, values } = this.#read();
    if (Date.now() - at > OLDEST) this.#remove();
    else if (Object.values(values).some((value) => value.trim() !== '')) this.offered = values;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.offered) return nothing;
    return html`<div role="status">
      <span>${this.words}</span>
      <button type="button" data-action="restore-draft" @click=${this.#restore}>${this.restoreWords}</button>
      <button type="button" data-action="drop-draft" @click=${this.clear}>${this.dropWords}</button>
    </div>`;
  }

  /** A choice was made in the form. */
  note(name: string, value: string): void {
    this.#values[name] = value;
    this.#write();
  }

  /** The form is saved, or what was typed is not wanted. */
  readonly clear = (): void => {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#values = {};
    this.offered = null;
    this.#remove();
  };

  readonly #restore = (): void => {
    if (!this.offered) return;
    this.#values = { ...this.offered };
    this.$server?.restore(this.offered);
    this.offered = null;
  };

  readonly #onInput = (event: Event): void => {
    const field = event.composedPath().find((each) => each instanceof HTMLElement && each.dataset['draft']);
    if (!(field instanceof HTMLElement)) return;
    const typed = event.composedPath()[0];
    if (!(typed instanceof HTMLInputElement || typed instanceof HTMLTextAreaElement)) return;
    this.#values[field.dataset['draft'] ?? ''] = typed.value;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(this.#flush, PAUSE);
  };

  readonly #flush = (): void => {
    if (this.#waiting === undefined) return;
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#write();
  };

  #write(): void {
    try {
      localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), values: this.#values } satisfies Draft));
    } catch {
      // Without a storage the form is an ordinary one.
    }
  }

  #remove(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // as above
    }
  }

  #read(): Draft {
    try {
      const { at, values } = JSON.parse(localStorage.getItem(this.key) ?? '') as Draft;
      const isText = ([, value]: [string, unknown]): boolean => typeof value === 'string';
      return { at: Number(at), values: Object.fromEntries(Object.entries(values).filter(isText)) };
    } catch {
      return { at: Date.now(), values: {} };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'draft-keeper': DraftKeeper;
  }
}
