import type { Extent } from '../mark';
import { piecesOf } from '../offsets';
import { Words } from '../words';

/** Real words with everything that Arabic texts bring along: marks, tatweel, lam-alef, emoji, Latin, quotes of all kinds. */
export const fixture = [
  'قال الناطق: «لا لأوكرانيا، ولا لإيران، والآن لآخرين»، وأضاف أن الأمن للأوروبيين أوّلًا.',
  'أعلنَت وِزارةُ الصِّحَّةِ أنَّ ٣٫٥ ملايين جرعةٍ وصلت، أي ٪40 من حاجة البلاد في 3-5 أشهر.',
  'كتب مـحـمـد على X: “هذا غير صحيح 👨‍👩‍👧‍👦 🇪🇬” ثم حذف التغريدة (Reuters, 12:30).',
  'بـ26 طائرة مُسَيَّرة من طراز Shahed-136، بحسب "واشنطن بوست" التي قالت «إن الصفقة تمّت.',
  '',
  'السلام عليكم؛ وبالمروحيات، فلأن فيروس كورونا ـ كما قيل ـ انتشر… هـ',
].join('\n');

/** The same numbers in every run of a seed. */
export function randomly(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export const words = new Words(fixture, piecesOf(fixture));

/** An extent between two clusters, within one paragraph or over several; it neither begins nor ends with a line end. */
export function randomExtent(next: (below: number) => number): Extent {
  const start = words.grapheme(next(fixture.length)).start;
  const end = words.grapheme(Math.min(fixture.length - 1, start + next(next(4) === 0 ? 200 : 25))).end;
  const isLineEnd = fixture.charAt(start) === '\n' || fixture.charAt(end - 1) === '\n';
  return isLineEnd ? randomExtent(next) : { start, end };
}
