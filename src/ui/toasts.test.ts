import { expect, test } from 'vitest';
import { toasts } from './toasts';

const words = () => ({ undone: 'Undone', notUndone: 'Not undone' });
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('what was done is told, and taken back once', async () => {
  const told = toasts(words);
  let times = 0;
  told.show('Snoozed', async () => {
    times += 1;
  });
  expect(told.current.value?.words).toBe('Snoozed');
  expect(told.undo()).toBe(true);
  expect(told.undo()).toBe(false);
  await settled();
  expect([times, told.current.value?.words]).toEqual([1, 'Undone']);
});

test('where it cannot be taken back, that is said', async () => {
  const told = toasts(words);
  told.show('Snoozed', () => Promise.reject(new Error('full disk')));
  told.undo();
  await settled();
  expect(told.current.value).toEqual({ words: 'Not undone', undo: null });
});
