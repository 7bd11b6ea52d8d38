import { describe, expect, it } from 'vitest';
import { piecesOf } from './offsets';
import { snapPrecisely, snapToWords } from './selection';
import { Words } from './words';

/** The text with the selection between brackets: «قال [كيرب]ي». */
function selecting(marked: string) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  return { words: new Words(text, piecesOf(text)), extent: { start, end }, text };
}

function snapped(marked: string, snap = snapToWords): string | null {
  const { words, extent, text } = selecting(marked);
  const result = snap(words, extent);
  return result && text.slice(result.start, result.end);
}

describe('a selection becomes whole words', () => {
  it.each([
    ['a part of a word takes the whole', 'قال كير[ب]ي أمس', 'كيربي'],
    ['parts of two words take both', 'بقيمة 27[5 مليون دو]لار،', '275 مليون دولار'],
    ['comma and space are left out', 'دولار[، لمساعدتها، ]في', 'لمساعدتها'],
    ['curly quotes are left out', 'وصفتها [“شراكة دفاعية كاملة”]،', 'شراكة دفاعية كاملة'],
    ['guillemets are left out', 'قال[ «شراكة دفاعية» ]أمس', 'شراكة دفاعية'],
    ['straight quotes are left out', 'قال ["شراكة دفاعية"] أمس', 'شراكة دفاعية'],
    ['the question mark is left out', 'هل [تسعى روسيا؟]', 'تسعى روسيا'],
    ['a full stop is left out', '[التدريب الفني.]', 'التدريب الفني'],
    ['an opened quote takes its closing mark', 'أن [موسكو “تُقدّم والتقني]”، الأمر', 'موسكو “تُقدّم والتقني”'],
    ['a closed quote takes its opening mark', 'إن «[التقييم» الجديد]', '«التقييم» الجديد'],
    ['3-5 stays together when both are meant', 'من [3-5] أيام', '3-5'],
    ['a number takes its per cent sign', 'بنسبة [8%] فقط', '8%'],
    ['the Arabic per cent sign too', 'بنسبة [٨٪]، فقط', '٨٪'],
    ['a proclitic stays with its word', 'نددت با[لتعاون]', 'بالتعاون'],
    ['tashkeel stays with its letter', 'موسكو تُق[دّ]م لإيران', 'تُقدّم'],
    ['tatweel is no boundary', 'نحو ال[ـ4]0 ألفا', 'الـ40'],
    ['Latin inside Arabic is a word', 'شركة Sp[ac]eX الأميركية', 'SpaceX'],
    ['an emoji is selected whole', 'رائع [👩‍🚀] حقا', '👩‍🚀'],
    ['the newline behind a paragraph is left out', '[وأضاف كيربي.\n]وتابع', 'وأضاف كيربي'],
  ])('%s', (_, marked, expected) => {
    expect(snapped(marked)).toBe(expected);
  });

  it('across paragraphs the words between stay inside', () => {
    expect(snapped('قال كير[بي.\nوأض]اف')).toBe('كيربي.\nوأضاف');
  });

  it('of punctuation alone becomes nothing', () => {
    expect(snapped('قال[، “]نعم')).toBeNull();
  });
});

describe('a precise selection', () => {
  it.each([
    ['leaves the rest of the word out', 'نددت ب[التعاون]', 'التعاون'],
    ['may cut lam-alef', 'ل[أوكرانيا]', 'أوكرانيا'],
    ['takes the marks of its last letter', 'ت[ُق]ّدم', 'تُقّ'],
    ['never cuts an emoji', 'رائع [👩]‍🚀', '👩‍🚀'],
    ['keeps punctuation but no space', 'قال [“نعم” ]ثم', '“نعم”'],
  ])('%s', (_, marked, expected) => {
    expect(snapped(marked, snapPrecisely)).toBe(expected);
  });
});
