import { svg, type TemplateResult } from 'lit';

function icon(path: string): TemplateResult {
  return svg`<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor"
    stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><path d=${path}></path></svg>`;
}

export const removeIcon = icon('M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6M8.5 9v4.5M11.5 9v4.5');
export const closeIcon = icon('M5 5l10 10M15 5L5 15');
export const savedIcon = icon('M4 10.5l4 4 8-9');
/** Mirrored by the stylesheet: an arrow that points to where the text goes on. */
export const onwardIcon = icon('M12 5l-5 5 5 5');
export const backIcon = icon('M8 5l5 5-5 5');
