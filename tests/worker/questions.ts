import type { RequestOf, Verb } from '../../src/messages/contract.ts';

const query: RequestOf<'triage.view'> = {
  tab: 'marketplace',
  account: null,
  search: '',
  offset: 0,
  limit: 30,
};

/** A question of each kind that pages of ours ask, about one referral. */
export const questionsAbout = (key: string): readonly (readonly [Verb, object])[] => [
  ['triage.view', query],
  ['table.rows', { offset: 0, limit: 500 }],
  ['table.changes', { since: 'x:1' }],
  ['table.hints', { since: null }],
  ['views.get', {}],
  ['health.get', { account: null }],
  ['health.text', { timeZone: 'Europe/Prague' }],
  ['insights.get', { account: null }],
  ['export.get', { from: 0, most: 1_000 }],
  ['settings.get', {}],
  ['columns.get', {}],
  ['templates.get', {}],
  ['hints.of', { key }],
  ['referral.get', { key }],
  ['referral.favorite', { key, on: true }],
  ['referral.edit', { key, edit: { note: 'Called.' } }],
];
