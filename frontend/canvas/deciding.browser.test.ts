import { describe, expect, it } from 'vitest';
import type { Tag } from './mark';
import type { Proposed } from './stage/fake-server';
import { press } from './stage/hands';
import {
  article,
  canvas,
  click,
  FIGURE,
  frames,
  highlighted,
  inShell,
  open,
  painted,
  server,
  span,
  textElement,
} from './stage/stage';

const at = (quote: string) => ({ start: article.indexOf(quote), end: article.indexOf(quote) + quote.length });

function proposed(id: string, tag: Tag, quote: string, rule: string, trigger: string): Proposed {
  return {
    suggestion: { id, tag, ...at(quote), rule, fields: {} },
    why: {
      rule: `قاعدة ${rule}`,
      reason: `بسبب «\uE000${trigger}\uE001»`,
      triggers: [at(trigger)],
      fields: tag === 'FIGURE' ? { value: 275_000_000, unit: 'دولار', currency: 'USD' } : {},
    },
  };
}

const MONEY = proposed('m', 'FIGURE', FIGURE, 'figure.money', 'مليون دولار');
const DAY = proposed('d', 'FIGURE', 'الجمعة', 'figure.day', 'الجمعة');
const SAID = proposed('s', 'ATTRIBUTION', 'أعلن كيربي', 'attribution.verb', 'أعلن');
const ALL = [MONEY, DAY, SAID];

async function keys(...codes: string[]): Promise<void> {
  textElement().focus();
  for (const code of codes) {
    await press(code);
    await frames();
  }
}

const focused = (): string => inShell('.deciding')?.dataset['suggestion'] ?? '';
const left = (): string => inShell('[data-action="suggestions"] b')?.textContent ?? '';

