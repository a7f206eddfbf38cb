import { expect, test } from 'vitest';
import { ChangeLog } from './change-log';

test('what changed after a mark, each once', () => {
  const log = new ChangeLog();
  log.restart(1);
  const mark = log.markOf(1);
  log.note(2, ['a', 'b']);
  log.note(3, ['b']);
  expect([...(log.since(mark) ?? [])]).toEqual(['a', 'b']);
  expect([...(log.since(log.markOf(2)) ?? [])]).toEqual(['b']);
  expect([...(log.since(log.markOf(3)) ?? [])]).toEqual([]);
});

test('a mark of another life, of before a restart, or that is none, is not known', () => {
  const log = new ChangeLog();
  const [before, foreign] = [log.markOf(1), new ChangeLog().markOf(1)];
  log.note(2, ['a']);
  log.restart(3);
  expect([before, foreign, '', 'x:1', `${log.markOf(3)}x`].map((mark) => log.since(mark))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(log.since(log.markOf(3))?.size).toBe(0);
});

test('it forgets the oldest, and then says so', () => {
  const log = new ChangeLog();
  log.restart(0);
  for (let version = 1; version <= 30; version += 1) {
    log.note(
      version,
      Array.from({ length: 1_000 }, (_, at) => `${version}.${at}`),
    );
  }
  expect(log.since(log.markOf(9))).toBeNull();
  expect(log.since(log.markOf(10))?.size).toBe(20_000);
  expect(log.since(log.markOf(29))?.size).toBe(1_000);
});
