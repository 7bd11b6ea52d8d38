import { describe, expect, it } from 'vitest';
import { commandOf, type Key } from './keyboard';

function key(code: string, typed: string, held: Partial<Key> = {}): Key {
  return { code, key: typed, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held };
}

const rtl = (pressed: Key) => commandOf(pressed, true);

describe('under an Arabic layout', () => {
  it.each([
    ['Digit1', '١', { do: 'tag', tag: 'CLAIM' }],
    ['Digit2', '٢', { do: 'tag', tag: 'ATTRIBUTION' }],
    ['Digit3', '٣', { do: 'tag', tag: 'FIGURE' }],
    ['Numpad3', '3', { do: 'tag', tag: 'FIGURE' }],
    ['KeyJ', 'ت', { do: 'span', direction: 1 }],
    ['KeyK', 'ن', { do: 'span', direction: -1 }],
    ['BracketLeft', 'ج', { do: 'edge', edge: 'start' }],
    ['BracketRight', 'د', { do: 'edge', edge: 'end' }],
    ['KeyL', 'م', { do: 'link' }],
    ['KeyC', 'ؤ', { do: 'comment' }],
    ['KeyG', 'ل', { do: 'find' }],
    ['KeyO', 'خ', { do: 'panel' }],
  ])('%s that types %s still works', (code, typed, command) => {
    expect(rtl(key(code, typed))).toEqual(command);
  });

  it('the Arabic question mark asks for help', () => {
    expect(rtl(key('Slash', '؟', { shiftKey: true }))).toEqual({ do: 'help' });
  });
});

describe('with Ctrl', () => {
  const ctrl = (code: string, typed: string, held: Partial<Key> = {}) =>
    rtl(key(code, typed, { ctrlKey: true, ...held }));

  it('Z takes back and with Shift does again, under an Arabic layout too', () => {
    expect(ctrl('KeyZ', 'ئ')).toEqual({ do: 'undo' });
    expect(ctrl('KeyZ', '~', { shiftKey: true })).toEqual({ do: 'redo' });
    expect(ctrl('KeyY', 'غ')).toEqual({ do: 'redo' });
    expect(rtl(key('KeyZ', 'z', { metaKey: true }))).toEqual({ do: 'undo' });
  });

  it('C still copies', () => {
    expect(ctrl('KeyC', 'c')).toBeNull();
  });
});

describe('other layouts', () => {
  it('a French keyboard tags with and without Shift', () => {
    expect(rtl(key('Digit1', '&'))).toEqual({ do: 'tag', tag: 'CLAIM' });
    expect(rtl(key('Digit1', '1', { shiftKey: true }))).toEqual({ do: 'tag', tag: 'CLAIM' });
  });

  it('an exclamation mark tags nothing', () => {
    expect(rtl(key('Digit1', '!', { shiftKey: true }))).toBeNull();
  });

  it('the number pad without NumLock tags nothing', () => {
    expect(rtl(key('Numpad1', 'End'))).toBeNull();
  });
});

describe('the arrows', () => {
  it('follow the direction of the text', () => {
    const left = key('ArrowLeft', 'ArrowLeft');
    expect(commandOf(left, true)).toMatchObject({ direction: 1 });
    expect(commandOf(left, false)).toMatchObject({ direction: -1 });
  });

  it('extend with Shift and go by sentence with Ctrl', () => {
    const held = { shiftKey: true, ctrlKey: true };
    expect(rtl(key('ArrowLeft', 'ArrowLeft', held))).toEqual({
      do: 'move',
      direction: 1,
      unit: 'sentence',
      extend: true,
    });
  });
});

it('leaves the keys of browser and system alone', () => {
  expect(rtl(key('Digit1', '1', { ctrlKey: true }))).toBeNull();
  expect(rtl(key('KeyK', 'k', { metaKey: true }))).toBeNull();
  expect(rtl(key('Tab', 'Tab'))).toBeNull();
});
