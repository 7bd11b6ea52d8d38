import { html, nothing, type TemplateResult } from 'lit';
import type { Conflict } from './editing';
import { closeIcon, savedIcon } from './icons';
import { kindLabel, phrase } from './labels';
import type { Labels, Span } from './mark';
import type { OpenPage } from './open-page';
import type { Status } from './outbox';

export interface PanelHost {
  readonly page: OpenPage;
  quote(span: Span): string;
  dismiss(): void;
  retry(): void;
  keepMine(conflict: Conflict): void;
  takeTheirs(conflict: Conflict): void;
}

export function refusalView(host: PanelHost, sentence: string): TemplateResult | typeof nothing {
  if (!sentence) return nothing;
  return html`<div class="alert" role="alert">
    <span>${sentence}</span>
    <button class="icon" data-action="dismiss" aria-label=${phrase(host.page.labels, 'dismiss')} @click=${() => host.dismiss()}>
      ${closeIcon}
    </button>
  </div>`;
}

/** A stale edit: both versions, so that nobody's work is lost unseen. */
export function conflictView(host: PanelHost, conflict: Conflict): TemplateResult {
  const { labels } = host.page;
  const version = (key: string, span: Span | null): TemplateResult => html`<div class="version" data-version=${key}>
    <b>${phrase(labels, key)}</b>
    ${
      span
        ? html`<span class="kind" data-tag=${span.tag}>${kindLabel(labels, span.tag)}</span>
          <bdi class="words" lang=${host.page.language} dir=${host.page.direction}>${host.quote(span)}</bdi>`
        : html`<span>${phrase(labels, 'removed')}</span>`
    }
  </div>`;
  return html`<section class="conflict" data-conflict=${conflict.id} aria-label=${phrase(labels, 'conflict')}>
    <p role="alert">${conflict.sentence || phrase(labels, 'conflict')}</p>
    <div class="versions">${version('mine', conflict.mine)}${version('theirs', conflict.theirs)}</div>
    <div class="choices">
      <button class="primary" data-action="keep-mine" @click=${() => host.keepMine(conflict)}>
        ${phrase(labels, 'keepMine')}
      </button>
      <button data-action="take-theirs" @click=${() => host.takeTheirs(conflict)}>${phrase(labels, 'takeTheirs')}</button>
    </div>
  </section>`;
}

export function statusView(host: PanelHost, status: Status): TemplateResult {
  return html`<span class="status" data-status=${status} aria-live=${status === 'unsaved' ? 'assertive' : 'off'}>
    ${phrase(host.page.labels, status)}${status === 'saved' ? savedIcon : nothing}
    ${
      status === 'unsaved'
        ? html`<button class="link" data-action="retry" @click=${() => host.retry()}>${phrase(host.page.labels, 'retry')}</button>`
        : nothing
    }
  </span>`;
}

/** What the keys can do now, as key caps and the label's key. */
export type Hint = readonly [caps: readonly string[], label: string];

export interface Moment {
  readonly editable: boolean;
  readonly selecting: boolean;
  readonly focused: boolean;
  readonly resizing: boolean;
}

export function hintsAt({ editable, selecting, focused, resizing }: Moment): Hint[] {
  if (resizing)
    return [
      [['←', '→'], 'hintResize'],
      [['Alt ←', 'Alt →'], 'hintResizeFine'],
      [['Enter'], 'hintResizeDone'],
      [['Esc'], 'hintCancel'],
    ];
  if (selecting)
    return [
      [['1', '2', '3'], 'hintTag'],
      [['⇧ ←', '⇧ →'], 'hintExtend'],
      [['Alt ⇧ ←', 'Alt ⇧ →'], 'hintClitic'],
      [['Esc'], 'hintCancel'],
    ];
  const between: Hint = [['J', 'K'], 'hintSpans'];
  if (focused && editable)
    return [
      [['1', '2', '3'], 'hintRetag'],
      [['[', ']'], 'hintEdges'],
      [['⌫'], 'hintDelete'],
      [['Enter'], 'hintOpen'],
      between,
    ];
  if (focused) return [[['Enter'], 'hintOpen'], between];
  const moving: Hint = [['←', '→'], 'hintMove'];
  return editable ? [moving, [['⇧ ←', '⇧ →'], 'hintExtend'], [['1', '2', '3'], 'hintTag'], between] : [moving, between];
}

const ALL_KEYS: readonly Hint[] = [
  [['←', '→'], 'hintMove'],
  [['↑', '↓'], 'hintLine'],
  [['Ctrl ←', 'Ctrl →'], 'hintSentence'],
  [['Ctrl ↑', 'Ctrl ↓'], 'hintParagraph'],
  [['J', 'K'], 'hintSpans'],
  [['Enter'], 'hintOpen'],
];
const EDIT_KEYS: readonly Hint[] = [
  [['⇧ ←', '⇧ →'], 'hintExtend'],
  [['Alt ⇧ ←', 'Alt ⇧ →'], 'hintClitic'],
  [['1', '2', '3'], 'hintTag'],
  [['[', ']'], 'hintEdges'],
  [['Alt ←', 'Alt →'], 'hintResizeFine'],
  [['⌫'], 'hintDelete'],
];
const OTHER_KEYS: readonly Hint[] = [
  [['Esc'], 'hintCancel'],
  [['?'], 'keysHelp'],
];

/** Caps are signs, not words: they stand left to right in either language. */
export function hintView(labels: Labels, [caps, label]: Hint, capOf: (cap: string) => string): TemplateResult {
  return html`<span class="hint">${caps.map((cap) => html`<kbd dir="ltr">${capOf(cap)}</kbd>`)} ${phrase(labels, label)}</span>`;
}

export function helpView(host: PanelHost, editable: boolean, capOf: (cap: string) => string): TemplateResult {
  const { labels } = host.page;
  const hints = [...ALL_KEYS, ...(editable ? EDIT_KEYS : []), ...OTHER_KEYS];
  return html`<dialog class="help" aria-label=${phrase(labels, 'keysHelp')} @click=${closeOnBackdrop}>
    <form method="dialog">
      <h2>${phrase(labels, 'keysHelp')}</h2>
      <button class="icon" data-action="close" aria-label=${phrase(labels, 'close')}>${closeIcon}</button>
      <div class="all">${hints.map((hint) => hintView(labels, hint, capOf))}</div>
      <p>${phrase(labels, 'keysNote')}</p>
    </form>
  </dialog>`;
}

function closeOnBackdrop(event: Event): void {
  if (event.target instanceof HTMLDialogElement) event.target.close();
}
