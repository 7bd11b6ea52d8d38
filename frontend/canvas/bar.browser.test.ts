import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { fillFinder } from './stage/finding';
import { CLAIM, canvas, click, FIGURE, inShell, open, span } from './stage/stage';

const spans = [span('c', 'CLAIM', CLAIM), span('f', 'FIGURE', FIGURE), span('a', 'ATTRIBUTION', 'أعلن كيربي')];
const words = { ...span('s', 'CLAIM', 'وفي نفس السياق'), tag: 'CLAIM' as const, rule: 'r', fields: {} };
const proposed = { suggestion: words, why: { rule: 'r', name: 'r', reason: '', triggers: [], fields: {} } };

/** Those of the bar's parts that stand in the window's way or in each other's. */
function amiss(width: number): string[] {
  const parts = [...(canvas.shadowRoot?.querySelectorAll('.bar :is(button, a, input, output)') ?? [])]
    .map((part) => ({
      name: part.textContent?.trim() || part.outerHTML.slice(0, 60),
      box: part.getBoundingClientRect(),
    }))
    .filter(({ box }) => box.width > 0);
  const cut = parts.filter(({ box }) => box.left < 0 || box.right > width);
  const over = parts.filter(({ box: a }, i) =>
    parts.some(
      ({ box: b }, j) => i < j && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
    ),
  );
  return [...cut, ...over].map(({ name }) => name);
}

describe('in a narrow window', () => {
  afterEach(async () => {
    canvas.remove();
    await page.viewport(1440, 900);
  });

  it.each([360, 390])('of %i nothing of the bar is cut, searching or not', async (width) => {
    await page.viewport(width, 800);
    await open(spans, { trail: '/trail' }, [proposed]);
    await expect.poll(() => inShell('[data-action="suggestions"]')).not.toBeNull();
    expect(amiss(width)).toEqual([]);
    const filters = inShell('.filters');
    expect(filters?.scrollWidth).toBe(filters?.clientWidth);
    await click('[data-action="find"]');
    for (const query of ['', 'من', '3']) {
      await fillFinder(query);
      expect(amiss(width)).toEqual([]);
      expect(inShell('.finder input')?.clientWidth).toBeGreaterThan(90);
    }
    await click('[data-action="close-find"]');
    expect(inShell('[data-action="read"]')?.checkVisibility()).toBe(true);
  });
});
