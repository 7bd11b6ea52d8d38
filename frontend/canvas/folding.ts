import type { Extent } from './mark';

/** Search in Arabic text as it is read, not as it is spelt: the same folding as the server's search. */

const DROPPED = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u200B-\u200F\u061C\u202A-\u202E\u2066-\u2069]/;
const FOLDED: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  '\u00A0': ' ',
  '\n': ' ',
};

export interface Folded {
  readonly text: string;
  /** Where each folded character stands in the text, and at the end where the last one ends. */
  readonly places: readonly number[];
}

/** Marks and tatweel dropped (هـ kept), alefs, yehs and digits alike, Latin in lower case. */
export function fold(text: string): Folded {
  let folded = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (DROPPED.test(letter)) continue;
    const code = letter.charCodeAt(0);
    let to = FOLDED[letter] ?? letter;
    if (code >= 0x660 && code <= 0x669) to = String(code - 0x660);
    else if (code >= 0x6f0 && code <= 0x6f9) to = String(code - 0x6f0);
    else if (to === letter) {
      const lower = letter.toLowerCase();
      to = lower.length === 1 ? lower : letter;
    }
    folded += to;
    places.push(at);
  }
  places.push(text.length);
  return { text: folded, places };
}

/** Every place of the words, in order and without overlaps. */
export function hitsOf(within: Folded, words: string): Extent[] {
  const sought = fold(words.trim()).text.replace(/\s+/g, ' ');
  if (sought === '') return [];
  const hits: Extent[] = [];
  for (let at = within.text.indexOf(sought); at >= 0; at = within.text.indexOf(sought, at + sought.length)) {
    // Up to the next letter: the marks of the last one belong to it.
    hits.push({ start: within.places[at] ?? 0, end: within.places[at + sought.length] ?? 0 });
  }
  return hits;
}
