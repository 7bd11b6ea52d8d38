import { describe, expect, it } from 'vitest';
import { formsOf } from './occurrences';
import { piecesOf } from './offsets';
import { Words } from './words';

function found(text: string, quote: string): Record<string, string[]> {
  const words = new Words(text, piecesOf(text));
  const start = text.indexOf(quote);
  const forms = formsOf(words, { start, end: start + quote.length });
  return Object.fromEntries(
    forms.map(({ written, places }) => [written, places.map((place) => text.slice(place.start, place.end))]),
  );
}

describe('every occurrence', () => {
  const virus =
    'ظهر فيروس جديد. الفيروس ينتشر، والإصابة بالفيروس ترتفع.\nمرض فيروسي، وفيروس آخر؛ للفيروس سلالات. لفيروسات أخرى.';

  it.each(['فيروس', 'الفيروس', 'بالفيروس'])(
    'of %s is found with its clitics, not the adjective or the plural',
    (quote) => {
      expect(found(virus, quote)).toEqual({
        فيروس: ['فيروس'],
        الفيروس: ['الفيروس'],
        بالفيروس: ['الفيروس'],
        وفيروس: ['فيروس'],
        للفيروس: ['للفيروس'],
      });
    },
  );

  it('of several words agrees in the article and counts the places of each form', () => {
    const text = 'الطائرات المسيرة قصفت. طائرات مسيرة أخرى، والطائرات المسيرة. الطائرات المسيرة، الطائرات المقاتلة.';
    expect(found(text, 'الطائرات المسيرة')).toEqual({
      'الطائرات المسيرة': ['الطائرات المسيرة', 'الطائرات المسيرة'],
      'طائرات مسيرة': ['طائرات مسيرة'],
      'والطائرات المسيرة': ['الطائرات المسيرة'],
    });
  });

  it('is found however it is spelt, and not across paragraphs', () => {
    expect(found('خطأ كبير وخَطَأ. خطا آخر. الخطأ\nكبير', 'خطأ')).toEqual({
      خطأ: ['خطأ'],
      وخَطَأ: ['خَطَأ'],
      خطا: ['خطا'],
      الخطأ: ['الخطأ'],
    });
    expect(found('خطأ كبير. الخطأ\nكبير', 'خطأ كبير')).toEqual({ 'خطأ كبير': ['خطأ كبير'] });
  });

  it('of a word that begins with a letter like a clitic is that word', () => {
    expect(found('وزير الصحة، والوزير، زير. وزيرة.', 'وزير')).toEqual({ وزير: ['وزير'], والوزير: ['الوزير'] });
  });
});
