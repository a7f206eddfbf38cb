import { expect, test } from 'vitest';
import type { AnswerPlace } from '../../messages/form-verbs';
import { nextStep, type SeenInTab } from './next-step';

const accept = {
  answer: 'accept',
  referral: { key: 'r1', id: null, company: null, contactName: null, dealName: null },
} as const;
const place: AnswerPlace = { form: null, blind: null, offers: ['accept'], onlyOpen: [] };
const doubts = { sure: false, isElsewhere: async () => false };
const after = (seen: Partial<SeenInTab>, known: Partial<typeof doubts> = {}) =>
  nextStep(accept, { place, shown: 'r1', mayPress: false, ...seen }, { ...doubts, ...known });

test('a tab that shows another referral is told before anything else', async () => {
  expect(await after({ shown: 'r2', place: null })).toEqual({
    kind: 'tell',
    step: { kind: 'other-referral' },
  });
});

test('a page that gives no response is looked for, unless the tab is elsewhere', async () => {
  expect(await after({ place: null })).toEqual({ kind: 'tell', step: { kind: 'looking' } });
  expect(await after({ place: null }, { isElsewhere: async () => true })).toEqual({
    kind: 'tell',
    step: { kind: 'other-site' },
  });
});

test('the button is pressed only where it may be, and where the page says whose it is', async () => {
  expect(await after({ mayPress: true })).toEqual({ kind: 'press' });
  const byHand = { kind: 'tell', step: { kind: 'press-button' } };
  expect(await after({ mayPress: false })).toEqual(byHand);
  expect(await after({ mayPress: true, shown: null })).toEqual(byHand);
});

test('without the button the referral is to be opened', async () => {
  expect(await after({ place: { ...place, offers: [] } })).toEqual({
    kind: 'tell',
    step: { kind: 'open-referral' },
  });
});
