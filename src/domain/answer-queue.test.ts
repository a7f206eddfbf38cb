import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  advancedQueue,
  type AnswerQueue,
  begunAt,
  currentPlace,
  leftBehind,
  newQueue,
  type QueueFate,
  queueReport,
  type QueueStatus,
  stoppedQueue,
  withStatuses,
} from './answer-queue';
import type { AnswerKind } from './template';

const received: QueueStatus = { stage: 'received', outcome: null };
const queueOf = (count: number, answer: AnswerKind = 'decline', from = received): AnswerQueue =>
  newQueue(
    'q',
    '2026-11-21T08:00:00.000Z',
    Array.from({ length: count }, (_, at) => ({
      referral: { key: `r${at}`, company: 'Contoso', contactName: null, dealName: null },
      answer,
      template: 'T',
      values: { notes: { kind: 'text', text: 'N' } },
      from,
    })),
  );
const fates = ({ items }: AnswerQueue): readonly QueueFate[] => items.map(({ fate }) => fate);

test('one after the other: sent, skipped, answered in Partner Center; then it has ended', () => {
  let queue = advancedQueue(queueOf(3));
  expect([currentPlace(queue), fates(queue)]).toEqual([0, ['current', 'left', 'left']]);
  queue = advancedQueue(leftBehind(begunAt(queue, 0), 0, 'sent'));
  queue = advancedQueue(leftBehind(queue, 1, 'skipped'));
  expect(fates(queue)).toEqual(['sent', 'skipped', 'current']);
  queue = advancedQueue(
    withStatuses(queue, (key) =>
      key === 'r2' || key === 'r0' ? { stage: 'archived', outcome: 'declined' } : received,
    ),
  );
  expect(queue.state).toBe('ended');
  expect(queueReport(queue)).toEqual({ left: 0, answered: 2, sent: 0, skipped: 1, unfit: 0 });
});

test('a press for an answer that is not current any more changes nothing', () => {
  const queue = advancedQueue(leftBehind(advancedQueue(queueOf(3)), 0, 'sent'));
  expect(leftBehind(queue, 0, 'skipped')).toBe(queue);
  expect(begunAt(queue, 2)).toBe(queue);
  const ended = stoppedQueue(queue);
  expect([fates(ended), leftBehind(ended, 1, 'sent')]).toEqual([['sent', 'left', 'left'], ended]);
});

test.each<[string, AnswerKind, QueueStatus, QueueFate]>([
  ['declined as was wanted', 'decline', { stage: 'archived', outcome: 'declined' }, 'answered'],
  ['closed, nobody knows how', 'decline', { stage: 'archived', outcome: null }, 'answered'],
  ['expired meanwhile', 'decline', { stage: 'archived', outcome: 'expired' }, 'unfit'],
  ['accepted by a colleague', 'decline', { stage: 'accepted', outcome: null }, 'unfit'],
  ['accepted as was wanted', 'accept', { stage: 'accepted', outcome: null }, 'answered'],
  ['accepted and won since', 'accept', { stage: 'archived', outcome: 'won' }, 'answered'],
  ['closed instead of accepted', 'accept', { stage: 'archived', outcome: null }, 'unfit'],
  ['no news', 'accept', received, 'current'],
])('%s', (_, answer, now, fate) => {
  expect(fates(withStatuses(advancedQueue(queueOf(1, answer)), () => now))).toEqual([fate]);
});

test('a referral that was erased leaves neither name nor text behind', () => {
  const queue = withStatuses(advancedQueue(queueOf(1)), () => null);
  expect(queue.items).toMatchObject([{ fate: 'unfit', referral: { company: null }, values: {} }]);
});

type Event =
  | { readonly kind: 'advance' | 'stop' }
  | { readonly kind: 'begin' | 'sent' | 'skipped' | 'unfit'; readonly at: number }
  | { readonly kind: 'status'; readonly at: number; readonly now: QueueStatus | null };
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Event>({ kind: 'advance' }) },
  fc.constant<Event>({ kind: 'stop' }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('begin', 'sent', 'skipped', 'unfit'),
      at: fc.nat(5),
    }) as fc.Arbitrary<Event>,
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('status'),
      at: fc.nat(5),
      now: fc.constantFrom(
        null,
        received,
        { stage: 'accepted', outcome: null },
        { stage: 'archived', outcome: 'declined' },
        { stage: 'archived', outcome: 'expired' },
      ),
    }) as fc.Arbitrary<Event>,
  },
);

function after(queue: AnswerQueue, happened: Event): AnswerQueue {
  switch (happened.kind) {
    case 'advance':
      return advancedQueue(queue);
    case 'stop':
      return stoppedQueue(queue);
    case 'begin':
      return begunAt(queue, happened.at);
    case 'status':
      return withStatuses(queue, (key) => (key === `r${happened.at}` ? happened.now : received));
    default:
      return leftBehind(queue, happened.at, happened.kind);
  }
}

test('whatever happens, in whatever order: one at most is current, all are counted, each step may be taken twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(event, { maxLength: 40 }), (count, events) => {
      let queue = queueOf(count);
      for (const happened of events) {
        const next = after(queue, happened);
        expect(after(next, happened)).toEqual(next);
        expect(fates(next).filter((fate) => fate === 'current').length).toBeLessThanOrEqual(
          next.state === 'running' ? 1 : 0,
        );
        expect(Object.values(queueReport(next)).reduce((sum, one) => sum + one, 0)).toBe(count);
        // What Partner Center has shown is never taken back, and what has ended never begins again.
        for (const [place, fate] of fates(queue).entries())
          if (fate === 'answered') expect(fates(next)[place]).toBe('answered');
        if (queue.state === 'ended') expect([next.state, currentPlace(next)]).toEqual(['ended', -1]);
        queue = next;
      }
    }),
  );
});

test('a queue comes to its end: each turn leaves one behind', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.infiniteStream(fc.constantFrom('sent', 'skipped', 'unfit')),
      (count, ways) => {
        let queue = advancedQueue(queueOf(count));
        let turns = 0;
        while (queue.state === 'running') {
          queue = advancedQueue(leftBehind(queue, currentPlace(queue), ways.next().value as 'sent'));
          turns += 1;
        }
        expect([turns, queueReport(queue).left]).toEqual([count, 0]);
      },
    ),
  );
});