describe('suggestions', () => {
  it('are dotted, counted, and have no card', async () => {
    await open([], {}, ALL);
    expect(painted('m')).toBe(FIGURE);
    expect(canvas.querySelector('mark[data-ids~="m"]')?.getAttribute('data-lane0')).toBe('FIGURE-SUGGESTED');
    expect(canvas.querySelector('mark[data-ids~="m"]')?.getAttribute('data-tint')).toBeNull();
    expect([left(), inShell('.card')]).toEqual(['3', null]);
  });

  it('are gone through in the order of the text, with the reason and its words', async () => {
    await open([], {}, ALL);
    await keys('KeyN');
    const order = [...ALL]
      .sort((a, b) => a.suggestion.start - b.suggestion.start)
      .map(({ suggestion }) => suggestion.id);
    expect(focused()).toBe(order[0]);
    await keys('KeyN', 'KeyN');
    expect(focused()).toBe(order[2]);
    await keys('KeyP');
    expect(focused()).toBe(order[1]);
    const now = ALL.find(({ suggestion }) => suggestion.id === focused());
    await expect.poll(() => inShell('.reason')?.textContent).toBe(now?.why.reason.replace(/[\uE000\uE001]/g, ''));
    const trigger = now?.why.triggers[0];
    expect(highlighted('tq-trigger')).toBe(trigger && article.slice(trigger.start, trigger.end));
    await expect.poll(() => inShell('.unseen')?.textContent).toContain('بسبب');
    await keys('Escape');
    expect([focused(), highlighted('tq-trigger')]).toEqual(['', '']);
  });

  it('are opened by a click where they are drawn, not in the words between', async () => {
    const frame = 'قال تقرير لصحيفة واشنطن بوست، الجمعة، إن موسكو';
    const cue = { ...at('قال'), quote: 'قال' };
    const name = 'تقرير لصحيفة واشنطن بوست';
    const source = { name, ...at(name), quote: name };
    const { suggestion, why } = proposed('q', 'ATTRIBUTION', frame, 'attribution.verb', 'قال');
    await open([], {}, [{ suggestion: { ...suggestion, fields: { cue, source } }, why }]);
    const marks = [...textElement().querySelectorAll('mark')];
    const clickOn = async (words: string): Promise<string> => {
      marks.find(({ textContent }) => textContent.includes(words))?.click();
      await frames();
      return focused();
    };
    expect(await clickOn('الجمعة')).toBe('');
    expect(await clickOn('واشنطن')).toBe('q');
  });

  it('become spans with their values by A, and wait again after undo', async () => {
    await open([], {}, [MONEY]);
    await keys('KeyN', 'KeyA');
    expect(server.edits).toMatchObject([{ kind: 'accept', ids: ['m'] }]);
    await expect.poll(() => inShell('[data-span-id="span-m"] .chip[data-value]')?.textContent).toContain('275,000,000');
    expect([left(), painted('span-m'), focused()]).toEqual(['', FIGURE, '']);
    textElement().focus();
    await press('KeyZ', 'Control');
    await expect.poll(() => left()).toBe('1');
    expect([painted('m'), painted('span-m')]).toEqual([FIGURE, '']);
  });

  it('go by X, the next one follows, and undo brings the last one back before any step', async () => {
    await open([], {}, ALL);
    await keys('KeyN');
    const first = focused();
    await keys('KeyX');
    const second = focused();
    expect([first !== second, left(), painted(first)]).toEqual([true, '2', '']);
    await press('KeyZ', 'Control');
    await frames();
    expect([focused(), left()]).toEqual([first, '3']);
    expect(server.edits.map(({ kind }) => kind)).toEqual(['dismiss', 'restore']);
    await press('KeyZ', 'Control', 'Shift');
    await frames();
    expect([focused(), left()]).toEqual([second, '2']);
    await press('KeyZ', 'Control');
    await frames();
    expect([focused(), left()]).toEqual([first, '3']);
    expect(server.edits.map(({ kind }) => kind)).toEqual(['dismiss', 'restore', 'dismiss', 'restore']);
  });

  it('undo keeps the order of what was dismissed and what was accepted', async () => {
    await open([], {}, ALL);
    await keys('KeyN', 'KeyX', 'KeyA');
    await expect.poll(() => inShell('[data-status="saved"]')).not.toBeNull();
    await press('KeyZ', 'Control');
    await expect.poll(() => left()).toBe('2');
    await press('KeyZ', 'Control');
    await expect.poll(() => left()).toBe('3');
    expect(server.edits.map(({ kind }) => kind)).toEqual(['dismiss', 'accept', 'undo', 'restore']);
  });

  it('of one rule are accepted together, but for what is left out', async () => {
    const days = ['موسكو', 'طهران', 'واشنطن'].map((word) => proposed(word, 'FIGURE', word, 'figure.place', word));
    await open([], {}, [...days, SAID]);
    await keys('KeyN');
    while (focused() === 's') await keys('KeyN');
    await expect.poll(() => inShell('.reason')).not.toBeNull();
    await click('[data-action="preview-rule"]');
    expect(inShell<HTMLDialogElement>('.preview')?.open).toBe(true);
    await click('.preview input');
    await click('[data-action="accept-all"]');
    expect(server.edits).toHaveLength(1);
    expect(server.edits[0]).toMatchObject({ kind: 'accept', ids: { length: 2 } });
    await expect.poll(() => left()).toBe('2');
    await press('KeyZ', 'Control');
    await expect.poll(() => left()).toBe('4');
  });

  it('stay away while the same is marked', async () => {
    await open([span('f', 'FIGURE', '275')], {}, ALL);
    expect([left(), painted('m')]).toEqual(['2', '']);
    await click('[data-span-id="f"] [data-action="delete"]');
    expect([left(), painted('m')]).toEqual(['3', FIGURE]);
  });

  it('keep their nodes when something else is marked, and when they come anew', async () => {
    await open([], {}, ALL);
    const money = canvas.querySelector('mark[data-ids~="m"]');
    canvas.apply({ rev: 2, ops: [{ kind: 'put', ...span('n', 'CLAIM', 'حزمة مساعدات') }] });
    canvas.apply({ rev: 3, ops: [{ kind: 'suggestions', suggestions: server.propose(ALL) }] });
    await frames();
    expect(painted('n')).toBe('حزمة مساعدات');
    expect(canvas.querySelector('mark[data-ids~="m"]')).toBe(money);
  });

  it('that the server refuses to take wait again', async () => {
    await open([], {}, [MONEY]);
    server.answers.push({ refusal: 'لا.' });
    await keys('KeyN', 'KeyA');
    await expect.poll(() => inShell('.alert')?.textContent).toContain('لا.');
    expect([left(), painted('m')]).toEqual(['1', FIGURE]);
  });

  it('come later where the server still looks for them', async () => {
    await open([], { suggestions: undefined } as object, []);
    expect(inShell('[data-action="suggestions"]')).toBeNull();
    const columns = server.propose([MONEY]);
    canvas.apply({ rev: 2, ops: [{ kind: 'suggestions', suggestions: columns }] });
    await frames();
    expect([left(), painted('m')]).toEqual(['1', FIGURE]);
  });

  it('are chosen by a click, and the buttons do what the keys do', async () => {
    await open([], {}, ALL);
    canvas.querySelector<HTMLElement>('mark[data-ids~="m"]')?.click();
    await frames();
    expect(focused()).toBe('m');
    await click('[data-action="dismiss-suggestion"]');
    expect(server.edits).toMatchObject([{ kind: 'dismiss', ids: ['m'] }]);
    await click('[data-action="accept-suggestion"]');
    expect(server.edits[1]).toMatchObject({ kind: 'accept' });
  });

  it('are not shown to a reader who may not edit', async () => {
    await open([], { editable: false }, ALL);
    await keys('KeyN');
    expect([left(), painted('m'), focused()]).toEqual(['', '', '']);
  });
});
