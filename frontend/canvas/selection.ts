import type { Extent } from './mark';
import { type Layout, offsetOf } from './offsets';
import type { Words } from './words';

/** What a reader selected becomes an extent of whole words, or of whole grapheme clusters when precision is asked for. */

/** Spaces, punctuation and quotes at either end belong to no span; a per cent sign belongs to its number. */
const EDGE = /^[\s\p{P}\p{Cf}]+$/u;
const PERCENT = /^[%٪‰؉؊]$/u;
const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
  ['"', '"'],
];

/** Whole words, trimmed at both ends; null when nothing is left. */
export function snapToWords(words: Words, extent: Extent): Extent | null {
  const within = snapToGraphemes(words, trimSpace(words, extent));
  if (within.start >= within.end) return null;
  const start = words.at(within.start)?.start ?? within.start;
  const end = words.at(within.end - 1)?.end ?? within.end;
  const trimmed = trim(words, { start, end });
  return trimmed && balance(words.text, trimmed);
}

/** Outward, so that no mark is separated from its letter and no emoji is cut. */
export function snapToGraphemes(words: Words, extent: Extent): Extent {
  if (extent.start >= extent.end) return extent;
  return { start: words.grapheme(extent.start).start, end: words.grapheme(extent.end - 1).end };
}

/** Precise: nothing is added but the rest of a cluster, nothing dropped but space. */
export function snapPrecisely(words: Words, extent: Extent): Extent | null {
  const exact = snapToGraphemes(words, trimSpace(words, extent));
  return exact.start < exact.end ? exact : null;
}

export function trim(words: Words, extent: Extent): Extent | null {
  let { start, end } = extent;
  while (start < end) {
    const first = words.grapheme(start);
    if (!EDGE.test(words.text.slice(first.start, first.end))) break;
    start = first.end;
  }
  while (end > start) {
    const last = words.grapheme(end - 1);
    const sign = words.text.slice(last.start, last.end);
    if (!EDGE.test(sign) || (PERCENT.test(sign) && words.at(last.start - 1))) break;
    end = last.start;
  }
  return start < end ? { start, end } : null;
}

function trimSpace({ text }: Words, { start, end }: Extent): Extent {
  const space = /[\s\p{Cf}]/u;
  while (start < end && space.test(text.charAt(start))) start++;
  while (end > start && space.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** موسكو “تُقدّم … والتقني” keeps its closing quote: a span takes a neighbouring mark when that balances one inside it. */
export function balance(text: string, { start, end }: Extent): Extent {
  const quote = text.slice(start, end);
  for (const [opening, closing] of PAIRS) {
    const opened = quote.split(opening).length - 1;
    const closed = quote.split(closing).length - 1;
    const odd = opening === closing ? opened % 2 === 1 : opened !== closed;
    if (!odd) continue;
    if ((opening === closing || opened > closed) && text.startsWith(closing, end)) return { start, end: end + 1 };
    if ((opening === closing || closed > opened) && text.charAt(start - 1) === opening)
      return { start: start - 1, end };
  }
  return { start, end };
}

/** What the browser has selected in the text, unsnapped; null when it has nothing there. */
export function readSelection(layout: Layout): (Extent & { backward: boolean }) | null {
  const selection = document.getSelection();
  const range = selection && composedRange(selection, layout.root);
  if (!range || (range.startContainer === range.endContainer && range.startOffset === range.endOffset)) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  // Ctrl+A from elsewhere covers the text too, but nobody means to tag it all.
  if (!layout.root.contains(startContainer) && !layout.root.contains(endContainer)) return null;
  const start = offsetOf(layout, startContainer, startOffset);
  const end = offsetOf(layout, endContainer, endOffset);
  const backward = selection.focusNode === startContainer && selection.focusOffset === startOffset;
  return start < end ? { start, end, backward } : null;
}

/** Inside somebody's shadow tree `getRangeAt` shows the host only. */
function composedRange(selection: Selection, root: HTMLElement): StaticRange | Range | null {
  const tree = root.getRootNode();
  if (tree instanceof ShadowRoot && 'getComposedRanges' in selection)
    return selection.getComposedRanges({ shadowRoots: [tree] })[0] ?? null;
  return selection.rangeCount ? selection.getRangeAt(0) : null;
}
