import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Desk } from './desk';
import type { Conflict } from './editing';
import { codeLabel, type Field, fieldsOf, patchBetween, valueAt, written } from './fields';
import { closeIcon, redoIcon, savedIcon, undoIcon } from './icons';
import type { Kept } from './keeping';
import { kindLabel, phrase, shortened } from './labels';
import type { Extent, Labels, Span } from './mark';
import { isPlace } from './segments';

const MOST_LEFT = 12;

export function refusalView(host: Desk, sentence: string): TemplateResult | typeof nothing {
  if (!sentence) return nothing;
  return html`<div class="alert" role="alert">
    <span>${sentence}</span>
    <button class="icon" data-action="dismiss" aria-label=${phrase(host.page.labels, 'dismiss')} @click=${() => host.dismiss()}>
      ${closeIcon}
    </button>
  </div>`;
}

/** A stale edit: both versions, so that nobody's work is lost unseen. */
export function conflictView(host: Desk, conflict: Conflict): TemplateResult {
  const { labels } = host.page;
  const version = (key: string, span: Span | null): TemplateResult => html`<div class="version" data-version=${key}>
    <b>${phrase(labels, key)}</b>
    ${
      span
        ? html`<span class="kind" data-tag=${span.tag}>${kindLabel(labels, span.tag)}</span>
          <bdi class="words" lang=${host.page.language} dir=${host.page.direction}>${host.quote(span)}</bdi>
          ${differing(host, span, key === 'mine' ? conflict.theirs : conflict.mine)}`
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

/** What the tags have in common. */
const LABEL: Field = { path: 'label', kind: 'line' };

/** The fields in which the two versions are not alike. */
function differing(host: Desk, span: Span, other: Span | null): TemplateResult[] {
  if (!other) return [];
  const names = Object.keys(patchBetween(other.fields, span.fields));
  return [LABEL, ...fieldsOf(span.tag)]
    .filter(({ path, kind }) => names.includes(path.split('.')[0] ?? '') && !(kind === 'place' && path === 'source'))
    .filter((field) => shownValue(host, span, field) !== shownValue(host, other, field))
    .map(
      (field) => html`<span class="differs">${phrase(host.page.labels, `field.${field.path}`)}:
      <bdi>${shownValue(host, span, field) || '—'}</bdi></span>`,
    );
}

/** A value as a reader would say it. */
function shownValue(host: Desk, span: Span, { path, kind }: Field): string {
  const { labels, locale } = host.page;
  const value = valueAt(span.fields, path);
  if (value === undefined) return '';
  if (path === LABEL.path) return host.page.subLabel(span.tag, String(value));
  if (kind === 'code') return phrase(labels, codeLabel(path, String(value)));
  if (kind === 'flag') return phrase(labels, value ? 'yes' : 'no');
  if (kind === 'place' || kind === 'places')
    return [value]
      .flat()
      .flatMap((place) => (isPlace(place as Extent) ? host.quote(place as Extent) : []))
      .join(' … ');
  if (kind === 'rows')
    return (value as { url?: string; title?: string }[]).map(({ url, title }) => title ?? url ?? '').join(' · ');
  return written(value, kind, locale).replaceAll('\n', ' · ');
}

/** As buttons too: a thumb has no Ctrl. */
export function stepsView(host: Desk): TemplateResult {
  const { labels } = host.page;
  const { steps } = host;
  const button = (kind: 'undo' | 'redo', icon: TemplateResult): TemplateResult => html`<button
    class="icon"
    data-action=${kind}
    aria-label=${phrase(labels, kind)}
    title=${phrase(labels, kind)}
    ?disabled=${!steps[kind]}
    @click=${() => host.step(kind)}
  >${icon}</button>`;
  return html`<span class="steps">${button('undo', undoIcon)}${button('redo', redoIcon)}</span>`;
}

/** What an earlier page could not save: it is listed, and sent when the member says so. */
export function leftView(host: Desk): TemplateResult | typeof nothing {
  const { left } = host.editing;
  const { labels } = host.page;
  if (left.length === 0) return nothing;
  const words = ({ edit }: Kept): string => {
    if (edit.kind === 'mark' || edit.kind === 'change')
      return `${kindLabel(labels, edit.tag)}: ${shortened(edit.quote)}`;
    return phrase(labels, `left.${edit.kind}`);
  };
  return html`<section class="left" aria-label=${phrase(labels, 'left')}>
    <p role="alert">${phrase(labels, 'leftBehind', host.page.number(left.length))}</p>
    <ul>${left.slice(0, MOST_LEFT).map((kept) => html`<li><bdi>${words(kept)}</bdi></li>`)}</ul>
    <div class="choices">
      <button class="primary" data-action="send-left" @click=${() => host.editing.sendLeft()}>${phrase(labels, 'sendLeft')}</button>
      <button data-action="forget-left" @click=${() => host.editing.forgetLeft()}>${phrase(labels, 'forgetLeft')}</button>
    </div>
  </section>`;
}

/**
 * Always the truth: what waits is counted, a refusal is named until it has been read, and a field that keeps what was typed
 * until that is put right.
 */
export function statusView(host: Desk): TemplateResult {
  const { outbox, conflicts } = host.editing;
  const isRefused = host.refusal !== '' || conflicts.length > 0;
  const refusal = isRefused ? 'refused' : host.form.hasProblems ? 'fieldsUnsaved' : '';
  const status = refusal && outbox.status === 'saved' ? 'refused' : outbox.status;
  return html`<span class="status" data-status=${status} aria-live=${status === 'unsaved' ? 'assertive' : 'off'}>
    ${
      status === 'unsaved'
        ? phrase(host.page.labels, 'unsaved', host.page.number(outbox.entries.length))
        : phrase(host.page.labels, status === 'refused' ? refusal : status)
    }${status === 'saved' ? savedIcon : nothing}
    ${
      status === 'unsaved'
        ? html`<button class="link" data-action="retry" @click=${() => host.retry()}>${phrase(host.page.labels, 'retry')}</button>`
        : nothing
    }
  </span>`;
}

/** What the keys can do now, as key caps and the label's key. */
export type Hint = readonly [caps: readonly string[], label: string];

const TAKING: Hint = [['4', '5', '6'], 'hintTake'];

export interface Moment {
  readonly editable: boolean;
  readonly selecting: boolean;
  /** An attribution may take the selected words in. */
  readonly framing: boolean;
  readonly focused: boolean;
  readonly resizing: boolean;
  readonly linking: boolean;
  /** How many suggestions wait; and whether one of them is looked at. */
  readonly suggestions: number;
  readonly deciding: boolean;
}

export function hintsAt(moment: Moment): Hint[] {
  const { editable, selecting, framing, focused, resizing, linking, suggestions, deciding } = moment;
  if (linking)
    return [
      [['J', 'K'], 'hintAim'],
      [['Enter'], 'hintLinkDone'],
      [['Esc'], 'hintCancel'],
    ];
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
      ...(framing ? [TAKING] : []),
      [['⇧ ←', '⇧ →'], 'hintExtend'],
      [['Alt ⇧ ←', 'Alt ⇧ →'], 'hintClitic'],
      [['Esc'], 'hintCancel'],
    ];
  if (deciding)
    return [
      [['A'], 'acceptSuggestion'],
      [['X'], 'dismissSuggestion'],
      [['N', 'P'], 'hintSuggestions'],
      [['Ctrl Z'], 'hintUndo'],
      [['Esc'], 'hintCancel'],
    ];
  const between: Hint = [['J', 'K'], 'hintSpans'];
  if (focused && editable)
    return [
      [['1', '2', '3'], 'hintRetag'],
      [['[', ']'], 'hintEdges'],
      [['Enter'], 'hintFields'],
      [['L'], 'hintLink'],
      [['⌫'], 'hintDelete'],
      [['Ctrl Z'], 'hintUndo'],
      between,
    ];
  if (focused) return [[['Enter'], 'hintOpen'], [['C'], 'hintComment'], between];
  const finding: Hint = [['G'], 'hintFind'];
  const moving: Hint = [['←', '→'], 'hintMove'];
  const suggested: Hint[] = suggestions > 0 ? [[['N', 'P'], 'hintSuggestions']] : [];
  return editable
    ? [moving, [['⇧ ←', '⇧ →'], 'hintExtend'], [['1', '2', '3'], 'hintTag'], ...suggested, between, finding]
    : [moving, between, finding];
}

const ALL_KEYS: readonly Hint[] = [
  [['←', '→'], 'hintMove'],
  [['↑', '↓'], 'hintLine'],
  [['Ctrl ←', 'Ctrl →'], 'hintSentence'],
  [['Ctrl ↑', 'Ctrl ↓'], 'hintParagraph'],
  [['J', 'K'], 'hintSpans'],
  [['O'], 'hintOpen'],
  [['C'], 'hintComment'],
  [['G', 'Ctrl G'], 'hintFind'],
  [['D'], 'hintGuidelines'],
  [['R'], 'hintRead'],
];
const EDIT_KEYS: readonly Hint[] = [
  [['⇧ ←', '⇧ →'], 'hintExtend'],
  [['Alt ⇧ ←', 'Alt ⇧ →'], 'hintClitic'],
  [['1', '2', '3'], 'hintTag'],
  [['E'], 'hintEvery'],
  TAKING,
  [['N', 'P'], 'hintSuggestions'],
  [['A'], 'acceptSuggestion'],
  [['X'], 'dismissSuggestion'],
  [['[', ']'], 'hintEdges'],
  [['Alt ←', 'Alt →'], 'hintResizeFine'],
  [['Enter'], 'hintFields'],
  [['L'], 'hintLink'],
  [['⌫'], 'hintDelete'],
  [['Ctrl Z'], 'hintUndo'],
  [['Ctrl ⇧ Z', 'Ctrl Y'], 'hintRedo'],
];
const OTHER_KEYS: readonly Hint[] = [
  [['Esc'], 'hintCancel'],
  [['?'], 'keysHelp'],
];

/** Caps are signs, not words: they stand left to right in either language. */
export function hintView(labels: Labels, [caps, label]: Hint, capOf: (cap: string) => string): TemplateResult {
  return html`<span class="hint">${caps.map((cap) => html`<kbd dir="ltr">${capOf(cap)}</kbd>`)} ${phrase(labels, label)}</span>`;
}

export function helpView(host: Desk, editable: boolean, capOf: (cap: string) => string): TemplateResult {
  const { labels } = host.page;
  const hints = [...ALL_KEYS, ...(editable ? EDIT_KEYS : []), ...OTHER_KEYS];
  return html`<dialog class="help" aria-label=${phrase(labels, 'keysHelp')} @click=${closeOnBackdrop}>
    <form method="dialog">
      <h2>${phrase(labels, 'keysHelp')}</h2>
      <button class="icon" data-action="close" aria-label=${phrase(labels, 'close')}>${closeIcon}</button>
      <div class="all">${hints.map((hint) => hintView(labels, hint, capOf))}</div>
      <p>${phrase(labels, 'keysNote')}</p>
      <label class="switch">
        <input type="checkbox" role="switch" .checked=${live(host.singleKeys.isOn)} @change=${() => host.toggleSingleKeys()} />
        ${phrase(labels, 'singleKeys')}
      </label>
    </form>
  </dialog>`;
}

function closeOnBackdrop(event: Event): void {
  if (event.target instanceof HTMLDialogElement) event.target.close();
}
