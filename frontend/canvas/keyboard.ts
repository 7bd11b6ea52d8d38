import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ROLES, type Role } from './frame';
import { TAGS, type Tag } from './mark';
import type { OpenPage } from './open-page';
import type { Edge, Unit } from './reading';
import type { SingleKeys } from './single-keys';
import type { Direction } from './words';

export type Command =
  | { do: 'move'; direction: Direction; unit: Unit | 'line'; extend: boolean }
  | { do: 'nudge'; direction: Direction; extend: boolean }
  | { do: 'tag'; tag: Tag }
  | { do: 'span' | 'suggestion'; direction: Direction }
  | { do: 'take'; role: Role }
  | { do: 'edge'; edge: Edge }
  | {
      do:
        | 'open'
        | 'panel'
        | 'remove'
        | 'accept'
        | 'dismiss'
        | 'cancel'
        | 'help'
        | 'link'
        | 'comment'
        | 'guidelines'
        | 'read'
        | 'find'
        | 'every'
        | 'undo'
        | 'redo';
    };

/** Milliseconds for a field to open. */
const PATIENCE = 3000;

export type Key = Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const DIGITS: Readonly<Record<string, number>> = {
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
  '6': 6,
  '١': 1,
  '٢': 2,
  '٣': 3,
  '٤': 4,
  '٥': 5,
  '٦': 6,
  '۱': 1,
  '۲': 2,
  '۳': 3,
  '۴': 4,
  '۵': 5,
  '۶': 6,
};
const PLAIN: Readonly<Record<string, Command>> = {
  KeyJ: { do: 'span', direction: 1 },
  KeyK: { do: 'span', direction: -1 },
  KeyN: { do: 'suggestion', direction: 1 },
  KeyP: { do: 'suggestion', direction: -1 },
  KeyA: { do: 'accept' },
  KeyX: { do: 'dismiss' },
  BracketLeft: { do: 'edge', edge: 'start' },
  BracketRight: { do: 'edge', edge: 'end' },
  KeyL: { do: 'link' },
  KeyC: { do: 'comment' },
  KeyD: { do: 'guidelines' },
  KeyR: { do: 'read' },
  KeyG: { do: 'find' },
  KeyE: { do: 'every' },
  KeyO: { do: 'panel' },
  Enter: { do: 'open' },
  NumpadEnter: { do: 'open' },
  Delete: { do: 'remove' },
  Backspace: { do: 'remove' },
  Escape: { do: 'cancel' },
};

/**
 * The command of a key, by where it sits (`code`), not by what it writes: under an Arabic layout J K [ ] arrive as ت ن ج د,
 * and digits may arrive as ١٢٣.
 */
export function commandOf(key: Key, rightToLeft: boolean): Command | null {
  const { code, shiftKey, altKey } = key;
  const ctrl = key.ctrlKey || key.metaKey;
  if (code.startsWith('Arrow')) return arrow(key, rightToLeft);
  if (ctrl) return altKey ? null : withControl(code, shiftKey);
  if (altKey) return null;
  if (key.key === '?' || key.key === '؟' || (code === 'Slash' && shiftKey)) return { do: 'help' };
  const digit = DIGITS[key.key] ?? (shiftKey ? undefined : Number(/^Digit([1-6])$/.exec(code)?.[1]));
  const tag = digit ? TAGS[digit - 1] : undefined;
  if (tag) return { do: 'tag', tag };
  const role = digit ? ROLES[digit - 1 - TAGS.length] : undefined;
  if (role) return { do: 'take', role };
  return shiftKey ? null : (PLAIN[code] ?? PLAIN[key.key] ?? null);
}

