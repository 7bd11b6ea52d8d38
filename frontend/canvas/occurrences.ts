import { cliticStops } from './clitics';
import type { Editing } from './editing';
import { fold } from './folding';
import { type Extent, overlaps, type Tag } from './mark';
import type { Words } from './words';

/** One way in which the words are written, with every place where they are. */
export interface Form {
  /** As a reader sees it, clitics and all. */
  readonly written: string;
  readonly places: readonly Extent[];
}

const ARTICLE = /^ال(?=..)/;
/** Clitics that end with the article. */
const WITH_ARTICLE = /(?:ال|لل)$/;
/** Of ل+ال only لل is written: the lam of the article is no letter of the stem. */
const FUSED = /^لل(?=..)/;

const folded = (word: string): string => fold(word).text;

/** Behind the article, when the word has one, whatever stands before it: بالفيروس, للفيروس. */
function definite(word: string): string | null {
  const stop = cliticStops(word).at(-1) ?? 0;
  const clitics = folded(word.slice(0, stop));
  return WITH_ARTICLE.test(clitics) ? folded(word.slice(stop)) : null;
}

/**
 * What is sought of a word: what the article marks as a noun, else the word itself, unless the text shows that it begins with a
 * clitic. So وزير stays whole where الوزير stands, and وفيروس is فيروس where that stands.
 */
function stemOf(word: string, known: ReadonlySet<string>): string {
  const noun = definite(word);
  if (noun !== null) return noun;
  const whole = folded(word);
  if (known.has(`ال${whole}`)) return whole;
  const cut = cliticStops(word).map((stop) => folded(word.slice(stop)));
  return cut.find((stem) => known.has(stem) || known.has(`ال${stem}`)) ?? whole;
}

/** Words behind the first agree with it in the article only: الطائرات المسيرة, طائرات مسيرة. */
const bare = (word: string): string => folded(word).replace(ARTICLE, '');

/**
 * Every place of the words, by how they are written there. The clitics و ف ب ل ك before the first word stay outside the place and
 * the article ال inside; where ل and ال fuse (للعام) the whole word is inside (guidelines, Boundaries).
 */
export function formsOf(words: Words, extent: Extent): Form[] {
  const all = words.pieces.map((_, i) => words.in(i));
  const written = ({ start, end }: Extent): string => words.text.slice(start, end);
  const [head, ...others] = all.flat().filter((word) => overlaps(word, extent));
  if (!head) return [];
  const known = new Set(all.flat().flatMap((word) => [folded(written(word)), `ال${definite(written(word))}`]));
  const isCut = extent.start > head.start;
  const stem = isCut ? bare(written({ start: extent.start, end: head.end })) : stemOf(written(head), known);
  const rest = others.map((word) => bare(written(word)));
  const forms = new Map<string, Extent[]>();
  for (const line of all)
    line.forEach((word, at) => {
      const next = line.slice(at + 1, at + 1 + rest.length);
      if (next.length < rest.length || next.some((other, i) => bare(written(other)) !== rest[i])) return;
      const start = startOf(words.text, word, stem);
      if (start === null) return;
      const end = next.at(-1)?.end ?? word.end;
      const form = written({ start: word.start, end });
      forms.set(form, [...(forms.get(form) ?? []), { start, end }]);
    });
  return [...forms].map(([form, places]) => ({ written: form, places }));
}

/** Where the stem stands in the word, with its article; null when it is another word. */
function startOf(text: string, { start, end }: Extent, stem: string): number | null {
  const word = text.slice(start, end);
  const places = [0, ...cliticStops(word)].map((stop) => ({ stop, rest: folded(word.slice(stop)) }));
  for (const { stop, rest } of places) {
    if (rest === stem || rest.replace(ARTICLE, '') === stem) return start + stop;
    if (rest.replace(FUSED, '') === stem) return start + stop;
  }
  return null;
}

export interface OccurrencesHost {
  readonly editable: boolean;
  readonly editing: Editing;
  readonly words: Words;
  announce(label: string, ...values: readonly string[]): void;
  changed(): void;
}

/** «Mark every occurrence»: the forms found are listed for approval, then marked in one step that can be taken back. */
export class Occurrences {
  wantsFocus = false;
  #forms: readonly Form[] = [];
  readonly #left = new Set<string>();

  constructor(private readonly host: OccurrencesHost) {}

  get isOpen(): boolean {
    return this.#forms.length > 0;
  }

  get forms(): readonly Form[] {
    return this.#forms;
  }

  get count(): number {
    return this.#chosen().length;
  }

  seek(extent: Extent): boolean {
    if (!this.host.editable) return false;
    this.#forms = formsOf(this.host.words, extent);
    this.#left.clear();
    this.wantsFocus = this.isOpen;
    this.host.changed();
    return this.isOpen;
  }

  isChosen(form: Form): boolean {
    return !this.#left.has(form.written);
  }

  toggle({ written }: Form): void {
    if (!this.#left.delete(written)) this.#left.add(written);
    this.host.changed();
  }

  mark(tag: Tag): void {
    const places = this.#chosen();
    this.close();
    if (places.length === 0) return;
    this.host.editing.markAll(tag, places);
    this.host.announce('taggingAll', String(places.length));
  }

  close(): boolean {
    const was = this.isOpen;
    this.#forms = [];
    this.host.changed();
    return was;
  }

  #chosen(): Extent[] {
    const places = this.#forms.filter((form) => this.isChosen(form)).flatMap((form) => form.places);
    return places.sort((a, b) => a.start - b.start);
  }
}
