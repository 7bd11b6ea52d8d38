import { html, nothing, type TemplateResult } from 'lit';
import { onwardIcon, removeIcon } from './icons';
import { kindLabel, phrase } from './labels';
import { type Span, TAGS, type Tag } from './mark';
import type { OpenPage } from './open-page';

/** Enough for two lines; the whole span stands in the text beside it. */
const QUOTE_LENGTH = 240;

export interface CardHost {
  readonly page: OpenPage;
  quote(span: Span): string;
  focusSpan(id: string, from: 'card'): void;
  openSpan(id: string): void;
  retag(id: string, tag: Tag): void;
  removeSpan(id: string): void;
}

export function cardView(host: CardHost, span: Span, isFocused: boolean): TemplateResult {
  const { labels } = host.page;
  return html`<div
    class="card"
    role="listitem"
    data-span-id=${span.id}
    data-tag=${span.tag}
    ?data-focus=${isFocused}
    ?data-pending=${span.pending ?? false}
    aria-current=${isFocused ? 'true' : nothing}
    @click=${() => host.focusSpan(span.id, 'card')}
  >
    <div class="card-head">
      <span class="kind">${kindLabel(labels, span.tag)}</span>
      ${span.badge ? html`<span class="badge" data-tone=${span.badge.tone}>${span.badge.text}</span>` : nothing}
      ${tools(host, span, isFocused)}
    </div>
    <button class="quote" data-action="focus" lang=${host.page.language} dir=${host.page.direction}>
      ${host.quote(span).slice(0, QUOTE_LENGTH)}
    </button>
    ${isFocused ? foot(host, span) : nothing}
  </div>`;
}

function tools(host: CardHost, span: Span, isFocused: boolean): TemplateResult {
  const { labels } = host.page;
  const tool = (action: string, label: string, icon: TemplateResult, act: () => void, tag?: Tag) => html`<button
    class="icon"
    data-action=${action}
    data-tag=${tag ?? nothing}
    aria-label=${label}
    title=${label}
    @click=${(event: Event) => {
      // The press is the tool's own: it must not also focus the card, which would move it from under the pointer.
      event.stopPropagation();
      act();
    }}
  >${icon}</button>`;
  const others = TAGS.filter((tag) => tag !== span.tag);
  const retag = (tag: Tag) =>
    tool('retag', phrase(labels, 'retag', kindLabel(labels, tag)), dot(tag), () => host.retag(span.id, tag), tag);
  return html`<span class="card-tools">
    ${
      host.page.editable
        ? html`${others.map(retag)}${tool('delete', phrase(labels, 'delete'), removeIcon, () => host.removeSpan(span.id))}`
        : nothing
    }
    ${
      span.tag === 'CLAIM' && !isFocused
        ? tool('open', phrase(labels, 'openClaim'), onwardIcon, () => host.openSpan(span.id))
        : nothing
    }
  </span>`;
}

function dot(tag: Tag): TemplateResult {
  return html`<i class="dot" data-tag=${tag}></i>`;
}

/** The focused card says in words what the others show as signs. */
function foot(host: CardHost, span: Span): TemplateResult | typeof nothing {
  const isOthers = span.member !== '' && span.member !== host.page.me;
  if (!isOthers && span.tag !== 'CLAIM') return nothing;
  return html`<div class="card-foot">
    ${
      span.tag === 'CLAIM'
        ? html`<button class="link" data-action="open" @click=${() => host.openSpan(span.id)}>
          ${phrase(host.page.labels, 'openClaim')}
        </button>`
        : nothing
    }
    ${isOthers ? html`<bdi class="member">${phrase(host.page.labels, 'by', span.member)}</bdi>` : nothing}
  </div>`;
}
