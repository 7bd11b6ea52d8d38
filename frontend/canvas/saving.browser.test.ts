import { describe, expect, it } from 'vitest';
import { dragOver, typeDigit } from './stage/hands';
import {
  CLAIM,
  canvas,
  click,
  FIGURE,
  frames,
  inShell,
  labels,
  open,
  painted,
  paragraphOf,
  rangeIn,
  selectByScript,
  server,
  span,
} from './stage/stage';

describe('the server', () => {
  it('refuses: the mark goes away again and the sentence is shown', async () => {
    await open();
    server.answers.push({ refusal: 'المقال مقفل للمراجعة.' });
    await selectByScript(FIGURE);
    await typeDigit('Digit3', '3');
    await expect.poll(() => inShell('[role="alert"]')?.textContent?.trim()).toBe('المقال مقفل للمراجعة.');
    expect(canvas.querySelector('mark')).toBeNull();
    await click('[data-action="dismiss"]');
    expect(inShell('[role="alert"]')).toBeNull();
  });

  it('is told of a tag: the text and the status say so before anything around them is drawn', async () => {
    await open();
    await selectByScript(FIGURE);
    await expect.poll(() => inShell('.toolbar')?.checkVisibility()).toBe(true);
    const marked = new KeyboardEvent('keydown', { code: 'Digit3', key: '3', bubbles: true });
    canvas.querySelector('.tq-text')?.dispatchEvent(marked);
    await Promise.resolve();
    expect(canvas.querySelector('mark')?.textContent).toBe(FIGURE);
    expect(inShell('.status')?.dataset['status']).toBe('saving');
    expect(inShell('.toolbar')?.checkVisibility()).toBe(false);
    expect(inShell('.cards > .card')).toBeNull();
    await expect.poll(() => inShell('.cards > .card')).not.toBeNull();
  });

  it('has another version: both are shown, and mine can be kept', async () => {
    await open([span('c', 'CLAIM', CLAIM)]);
    server.answers.push({
      refusal: 'تغيّر المقطع.',
      current: span('c', 'FIGURE', FIGURE, { version: 7, member: 'هالة' }),
    });
    await click('[data-span-id="c"] [data-action="retag"][data-tag="ATTRIBUTION"]');
    await expect.poll(() => inShell('[data-conflict]')).not.toBeNull();
    expect(inShell('[data-version="mine"]')?.textContent).toContain(labels['attribution']);
    expect(inShell('[data-version="theirs"]')?.textContent).toContain(FIGURE);
    expect(painted('c')).toBe(FIGURE);
    await click('[data-action="keep-mine"]');
    expect(server.edits.at(-1)).toMatchObject({
      kind: 'change',
      id: 'c',
      version: 7,
      tag: 'ATTRIBUTION',
      quote: CLAIM,
    });
    expect(painted('c')).toBe(CLAIM);
  });

  it('has another version: theirs can be taken', async () => {
    await open([span('c', 'CLAIM', CLAIM)]);
    server.answers.push({ refusal: 'تغيّر المقطع.', current: span('c', 'FIGURE', FIGURE, { version: 7 }) });
    await click('[data-span-id="c"] [data-action="delete"]');
    await expect.poll(() => inShell('[data-version="mine"]')?.textContent).toContain(labels['removed']);
    await click('[data-action="take-theirs"]');
    expect(inShell('[data-conflict]')).toBeNull();
    expect(painted('c')).toBe(FIGURE);
    expect(server.edits).toHaveLength(1);
  });

  it('cannot be reached: the mark stays, is shown as not saved and sent again with the same id', async () => {
    await open();
    server.answers.push(new Error('lost'));
    await selectByScript(FIGURE);
    await typeDigit('Digit3', '3');
    await expect.poll(() => inShell('[data-status="unsaved"]')).not.toBeNull();
    expect(canvas.querySelector('mark')?.textContent).toBe(FIGURE);
    await click('[data-action="retry"]');
    await expect.poll(() => inShell('[data-status="saved"]')).not.toBeNull();
    expect(new Set(server.edits.map(({ opId }) => opId)).size).toBe(1);
  });

  it('answers late: a change on top of the unanswered mark follows with its real id and version', async () => {
    await open();
    let release = (): void => {};
    server.held = new Promise((done) => {
      release = done;
    });
    await selectByScript(FIGURE);
    await typeDigit('Digit3', '3');
    await typeDigit('Digit1', '1');
    release();
    await expect.poll(() => server.edits.length).toBe(2);
    expect(server.edits[1]).toMatchObject({
      kind: 'change',
      tag: 'CLAIM',
      version: 1,
      id: expect.stringMatching(/^span-/),
    });
  });

  it('is asked for everything when a change is missing, and ignores what is known', async () => {
    await open();
    canvas.apply({ rev: 1, ops: [{ kind: 'put', ...span('x', 'CLAIM', CLAIM) }] });
    expect(painted('x')).toBe('');
    canvas.apply({ rev: 5, ops: [] });
    expect(server.reloads).toBe(1);
  });
});

describe('another member', () => {
  it('adds a span: selection and scroll stay, even in the same paragraph', async () => {
    await open();
    await dragOver(rangeIn(paragraphOf(FIGURE), FIGURE));
    await frames();
    const scrolled = scrollY;
    canvas.apply({ rev: 2, ops: [{ kind: 'put', ...span('x', 'CLAIM', CLAIM, { member: 'هالة' }) }] });
    canvas.apply({
      rev: 3,
      ops: [{ kind: 'put', ...span('y', 'CLAIM', 'موسكو وطهران تتعاونان', { member: 'هالة' }) }],
    });
    await frames();
    expect([String(document.getSelection()), scrollY]).toEqual([FIGURE, scrolled]);
    expect([painted('x'), painted('y')]).toEqual(['', 'موسكو وطهران تتعاونان']);
    await typeDigit('Digit3', '3');
    await frames();
    expect(painted('x')).toBe(CLAIM);
    canvas.focusSpan('x');
    await frames();
    expect(inShell('[data-span-id="x"] .member')?.textContent).toContain('هالة');
  });

  it('changes a badge and drops a span', async () => {
    await open([span('c', 'CLAIM', CLAIM, { badge: { text: 'مرصود', tone: 'neutral' } })]);
    canvas.apply({ rev: 2, ops: [{ kind: 'badge', id: 'c', badge: { text: 'صحيح', tone: 'true' } }] });
    await frames();
    expect(inShell('[data-span-id="c"] .badge')?.textContent).toBe('صحيح');
    canvas.apply({ rev: 3, ops: [{ kind: 'drop', id: 'c' }] });
    await frames();
    expect([painted('c'), inShell('[data-span-id="c"]')]).toEqual(['', null]);
  });
});
