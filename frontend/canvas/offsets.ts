import type { Extent } from './mark';

/** Text offset ⇄ place in the page. The page shows the text in pieces: a piece is a paragraph, or a part of a giant one. */

/** Characters of a piece: one that is half as long is painted and laid out sooner when it comes into sight or gets a mark. */
const LONGEST_PIECE = 1000;

/** Cuts the text into pieces, but only giant paragraphs: where one is cut a line ends. The newline between paragraphs belongs to none. */
export function piecesOf(text: string, longest = LONGEST_PIECE, giant = 2 * longest): Extent[] {
  const pieces: Extent[] = [];
  let start = 0;
  for (const paragraph of text.split('\n')) {
    const end = start + paragraph.length;
    let from = start;
    while (paragraph.length > giant && end - from > longest) {
      const cut = cutBefore(text, from, from + longest);
      pieces.push({ start: from, end: cut });
      from = cut;
    }
    pieces.push({ start: from, end });
    start = end + 1;
  }
  return pieces;
}

const SENTENCE_END = /[.؟!۔…][»”")]*\s+/gu;

/** Behind a sentence, else behind a word; a text without spaces is cut between two characters. */
function cutBefore(text: string, from: number, limit: number): number {
  const middle = (from + limit) >> 1;
  const [end] = [...text.slice(middle, limit).matchAll(SENTENCE_END)].slice(-1);
  if (end) return middle + end.index + end[0].length;
  const space = text.lastIndexOf(' ', limit - 1);
  if (space > from) return space + 1;
  return /[\uDC00-\uDFFF]/.test(text.charAt(limit)) ? limit - 1 : limit;
}

/** The last piece that starts at or before the offset. */
export function pieceAt(pieces: readonly Extent[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** All pieces that share a character with the extent. */
export function piecesWithin(pieces: readonly Extent[], extent: Extent): number[] {
  const found: number[] = [];
  for (let i = pieceAt(pieces, extent.start); i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece || piece.start >= extent.end) break;
    if (piece.end > extent.start) found.push(i);
  }
  return found;
}

/** The page's paragraphs beside the pieces that they show. */
export interface Layout {
  readonly root: HTMLElement;
  readonly pieces: readonly Extent[];
  readonly paragraphs: readonly HTMLElement[];
}

/**
 * The offset of a DOM position. A position between paragraphs or outside the text, as a triple click or a drag into the
 * margin gives, is the start of the first paragraph behind it, or the end of the text.
 */
export function offsetOf(layout: Layout, node: Node, offset: number): number {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest('p');
  const index = paragraph ? layout.paragraphs.indexOf(paragraph) : -1;
  if (paragraph && index >= 0) {
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, offset);
    return (layout.pieces[index]?.start ?? 0) + before.toString().length;
  }
  const point = document.createRange();
  point.setStart(node, offset);
  let low = 0;
  let high = layout.paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = layout.paragraphs[middle];
    if (candidate && point.comparePoint(candidate, 0) < 0) low = middle + 1;
    else high = middle;
  }
  return layout.pieces[low]?.start ?? layout.pieces.at(-1)?.end ?? 0;
}

/** The offset at which the browser would put its caret for a point of the window, null outside the text. */
export function offsetAt(layout: Layout, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint?.(x, y);
  return caret && layout.root.contains(caret.offsetNode) ? offsetOf(layout, caret.offsetNode, caret.offset) : null;
}

/** The DOM range of an extent, null when the text has no such place. */
export function rangeOf(layout: Layout, extent: Extent): Range | null {
  const start = placeOf(layout, extent.start, false);
  const end = placeOf(layout, extent.end, true);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

/** An end stays in the text node before it, a start goes to the one behind it: so the range holds no empty piece. */
function placeOf(layout: Layout, offset: number, isEnd: boolean): [Node, number] | null {
  let index = pieceAt(layout.pieces, offset);
  if (isEnd && index > 0 && layout.pieces[index]?.start === offset) index--;
  const paragraph = layout.paragraphs[index];
  const piece = layout.pieces[index];
  if (!paragraph || !piece) return null;
  let rest = offset - piece.start;
  let last: Text | null = null;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (rest < node.length || (isEnd && rest === node.length)) return [node, rest];
    rest -= node.length;
    last = node;
  }
  return last ? [last, last.length] : [paragraph, 0];
}
