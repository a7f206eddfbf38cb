import { describe, expect, test, vi } from 'vitest';
import type { KeyAction } from './keyboard';
import { doRowKey, type RowKeyPorts } from './row-keys';

const row = { key: 'a', favorite: false, actionable: true, doNotContact: false, test: false };

function surface(given: Partial<RowKeyPorts> = {}) {
  const done = vi.fn<(...what: readonly unknown[]) => void>();
  const ports: RowKeyPorts = {
    row,
    move: (to, extend) => (done('move', to, extend), true),
    details: () => false,
    open: (key) => done('open', key),
    select: (key) => done('select', key),
    snooze: (key) => (done('snooze', key), key !== null),
    call: (key) => (done('call', key), true),
    claim: (key) => done('claim', key),
    favorite: (key, on) => done('favorite', key, on),
    answerSelected: () => false,
    answer: (key, kind) => done('answer', key, kind),
    undo: () => true,
    searchField: () => null,
    search: (words) => done('search', words),
    help: () => done('help'),
    ...given,
  };
  const press = (action: KeyAction, extend = false): boolean => doRowKey(action, ports, extend);
  return { done, press };
}

test.each<[KeyAction, readonly unknown[]]>([
  ['next', ['move', 'next', false]],
  ['last', ['move', 'last', false]],
  ['open', ['open', 'a']],
  ['select', ['select', 'a']],
  ['snooze', ['snooze', 'a']],
  ['call', ['call', 'a']],
  ['claim', ['claim', 'a']],
  ['mail', ['answer', 'a', 'e-mail']],
  ['favorite', ['favorite', 'a', true]],
  ['accept', ['answer', 'a', 'accept']],
  ['decline', ['answer', 'a', 'decline']],
  ['help', ['help']],
])('%s does %j', (action, what) => {
  const { done, press } = surface();
  expect(press(action)).toBe(true);
  expect(done.mock.calls).toEqual([what]);
});

describe('a key keeps its own meaning', () => {
  test.each<[string, KeyAction, Partial<RowKeyPorts>]>([
    ['without a row', 'open', { row: null }],
    ['without a row to answer', 'accept', { row: null }],
    ['where a referral waits for no answer', 'accept', { row: { ...row, actionable: false } }],
    ['where nothing can be answered', 'decline', { answer: undefined }],
    ['where the customer must not be contacted', 'mail', { row: { ...row, doNotContact: true } }],
    ['for a test lead', 'mail', { row: { ...row, test: true } }],
    ['without a team', 'claim', { claim: undefined }],
    ['without a search field', 'search', {}],
    ['where nothing is searched', 'leave', {}],
    ['where nothing can be undone', 'undo', { undo: () => false }],
  ])('%s: %s', (_where, action, given) => {
    const { done, press } = surface(given);
    expect(press(action)).toBe(false);
    expect(done).not.toHaveBeenCalled();
  });
});

test('selected rows are answered together, and the row with the focus is not', () => {
  const answerSelected = vi.fn(() => true);
  const { done, press } = surface({ answerSelected });
  expect(press('accept')).toBe(true);
  expect(answerSelected).toHaveBeenCalledWith('accept');
  expect(done).not.toHaveBeenCalled();
});

test('Shift selects on the way', () => {
  const { done, press } = surface();
  press('next', true);
  expect(done).toHaveBeenCalledWith('move', 'next', true);
});
