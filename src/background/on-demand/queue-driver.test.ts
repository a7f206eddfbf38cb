import { expect, test } from 'vitest';
import { type AnswerQueue, newQueue, queueReport, type QueueFate } from '../../domain/answer-queue';
import { blankReferral, type KeptReferral } from '../../domain/kept';
import { QueueDriver, type QueuePorts } from './queue-driver';

const at = '2026-11-21T08:00:00.000Z';
const from = { stage: 'received', outcome: null } as const;
const queueOf = (...keys: readonly string[]): AnswerQueue =>
  newQueue(
    'q',
    at,
    keys.map((key) => ({
      referral: { key, company: key, contactName: null, dealName: null },
      answer: 'decline',
      template: 'T',
      values: {},
      from,
    })),
  );

/** A worker with what outlives it; `die` stops the worker before the n-th thing that it does. */
function world(...keys: readonly string[]) {
  let stored: AnswerQueue | null = null;
  let run: string | null = null;
  let sendable = true;
  let budget = Number.POSITIVE_INFINITY;
  const kept = new Map<string, KeptReferral>(keys.map((key) => [key, blankReferral(key, 'lead', at)]));
  const log: string[] = [];
  const alive = (): void => {
    budget -= 1;
    if (budget < 0) throw new Error('stopped');
  };
  const ports: QueuePorts = {
    stored: {
      get: async () => stored,
      async update(change) {
        alive();
        stored = change(stored);
        return stored;
      },
    },
    referrals: async () => kept,
    run: async () => run,
    maySaySent: async () => sendable,
    async begin({ key }, _item, name) {
      alive();
      run = name;
      log.push(`begin ${key}`);
    },
    async giveUp(name) {
      alive();
      log.push(`give up ${name}`);
    },
    async halt(name) {
      alive();
      log.push(`halt ${name}`);
    },
    async dismiss(name) {
      alive();
      if (run === name) run = null;
    },
  };
  return {
    driver: () => new QueueDriver(ports),
    log,
    kept,
    die: (after: number) => {
      budget = after;
    },
    revive: () => {
      budget = Number.POSITIVE_INFINITY;
    },
    queue: () => stored,
    run: () => run,
    letSay: (on: boolean) => {
      sendable = on;
    },
    replaceRun: (name: string) => {
      run = name;
    },
    shows: (key: string, change: Partial<KeptReferral>) => {
      kept.set(key, { ...kept.get(key)!, ...change });
    },
  };
}
const fates = (queue: AnswerQueue | null): readonly QueueFate[] => queue?.items.map(({ fate }) => fate) ?? [];

test('one after the other, by the user or by what Partner Center shows; the report at the end', async () => {
  const { driver, log, queue, shows, run } = world('a', 'b', 'c');
  const one = driver();
  expect(await one.start(queueOf('a', 'b', 'c'))).toBe(true);
  await one.follow();
  expect(log).toEqual(['begin a']);
  await one.next('q', 0);
  await one.next('q', 0); // pressed twice
  await one.skip('q', 1);
  shows('c', { stage: 'archived', outcome: 'declined' });
  await one.follow();
  expect(log).toEqual(['begin a', 'halt q/0', 'begin b', 'give up q/1', 'begin c']);
  expect([queue()?.state, fates(queue()), run()]).toEqual(['ended', ['sent', 'skipped', 'answered'], null]);
  shows('a', { stage: 'archived', outcome: 'declined' });
  await one.follow();
  expect(queueReport(queue()!)).toEqual({ left: 0, answered: 2, sent: 0, skipped: 1, unfit: 0 });
  await one.dismiss('q');
  expect(queue()).toBeNull();
});

test('a second queue does not begin beside one that runs; the same one is not begun twice', async () => {
  const { driver, log, queue } = world('a', 'b');
  const one = driver();
  await one.start(queueOf('a', 'b'));
  expect(await one.start({ ...queueOf('b'), id: 'other' })).toBe(false);
  expect(await one.start(queueOf('a', 'b'))).toBe(true);
  expect([log, queue()?.id]).toEqual([['begin a'], 'q']);
  await one.dismiss('q');
  expect(queue()?.id).toBe('q');
});

test('what was answered elsewhere, waits for Partner Center or was removed is passed over', async () => {
  const { driver, log, queue, shows, kept } = world('a', 'b', 'c', 'd');
  shows('a', { stage: 'archived', outcome: 'expired' });
  shows('b', { waiting: { answer: 'accept', template: 'T', since: at } });
  kept.delete('c');
  await driver().start(queueOf('a', 'b', 'c', 'd'));
  expect([log, fates(queue())]).toEqual([['begin d'], ['unfit', 'unfit', 'unfit', 'current']]);
});

