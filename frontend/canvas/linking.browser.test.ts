import { describe, expect, it } from 'vitest';
import type { Link } from './mark';
import { press, typeDigit } from './stage/hands';
import {
  CLAIM,
  canvas,
  click,
  FIGURE,
  frames,
  highlighted,
  inShell,
  open,
  server,
  span,
  textElement,
} from './stage/stage';

const attribution = span('a', 'ATTRIBUTION', 'أعلن كيربي');
const claim = span('c', 'CLAIM', CLAIM);
const figure = span('f', 'FIGURE', FIGURE);
const other = span('d', 'CLAIM', 'إجراءات أخرى للرقابة على الصادرات');
const link: Link = { id: 'l', version: 3, kind: 'QUANTIFIES', from: 'f', to: 'c' };
const linksOf = (id: string) => canvas.shadowRoot?.querySelectorAll(`[data-span-id="${id}"] [data-link]`).length;

async function focus(id: string): Promise<void> {
  canvas.focusSpan(id);
  await frames();
}

describe('a link', () => {
  it('is made by L, J and Enter, and both cards show the other', async () => {
    await open([attribution, claim, figure]);
    await focus('a');
    await press('KeyL');
    await press('KeyJ');
    expect(highlighted('tq-aim')).toBe(CLAIM);
    await press('Enter');
    await frames();
    expect(server.edits).toMatchObject([{ kind: 'link', relation: 'ATTRIBUTES', from: 'a', to: 'c' }]);
    expect([linksOf('a'), linksOf('c'), highlighted('tq-aim')]).toEqual([1, 1, '']);
    expect(inShell('.form')).toBeNull();
    await click('[data-span-id="a"] [data-action="goto"]');
    expect(inShell('[data-span-id="c"]')?.hasAttribute('data-focus')).toBe(true);
  });

  it('between claims asks what it says, and is turned round for a figure', async () => {
    await open([claim, figure, other]);
    await focus('d');
    await press('KeyL');
    await press('KeyJ');
    await press('Enter');
    await frames();
    expect(canvas.shadowRoot?.querySelectorAll('[data-action="link-kind"]').length).toBe(3);
    await typeDigit('Digit2', '٢');
    await focus('c');
    await press('KeyL');
    await press('KeyJ');
    await press('Enter');
    await expect
      .poll(() => server.edits)
      .toMatchObject([
        { relation: 'CONTRADICTS', from: 'd', to: 'c' },
        { relation: 'QUANTIFIES', from: 'f', to: 'c' },
      ]);
  });

  it('is made by a click on a mark that lies under a suggestion', async () => {
    const words = { start: claim.start, end: claim.end };
    await open([claim, figure], {}, [
      {
        suggestion: { id: 's', tag: 'ATTRIBUTION', ...words, rule: 'attribution.verb', fields: {} },
        why: { rule: '', reason: '', triggers: [], fields: {} },
      },
    ]);
    await focus('f');
    await press('KeyL');
    const under = canvas.querySelector<HTMLElement>('mark[data-ids~="c"][data-ids~="s"]');
    expect(under).not.toBeNull();
    under?.click();
    await frames();
    expect(server.edits).toMatchObject([{ kind: 'link', relation: 'QUANTIFIES', from: 'f', to: 'c' }]);
  });

  it('that makes no sense says why, and Esc gives it up', async () => {
    await open([attribution, figure]);
    await focus('a');
    await press('KeyL');
    await click('[data-span-id="f"] .quote');
    expect(inShell('.linking .problem')?.textContent).not.toBe('');
    textElement().focus();
    await press('Escape');
    await frames();
    expect([inShell('.linking'), server.edits]).toEqual([null, []]);
    expect(inShell('[data-span-id="a"]')?.hasAttribute('data-focus')).toBe(true);
  });

  it('is made by dragging a card onto another', async () => {
    await open([claim, figure]);
    await frames();
    const dataTransfer = new DataTransfer();
    const send = (type: string, id: string): void => {
      inShell(`[data-span-id="${id}"]`)?.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      );
    };
    send('dragstart', 'f');
    send('dragover', 'c');
    send('drop', 'c');
    await frames();
    expect(server.edits).toMatchObject([{ kind: 'link', relation: 'QUANTIFIES', from: 'f', to: 'c' }]);
  });

  it('to a span that is not saved yet follows with its real id', async () => {
    await open([claim]);
    let release = (): void => {};
    server.held = new Promise((done) => {
      release = done;
    });
    await focus('c');
    await press('Escape');
    const text = textElement();
    const range = document.createRange();
    range.selectNodeContents(text.querySelector('p') ?? text);
    document.getSelection()?.setBaseAndExtent(range.startContainer, 0, range.startContainer, 1);
    await expect.poll(() => inShell('.toolbar')).not.toBeNull();
    await typeDigit('Digit3', '3');
    await press('KeyL');
    await press('KeyJ');
    await press('Enter');
    release();
    await expect
      .poll(() => server.edits[1])
      .toMatchObject({ kind: 'link', from: expect.stringMatching(/^span-/), to: 'c' });
  });

  it('is drawn beside the text while one of its ends is focused, for the eye only', async () => {
    await open([claim, figure, other], { links: [link] });
    expect(canvas.shadowRoot?.querySelectorAll('.arcs path').length).toBe(0);
    await focus('f');
    await expect.poll(() => canvas.shadowRoot?.querySelectorAll('.arcs path').length).toBe(1);
    const arcs = inShell<Element>('.arcs');
    expect([arcs?.getAttribute('aria-hidden'), arcs && getComputedStyle(arcs).pointerEvents]).toEqual(['true', 'none']);
  });

  it('is removed on either card and comes back with undo', async () => {
    await open([claim, figure], { links: [link] });
    await focus('c');
    await click('[data-span-id="c"] [data-action="unlink"]');
    expect(server.edits).toMatchObject([{ kind: 'unlink', id: 'l', version: 3 }]);
    await expect.poll(() => [linksOf('c'), linksOf('f')]).toEqual([0, 0]);
    await press('KeyZ', 'Control');
    await expect.poll(() => [linksOf('c'), linksOf('f')]).toEqual([1, 1]);
  });
});

describe('undo', () => {
  it('waits for the edits before it, and redo goes forth again', async () => {
    await open([claim, figure]);
    let release = (): void => {};
    server.held = new Promise((done) => {
      release = done;
    });
    await focus('f');
    await press('Delete');
    await press('KeyZ', 'Control');
    expect(server.edits.map(({ kind }) => kind)).toEqual(['remove']);
    release();
    await expect.poll(() => canvas.querySelector('mark[data-ids~="f"]')).not.toBeNull();
    expect(inShell('[data-span-id="f"]')?.hasAttribute('data-focus')).toBe(true);
    await click('[data-action="redo"]');
    await expect.poll(() => canvas.querySelector('mark[data-ids~="f"]')).toBeNull();
  });

  it('that is refused says why', async () => {
    await open([claim], { steps: { undo: true, redo: false } });
    server.answers.push({ refusal: 'غيّرت هالة هذا المقطع بعدك.' });
    await click('[data-action="undo"]');
    await expect.poll(() => inShell('[role="alert"]')?.textContent?.trim()).toBe('غيّرت هالة هذا المقطع بعدك.');
  });

  it('in a field is the browser’s own', async () => {
    await open([figure], { steps: { undo: true, redo: true } });
    await focus('f');
    await press('Enter');
    await frames();
    await press('KeyZ', 'Control');
    expect(server.edits).toEqual([]);
  });
});
