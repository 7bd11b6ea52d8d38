import { expect, it } from 'vitest';
import { press, typeDigit } from './stage/hands';
import { canvas, click, frames, highlighted, inShell, open, selectByScript, server } from './stage/stage';

const marks = () => [...canvas.querySelectorAll('mark')].map((mark) => mark.textContent);

it('every occurrence is listed by its forms, approved, marked in one edit and undone in one', async () => {
  await open();
  await selectByScript('المسيرة القاتلة');
  await press('Escape');
  await selectByScript('الصواريخ');
  await typeDigit('KeyE', 'ث');
  await expect.poll(() => inShell('.every')).not.toBeNull();
  const forms = [...(canvas.shadowRoot?.querySelectorAll('.every bdi') ?? [])].map((form) => form.textContent);
  expect(forms).toEqual(['والصواريخ']);
  await click('[data-action="close-every"]');
  await selectByScript('طائرات');
  await typeDigit('KeyE', 'ث');
  const listed = () =>
    [...(canvas.shadowRoot?.querySelectorAll('.every label') ?? [])].map((label) =>
      label.textContent?.replace(/\s+/g, ' ').trim(),
    );
  await expect.poll(() => listed()).toContain('بطائرات × 1');
  const prefixed = [...(canvas.shadowRoot?.querySelectorAll<HTMLElement>('.every label') ?? [])].find((label) =>
    label.textContent?.includes('بطائرات'),
  );
  prefixed?.querySelector('input')?.click();
  await click('[data-action="mark-all"][data-tag="CLAIM"]');
  await expect.poll(() => inShell('[data-status="saved"]')).not.toBeNull();
  const [edit] = server.edits;
  expect(server.edits).toHaveLength(1);
  expect(edit?.kind === 'marks' && edit.places.map(({ quote }) => quote)).toContain('الطائرات');
  expect(edit?.kind === 'marks' && edit.places.map(({ quote }) => quote)).not.toContain('طائرات مسيرة');
  expect(new Set(marks())).toEqual(new Set(['الطائرات', 'للطائرات', 'طائرات']));
  await press('KeyZ', 'Control');
  await expect.poll(() => marks()).toEqual([]);
});

it('single keys can be switched off, for this member, and the others still work', async () => {
  await open();
  await click('[data-action="help"]');
  await click('.help .switch input');
  inShell<HTMLDialogElement>('dialog')?.close();
  await selectByScript('275 مليون دولار');
  await typeDigit('Digit3', '٣');
  await press('KeyJ');
  await frames();
  expect(server.edits).toEqual([]);
  await press('ArrowLeft', 'Shift');
  expect(highlighted('tq-selection')).toContain('لمساعدتها');
  canvas.remove();
  await open([], { meId: 'hala' });
  await selectByScript('275 مليون دولار');
  await typeDigit('Digit3', '٣');
  await expect.poll(() => server.edits).toHaveLength(1);
  canvas.remove();
  await open();
  await click('[data-action="help"]');
  await click('.help .switch input');
  inShell<HTMLDialogElement>('dialog')?.close();
  await selectByScript('275 مليون دولار');
  await typeDigit('Digit3', '٣');
  await expect.poll(() => server.edits).toHaveLength(1);
});
