import { cliticStops } from './clitics';
import type { Extent } from './mark';
import { pieceAt } from './offsets';

export type Direction = 1 | -1;

/** Signs that never join a neighbour of their own sort in one cluster: spaces, Latin, Arabic letters without marks, digits. */
const ALONE = /^[\n\u0020-\u007E\u060C\u061B\u061F\u0621-\u063A\u0641-\u064A\u0660-\u0669]+$/;

const segmenters = {
  word: new Intl.Segmenter('ar', { granularity: 'word' }),
  sentence: new Intl.Segmenter('ar', { granularity: 'sentence' }),
  grapheme: new Intl.Segmenter('ar', { granularity: 'grapheme' }),
};

/** The words of a text, found piece by piece when they are asked for: segmenting 100,000 words at once would be felt. */
export class Words {
  readonly #known = new Map<number, Extent[]>();

  constructor(
    readonly text: string,
    readonly pieces: readonly Extent[],
  ) {}

  in(index: number): readonly Extent[] {
    const known = this.#known.get(index);
    if (known) return known;
    const words: Extent[] = [];
    for (const { segment, index: at, isWordLike } of this.#segments('word', index)) {
      const start = this.#pieceStart(index) + at;
      if (isWordLike) words.push({ start, end: start + segment.length });
    }
    this.#known.set(index, words);
    return words;
  }

  /** The word that holds the character at the offset. */
  at(offset: number): Extent | null {
    const words = this.in(pieceAt(this.pieces, offset));
    return words.find((word) => word.start <= offset && offset < word.end) ?? null;
  }

  /** The first word that ends behind the offset, or the last one that starts before it. */
  beside(offset: number, direction: Direction): Extent | null {
    for (let i = pieceAt(this.pieces, offset); i >= 0 && i < this.pieces.length; i += direction) {
      const words = this.in(i);
      const found =
        direction === 1 ? words.find((word) => word.end > offset) : words.findLast((word) => word.start < offset);
      if (found) return found;
    }
    return null;
  }

  /** The first word of the sentence or paragraph behind the offset's own, or of the one it is in, or of the one before. */
  opening(unit: 'sentence' | 'paragraph', offset: number, direction: Direction): Extent | null {
    const starts = (index: number): number[] =>
      unit === 'paragraph'
        ? [this.#pieceStart(index)]
        : Array.from(this.#segments('sentence', index), (s) => this.#pieceStart(index) + s.index);
    for (let i = pieceAt(this.pieces, offset); i >= 0 && i < this.pieces.length; i += direction) {
      const words = starts(i)
        .map((start) => this.beside(start, 1))
        .filter((word) => word !== null);
      const found =
        direction === 1 ? words.find((word) => word.start > offset) : words.findLast((word) => word.start < offset);
      if (found) return found;
    }
    return null;
  }

  /** Where the sentence ends that holds the offset; never inside quotes, which hold sentences of their own. */
  sentenceEnd(offset: number): number {
    const index = pieceAt(this.pieces, offset);
    const base = this.#pieceStart(index);
    const opened = (upTo: number): boolean => {
      const before = this.text.slice(offset, upTo);
      const count = (sign: RegExp): number => before.match(sign)?.length ?? 0;
      return count(/[“«]/g) > count(/[”»]/g) || count(/"/g) % 2 === 1;
    };
    for (const { index: at, segment } of this.#segments('sentence', index)) {
      const end = base + at + segment.length;
      if (end > offset && !opened(end)) return end;
    }
    return this.pieces[index]?.end ?? offset;
  }

  /** The grapheme cluster that holds the character at the offset. */
  grapheme(offset: number): Extent {
    // Asked for both ends of every span that is painted; the segmenter takes ten times as long.
    const about = this.text.slice(Math.max(0, offset - 1), offset + 2);
    if (ALONE.test(about)) return { start: offset, end: offset + 1 };
    const index = pieceAt(this.pieces, offset);
    const base = this.#pieceStart(index);
    const found = this.#segments('grapheme', index).containing(offset - base);
    if (!found) return { start: offset, end: offset + 1 };
    return { start: base + found.index, end: base + found.index + found.segment.length };
  }

  /** The nearest place for an edge inside words: after a clitic, then between grapheme clusters of the stem. */
  fineStop(offset: number, direction: Direction): number {
    const inside = direction === 1 ? offset : offset - 1;
    if (inside < 0 || inside >= this.text.length) return offset;
    const word = this.at(inside);
    const stops = word ? cliticStops(this.text.slice(word.start, word.end)) : [];
    const clitics = word ? [word.start, ...stops.map((stop) => word.start + stop)] : [];
    const stem = clitics.at(-1) ?? -1;
    const cluster = this.grapheme(inside);
    if (direction === 1) return offset < stem ? (clitics.find((stop) => stop > offset) ?? stem) : cluster.end;
    return offset <= stem ? (clitics.findLast((stop) => stop < offset) ?? cluster.start) : cluster.start;
  }

  #pieceStart(index: number): number {
    return this.pieces[index]?.start ?? 0;
  }

  #segments(granularity: keyof typeof segmenters, index: number): Intl.Segments {
    const piece = this.pieces[index];
    return segmenters[granularity].segment(piece ? this.text.slice(piece.start, piece.end) : '');
  }
}
