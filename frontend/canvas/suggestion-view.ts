import { html, nothing, type TemplateResult } from 'lit';
import { chipView } from './chip-view';
import type { Desk } from './desk';
import { essenceOf } from './essence';
import { closeIcon, downIcon, upIcon } from './icons';
import { keepFocus } from './keep-focus';
import { phrase, shortened } from './labels';
import { partsOf, type Suggestion } from './suggestion';

/** How much of the text stands on either side of a suggestion in a list. */
const AROUND = 24;
const QUOTE_LENGTH = 160;

/** How many wait, and the way to them. */
export function suggestionsLeftView(desk: Desk): TemplateResult | typeof nothing {
  const { page, deciding } = desk;
  if (!page.editable) return nothing;
  const { labels, locale } = page;
  if (!deciding.suggestions.isKnown)
    return html`<span class="waiting" role="status">${phrase(labels, 'suggestionsSought')}</span>`;
  const left = deciding.suggestions.open().length;
  if (left === 0) return nothing;
  return html`<button class="filter waiting" data-action="suggestions" @mousedown=${keepFocus} @click=${() => deciding.step(1)}>
    <i class="dots" aria-hidden="true"></i>${phrase(labels, 'suggestions')} <b>${new Intl.NumberFormat(locale).format(left)}</b>
  </button>`;
}

/** The suggestion that is looked at: what it is, why it was made, what can be done about it. */
export function suggestionView(desk: Desk): TemplateResult | typeof nothing {
  const { page, deciding } = desk;
  const { focused, why } = deciding;
  if (!focused) return nothing;
  const { labels, language, direction, locale } = page;
  const open = deciding.suggestions.open();
  const number = new Intl.NumberFormat(locale);
  const alike = deciding.ofRule(focused.rule).length;
  const icon = (action: string, label: string, sign: TemplateResult, act: () => void): TemplateResult =>
    html`<button class="icon" data-action=${action} aria-label=${label} title=${label} @click=${act}>${sign}</button>`;
  return html`<section class="deciding" data-tag=${focused.tag} data-suggestion=${focused.id} aria-label=${phrase(labels, 'suggestion')} @mousedown=${keepFocus}>
    <div class="deciding-head">
      <span class="kind">${desk.suggestionKind(focused)}</span>
      <span class="which">${phrase(labels, 'suggestionPlace', number.format(open.indexOf(focused) + 1), number.format(open.length))}</span>
      ${icon('previous-suggestion', phrase(labels, 'previousSuggestion'), upIcon, () => deciding.step(-1))}
      ${icon('next-suggestion', phrase(labels, 'nextSuggestion'), downIcon, () => deciding.step(1))}
      ${icon('close-suggestion', phrase(labels, 'close'), closeIcon, () => deciding.leave())}
    </div>
    <bdi class="words" lang=${language} dir=${direction}>${shortened(desk.quote(focused), QUOTE_LENGTH)}</bdi>
    ${
      why
        ? html`<div class="essence">
          ${essenceOf(focused.tag, why.fields, labels, locale).map((chip) => chipView(chip, page))}
        </div>
        <p class="reason">${partsOf(why.reason).map(({ text, isQuoted }) =>
          isQuoted ? html`<bdi class="trigger" lang=${language}>${text}</bdi>` : text,
        )}</p>`
        : nothing
    }
    <div class="choices">
      <button class="primary" data-action="accept-suggestion" @click=${() => deciding.accept()}>
        ${phrase(labels, 'acceptSuggestion')}<kbd>A</kbd>
      </button>
      <button data-action="dismiss-suggestion" @click=${() => deciding.dismiss()}>
        ${phrase(labels, 'dismissSuggestion')}<kbd>X</kbd>
      </button>
      ${
        alike > 1
          ? html`<button class="link" data-action="preview-rule" @click=${() => deciding.startPreview()}>
            ${phrase(labels, 'previewRule', number.format(alike))}
          </button>`
          : nothing
      }
    </div>
  </section>`;
}

/** All of one rule before they are accepted together; each can be left out. */
export function previewView(desk: Desk): TemplateResult | typeof nothing {
  const { page, deciding } = desk;
  const { preview } = deciding;
  if (!preview) return nothing;
  const { labels, locale } = page;
  // The text can take the focus, and so the keys, only when the dialog lies over it no more.
  const close = (act: () => void) => (event: Event) => {
    if (event.currentTarget instanceof Element) event.currentTarget.closest('dialog')?.close();
    act();
    desk.focusText();
  };
  const chosen = preview.suggestions.filter(({ id }) => !deciding.isLeftOut(id)).length;
  return html`<dialog class="preview" aria-label=${phrase(labels, 'previewTitle', preview.name)} @cancel=${close(() => deciding.endPreview())}>
    <h2>${phrase(labels, 'previewTitle', preview.name)}</h2>
    <ul>${preview.suggestions.map((each) => html`<li>${lineView(desk, each)}</li>`)}</ul>
    <div class="choices">
      <button class="primary" data-action="accept-all" ?disabled=${chosen === 0} @click=${close(() => deciding.acceptAll())}>
        ${phrase(labels, 'acceptAll', new Intl.NumberFormat(locale).format(chosen))}
      </button>
      <button data-action="cancel-preview" @click=${close(() => deciding.endPreview())}>${phrase(labels, 'hintCancel')}</button>
    </div>
  </dialog>`;
}

function lineView(desk: Desk, { id, start, end }: Suggestion): TemplateResult {
  const { deciding, page } = desk;
  const before = desk.quote({ start: Math.max(0, start - AROUND), end: start });
  const after = desk.quote({ start: end, end: end + AROUND });
  return html`<label>
    <input
      type="checkbox"
      .checked=${!deciding.isLeftOut(id)}
      @change=${(event: Event) => deciding.leaveOut(id, !(event.target as HTMLInputElement).checked)}
    />
    <bdi lang=${page.language} dir=${page.direction}
      >…${before.split('\n').at(-1)}<b>${shortened(desk.quote({ start, end }), QUOTE_LENGTH)}</b>${after.split('\n')[0]}…</bdi
    >
  </label>`;
}
