/**
 * Where a writer may want a span to start inside a word. `Intl.Segmenter` never splits clitics (وبالمروحيات is one token),
 * and widths say nothing inside lam-alef, so the stops come from this list: و ف, then ب ل ك, then ال, of which only
 * the lam is left after ل (للعام).
 */
const MARKS = '[\\u064B-\\u065F\\u0670]*';
const LINK = `${MARKS}\\u0640*`;
const PROCLITICS = [`[وف]${LINK}`, `[بلك]${LINK}`, `(?:ا${LINK}ل|(?<=ل${LINK})ل)${LINK}`].map(
  (pattern) => new RegExp(pattern, 'uy'),
);

/** Nothing is dropped that would leave one letter: لك stays whole. */
const SHORTEST_STEM = 2;

/** Offsets inside the word, ascending, after each clitic that may be dropped. */
export function cliticStops(word: string): number[] {
  const stops: number[] = [];
  let at = 0;
  for (const proclitic of PROCLITICS) {
    proclitic.lastIndex = at;
    const found = proclitic.exec(word)?.[0];
    if (found === undefined) continue;
    const stem = word.slice(at + found.length).replace(/[\u064B-\u065F\u0670\u0640]/g, '');
    if (stem.length < SHORTEST_STEM) break;
    at += found.length;
    stops.push(at);
  }
  return stops;
}
