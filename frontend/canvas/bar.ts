import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Desk } from './desk';
import type { Choice } from './filters';
import { closeIcon, downIcon, findIcon, historyIcon, readIcon, upIcon } from './icons';
import { isKey } from './keyboard';
import { kindLabel, phrase } from './labels';
import type { Tag } from './mark';
import { suggestionsLeftView } from './suggestion-view';

/** Above the text: what is shown of its spans, and where to go in it. */
export function barView(desk: Desk): TemplateResult {
  const { labels, trail } = desk.page;
  const button = (action: string, label: string, icon: TemplateResult, act: () => void): TemplateResult =>
    html`<button class="icon" data-action=${action} aria-label=${label} title=${label} @click=${act}>${icon}</button>`;
  return html`<div class="bar">
    <div class="filters" role="group" aria-label=${phrase(labels, 'filters')}>
      ${desk.filters.choices(desk.editing.spans.tallies).map((choice) => choiceView(desk, choice))}
      ${
        desk.filters.isActive
          ? html`<button class="link" data-action="show-all" @click=${() => desk.showAll()}>${phrase(labels, 'showAll')}</button>`
          : nothing
      }
    </div>
    ${suggestionsLeftView(desk)}
    ${
      desk.finder.isOpen
        ? finderView(desk)
        : html`${button('find', phrase(labels, 'find'), findIcon, () => desk.finder.open())}
          ${
            trail
              ? html`<a class="icon" data-action="history" href=${trail} aria-label=${phrase(labels, 'history')} title=${phrase(labels, 'history')}>${historyIcon}</a>`
              : nothing
          }`
    }
    <button
      class="icon"
      data-action="read"
      aria-label=${phrase(labels, 'read')}
      title=${phrase(labels, 'read')}
      aria-pressed=${desk.isReading}
      @click=${() => desk.toggleReading()}
    >${desk.isReading ? closeIcon : readIcon}</button>
  </div>`;
}

/** Making one takes as long as the rest of the bar. */
const formats = new Map<string, Intl.NumberFormat>();
function numbersIn(locale: string): Intl.NumberFormat {
  const known = formats.get(locale) ?? new Intl.NumberFormat(locale);
  formats.set(locale, known);
  return known;
}

function choiceView(desk: Desk, { facet, value, count, isShown, tone }: Choice): TemplateResult {
  const { labels } = desk.page;
  return html`<button
    class="filter"
    data-facet=${facet}
    data-value=${value}
    data-tone=${tone ?? nothing}
    aria-pressed=${isShown}
    @click=${() => desk.toggle(facet, value)}
  >
    ${facet === 'tag' ? html`<i class="dot" data-tag=${value}></i>${kindLabel(labels, value as Tag)}` : html`<bdi>${facet === 'label' ? labelName(desk, value) : value}</bdi>`}
    <b>${numbersIn(desk.locale).format(count)}</b>
  </button>`;
}

function labelName(desk: Desk, value: string): string {
  const [tag = '', code = ''] = value.split(':');
  return desk.page.subLabel(tag as Tag, code);
}

function finderView(desk: Desk): TemplateResult {
  const { finder, page } = desk;
  const { labels, direction } = page;
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (isKey(event, 'Enter')) finder.step(event.shiftKey ? -1 : 1);
    else if (isKey(event, 'Escape')) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const close = (): void => {
    finder.leave();
    desk.focusText();
  };
  const button = (action: string, label: string, icon: TemplateResult, act: () => void): TemplateResult =>
    html`<button class="icon" data-action=${action} aria-label=${label} title=${label} @click=${act}>${icon}</button>`;
  return html`<div class="finder" role="search">
    <input type="search" dir=${direction} aria-label=${phrase(labels, 'find')} placeholder=${phrase(labels, 'findHint')}
      .value=${live(finder.query)} @input=${(event: Event) => finder.seek((event.target as HTMLInputElement).value)} @keydown=${onKey} />
    <output aria-live="polite">${finder.query.trim() ? phrase(labels, 'hits', finder.at, finder.hits) : nothing}</output>
    ${
      finder.paragraph
        ? html`<button class="link" data-action="paragraph" @click=${() => finder.toParagraph()}>
          ${phrase(labels, 'toParagraph', finder.paragraph)}
        </button>`
        : nothing
    }
    <span class="steps">
      ${button('previous-hit', phrase(labels, 'previousHit'), upIcon, () => finder.step(-1))}
      ${button('next-hit', phrase(labels, 'nextHit'), downIcon, () => finder.step(1))}
      ${button('close-find', phrase(labels, 'close'), closeIcon, close)}
    </span>
  </div>`;
}
