import { describe, expect, it } from 'vitest';
import { clickOn, dragOver, press, typeDigit } from './stage/hands';
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
  paragraphOf,
  rangeIn,
  selectByScript,
  server,
  span,
} from './stage/stage';

describe('marking', () => {
  it('by mouse takes whole words without the comma, and the button tags them', async () => {
    await open();
    await dragOver(rangeIn(paragraphOf(FIGURE), '75 مليون دولار،'));
    await frames();
    expect(highlighted('tq-selection')).toBe(FIGURE);
    expect(String(document.getSelection())).toBe(FIGURE);
    await click('[data-action="tag"][data-tag="FIGURE"]');
    expect(server.edits).toMatchObject([{ kind: 'mark', tag: 'FIGURE', quote: FIGURE }]);
    await expect.poll(() => inShell('[data-status="saved"]')).not.toBeNull();
    const id = canvas.querySelector('mark')?.dataset['ids'] ?? '';
    expect(id).toMatch(/^span-/);
    expect(painted(id)).toBe(FIGURE);
    // The card is drawn behind the text.
    await expect.poll(() => inShell(`[data-span-id="${id}"] .quote`)?.textContent?.trim()).toBe(FIGURE);
  });

  it.each([
    ['Digit1', '١', 'CLAIM'],
    ['Digit2', '٢', 'ATTRIBUTION'],
    ['Digit3', '٣', 'FIGURE'],
  ])('by %s under an Arabic layout, which types %s, tags a %s', async (code, typed, tag) => {
    await open();
    await dragOver(rangeIn(paragraphOf(FIGURE), FIGURE));
    await typeDigit(code, typed);
    expect(server.edits).toMatchObject([{ kind: 'mark', tag, quote: FIGURE }]);
    expect(document.activeElement).toBe(canvas.querySelector('.tq-text'));
  });

  it('by keys alone reaches the words, tags them and goes on', async () => {
    await open();
    canvas.querySelector<HTMLElement>('.tq-text')?.focus();
    await press('ArrowLeft');
    for (let i = 0; i < 40 && !paragraphOf(FIGURE).textContent?.startsWith(highlighted('tq-cursor')); i++)
      await press('ArrowDown', 'Control');
    for (let i = 0; i < 40 && highlighted('tq-cursor') !== '275'; i++) await press('ArrowLeft');
    await press('ArrowLeft', 'Shift');
    await press('ArrowLeft', 'Shift');
    expect(highlighted('tq-selection')).toBe(FIGURE);
    await typeDigit('Digit3', '٣');
    expect(server.edits).toMatchObject([{ kind: 'mark', tag: 'FIGURE', quote: FIGURE }]);
    await press('ArrowLeft');
    expect(highlighted('tq-cursor')).toBe('لمساعدتها');
  });

  it.each(['وفي', 'تعزيز', '275'])('begins at the word %s that was clicked', async (word) => {
    await open();
    const before = scrollY;
    await clickOn(rangeIn(paragraphOf(FIGURE), word), 1);
    expect([highlighted('tq-cursor'), scrollY]).toEqual([word, before]);
    await press('ArrowLeft', 'Shift');
    const next = article.slice(article.lastIndexOf(word)).split(/[\s،.]+/)[1];
    expect(highlighted('tq-selection')).toBe(`${word} ${next}`);
  });

  it('begins at the word of a span that was clicked, once that is left', async () => {
    await open([span('f', 'FIGURE', FIGURE)]);
    await clickOn(rangeIn(paragraphOf(FIGURE), 'مليون'), 1);
    expect(server.focused).toEqual(['f']);
    await press('Escape');
    await press('ArrowLeft', 'Shift');
    expect(highlighted('tq-selection')).toBe('مليون دولار');
  });

  it('works on a selection that a script or an assistive technology made', async () => {
    await open();
    await selectByScript(FIGURE);
    await typeDigit('Digit3', '3');
    expect(server.edits).toMatchObject([{ kind: 'mark', tag: 'FIGURE', quote: FIGURE }]);
  });

  it.each([
    [2, 'تعزيز'],
    [3, article.split('\n').at(-1)?.replace(/\.$/, '')],
  ])('by %i clicks takes the word or the paragraph', async (times, expected) => {
    await open();
    await clickOn(rangeIn(paragraphOf(FIGURE), 'تعزيز'), times);
    await typeDigit('Digit1', '1');
    expect(server.edits).toMatchObject([{ quote: expected }]);
  });

  it('of a paragraph whose selection ends where the next one starts leaves the newline out', async () => {
    await open();
    const [first, second] = canvas.querySelectorAll('p');
    if (!first || !second) throw new Error('two paragraphs');
    canvas.querySelector<HTMLElement>('.tq-text')?.focus();
    document.getSelection()?.setBaseAndExtent(first, 0, second, 0);
    await typeDigit('Digit1', '1');
    expect(server.edits).toMatchObject([{ start: 0, quote: article.split('\n')[0]?.replace(/\.$/, '') }]);
  });

  it('with Alt keeps a part of a word', async () => {
    await open();
    await dragOver(rangeIn(paragraphOf(FIGURE), 'مساعدتها'), 'Alt');
    await typeDigit('Digit1', '1');
    expect(server.edits).toMatchObject([{ quote: 'مساعدتها' }]);
  });

  it('drops the clitic of a selected word with Alt, Shift and an arrow', async () => {
    await open();
    await dragOver(rangeIn(paragraphOf(FIGURE), 'لمساعدتها'));
    await press('ArrowLeft', 'Alt', 'Shift');
    await typeDigit('Digit1', '1');
    expect(server.edits).toMatchObject([{ quote: 'مساعدتها' }]);
  });

  it('across paragraphs keeps one range of the text', async () => {
    await open();
    const first = rangeIn(canvas, 'متزايدا');
    const last = rangeIn(canvas, 'وأوضح كيربي، أن الولايات');
    document.getSelection()?.setBaseAndExtent(last.startContainer, 5, first.startContainer, first.startOffset);
    await expect.poll(() => inShell('.toolbar')).not.toBeNull();
    await typeDigit('Digit1', '1');
    const [edit] = server.edits;
    expect(edit?.kind === 'mark' && edit.quote.startsWith('متزايدا') && edit.quote.endsWith('”.\nوأوضح')).toBe(true);
    expect(edit?.kind === 'mark' && article.slice(edit.start, edit.end)).toBe(edit?.kind === 'mark' && edit.quote);
  });

  it('of a span that is there already only focuses it', async () => {
    await open([span('f', 'FIGURE', FIGURE)]);
    await dragOver(rangeIn(paragraphOf(FIGURE), FIGURE));
    await typeDigit('Digit3', '3');
    expect(server.edits).toEqual([]);
    expect(server.focused).toEqual(['f']);
  });

  it('is not offered to a reader who may not edit', async () => {
    await open([span('f', 'FIGURE', FIGURE)], { editable: false });
    await dragOver(rangeIn(paragraphOf('لمساعدتها'), 'لمساعدتها'));
    await typeDigit('Digit3', '3');
    expect([inShell('.toolbar'), inShell('[data-action="delete"]'), server.edits]).toEqual([null, null, []]);
  });
});