test('stopped: the current one and the rest are left, and what stands in the form stays there', async () => {
  const { driver, log, queue } = world('a', 'b');
  const one = driver();
  await one.start(queueOf('a', 'b'));
  await one.stop('q');
  await one.follow();
  expect([log, queue()?.state, fates(queue())]).toEqual([['begin a', 'halt q/0'], 'ended', ['left', 'left']]);
});

test('an answer that the user begins beside it leaves the queue where it is', async () => {
  const { driver, log, replaceRun, queue } = world('a', 'b');
  const one = driver();
  await one.start(queueOf('a', 'b'));
  replaceRun('own');
  await one.follow();
  expect([log, fates(queue())]).toEqual([['begin a'], ['current', 'left']]);
  await one.next('q', 0);
  expect(log.at(-1)).toBe('begin b');
});

test('a worker that is stopped before any of its steps goes on, and begins each answer exactly once', async () => {
  for (let after = 0; after < 12; after += 1) {
    const { driver, log, queue, die, revive } = world('a', 'b', 'c');
    die(after);
    const first = driver();
    const steps = [
      () => first.start(queueOf('a', 'b', 'c')),
      () => first.next('q', 0),
      () => first.skip('q', 1),
    ];
    for (const step of steps) await step().catch(() => undefined); // the press is lost with the worker
    revive();
    const second = driver();
    await second.start(queueOf('a', 'b', 'c'));
    for (let turn = 0; turn < 3; turn += 1) {
      await second.follow();
      const place = fates(queue()).indexOf('current');
      if (place !== -1) await second.next('q', place);
    }
    expect({ after, begun: log.filter((line) => line.startsWith('begin')) }).toEqual({
      after,
      begun: ['begin a', 'begin b', 'begin c'],
    });
    expect(queue()?.state).toBe('ended');
    expect(queueReport(queue()!).left).toBe(0);
  }
});

test('"sent" counts only once a person can have sent it', async () => {
  const { driver, queue, letSay, log } = world('a', 'b');
  await driver().start(queueOf('a', 'b'));
  letSay(false);
  await driver().next('q', 0);
  expect(queue()?.items[0]?.fate).toBe('current');
  letSay(true);
  await driver().next('q', 0);
  expect(queue()?.items.map(({ fate }) => fate)).toEqual(['sent', 'current']);
  expect(log.filter((line) => line.startsWith('begin'))).toEqual(['begin a', 'begin b']);
});

test('what the page’s script saw being sent goes on by itself, and only where it is the current one', async () => {
  const { driver, queue } = world('a', 'b');
  await driver().start(queueOf('a', 'b'));
  await driver().sent('other/0/0');
  await driver().sent('q/1/0');
  expect(queue()?.items.map(({ fate }) => fate)).toEqual(['current', 'left']);
  await driver().sent('q/0/1');
  await driver().sent('q/0/1');
  expect(queue()?.items.map(({ fate }) => fate)).toEqual(['sent', 'current']);
});

test('a colleague’s claim on the current one is told as long as it holds, and stops nothing', async () => {
  const { driver, kept, queue, log } = world('a', 'b');
  const claim = { mine: false, name: 'Eva', at, until: '2999-01-01T00:00:00.000Z' };
  const theirs = { claim, answered: null, stage: null };
  for (const key of ['a', 'b'])
    kept.set(key, { ...blankReferral(key, 'lead', at), team: key === 'a' ? null : theirs });
  await driver().start(queueOf('a', 'b'));
  const warnings = () => queue()?.items.map((item) => item.warnings ?? []);
  expect(warnings()).toEqual([[], []]);
  kept.set('a', { ...blankReferral('a', 'lead', at), team: theirs });
  await driver().follow();
  expect(warnings()).toEqual([[{ kind: 'claimed', by: 'Eva', at }], []]);
  await driver().next('q', 0);
  expect(warnings()).toEqual([[], [{ kind: 'claimed', by: 'Eva', at }]]);
  kept.set('b', { ...blankReferral('b', 'lead', at), team: { ...theirs, claim: { ...claim, mine: true } } });
  await driver().follow();
  expect(warnings()).toEqual([[], []]);
  expect(log).toEqual(['begin a', 'halt q/0', 'begin b']);
});
