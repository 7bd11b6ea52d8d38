import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { SpanRecord } from './mark';
import { fixture } from './stage/fixtures';
import { canvas, frames, open } from './stage/stage';

/** Only ink is compared: the marks' own colours are taken away, whatever cuts them into segments stays. */
const BARE = '.tq-text mark, .tq-text mark[data-tag] { background: none !important; } .tq-text { color: #000; }';

interface Ink {
  readonly width: number;
  readonly dark: readonly boolean[];
}

/** The dark pixels of the paragraph that holds a word, as the browser draws it. */
async function ink(word: string): Promise<Ink> {
  const paragraph = [...canvas.querySelectorAll<HTMLElement>('.tq-text p')].find((p) => p.textContent?.includes(word));
  if (!paragraph) throw new Error(word);
  paragraph.scrollIntoView({ block: 'center' });
  await frames();
  const shot = await page.elementLocator(paragraph).screenshot({ base64: true, save: false });
  const image = new Image();
  image.src = `data:image/png;base64,${typeof shot === 'string' ? shot : shot.base64}`;
  await image.decode();
  const sheet = new OffscreenCanvas(image.width, image.height);
  const pen = sheet.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const { width, height } = image;
  return { width, dark: Array.from({ length: width * height }, (_, i) => (data[i * 4] ?? 255) < 128) };
}

/** Dark pixels of either that have none beside them in the other: a shift by a part of a pixel leaves none. */
function strays(a: Ink, b: Ink): number {
  const isNear = ({ width, dark }: Ink, at: number): boolean =>
    [-width, 0, width].some((row) => [-1, 0, 1].some((column) => dark[at + row + column]));
  const alone = (one: Ink, other: Ink): number => one.dark.filter((is, at) => is && !isNear(other, at)).length;
  return alone(a, b) + alone(b, a);
}

async function show(spans: readonly SpanRecord[]): Promise<void> {
  await open(spans, { text: fixture }, [], 'السلام');
  const style = document.createElement('style');
  style.textContent = BARE;
  canvas.append(style);
  await frames();
}

/** A span over a part of a word, so that a mark begins or ends inside it. */
function part(word: string, from: number, to: number): SpanRecord {
  const start = fixture.indexOf(word) + from;
  return { id: 'part', tag: 'CLAIM', start, end: start + to - from, version: 1, member: 'سلمى' };
}

describe('a mark that begins or ends inside a word', () => {
  it.each([
    ['joined letters', 'الناطق', 2, 4],
    ['a clitic and its noun', 'وبالمروحيات', 2, 11],
    ['letters with marks', 'الصِّحَّةِ', 0, 5],
    ['letters drawn long', 'مـحـمـد', 0, 3],
    ['lam-alef, cut after its lam', 'لأوكرانيا', 1, 9],
    ['lam-alef, cut in the article', 'للأوروبيين', 2, 10],
    ['lam-alef with hamza below', 'لإيران', 0, 1],
    ['lam-alef with madda', 'لآخرين', 1, 6],
    ['a number with its preposition', 'بـ26', 0, 1],
  ])('leaves the ink as it is: %s, «%s»', async (_, word, from, to) => {
    await show([]);
    const whole = await ink(word);
    canvas.remove();
    await show([part(word, from, to)]);
    expect(canvas.querySelectorAll('mark').length).toBeGreaterThan(0);
    const cut = await ink(word);
    expect(whole.dark.some(Boolean)).toBe(true);
    expect(cut.dark.length).toBe(whole.dark.length);
    expect(strays(whole, cut)).toBe(0);
  });

  it('shows in the ink when letters are torn apart, so that this test can fail', async () => {
    await show([]);
    const whole = await ink('الناطق');
    canvas.remove();
    await show([part('الناطق', 2, 4)]);
    for (const mark of canvas.querySelectorAll<HTMLElement>('mark')) mark.style.display = 'inline-block';
    const torn = await ink('الناطق');
    expect(strays(whole, torn)).toBeGreaterThan(0);
  });
});