/** A key that writes nothing: by where it sits, or by its name where the keyboard is drawn on a screen. */
export function isKey({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>, name: 'Enter' | 'Escape'): boolean {
  return key === name || code === name;
}

/** These work wherever on the page of text the focus is, but for what is being typed. */
function withControl(code: string, shiftKey: boolean): Command | null {
  if (code === 'KeyZ') return { do: shiftKey ? 'redo' : 'undo' };
  if (shiftKey) return null;
  if (code === 'KeyY') return { do: 'redo' };
  return code === 'KeyG' ? { do: 'find' } : null;
}

function arrow({ code, shiftKey, altKey, ctrlKey, metaKey }: Key, rightToLeft: boolean): Command | null {
  const ctrl = ctrlKey || metaKey;
  const extend = shiftKey;
  if (code === 'ArrowUp' || code === 'ArrowDown') {
    if (altKey) return null;
    return { do: 'move', direction: code === 'ArrowDown' ? 1 : -1, unit: ctrl ? 'paragraph' : 'line', extend };
  }
  if (code !== 'ArrowLeft' && code !== 'ArrowRight') return null;
  const direction: Direction = (code === 'ArrowLeft') === rightToLeft ? 1 : -1;
  if (altKey) return ctrl ? null : { do: 'nudge', direction, extend };
  return { do: 'move', direction, unit: ctrl ? 'sentence' : 'word', extend };
}

export interface KeyboardTarget {
  readonly textElement: HTMLElement;
  readonly page: OpenPage;
  readonly singleKeys: SingleKeys;
  /** False when the command means nothing now: the browser then does what it always does. */
  execute(command: Command): boolean;
}

/**
 * Single keys work only while the text itself has the focus, so that no letter typed elsewhere tags anything (WCAG 2.1.4);
 * those with Ctrl on the whole page of text, and the one for help everywhere. What is being typed somewhere keeps its keys.
 */
export class Keyboard implements ReactiveController {
  #heldUntil = 0;

  constructor(
    private readonly host: ReactiveControllerHost & EventTarget,
    private readonly target: KeyboardTarget,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('keydown', this.#onKey);
    this.target.textElement.addEventListener('blur', this.#release);
    document.addEventListener('keydown', this.#onKeyElsewhere);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('keydown', this.#onKey);
    this.target.textElement.removeEventListener('blur', this.#release);
    document.removeEventListener('keydown', this.#onKeyElsewhere);
  }

  /** What is typed ahead of a field that was opened is meant for it: until that has the focus, it does nothing in the text. */
  hold(): void {
    this.#heldUntil = performance.now() + PATIENCE;
  }

  readonly #release = (): void => {
    this.#heldUntil = 0;
  };

  readonly #onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.isComposing || isTyping(event) || this.#isOff(event)) return;
    if (isInDialog(event)) return;
    const command = commandOf(event, this.target.page.isRightToLeft);
    const isInText = event.composedPath().includes(this.target.textElement);
    if (isInText && performance.now() < this.#heldUntil && isWriting(event)) event.preventDefault();
    else if (command && (isInText || isForThePage(event, command))) this.#execute(event, command);
  };

  readonly #onKeyElsewhere = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isTyping(event) || this.#isOff(event)) return;
    const command = commandOf(event, true);
    if (command?.do === 'help' || (command && isForAll(event, command))) this.#execute(event, command);
  };

  #isOff(event: KeyboardEvent): boolean {
    return isSingle(event) && !this.target.singleKeys.isOn;
  }

  #execute(event: KeyboardEvent, command: Command): void {
    if (!this.target.execute(command)) return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/** A letter, a digit or a sign, with nothing held but Shift. */
export function isSingle({ key, ctrlKey, metaKey, altKey }: Key): boolean {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

/** What would write or delete in a field. */
function isWriting(event: KeyboardEvent): boolean {
  return (
    isSingle(event) ||
    ['Space', 'Enter', 'Backspace', 'Delete'].some((name) => event.code === name || event.key === name)
  );
}

function isForThePage(event: KeyboardEvent, command: Command): boolean {
  return command.do === 'cancel' || ((event.ctrlKey || event.metaKey) && command.do !== 'move');
}

/** Nothing has the focus, say when what had it is gone: the page of text is meant. */
function isForAll(event: KeyboardEvent, command: Command): boolean {
  return event.target === document.body && command.do !== 'cancel' && isForThePage(event, command);
}

/** What is open above the page is closed by Esc, and nothing below it. */
function isInDialog(event: Event): boolean {
  return event.composedPath().some((element) => element instanceof HTMLDialogElement);
}

/** In a field the browser's own undo wins, and letters are letters. */
function isTyping(event: KeyboardEvent): boolean {
  const [element] = event.composedPath();
  if (!(element instanceof HTMLElement)) return false;
  return element.isContentEditable || element.matches('input:not([type=checkbox], [type=radio]), textarea, select');
}
