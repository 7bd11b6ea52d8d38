import type { Extent, Span } from './mark';
import { balance, snapToGraphemes, trim } from './selection';
import type { Direction, Words } from './words';

/** Where the reader is in the text: the word under the cursor, what is selected and waits for a tag, what is being resized. */

export type Unit = 'word' | 'sentence' | 'paragraph';
export type Edge = 'start' | 'end';

/** A selection grows from its origin to the moving head. */
export interface Pending {
  readonly origin: Extent;
  readonly head: number;
  readonly extent: Extent;
}

export interface Resize extends Extent {
  readonly id: string;
  readonly edge: Edge;
}

/** A selection made at once, by mouse or finger; Shift and the arrows go on from its far end. */
export function pendingOf(words: Words, extent: Extent, backward = false): Pending {
  const first = words.at(extent.start);
  const last = words.at(extent.end - 1);
  const origin = backward
    ? { start: Math.max(extent.start, last?.start ?? extent.start), end: extent.end }
    : { start: extent.start, end: Math.min(extent.end, first?.end ?? extent.end) };
  return { origin, head: backward ? extent.start : extent.end, extent };
}

/** The word that the cursor goes to; the first of the text when it is nowhere yet. */
export function step(words: Words, from: Extent | null, direction: Direction, unit: Unit): Extent | null {
  if (!from) return words.beside(0, 1);
  const to =
    unit === 'word'
      ? words.beside(direction === 1 ? from.end : from.start, direction)
      : words.opening(unit, from.start, direction);
  return to ?? from;
}

/** The selection with its head one unit further; its origin always stays inside. */
export function extend(words: Words, pending: Pending, direction: Direction, unit: Unit): Pending {
  const head = headAfter(words, pending.head, direction, unit);
  const { origin } = pending;
  const extent = trim(words, { start: Math.min(origin.start, head), end: Math.max(origin.end, head) });
  return extent ? { origin, head, extent: balance(words.text, extent) } : pending;
}

function headAfter(words: Words, head: number, direction: Direction, unit: Unit): number {
  if (unit === 'word') {
    const word = words.beside(head, direction);
    return word ? (direction === 1 ? word.end : word.start) : head;
  }
  const opening = words.opening(unit, head, direction);
  return opening?.start ?? (direction === 1 ? words.text.length : 0);
}

/** One edge a word or a clitic further; an extent never becomes empty. */
export function moveEdge(words: Words, extent: Extent, edge: Edge, direction: Direction, fine: boolean): Extent {
  const from = extent[edge];
  let to: number;
  if (fine) to = words.fineStop(from, direction);
  else if (edge === 'start') to = wordStart(words, from, direction);
  else to = wordEnd(words, from, direction);
  const moved = edge === 'start' ? { start: to, end: extent.end } : { start: extent.start, end: to };
  const { text } = words;
  const isText = moved.start >= 0 && moved.end <= text.length && text.slice(moved.start, moved.end).trim() !== '';
  return moved.start < moved.end && isText ? (fine ? moved : snapToGraphemes(words, moved)) : extent;
}

function wordStart(words: Words, from: number, direction: Direction): number {
  if (direction === -1) return words.beside(from, -1)?.start ?? from;
  const here = words.beside(from, 1);
  const next = here && here.start <= from ? words.beside(here.end, 1) : here;
  return next?.start ?? from;
}

function wordEnd(words: Words, from: number, direction: Direction): number {
  if (direction === 1) return words.beside(from, 1)?.end ?? from;
  const here = words.beside(from, -1);
  const previous = here && here.end >= from ? words.beside(here.start, -1) : here;
  return previous?.end ?? from;
}

/**
 * The word above or below: the one nearest in x among those of the next line. Lines are found by their rectangles, word by
 * word, because a line of mixed text is not one rectangle.
 */
export function stepLine(
  words: Words,
  from: Extent,
  direction: Direction,
  rectOf: (word: Extent) => DOMRect | undefined,
): Extent {
  const home = rectOf(from);
  if (!home) return from;
  const middle = (rect: DOMRect): number => rect.left + rect.width / 2;
  let best: { word: Extent; distance: number; top: number } | null = null;
  for (let word = from; ; ) {
    const next = words.beside(direction === 1 ? word.end : word.start, direction);
    const rect = next && rectOf(next);
    if (!next || !rect) break;
    word = next;
    if (Math.abs(rect.top - home.top) < home.height / 2) continue;
    if (best && Math.abs(rect.top - best.top) > home.height / 2) break;
    const distance = Math.abs(middle(rect) - middle(home));
    if (!best || distance < best.distance) best = { word: next, distance, top: rect.top };
  }
  return best?.word ?? from;
}

/** The next or previous span in reading order, seen from the focused one or else from the cursor. */
export function besideSpan(
  spans: readonly Span[],
  focused: string,
  at: number,
  direction: Direction,
): Span | undefined {
  const index = spans.findIndex(({ id }) => id === focused);
  if (index >= 0) return spans[index + direction] ?? spans[index];
  return direction === 1 ? spans.find(({ start }) => start >= at) : spans.findLast(({ start }) => start < at);
}

/** A click chooses the innermost of the spans under it; the next click on the same place the one around that. */
export function nextOfStack(ids: readonly string[], focused: string): string {
  const index = ids.indexOf(focused);
  return (index > 0 ? ids[index - 1] : ids.at(-1)) ?? '';
}
