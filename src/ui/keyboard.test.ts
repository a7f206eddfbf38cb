import { describe, expect, test } from 'vitest';
import { keyAction, type KeyPlace } from './keyboard';

const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...more,
});
const at = (place: KeyPlace, key: string, letters = true) => keyAction(press(key), place, letters);

describe('a key', () => {
  test('on a row moves, opens, marks', () => {
    expect(
      ['ArrowDown', 'j', 'K', 'Home', 'End', 'Enter', 'o', 'f', 'x', '/', '?'].map((key) => at('row', key)),
    ).toEqual([
      'next',
      'next',
      'previous',
      'first',
      'last',
      'details',
      'open',
      'favorite',
      'select',
      'search',
      'help',
    ]);
  });
  test('in the search field is text; only the way out is not', () => {
    expect(['j', 'f', '/', '?', 'Enter', 'Home', 'ArrowUp'].map((key) => at('search', key))).toEqual(
      Array(7).fill(null),
    );
    expect([at('search', 'ArrowDown'), at('search', 'Escape')]).toEqual(['next', 'leave']);
  });
  test('on a button leaves Enter to the button', () =>
    expect([at('button', 'Enter'), at('button', 'j')]).toEqual([null, 'next']));
  test('in a select or a dialog belongs to it', () => expect(at('control', 'ArrowDown')).toBeNull());
  test('with letters switched off only whole keys count', () => {
    expect([at('row', 'f', false), at('row', '/', false), at('row', 'ArrowDown', false)]).toEqual([
      null,
      null,
      'next',
    ]);
  });
  test('with Ctrl, Alt, Cmd or an input method is not ours', () => {
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }]) {
      expect(keyAction(press('f', more), 'row', true)).toBeNull();
    }
  });
  test('named like a property of every object is no action', () =>
    expect(at('row', 'constructor')).toBeNull());
});
