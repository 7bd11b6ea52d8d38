import { cdp } from 'vitest/browser';

/** Real input for the browser tests, by the browser's own protocol: synthetic events select nothing. */

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Protocol {
  send(method: string, params: Record<string, unknown>): Promise<unknown>;
}

const MODIFIERS = { Alt: 1, Control: 2, Shift: 8 } as const;
type Modifier = keyof typeof MODIFIERS;

const protocol = (): Protocol => cdp() as Protocol;
const bits = (held: readonly Modifier[]): number => held.reduce((sum, key) => sum + MODIFIERS[key], 0);

/** The tests run in a frame, which the runner may place and scale. */
function onScreen({ x, y }: Point): Point {
  const frame = window.frameElement?.getBoundingClientRect();
  const scale = frame ? frame.width / innerWidth : 1;
  return { x: (frame?.left ?? 0) + x * scale, y: (frame?.top ?? 0) + y * scale };
}

async function mouse(type: string, at: Point, held: readonly Modifier[], clickCount = 1): Promise<void> {
  const buttons = type === 'mouseReleased' ? 0 : 1;
  const params = { type, ...onScreen(at), button: 'left', buttons, clickCount, modifiers: bits(held) };
  await protocol().send('Input.dispatchMouseEvent', params);
}

/** From the start of a range to its end; in Arabic that is from right to left. */
export async function dragOver(range: Range, ...held: Modifier[]): Promise<void> {
  const edge = (node: Node, offset: number, isEnd: boolean): Point => {
    const letter = document.createRange();
    letter.setStart(node, isEnd ? offset - 1 : offset);
    letter.setEnd(node, isEnd ? offset : offset + 1);
    const rect = letter.getBoundingClientRect();
    return { x: isEnd ? rect.left + 1 : rect.right - 1, y: rect.top + rect.height / 2 };
  };
  const from = edge(range.startContainer, range.startOffset, false);
  const to = edge(range.endContainer, range.endOffset, true);
  await mouse('mousePressed', from, held);
  for (const step of [0.3, 0.6, 1])
    await mouse('mouseMoved', { x: from.x + (to.x - from.x) * step, y: from.y + (to.y - from.y) * step }, held);
  await mouse('mouseReleased', to, held);
}

/** Twice or three times on the middle of a range. */
export async function clickOn(range: Range, times: number): Promise<void> {
  const rect = range.getBoundingClientRect();
  const at = { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
  for (let count = 1; count <= times; count++) {
    await mouse('mousePressed', at, [], count);
    await mouse('mouseReleased', at, [], count);
  }
}

export async function press(code: string, ...held: Modifier[]): Promise<void> {
  await typed(
    code,
    code
      .replace(/^Key/, '')
      .toLowerCase()
      .replace(/^arrow/, 'Arrow'),
    held,
  );
}

/** A key that writes another letter than a Latin keyboard would. */
export async function typeDigit(code: string, key: string): Promise<void> {
  await typed(code, key, []);
}

async function typed(code: string, key: string, held: readonly Modifier[]): Promise<void> {
  const params = { code, key, modifiers: bits(held) };
  await protocol().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...params });
  await protocol().send('Input.dispatchKeyEvent', { type: 'keyUp', ...params });
}
