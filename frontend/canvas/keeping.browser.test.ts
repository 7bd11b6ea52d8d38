import { expect, it } from 'vitest';
import { Keeping } from './keeping';
import { typeDigit } from './stage/hands';
import {
  ARTICLE,
  article,
  CLAIM,
  canvas,
  click,
  FIGURE,
  frames,
  inShell,
  open,
  painted,
  selectByScript,
  server,
  span,
} from './stage/stage';

async function markInVain(): Promise<void> {
  server.answers.push(new Error('the line is cut'));
  await selectByScript(FIGURE);
  await typeDigit('Digit3', '3');
  await expect.poll(() => inShell('[data-status="unsaved"]')?.textContent).toMatch(/1/);
}

const shelf = () => Object.keys(localStorage).filter((key) => key.startsWith('tahqiq.edits.') && key.includes(ARTICLE));

it('what is saved leaves nothing in the browser', async () => {
  await open();
  await selectByScript(FIGURE);
  await typeDigit('Digit3', '3');
  await expect.poll(() => inShell('[data-status="saved"]')).not.toBeNull();
  expect(shelf()).toEqual([]);
});

it('a closed page leaves its edits, the next one offers them and sends them under their own ids', async () => {
  await open([span('c', 'CLAIM', CLAIM)]);
  await markInVain();
  server.answers.push(new Error('the line is still cut'));
  canvas.focusSpan('c');
  await click('[data-span-id="c"] [data-action="retag"][data-tag="ATTRIBUTION"]');
  await expect.poll(() => inShell('[data-status="unsaved"]')?.textContent).toMatch(/2/);
  const [first] = server.edits;
  canvas.remove();
  await open([span('c', 'CLAIM', CLAIM)]);
  expect(inShell('.left')?.textContent).toContain(FIGURE);
  expect(server.edits).toEqual([]);
  await click('[data-action="send-left"]');
  await expect.poll(() => inShell('[data-status="saved"]')).not.toBeNull();
  expect(server.edits[0]).toEqual(first);
  expect(server.edits[1]).toMatchObject({ kind: 'change', id: 'c', tag: 'ATTRIBUTION' });
  expect(
    painted(canvas.querySelector<HTMLElement>('mark[data-tag~="FIGURE"]')?.dataset['ids']?.split(' ').at(-1) ?? ''),
  ).toBe(FIGURE);
  expect(inShell('.left')).toBeNull();
  expect(shelf()).toEqual([]);
});

it('what is ignored is forgotten', async () => {
  await open();
  await markInVain();
  canvas.remove();
  await open();
  await click('[data-action="forget-left"]');
  expect(inShell('.left')).toBeNull();
  expect(shelf()).toEqual([]);
  expect(server.edits).toEqual([]);
});

it('another member, and another article, is offered nothing', async () => {
  await open();
  await markInVain();
  canvas.remove();
  await open([], { meId: 'hala' });
  expect(inShell('.left')).toBeNull();
  canvas.remove();
  await open([], { article: 'another', text: `${article}\n` });
  expect(inShell('.left')).toBeNull();
});

it('a page that is still open keeps its edits to itself; one that fell silent is taken over', async () => {
  await open();
  await markInVain();
  const [key = ''] = shelf();
  const chest = JSON.parse(localStorage.getItem(key) ?? '');
  canvas.remove();
  localStorage.setItem(key, JSON.stringify({ ...chest, at: Date.now() }));
  await open();
  expect(inShell('.left')).toBeNull();
  canvas.remove();
  localStorage.setItem(key, JSON.stringify({ ...chest, at: Date.now() - 20_000 }));
  await open();
  expect(inShell('.left')?.textContent).toContain(FIGURE);
});

it('a refusal shows in the status until it has been read', async () => {
  await open();
  server.answers.push({ refusal: 'المقال مقفل للمراجعة.' });
  await selectByScript(FIGURE);
  await typeDigit('Digit3', '3');
  await expect.poll(() => inShell('[data-status="refused"]')).not.toBeNull();
  await click('[data-action="dismiss"]');
  await frames();
  expect(inShell('[data-status="saved"]')).not.toBeNull();
});

it('a page that was loaded anew goes on with what it had not sent, and with that alone', () => {
  const kept = (opId: string) => [{ edit: { opId, kind: 'undo' } }];
  const chest = (opId: string, at: number) => JSON.stringify({ at, kept: kept(opId) });
  const shelf = `tahqiq.edits.mona.${ARTICLE}.`;
  localStorage.setItem(`${shelf}own`, chest('mine', 0));
  localStorage.setItem(`${shelf}other`, chest('another', 0));
  localStorage.setItem(`${shelf}alive`, chest('alive', Date.now()));
  const anew = (before: string) => {
    const keeping = new Keeping(localStorage, sessionStorage, before);
    keeping.open('mona', ARTICLE);
    return keeping;
  };
  expect(anew(`${shelf}alive`).takeOwn()).toEqual([]);
  expect(anew('tahqiq.edits.hala.elsewhere.own').takeOwn()).toEqual([]);
  expect(anew('').takeOwn()).toEqual([]);
  const keeping = anew(`${shelf}own`);
  expect(keeping.takeOwn()).toEqual(kept('mine'));
  expect(keeping.takeOwn()).toEqual([]);
  expect(keeping.left()).toEqual(kept('another'));
});
