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
export const linkIcon = icon('M8.5 11.5l3-3M7 9L5 11a2.8 2.8 0 004 4l2-2M13 11l2-2a2.8 2.8 0 00-4-4L9 7');
export const commentIcon = icon('M4 5h12v8H9l-3 3v-3H4z');
export const moreIcon = icon(
  'M3.8 10a.6.6 0 101.2 0 .6.6 0 00-1.2 0M9.4 10a.6.6 0 101.2 0 .6.6 0 00-1.2 0M15 10a.6.6 0 101.2 0 .6.6 0 00-1.2 0',
);
export const findIcon = icon('M9 4a5 5 0 100 10A5 5 0 009 4zM12.7 12.7L16.5 16.5');
export const readIcon = icon('M10 6c-2-1.5-4-2-7-2v11c3 0 5 .5 7 2 2-1.5 4-2 7-2V4c-3 0-5 .5-7 2zM10 6v11');
export const historyIcon = icon('M10 6v4l3 2M4.5 8A6 6 0 114 11M4 5v3h3');
export const undoIcon = icon('M7 5L4 8l3 3M4 8h8a4 4 0 010 8H9');
export const redoIcon = icon('M13 5l3 3-3 3M16 8H8a4 4 0 000 8h3');
export const upIcon = icon('M5 12l5-5 5 5');
export const downIcon = icon('M5 8l5 5 5-5');
