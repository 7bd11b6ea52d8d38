import { expect, it } from 'vitest';
import { press } from './stage/hands';
import { canvas, click, FIGURE, frames, inShell, open, span, textElement } from './stage/stage';

const shown = (selector: string): boolean => inShell(selector)?.checkVisibility() ?? false;

it('shows the text alone, by a key or a button, and comes back', async () => {
  await open([span('a1', 'FIGURE', FIGURE)]);
  textElement().focus();
  await press('KeyR');
  await frames();
  expect(canvas.isReading).toBe(true);
  const paper = inShell('.paper')?.getBoundingClientRect();
  expect((paper?.left ?? 0) + (paper?.right ?? 0)).toBeCloseTo(document.documentElement.clientWidth, -1);
  await press('Slash', 'Shift');
  await frames();
  inShell('.help button')?.dispatchEvent(
    new KeyboardEvent('keydown', { code: 'Escape', key: 'Escape', bubbles: true, composed: true }),
  );
  expect(canvas.isReading).toBe(true);
  inShell<HTMLDialogElement>('.help')?.close();
  textElement().focus();
  expect([shown('.cards'), shown('.filters'), shown('.minimap')]).toEqual([false, false, false]);
  expect(canvas.querySelector('mark[data-ids~="a1"]')?.checkVisibility()).toBe(true);
  await press('Escape');
  await press('Escape');
  await frames();
  expect(canvas.isReading).toBe(false);
  await click('[data-action="read"]');
  expect([canvas.isReading, shown('.filters')]).toEqual([true, false]);
  await click('[data-action="read"]');
  expect([canvas.isReading, shown('.filters')]).toEqual([false, true]);
});
