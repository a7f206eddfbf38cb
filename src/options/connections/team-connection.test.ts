import { expect, test } from 'vitest';
import type { LinkFacts } from '../../messages/connection-verbs';
import type { TeamVerbs } from '../../messages/team-verbs';
import { teamConnectionStore } from './team-connection';

const facts: LinkFacts = {
  host: 'contosoteam.table.core.windows.net',
  account: 'contosoteam',
  table: 'Team',
  rights: 'rau',
  starts: null,
  expires: '2027-01-01T00:00:00.000Z',
};
const tried = {
  kind: 'tried',
  facts,
  team: null,
  members: [],
  referrals: 0,
  notes: true,
  readOnly: false,
  prescribed: null,
} as const;

/** A store whose worker replies so, and what it was asked. */
function storeWith(replies: { readonly [V in keyof TeamVerbs]?: TeamVerbs[V]['response'] }) {
  const asked: (readonly [string, unknown])[] = [];
  const store = teamConnectionStore({
    send: async (verb, ask) => {
      asked.push([verb, ask]);
      const reply = replies[verb];
      if (reply === undefined) throw new Error(`no reply to ${verb}`);
      return reply as never;
    },
    requestHost: async () => true,
    requestProfile: async () => true,
  });
  return { asked, store };
}

test('the organisation’s link is looked at without a text', async () => {
  const { asked, store } = storeWith({ 'team.try': tried });
  store.prescribed(facts);
  await store.look();
  expect(asked).toEqual([['team.try', { text: null }]]);
  expect(store.connecting.value).toEqual(tried);
});

test('a table that refuses to be joined is said, and the link is kept for another try', async () => {
  const { asked, store } = storeWith({
    'team.check': { kind: 'link', facts },
    'team.try': tried,
    'team.connect': { kind: 'failed', status: 403 },
  });
  await store.paste('https://secret');
  await store.look();
  await store.join('Ann', 'Sales', true);
  expect(store.connecting.value).toEqual({ kind: 'failed', status: 403, facts });
  await store.join('Ann', 'Sales', true);
  expect(asked.filter(([verb]) => verb === 'team.connect')).toEqual([
    ['team.connect', { text: 'https://secret', name: 'Ann', team: 'Sales', notes: true }],
    ['team.connect', { text: 'https://secret', name: 'Ann', team: 'Sales', notes: true }],
  ]);
});

test('notes that could not be switched are said, and what is shown stays', async () => {
  const { store } = storeWith({
    'team.get': { kind: 'none' },
    'team.notes': { kind: 'failed', status: null },
  });
  await store.load();
  await store.shareNotes(false);
  expect(store.failed.value).toEqual({ kind: 'failed', status: null });
  expect(store.view.value).toEqual({ kind: 'none' });
});

test('once the profile may be read, the team is looked at again', async () => {
  const { asked, store } = storeWith({ 'team.try': { ...tried, prescribed: { kind: 'not-allowed' } } });
  store.prescribed(facts);
  await store.look();
  await store.allowProfile();
  expect(asked.map(([verb]) => verb)).toEqual(['team.try', 'team.try']);
});
