import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Desk } from './desk';
import { kindLabel, phrase } from './labels';
import { TAGS } from './mark';

/** The forms that were found, for approval, and the tags they may all get. */
export function occurrencesView(desk: Desk): TemplateResult | typeof nothing {
  const { occurrences, page } = desk;
  const { labels } = page;
  if (!occurrences.isOpen) return nothing;
  return html`<section class="every" role="group" aria-label=${phrase(labels, 'every')} @keydown=${closeOnEscape(desk)}>
    <p>${phrase(labels, 'everyFound')}</p>
    <div class="forms" lang=${page.language} dir=${page.direction}>
      ${occurrences.forms.map(
        (form) => html`<label>
          <input type="checkbox" .checked=${live(occurrences.isChosen(form))} @change=${() => occurrences.toggle(form)} />
          <bdi>${form.written}</bdi> <b>× ${page.number(form.places.length)}</b>
        </label>`,
      )}
    </div>
    <div class="choices">
      ${TAGS.map(
        (tag) => html`<button
          data-action="mark-all"
          data-tag=${tag}
          ?disabled=${occurrences.count === 0}
          @click=${() => desk.markOccurrences(tag)}
        ><i class="dot" data-tag=${tag}></i>${kindLabel(labels, tag)} <b>× ${page.number(occurrences.count)}</b></button>`,
      )}
      <button data-action="close-every" @click=${() => desk.closeOccurrences()}>${phrase(labels, 'close')}</button>
    </div>
  </section>`;
}

function closeOnEscape(desk: Desk): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.code !== 'Escape' && event.key !== 'Escape') return;
    event.stopPropagation();
    desk.closeOccurrences();
  };
}
