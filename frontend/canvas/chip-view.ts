import { html, nothing, type TemplateResult } from 'lit';
import type { Chip } from './essence';
import { phrase } from './labels';
import type { OpenPage } from './open-page';

const ARABIC_LETTER = /(?=\p{L})\p{Script=Arabic}/u;

/** A word or two of a span's fields. */
export function chipView({ label, text, isValue, isQuoted }: Chip, { labels, direction }: OpenPage): TemplateResult {
  return html`<span class="chip" ?data-value=${isValue}
    >${label ? html`<i>${phrase(labels, label)}</i> ` : nothing}${
      // Signs, digits and a code stand as they are written; Arabic digits alone would turn them around.
      isValue && !ARABIC_LETTER.test(text)
        ? html`<bdo dir="ltr">${text}</bdo>`
        : html`<bdi dir=${isQuoted ? direction : nothing}>${text}</bdi>`
    }</span
  >`;
}
