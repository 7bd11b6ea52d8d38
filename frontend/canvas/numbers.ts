/** Numbers as people write them in Arabic and in English, for the fields of a figure. */

/** By stem, so that a word with its clitic or ending is found too. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:ألف[اًا]*|آلاف|الاف|الف|thousand|k)$/iu, 1e3],
  [/^(?:ألفان|ألفين)$/u, 2e3],
  [/^(?:مليون[اًا]*|ملايين|million|m|mn)$/iu, 1e6],
  [/^(?:مليونان|مليونين)$/u, 2e6],
  [/^(?:مليار[اًا]*|مليارات|بليون|billion|bn|b)$/iu, 1e9],
  [/^(?:ملياران|مليارين)$/u, 2e9],
  [/^(?:تريليون[اًا]*|ترليون|تريليونات|trillion|tn)$/iu, 1e12],
  [/^(?:مئة|مائة|مية|hundred)$/iu, 1e2],
  [/^(?:مئتان|مئتين|مائتان|مائتين)$/u, 2e2],
];

const HIDDEN = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g;
const TERM = /^([-+−]?[\d.,٬،]*\d)?\s*(\p{L}+)?(?:\s+(\p{L}+))?$/u;

/** `275 مليون`, `٣ ملايين و٢٠٠ ألف`, `1,500.5`, `١٢٫٥٪`; null when it is no number. */
export function parseNumber(written: string): number | null {
  const text = latinDigits(written)
    .replace(HIDDEN, '')
    .replace(/[%٪]\s*$/, '')
    .trim();
  if (text === '') return null;
  let sum = 0;
  for (const part of text.split(/\s+و\s*(?=[\p{L}\d])/u)) {
    const value = term(part.trim());
    if (value === null) return null;
    sum += value;
  }
  return tidy(sum);
}

/** ١٢٣ and ۱۲۳ as 123, ٫ as a point. */
export function latinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/٫/g, '.');
}

function term(part: string): number | null {
  const [match, digits, ...words] = TERM.exec(part) ?? [];
  if (match === undefined || match === '') return null;
  let value = digits === undefined ? 1 : plain(digits);
  for (const word of words) {
    if (word === undefined) continue;
    const scale = SCALES.find(([pattern]) => pattern.test(word))?.[1];
    if (scale === undefined) return null;
    value *= scale;
  }
  return Number.isFinite(value) ? value : null;
}

/** A comma before exactly three digits groups them, else it is a decimal comma; several points group, one is decimal. */
function plain(digits: string): number {
  let text = digits.replace(/−/g, '-').replace(/٬/g, '').replace(/،/g, ',');
  text = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)
    ? text.replace(/,/g, '')
    : text.replace(/^([-+]?\d+),(\d+)$/, '$1.$2');
  if (/^[-+]?\d{1,3}(\.\d{3}){2,}$/.test(text)) text = text.replace(/\./g, '');
  return Number(text);
}

/** 2.3 million is 2300000, not 2299999.9999999995. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
