import { describe, expect, test } from 'vitest';
import type { ConnectionVerbs, LinkFacts } from '../../messages/connection-verbs';
import { leadConnection, type LeadConnectionPorts } from './lead-connection';

const facts: LinkFacts = {
  host: 'contosoleads.table.core.windows.net',
  account: 'contosoleads',
  table: 'Leads',
  rights: 'r',
  starts: null,
  expires: '2027-01-01T00:00:00.000Z',
};
const tried = {
  kind: 'tried',
  facts,
  leads: 37,
  tests: 1,
  newest: '2026-11-29T09:12:00.000Z',
  old: 0,
  erased: 0,
  unread: 0,
  isPart: false,
  counts: { added: 37, changed: 0, left: 0, merged: 0 },
  added: [],
  changed: [],
} as const;
type Replies = { readonly [V in keyof ConnectionVerbs]?: ConnectionVerbs[V]['response'] | Error };

function ports(replies: Replies, allowed = true) {
  const asked: (readonly [string, unknown])[] = [];
  const made: LeadConnectionPorts = {
    send: async (verb, ask) => {
      asked.push([verb, ask]);
      const reply = replies[verb];
      if (reply === undefined || reply instanceof Error) throw reply ?? new Error(`no reply to ${verb}`);
      return reply as never;
    },
    requestHost: async (host) => {
      asked.push(['permission', host]);
      return allowed;
    },
  };
  return { asked, made };
}

describe('connecting a table of leads', () => {
  test('asks for access on the click, shows what it holds, and then connects', async () => {
    const link = { kind: 'link', facts } as const;
    const { asked, made } = ports({
      'leads.check': link,
      'leads.try': tried,
      'leads.connect': { kind: 'none' },
    });
    const store = leadConnection(made);
    await store.paste('https://secret');
    expect(store.connecting.value).toEqual({ kind: 'checked', facts });
    await store.look();
    expect(store.connecting.value).toEqual(tried);
    await store.connect();
    expect(store.connecting.value).toEqual({ kind: 'paste', refused: null });
    expect(asked.map(([verb]) => verb)).toEqual(['leads.check', 'permission', 'leads.try', 'leads.connect']);
    expect(asked[1]).toEqual(['permission', facts.host]);
    // Nothing that is drawn holds the link.
    expect(JSON.stringify([store.connecting.value, store.view.value])).not.toContain('secret');
  });

  test('says why a text is no link, and keeps nothing of it', async () => {
    const { asked, made } = ports({ 'leads.check': { kind: 'refused', reason: 'account-key' } });
    const store = leadConnection(made);
    await store.paste('AccountKey=…');
    expect(store.connecting.value).toEqual({ kind: 'paste', refused: 'account-key' });
    await store.look();
    await store.connect();
    expect(asked.length).toBe(1);
  });

  test('reads nothing without the browser’s consent', async () => {
    const { asked, made } = ports({ 'leads.check': { kind: 'link', facts } }, false);
    const store = leadConnection(made);
    await store.paste('https://secret');
    await store.look();
    expect(store.connecting.value).toEqual({ kind: 'not-allowed', facts });
    expect(asked.map(([verb]) => verb)).toEqual(['leads.check', 'permission']);
  });

  test('says how the table failed, and can be tried again', async () => {
    const failed = { kind: 'failed', status: 403 } as const;
    const { made } = ports({ 'leads.check': { kind: 'link', facts }, 'leads.try': failed });
    const store = leadConnection(made);
    await store.paste('https://secret');
    await store.look();
    expect(store.connecting.value).toEqual({ ...failed, facts });
    store.cancel();
    expect(store.connecting.value).toEqual({ kind: 'paste', refused: null });
  });

  test('tells that the worker gave no response, and stays where it was', async () => {
    const { made } = ports({ 'leads.check': { kind: 'link', facts }, 'leads.try': new Error('stopped') });
    const store = leadConnection(made);
    await store.paste('https://secret');
    await store.look();
    expect(store.connecting.value).toEqual({ kind: 'checked', facts });
    expect(store.problem.value).toBe('stopped');
  });
});
