import { describe, expect, it, vi } from 'vitest';
import { pageOf } from './stage/fake-server';
import { press, typeDigit } from './stage/hands';
import {
  article,
  CLAIM,
  canvas,
  click,
  FIGURE,
  frames,
  highlighted,
  inShell,
  labels,
  open,
  painted,
  paragraphOf,
  selectByScript,
  server,
  span,
  textElement,
} from './stage/stage';

describe('spans', () => {
  const both = [span('c', 'CLAIM', CLAIM), span('f', 'FIGURE', FIGURE)];

  it('that overlap are painted together, each with its line', async () => {
    await open(both);
    const marks = [...paragraphOf(FIGURE).querySelectorAll('mark')];
    expect(marks.map((mark) => [mark.dataset['ids'], mark.dataset['tag']])).toEqual([
      ['c', 'CLAIM'],
      ['c f', 'CLAIM FIGURE'],
    ]);
    const inner = marks[1] && getComputedStyle(marks[1]).backgroundImage;
    expect(inner?.match(/linear-gradient/g)).toHaveLength(2);
    expect(paragraphOf(FIGURE).textContent).toContain(CLAIM);
  });

  it('keep the nodes of their neighbours when one comes or goes', async () => {
    const words = 'حزمة مساعدات';
    await open(both);
    const paragraph = paragraphOf(FIGURE);
    const whole = paragraph.textContent;
    const figure = canvas.querySelector('mark[data-ids="c f"]');
    const tail = paragraph.lastChild;
    canvas.apply({ rev: 2, ops: [{ kind: 'put', ...span('n', 'ATTRIBUTION', words) }] });
    await frames();
    expect(painted('n')).toBe(words);
    expect(canvas.querySelector('mark[data-ids="c f"]')).toBe(figure);
    expect(paragraph.lastChild).toBe(tail);
    canvas.apply({ rev: 3, ops: [{ kind: 'drop', id: 'n' }] });
    await frames();
    expect(painted('n')).toBe('');
    expect(canvas.querySelector('mark[data-ids="c f"]')).toBe(figure);
    expect(paragraph.textContent).toBe(whole);
  });

  it('are focused by a click, the innermost first', async () => {
    await open(both);
    const inner = canvas.querySelector<HTMLElement>('mark[data-ids="c f"]');
    inner?.click();
    inner?.click();
    await frames();
    expect(server.focused).toEqual(['f', 'c']);
    expect(inShell('[data-span-id="c"]')?.hasAttribute('data-focus')).toBe(true);
  });

  it('are reached by J and K, opened by O and removed by Delete', async () => {
    await open(both);
    canvas.querySelector<HTMLElement>('.tq-text')?.focus();
    await press('KeyJ');
    await press('KeyO');
    expect([server.focused, server.opened]).toEqual([['c'], ['c']]);
    await press('KeyJ');
    await press('Delete');
    expect(server.edits).toMatchObject([{ kind: 'remove', id: 'f', version: 1 }]);
    expect(painted('f')).toBe('');
  });

  it('keep what is typed ahead of a comment from the text', async () => {
    await open(both);
    canvas.querySelector<HTMLElement>('mark')?.click();
    await press('KeyC');
    await typeDigit('Digit2', '2');
    await press('Delete');
    expect(server.edits).toEqual([]);
    textElement().blur();
    canvas.focus();
    await typeDigit('Digit2', '2');
    expect(server.edits).toHaveLength(1);
  });

  it('take the keys along when their card is clicked', async () => {
    await open(both);
    await frames();
    await click('.card[data-span-id="f"] .kind');
    await typeDigit('Digit2', '2');
    expect(server.edits).toHaveLength(1);
  });

  it('are taken back by Ctrl Z though nothing has the focus', async () => {
    await open(both);
    canvas.querySelector<HTMLElement>('mark')?.click();
    await press('Delete');
    await frames();
    textElement().blur();
    await press('KeyZ', 'Control');
    await frames();
    expect(server.edits.at(-1)?.kind).toBe('undo');
  });

  it('change their kind by a digit and their end by bracket and arrow', async () => {
    await open(both);
    canvas.focusSpan('f');
    await typeDigit('Digit2', '٢');
    await press('BracketRight');
    await press('ArrowRight');
    expect(highlighted('tq-resize')).toBe('275 مليون');
    await press('Enter');
    await expect
      .poll(() => server.edits)
      .toMatchObject([
        { kind: 'change', tag: 'ATTRIBUTION', quote: FIGURE, version: 1 },
        { kind: 'change', tag: 'ATTRIBUTION', quote: '275 مليون', version: 2 },
      ]);
  });

  it('that begin inside lam-alef are painted with the whole glyph but keep their offsets', async () => {
    const inside = span('u', 'CLAIM', 'أوكرانيا، بقيمة');
    await open([inside]);
    expect(painted('u')).toBe('لأوكرانيا، بقيمة');
    await click('[data-span-id="u"] [data-action="retag"][data-tag="FIGURE"]');
    expect(server.edits).toMatchObject([{ start: inside.start, end: inside.end, quote: 'أوكرانيا، بقيمة' }]);
  });

  it('have a card level with the text, the focused one above all', async () => {
    await open([...both, span('a', 'ATTRIBUTION', 'وفي نفس السياق، أعلن كيربي'), span('l', 'FIGURE', 'دولار')]);
    canvas.focusSpan('l');
    await frames();
    const card = inShell('[data-span-id="l"]');
    const matrix = new DOMMatrix(card?.style.transform);
    const column = inShell('.cards')?.getBoundingClientRect().top ?? 0;
    const line = canvas.querySelector('mark[data-ids~="l"]')?.getClientRects()[0]?.top ?? 0;
    expect(Math.abs(matrix.f + column - line)).toBeLessThan(2);
    expect(inShell('[data-action="open"]')).not.toBeNull();
  });

  it('stand where they were after the element was moved and the page loaded again', async () => {
    await open(both);
    const home = document.createElement('main');
    document.body.append(home);
    home.append(canvas);
    canvas.load(pageOf(article, labels, both.slice(0, 1), { rev: 9 }));
    await frames();
    expect([painted('c'), painted('f')]).toEqual([CLAIM, '']);
    await selectByScript(FIGURE);
    document.body.append(canvas);
    home.remove();
  });

  it('have their cards though the element was moved before those were drawn', async () => {
    await open([]);
    canvas.load(pageOf(article, labels, both, { rev: 9 }));
    document.body.append(canvas);
    await expect.poll(() => inShell('.card[data-span-id="c"]')).not.toBeNull();
  });
});

it('shows the keys on request', async () => {
  await open();
  canvas.querySelector<HTMLElement>('.tq-text')?.focus();
  await press('Slash', 'Shift');
  await vi.waitFor(() => expect(inShell<HTMLDialogElement>('dialog')?.open).toBe(true));
});
