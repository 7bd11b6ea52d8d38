import { svg, type TemplateResult } from 'lit';

/** Lines from the focused span to those it is linked with, in the gap between text and cards; no one reads them aloud. */

export interface Arc {
  readonly from: number;
  readonly to: number;
}

const REACH = 16;

/** A bow beside the text; the further the ends are apart, the wider it swings, within the gap. */
export function arcPath({ from, to }: Arc, side: 1 | -1): string {
  const bow = side * Math.min(REACH, 6 + Math.abs(to - from) / 24);
  return `M0 ${from} C${bow} ${from} ${bow} ${to} 0 ${to}`;
}

export function arcsView(arcs: readonly Arc[], side: 1 | -1): TemplateResult {
  return svg`<svg class="arcs" aria-hidden="true" width="1" height="1">${arcs.map(
    (arc) =>
      svg`<path d=${arcPath(arc, side)}></path><circle r="3" cy=${arc.from}></circle><circle r="3" cy=${arc.to}></circle>`,
  )}</svg>`;
}
