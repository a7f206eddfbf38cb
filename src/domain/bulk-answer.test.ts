import { expect, test } from 'vitest';
import { bulkVerdict, inGroup } from './bulk-answer';
import type { Prepared } from './prepare-answer';

const now = Date.parse('2026-11-21T08:00:00Z');
const base = {
  kind: 'lead',
  list: 'marketplace',
  stage: 'received',
  createdAt: '2026-11-20T08:00:00Z',
  actionable: true,
  doNotContact: false,
  waiting: null,
} as const;
const ready: Prepared = {
  kind: 'ready',
  prepared: { answer: 'decline', values: { notes: { kind: 'text', text: 'No' } } },
};
const missing: Prepared = {
  kind: 'blocked',
  obstacles: [{ in: 'notes', problems: [], missing: [{ name: 'contact.firstName' }], marked: '' } as never],
};
const broken: Prepared = {
  kind: 'blocked',
  obstacles: [{ in: 'notes', problems: [{ kind: 'unknown' }], missing: [], marked: '' } as never],
};
const waiting = { answer: 'accept', template: 'T', since: '2026-11-21T07:00:00Z' } as const;

test.each([
  [
    'ready',
    base,
    'decline',
    ready,
    { kind: 'ready', cautions: [], values: { notes: { kind: 'text', text: 'No' } } },
  ],
  [
    'does not stand there',
    { ...base, stage: 'accepted' },
    'decline',
    ready,
    { kind: 'refused', why: { kind: 'wrong-stage' } },
  ],
  [
    'informs only',
    { ...base, actionable: false },
    'decline',
    ready,
    { kind: 'refused', why: { kind: 'not-actionable' } },
  ],
  [
    'outbound',
    { ...base, kind: 'co-sell', list: 'outbound', stage: 'accepted', actionable: false },
    'won',
    ready,
    { kind: 'refused', why: { kind: 'not-actionable' } },
  ],
  [
    'waits for Partner Center',
    { ...base, waiting },
    'accept',
    ready,
    { kind: 'refused', why: { kind: 'waiting', waiting } },
  ],
  ['no template', base, 'decline', null, { kind: 'refused', why: { kind: 'no-template' } }],
  [
    'variables are missing',
    base,
    'decline',
    missing,
    { kind: 'refused', why: { kind: 'missing', names: ['contact.firstName'] } },
  ],
  ['the template is broken', base, 'decline', broken, { kind: 'refused', why: { kind: 'broken' } }],
  [
    'must not be contacted',
    { ...base, doNotContact: true },
    'accept',
    ready,
    { kind: 'ready', cautions: [{ kind: 'do-not-contact' }] },
  ],
  [
    'won too early',
    { ...base, kind: 'co-sell', list: 'inbound', stage: 'accepted', actionable: false },
    'won',
    ready,
    { kind: 'ready', cautions: [{ kind: 'won-too-early', from: '2026-11-23T08:00:00.000Z' }] },
  ],
] as const)('%s', (_, referral, answer, prepared, verdict) => {
  expect(bulkVerdict(referral, answer, prepared, now)).toMatchObject(verdict);
});

test('spam is what Microsoft marked as spam and waits for an answer; a group holds only what can be answered', () => {
  const plain = {
    stage: 'received',
    list: 'marketplace',
    waiting: null,
    actionable: true,
    test: false,
    emailValidity: 'valid',
    phoneValidity: null,
  } as const;
  expect(
    [
      plain,
      { ...plain, emailValidity: 'spam' as const },
      { ...plain, phoneValidity: 'spam' as const },
      { ...plain, actionable: false, emailValidity: 'spam' as const },
      { ...plain, stage: 'archived' as const, emailValidity: 'spam' as const },
    ].map((one) => inGroup(one, 'spam')),
  ).toEqual([false, true, true, false, false]);
  const lead = { ...plain, test: true };
  const waiting = { answer: 'decline', template: 'T', since: '2026-11-21T08:00:00.000Z' } as const;
  expect(
    [
      lead,
      plain,
      { ...lead, stage: 'accepted' as const, actionable: false },
      { ...lead, actionable: false },
      { ...lead, stage: 'accepted' as const, list: 'outbound' as const },
      { ...lead, waiting },
    ].map((one) => inGroup(one, 'test')),
  ).toEqual([true, false, true, false, false, false]);
});
