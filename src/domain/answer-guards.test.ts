import { expect, test } from 'vitest';
import { answerGuards, answersIn } from './answer-guards';

const now = Date.parse('2026-11-21T08:00:00Z');
const base = {
  kind: 'co-sell',
  list: 'inbound',
  stage: 'accepted',
  createdAt: '2026-11-20T08:00:00Z',
  doNotContact: false,
  waiting: null,
} as const;
const kinds = (...given: Parameters<typeof answerGuards>): string[] =>
  answerGuards(...given).map(({ kind }) => kind);

test.each([
  ['co-sell created a day ago', base, ['final', 'won-too-early']],
  ['co-sell created 73 hours ago', { ...base, createdAt: '2026-11-18T07:00:00Z' }, ['final']],
  [
    'co-sell created on a day that may still be within 72 hours',
    { ...base, createdAt: '2026-11-18' },
    ['final', 'won-too-early'],
  ],
  ['lead', { ...base, kind: 'lead' }, ['final']],
] as const)('Won: %s', (_, referral, guards) => {
  expect(kinds(referral, 'won', now)).toEqual(guards);
});

test('Decline says who will be told', () => {
  expect(answerGuards({ ...base, stage: 'received' }, 'decline', now)).toEqual([
    { kind: 'decline-tells', who: 'sender' },
  ]);
  expect(answerGuards({ ...base, stage: 'received', kind: 'lead' }, 'decline', now)).toEqual([
    { kind: 'decline-tells', who: 'customer' },
  ]);
});

test('an answer that waits, a stage that does not fit, a customer that must not be contacted', () => {
  const waiting = { answer: 'accept', template: 'T', since: '2026-11-21T07:00:00Z' } as const;
  expect(kinds({ ...base, stage: 'received', waiting }, 'accept', now)).toEqual(['waiting']);
  expect(kinds(base, 'accept', now)).toEqual(['wrong-stage']);
  expect(kinds({ ...base, doNotContact: true }, 'e-mail', now)).toEqual(['do-not-contact']);
  expect(answersIn({ stage: 'archived' })).toEqual([]);
});
