import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Page } from './mark';
import { pageOf } from './stage/fake-server';
import { article, canvas, FIGURE, labels, open, painted, span } from './stage/stage';

function served(...pages: readonly (Page | Error)[]): void {
  let i = 0;
  vi.stubGlobal('fetch', async () => {
    const here = pages[Math.min(i++, pages.length - 1)];
    if (here instanceof Error) throw here;
    return new Response(JSON.stringify(here));
  });
}

const figure = (id: string) => span(id, 'FIGURE', FIGURE);
const put = (id: string, rev: number) => ({ rev, ops: [{ kind: 'put' as const, ...figure(id) }] });

describe('the article on its way', () => {
  afterEach(async () => {
    vi.unstubAllGlobals();
    await page.viewport(1440, 900);
  });

  it.each([1440, 390])('is laid out at once as wide as it stays, in a window of %i', async (width) => {
    await page.viewport(width, 900);
    await open();
    const room = () => canvas.querySelector('.tq-text')?.clientWidth;
    await expect.poll(room).toBeGreaterThan(width / 3);
    const stays = room();
    const toCome = document.createElement('article-canvas');
    canvas.replaceWith(toCome);
    await toCome.updateComplete;
    expect(toCome.querySelector('.tq-text')?.clientWidth).toBe(stays);
    toCome.replaceWith(canvas);
  });

  it('has its marks to the end, also those of a part that was in sight by half', async () => {
    await page.viewport(1440, 300);
    const paragraphs = article.split('\n').filter((each) => each.trim() !== '');
    await open(paragraphs.map((words, i) => span(`p${i}`, 'CLAIM', words)));
    const shown = () => paragraphs.map((_, i) => painted(`p${i}`));
    await expect.poll(shown).toEqual(paragraphs);
  });

  it('is followed by what was told of it meanwhile, and by nothing twice', async () => {
    await open();
    served(pageOf(article, labels, [span('a', 'CLAIM', 'أعلن كيربي')], { rev: 5 }));
    const here = canvas.fetchPage('/article');
    canvas.apply({ rev: 5, ops: [{ kind: 'drop', id: 'a' }] });
    canvas.apply(put('b', 6));
    canvas.focusSpan('b');
    await here;
    await expect.poll(() => painted('b')).toBe(FIGURE);
    expect(painted('a')).toBe('أعلن كيربي');
    await expect.poll(() => canvas.querySelector('mark[data-focus]')?.textContent).toBe(FIGURE);
  });

  it('is opened at a place that nobody marked, ready for a tag', async () => {
    await open();
    served(pageOf(article, labels, [], { rev: 1 }));
    const start = article.indexOf(FIGURE);
    const here = canvas.fetchPage('/article');
    canvas.selectPlace(start, start + FIGURE.length);
    await here;
    await expect.poll(() => `${[...(CSS.highlights.get('tq-selection') ?? [])][0]}`).toBe(FIGURE);
    await expect.poll(() => canvas.shadowRoot?.querySelector('[data-action=tag][data-tag=ATTRIBUTION]')).not.toBeNull();
  });

  it('is asked for again when it is older than what the page knows', async () => {
    await open();
    canvas.apply(put('b', 2));
    served(pageOf(article, labels, [], { rev: 1 }), pageOf(article, labels, [figure('c')], { rev: 2 }));
    await canvas.fetchPage('/article');
    await expect.poll(() => painted('c')).toBe(FIGURE);
  });

  it('is asked for again when the line was cut', async () => {
    await open();
    served(new TypeError('cut'), pageOf(article, labels, [figure('c')], { rev: 1 }));
    await canvas.fetchPage('/article');
    await expect.poll(() => painted('c'), { timeout: 3000 }).toBe(FIGURE);
  });
});
