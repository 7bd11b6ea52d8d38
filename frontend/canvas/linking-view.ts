import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk';
import { phrase, shortened } from './labels';

/** While a link is being made: what is linked, with what, and what it shall say. */
export function linkingView(desk: Desk): TemplateResult | typeof nothing {
  const { linking, page } = desk;
  const { from, aim, kinds, reason } = linking;
  if (!from) return nothing;
  const { labels, language, direction } = page;
  const words = (
    span: typeof from,
  ): TemplateResult => html`<span class="kind" data-tag=${span.tag}>${desk.kind(span)}</span>
    <bdi class="words" lang=${language} dir=${direction}>${shortened(desk.quote(span))}</bdi>`;
  return html`<section class="linking" aria-label=${phrase(labels, 'linkStart')}>
    <p>${words(from)} ${aim ? html`<span aria-hidden="true">⟷</span> ${words(aim)}` : phrase(labels, 'linkAim')}</p>
    ${reason ? html`<p class="problem">${phrase(labels, reason)}</p>` : nothing}
    <div class="choices">
      ${
        kinds.length > 0
          ? kinds.map(
              (kind, i) => html`<button data-action="link-kind" data-kind=${kind} @click=${() => linking.choose(i + 1)}>
                <kbd>${i + 1}</kbd> ${phrase(labels, `relation.${kind}`)}
              </button>`,
            )
          : nothing
      }
      ${
        aim && kinds.length === 0 && !reason
          ? html`<button class="primary" data-action="link-make" @click=${() => linking.confirm()}>${phrase(labels, 'linkMake')}</button>`
          : nothing
      }
      <button data-action="link-cancel" @click=${() => linking.cancel()}>${phrase(labels, 'hintCancel')}</button>
    </div>
  </section>`;
}
