import { type Extent, overlaps, type Span, type Tag } from './mark';
import type { Words } from './words';

/** Overlapping spans become a flat row of segments: each is one `<mark>`, and together they say who covers what. */

/** Lines under the text that fit between two lines of it. */
export const LANES = 3;

export interface Segment extends Extent {
  /** Widest first, so that the last is the innermost. */
  readonly spans: readonly Span[];
  /** Which span draws its line in which lane. */
  readonly lanes: readonly (Span | undefined)[];
  /** The innermost span that draws here; its colour is the background. */
  readonly tint: Tag | null;
  /** The attributions whose content this is: it has a line only while one of them is focused. */
  readonly contentOf: readonly Span[];
}

/** A segment, or the plain text between two: one child node of a paragraph each. */
export type Strip = Segment | Extent;

interface Part extends Extent {
  readonly span: Span;
  readonly lane: number;
}

const LAM = /ل[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]*$/u;
const ALEF = /^[اأإآٱ]/u;

/** Paint never cuts a cluster or a lam-alef, which is one glyph: the offsets stay exact, the colour runs a letter further. */
export function wholeGlyphs(words: Words, { start, end }: Extent): Extent {
  const from = words.grapheme(start).start;
  const to = end > start ? words.grapheme(end - 1).end : end;
  const before = LAM.exec(words.text.slice(Math.max(0, from - 8), from));
  const alefAtStart = ALEF.test(words.text.slice(from, from + 1));
  const lamAtEnd = LAM.test(words.text.slice(Math.max(0, to - 8), to));
  const alefAtEnd = ALEF.test(words.text.slice(to, to + 1));
  return {
    start: before && alefAtStart ? from - before[0].length : from,
    end: lamAtEnd && alefAtEnd ? words.grapheme(to).end : to,
  };
}

/** The spans' segments within a piece of text, in order; text that no span covers has none. */
export function flatten(words: Words, spans: readonly Span[], piece: Extent): Segment[] {
  const covers = spans
    .filter((span) => overlaps(span, piece))
    .sort((a, b) => suggestedLast(a, b) || b.end - b.start - (a.end - a.start) || a.start - b.start)
    .map((span) => ({ span, ...clip(wholeGlyphs(words, span), piece) }));
  const parts = inLanes(covers.flatMap(({ span }) => drawnParts(words, span, piece)));
  const contents = covers.flatMap(({ span }) => contentParts(words, span, piece));
  const edges = [...new Set([...covers, ...parts, ...contents].flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  );
  const segments: Segment[] = [];
  edges.forEach((start, i) => {
    const end = edges[i + 1];
    if (end === undefined) return;
    const extent = { start, end };
    const here = covers.filter((cover) => overlaps(cover, extent)).map(({ span }) => span);
    if (here.length === 0) return;
    const drawn = parts.filter((part) => overlaps(part, extent));
    const lanes: (Span | undefined)[] = [];
    for (const part of drawn) lanes[Math.min(part.lane, LANES - 1)] = part.span;
    const tint = here.findLast((span) => !span.suggested && drawn.some((part) => part.span === span))?.tag ?? null;
    const contentOf = contents.filter((part) => overlaps(part, extent)).map(({ span }) => span);
    segments.push({ ...extent, spans: here, lanes, tint, contentOf });
  });
  return segments;
}

/** All of a piece of text; an empty one has no strip. */
export function stripsOf(segments: readonly Segment[], piece: Extent): Strip[] {
  const strips: Strip[] = [];
  let at = piece.start;
  const plainUpTo = (end: number): void => {
    if (at < end) strips.push({ start: at, end });
  };
  for (const segment of segments) {
    plainUpTo(segment.start);
    strips.push(segment);
    at = segment.end;
  }
  plainUpTo(piece.end);
  return strips;
}

/** How many strips at the start of both rows look the same, and how many at the end of what is left. */
export function alike(before: readonly Strip[], after: readonly Strip[]): [atStart: number, atEnd: number] {
  const most = Math.min(before.length, after.length);
  let atStart = 0;
  while (atStart < most && looksSame(before[atStart], after[atStart])) atStart++;
  let atEnd = 0;
  while (atEnd < most - atStart && looksSame(before.at(-1 - atEnd), after.at(-1 - atEnd))) atEnd++;
  return [atStart, atEnd];
}

/** Spans are never changed in place, so the same ones look the same. */
function looksSame(one: Strip | undefined, other: Strip | undefined): boolean {
  if (!one || !other || one.start !== other.start || one.end !== other.end) return false;
  if (!('spans' in one) || !('spans' in other)) return !('spans' in one) && !('spans' in other);
  const isSame = (these: readonly unknown[], those: readonly unknown[]): boolean =>
    these.length === those.length && these.every((each, i) => each === those[i]);
  return (
    one.tint === other.tint &&
    isSame(one.spans, other.spans) &&
    isSame(one.lanes, other.lanes) &&
    isSame(one.contentOf, other.contentOf)
  );
}

/** What is marked has its lanes, whatever is proposed around it. */
function suggestedLast(a: Span, b: Span): number {
  return Number(a.suggested ?? false) - Number(b.suggested ?? false);
}

/** An attribution runs over its content but draws under source and cue, else whole articles would be underlined. */
function drawnParts(words: Words, span: Span, piece: Extent): Omit<Part, 'lane'>[] {
  const { source, cue } = span.fields;
  const named = span.tag === 'ATTRIBUTION' ? [source, cue].filter(isPlace) : [];
  const drawn = named.length > 0 ? named : [span];
  return drawn
    .filter((extent) => overlaps(extent, piece))
    .map((extent) => ({ span, ...clip(wholeGlyphs(words, extent), piece) }));
}

/** What was said: as the fields have it, or else all of the span but source and cue, which have lines of their own. */
function contentParts(words: Words, span: Span, piece: Extent): Omit<Part, 'lane'>[] {
  if (span.tag !== 'ATTRIBUTION') return [];
  const { contents = [], source, cue } = span.fields;
  const content = contents.length > 0 ? contents : [source, cue].some(isPlace) ? [span] : [];
  return content
    .filter((extent) => overlaps(extent, piece))
    .map((extent) => ({ span, ...clip(wholeGlyphs(words, extent), piece) }));
}

export function isPlace(place: Partial<Extent> | undefined): place is Extent {
  const { start = -1, end = -1 } = place ?? {};
  return start >= 0 && start < end;
}

/** Each part takes the highest lane that is free along it; the widest choose first. */
function inLanes(parts: readonly Omit<Part, 'lane'>[]): Part[] {
  const placed: Part[] = [];
  for (const part of parts) {
    let lane = 0;
    while (placed.some((other) => other.lane === lane && overlaps(other, part))) lane++;
    placed.push({ ...part, lane });
  }
  return placed;
}

function clip(extent: Extent, within: Extent): Extent {
  return { start: Math.max(extent.start, within.start), end: Math.min(extent.end, within.end) };
}
