// A team in the whole worker, on the real engine: two profiles, whose lives end wherever they like.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { blankReferral, type KeptReferral } from '../../src/domain/kept.ts';
import { derive } from '../../src/domain/merge.ts';
import type { RequestOf, ResponseOf, Verb } from '../../src/messages/contract.ts';
import type { Template } from '../../src/domain/template.ts';
import { type Life, wake } from '../worker/life.ts';
import { Profile } from '../worker/profile.ts';
import { allStores, fill, records, secrets } from '../worker/stored.ts';
import { type Azurite, startAzurite } from './azurite.ts';
import { randomOf } from './random.ts';

const HOST = 'https://contosoteam.table.core.windows.net';
/** The harness replaces what the worker sees of the network; this is the machine's own. */
const realFetch = globalThis.fetch;

let azurite: Azurite;
let link: string;
let eva: Profile;
let jan: Profile;
let tables = 0;
const TABLES = 18;
let requests: string[];

beforeAll(async () => {
  azurite = await startAzurite();
  // Made before the first life, which takes the network over.
  for (let at = 1; at <= TABLES; at += 1) await azurite.createTable(`team${at}`);
}, 180_000);
afterAll(() => azurite.stop());

function profile(): Profile {
  const made = new Profile();
  made.allowed.add(`${HOST}/*`);
  made.network = (address, init) => {
    requests.push(`${init?.method ?? 'GET'} ${decodeURIComponent(address)} ${String(init?.body ?? '')}`);
    return realFetch(address.replace(HOST, azurite.base), init);
  };
  return made;
}

beforeEach(() => {
  tables += 1;
  const name = `team${tables}`;
  link = `${HOST}/${name}?${azurite.signature(name)}`;
  requests = [];
  [eva, jan] = [profile(), profile()];
});

const guid = (at: number): string => `0f8fad5b-d9cb-469f-a165-${String(at).padStart(12, '0')}`;

/** A referral of which every field that is a customer's holds a word of its own. */
function referral(at: number, more: Partial<KeptReferral> = {}): KeptReferral {
  const seen = new Date(Date.now() - 3_600_000).toISOString();
  return derive({
    ...blankReferral(`key-${at}`, 'lead', seen),
    id: guid(at),
    list: 'marketplace',
    stageShown: true,
    callToAction: 'contact-me',
    createdAt: seen,
    company: 'SecretCompany',
    contactName: 'SecretContact',
    email: 'secret@mail.example',
    phone: '+420777123456',
    ...more,
  });
}

/** One life with these records. */
async function lifeOf(of: Profile, all: readonly KeptReferral[] = []): Promise<Life> {
  const first = await wake(of);
  await first.rest();
  if (all.length === 0) return first;
  await fill(of, all);
  first.kill();
  return wake(of);
}

async function ask<V extends Verb>(life: Life, verb: V, asked: RequestOf<V>): Promise<ResponseOf<V>> {
  const reply = await life.ask(verb, asked);
  if (!reply.ok) throw new Error(reply.reason);
  return reply.value as ResponseOf<V>;
}

async function join(life: Life, name: string): Promise<void> {
  const view = await ask(life, 'team.connect', { text: link, name, team: 'Sales', notes: true });
  expect(view).toMatchObject({ kind: 'connected', name });
  await life.rest();
}

async function synced(life: Life): Promise<void> {
  await ask(life, 'team.sync', {});
  await life.rest();
}

/** What a profile keeps of a referral. */
async function kept(of: Profile, at = 1): Promise<KeptReferral | undefined> {
  return (await records(of)).find(({ id }) => id === guid(at));
}

/** A life of one, then one of the other, each with what `work` does in it. */
async function turn(
  of: Profile,
  work: (life: Life) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const life = await wake(of);
  await life.rest();
  await work(life);
  await synced(life);
  life.kill();
}

async function bothJoined(all: readonly KeptReferral[] = [referral(1)]): Promise<void> {
  for (const [of, name] of [
    [eva, 'Eva'],
    [jan, 'Jan'],
  ] as const) {
    const life = await lifeOf(of, all);
    await join(life, name);
    life.kill();
  }
}

describe('a team in the worker', () => {
  test('is looked at before anything is written', async () => {
    const life = await lifeOf(eva, [referral(1)]);
    expect(await ask(life, 'team.try', { text: link })).toMatchObject({
      kind: 'tried',
      team: null,
      members: [],
      referrals: 0,
    });
    expect(requests.every((one) => one.startsWith('GET'))).toBe(true);
    await join(life, 'Eva');
    expect(await ask(life, 'team.try', { text: link })).toMatchObject({
      team: 'Sales',
      notes: true,
      members: [{ name: 'Eva' }],
    });
  }, 120_000);

  test('shares note, tags, tries and claim, and tells by whom', async () => {
    await bothJoined();
    await turn(eva, async (life) => {
      await ask(life, 'referral.edit', { key: 'key-1', edit: { note: 'calls back', tags: ['hot'] } });
      await ask(life, 'tries.add', {
        key: 'key-1',
        tried: { id: 't1', kind: 'called', at: new Date().toISOString(), note: 'voicemail' },
      });
      expect(await ask(life, 'team.claim', { key: 'key-1', wish: 'claim' })).toMatchObject({ kind: 'mine' });
    });
    await turn(jan);
    expect(await kept(jan)).toMatchObject({
      note: 'calls back',
      tags: ['hot'],
      tries: [{ id: 't1', kind: 'called', note: 'voicemail', by: 'Eva' }],
      team: { claim: { mine: false, name: 'Eva' } },
    });
    const told = (await kept(jan))?.history.filter(({ kind }) => kind === 'team');
    expect(told).toMatchObject([
      { by: 'Eva', what: 'claimed' },
      { by: 'Eva', what: 'noted' },
    ]);
    await turn(jan, async (life) => {
      expect(await ask(life, 'team.claim', { key: 'key-1', wish: 'claim' })).toMatchObject({
        kind: 'theirs',
        claim: { name: 'Eva' },
      });
      expect(await ask(life, 'team.claim', { key: 'key-1', wish: 'take-over' })).toMatchObject({
        kind: 'mine',
      });
      await ask(life, 'referral.edit', { key: 'key-1', edit: { note: null, tags: [] } });
      await ask(life, 'tries.remove', { key: 'key-1', id: 't1' });
    });
    await turn(eva);
    expect(await kept(eva)).toMatchObject({
      note: null,
      tags: [],
      tries: [],
      team: { claim: { mine: false, name: 'Jan' } },
    });
    await turn(eva, async (life) => {
      expect(await ask(life, 'team.earlier', { key: 'key-1' })).toMatchObject({
        notes: [{ by: 'Eva', note: 'calls back' }],
      });
    });
  }, 240_000);

  test('shares templates, says who changed one meanwhile, and takes them out', async () => {
    await bothJoined();
    const template: Template = {
      kind: 'decline',
      id: 'no-budget',
      name: 'No budget',
      language: null,
      formats: 'user',
      defaultFor: null,
      reason: 3,
      notes: 'Thank you.',
    };
    const teams = async (life: Life) => {
      const { templates, shared } = await ask(life, 'templates.get', {});
      return shared.map(({ id, by }) => ({ by, name: templates.find((one) => one.id === id)?.name }));
    };
    await turn(eva, async (life) => {
      expect(await ask(life, 'team.template', { id: template.id, template })).toEqual({ kind: 'shared' });
      expect(await teams(life)).toEqual([{ by: 'Eva', name: 'No budget' }]);
    });
    await turn(jan);
    await turn(jan, async (life) => {
      expect(await teams(life)).toEqual([{ by: 'Eva', name: 'No budget' }]);
      const changed = { ...template, name: 'Budget is spent' };
      expect(await ask(life, 'team.template', { id: template.id, template: changed })).toEqual({
        kind: 'shared',
      });
    });
    const life = await wake(eva);
    await life.rest();
    const late = { ...template, name: 'Late' };
    // Where the reading of the wake was quicker, Eva's change is made on Jan's.
    const reply = await ask(life, 'team.template', { id: template.id, template: late });
    if (reply.kind === 'changed') {
      expect(reply.by).toBe('Jan');
      expect(await teams(life)).toEqual([{ by: 'Jan', name: 'Budget is spent' }]);
    } else expect(await teams(life)).toEqual([{ by: 'Eva', name: 'Late' }]);
    expect(await ask(life, 'team.template', { id: template.id, template: null })).toEqual({ kind: 'shared' });
    expect(await teams(life)).toEqual([]);
    life.kill();
    await turn(jan);
    await turn(jan, async (now) => {
      expect(await teams(now)).toEqual([]);
      // What was taken out can be shared again.
      expect(await ask(now, 'team.template', { id: template.id, template })).toEqual({ kind: 'shared' });
      expect(await teams(now)).toEqual([{ by: 'Jan', name: 'No budget' }]);
    });
  }, 240_000);

  test('knows a lead of a connected table by its row, and nothing of one with neither row nor ID', async () => {
    await bothJoined([referral(1, { id: null, tableRow: 'contoso/leads/1/a' }), referral(2, { id: null })]);
    await turn(eva, async (life) => {
      await ask(life, 'referral.edit', { key: 'key-1', edit: { note: 'from the table', tags: [] } });
      await ask(life, 'referral.edit', { key: 'key-2', edit: { note: 'mine alone', tags: [] } });
      expect(await ask(life, 'team.claim', { key: 'key-1', wish: 'claim' })).toMatchObject({ kind: 'mine' });
      expect(await ask(life, 'team.claim', { key: 'key-2', wish: 'claim' })).toEqual({ kind: 'not-shared' });
    });
    await turn(jan);
    const notes = new Map(
      (await records(jan)).map(({ key, note, team }) => [key, [note, team?.claim?.name]]),
    );
    expect(notes.get('key-1')).toEqual(['from the table', 'Eva']);
    expect(notes.get('key-2')).toEqual([null, undefined]);
    expect(requests.filter((one) => one.includes('contoso/leads') || one.includes('mine alone'))).toEqual([]);
  }, 240_000);

  test('gives claims back when somebody leaves, and takes the team’s templates away', async () => {
    await bothJoined();
    await turn(eva, async (life) => {
      expect(await ask(life, 'team.claim', { key: 'key-1', wish: 'claim' })).toMatchObject({ kind: 'mine' });
    });
    await turn(jan);
    expect((await kept(jan))?.team?.claim).toMatchObject({ mine: false, name: 'Eva' });
    const life = await wake(eva);
    await life.rest();
    expect(await ask(life, 'team.leave', {})).toEqual({ kind: 'none' });
    expect((await ask(life, 'templates.get', {})).shared).toEqual([]);
    life.kill();
    await turn(jan);
    expect((await kept(jan))?.team?.claim ?? null).toBeNull();
  }, 240_000);

  test('lowers the badge by what a colleague saw, until one looks oneself', async () => {
    await bothJoined();
    expect((await kept(jan))?.actionable).toBe(true);
    const life = await lifeOf(eva, [
      referral(1, {
        stage: 'accepted',
        lastSeenAt: new Date().toISOString(),
        waiting: null,
        history: [
          {
            kind: 'stage',
            at: new Date().toISOString(),
            from: 'received',
            to: 'accepted',
            outcome: null,
            onTime: true,
          },
        ],
      }),
    ]);
    await synced(life);
    life.kill();
    await turn(jan);
    expect(await kept(jan)).toMatchObject({
      stage: 'received',
      actionable: false,
      team: { stage: { by: 'Eva', stage: 'accepted' } },
    });
    const later = { ...referral(1), lastSeenAt: new Date().toISOString() };
    expect(derive({ ...later, team: (await kept(jan))?.team ?? null }).actionable).toBe(true);
  }, 240_000);

  test('shares what was said of duplicates, and that it was taken back', async () => {
    await bothJoined([referral(1), referral(2)]);
    const decide = (verdict: 'different' | null) => (life: Life) =>
      ask(life, 'hints.decide', { key: 'key-1', other: 'key-2', kind: 'same-company', verdict });
    const said = async (): Promise<readonly unknown[]> => (await allStores(jan))['decisions'] ?? [];
    await turn(eva, decide('different'));
    await turn(jan);
    expect(await said()).toMatchObject([{ a: 'key-1', b: 'key-2', verdict: 'different' }]);
    await turn(eva, decide(null));
    await turn(jan);
    expect(await said()).toMatchObject([{ verdict: null }]);
  }, 240_000);

  test('follows what the organisation prescribes once the user gives a name', async () => {
    await eva.areas.managed.set({ teamTableUrl: link, teamNotes: false });
    const life = await lifeOf(eva, [referral(1)]);
    expect(await ask(life, 'team.get', {})).toMatchObject({ kind: 'unnamed' });
    expect(requests).toEqual([]);
    await ask(life, 'team.connect', { text: null, name: 'Eva', team: 'Sales', notes: true });
    await life.rest();
    await ask(life, 'referral.edit', { key: 'key-1', edit: { note: 'private words', tags: ['hot'] } });
    await synced(life);
    expect(await ask(life, 'team.get', {})).toMatchObject({
      kind: 'connected',
      by: 'policy',
      notesAllowed: false,
    });
    expect(requests.join('\n')).toContain('hot');
    expect(requests.join('\n')).not.toContain('private words');
    expect(await secrets(eva)).toEqual([]);
    const tried = { id: 't1', kind: 'called', at: new Date().toISOString(), note: null } as const;
    await ask(life, 'tries.add', { key: 'key-1', tried });
    expect((await ask(life, 'insights.get', { account: null })).people).toBeUndefined();
    await eva.areas.managed.set({ teamTableUrl: link, teamNotes: false, teamFigures: true });
    expect((await ask(life, 'insights.get', { account: null })).people).toEqual([
      { by: null, answers: 0, tries: 1 },
    ]);
    await eva.areas.managed.set({ teamTableUrl: link, featuresOff: ['team'] });
    expect(await ask(life, 'team.get', {})).toEqual({ kind: 'off' });
  }, 240_000);

  test('takes the name that the organisation gives, and gives the profile back', async () => {
    await eva.areas.managed.set({ teamTableUrl: link, teamName: '{profile} (Brno)' });
    const life = await lifeOf(eva, [referral(1)]);
    const tried = () => ask(life, 'team.try', { text: null });
    expect(await tried()).toMatchObject({ kind: 'tried', prescribed: { kind: 'not-allowed' } });
    eva.email = '';
    expect(await tried()).toMatchObject({ prescribed: { kind: 'signed-out' } });
    eva.email = 'eva.novakova@contoso.example';
    expect(await tried()).toMatchObject({ prescribed: { kind: 'set', name: 'Eva Novakova (Brno)' } });
    const asked = { text: null, name: 'Somebody else', team: 'Sales', notes: true };
    expect(await ask(life, 'team.connect', asked)).toMatchObject({ name: 'Eva Novakova (Brno)' });
    expect(eva.email).toBeNull();
    await synced(life);
    expect(requests.join('\n')).toContain('Eva Novakova (Brno)');
    expect(JSON.stringify([requests, await allStores(eva)])).not.toContain('eva.novakova@');
  }, 120_000);

  test('erases a customer at the colleagues’, too, and lets one that is read again stay', async () => {
    await bothJoined([referral(1), referral(2, { company: 'Other', email: 'o@other.example' })]);
    await turn(eva, (life) => ask(life, 'referral.edit', { key: 'key-1', edit: { note: 'to be erased' } }));
    await turn(jan);
    await turn(eva, (life) => ask(life, 'erase.customer', { key: 'key-1', really: true }));
    await turn(jan);
    expect((await records(jan)).map(({ id }) => id)).toEqual([guid(2)]);
    const rows = await (
      await realFetch(link.replace(HOST, azurite.base).replace('?', '()?'), {
        headers: { accept: 'application/json;odata=nometadata', 'x-ms-version': '2019-02-02' },
      })
    ).text();
    expect(rows).not.toContain('to be erased');
    const life = await lifeOf(jan, [referral(1)]);
    await synced(life);
    expect((await records(jan)).length).toBe(2);
  }, 240_000);

  test('tells nothing that is a customer’s', async () => {
    await bothJoined();
    await turn(eva, async (life) => {
      await ask(life, 'team.claim', { key: 'key-1', wish: 'claim' });
      await ask(life, 'referral.edit', { key: 'key-1', edit: { note: 'n', tags: ['t'] } });
      await ask(life, 'referral.favorite', { key: 'key-1', on: true });
    });
    const sent = requests.join('\n');
    for (const secret of ['SecretCompany', 'SecretContact', 'secret@mail', '420777123456'])
      expect(sent).not.toContain(secret);
  }, 120_000);

  test('loses nothing without a network, and says what is wrong', async () => {
    await bothJoined();
    const { network } = eva;
    const life = await wake(eva);
    for (const status of [null, 403, 500] as const) {
      eva.network = async () => {
        if (status === null) throw new TypeError('Failed to fetch');
        return new Response('<error/>', { status });
      };
      await ask(life, 'referral.edit', { key: 'key-1', edit: { note: `written at ${status}` } });
      await synced(life);
      expect(await ask(life, 'team.get', {})).toMatchObject({
        trouble: { kind: 'failed', status },
        waiting: 1,
      });
      expect(await ask(life, 'team.claim', { key: 'key-1', wish: 'claim' })).toMatchObject({
        kind: 'failed',
      });
    }
    life.kill();
    eva.network = network;
    await turn(eva);
    await turn(jan);
    expect(await kept(jan)).toMatchObject({ note: 'written at 500' });
  }, 240_000);

  test('gives the same in the end, wherever a worker is stopped', async () => {
    const random = randomOf(7);
    await bothJoined([1, 2, 3].map((at) => referral(at)));
    for (let kill = 0; kill < 10; kill += 1) {
      for (const of of [eva, jan]) {
        const life = await wake(of, 20 + Math.floor(random() * 120));
        const key = `key-${1 + Math.floor(random() * 3)}`;
        void life.ask('referral.edit', {
          key,
          edit: { note: `note ${kill} of ${of === eva ? 'Eva' : 'Jan'}`, tags: [`tag${kill}`, 'both'] },
        });
        void life.ask('team.sync', {});
        await life.rest();
        life.kill();
      }
    }
    for (let round = 0; round < 2; round += 1) for (const of of [eva, jan]) await turn(of);
    const told = async (of: Profile) =>
      (await records(of))
        .map(({ id, note, tags }) => [id, note, [...tags].sort()] as const)
        .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1));
    expect(await told(eva)).toEqual(await told(jan));
  }, 300_000);

  test('loses nothing, between whichever two requests a worker is stopped', async () => {
    await bothJoined([referral(1), referral(2, { company: 'Other', email: 'o@other.example' })]);
    const { network } = eva;
    const written: string[] = [];
    let stops = 0;
    for (const moment of ['unsent', 'unheard'] as const)
      for (let at = 1, survived = false; !survived; at += 1) {
        const life = await wake(eva);
        let count = 0;
        eva.network = async (address, init) => {
          count += 1;
          // Unheard: the table did it, and the life ended before it knew.
          if (count < at || (count === at && moment === 'unheard')) {
            const response = await network?.(address, init);
            if (count < at && response !== undefined) return response;
          }
          life.kill();
          return new Promise(() => undefined);
        };
        const id = `${moment}-${at}`;
        const tried = { id, kind: 'called', at: new Date().toISOString(), note: null } as const;
        void life.ask('referral.edit', { key: 'key-1', edit: { note: id, tags: [id] } });
        void life.ask('tries.add', { key: 'key-1', tried });
        void life.ask('referral.edit', { key: 'key-2', edit: { note: id, tags: [id] } });
        void life.ask('team.claim', { key: 'key-1', wish: at % 2 === 1 ? 'claim' : 'give-back' });
        void life.ask('team.sync', {});
        await life.rest();
        survived = count < at;
        stops += survived ? 0 : 1;
        life.kill();
        // What stands in her record is hers: no stop may lose it.
        if ((await kept(eva))?.tries.some((one) => one.id === id) === true) written.push(id);
        eva.network = network;
      }
    await turn(eva);
    await turn(jan);
    const [hers, his] = [await kept(eva), await kept(jan)];
    const [herOther, hisOther] = [await kept(eva, 2), await kept(jan, 2)];
    console.info(`${stops} stops between requests, ${written.length} tries written down`);
    expect(stops).toBeGreaterThan(5);
    expect(written.length).toBeGreaterThan(5);
    expect(his?.tries.map(({ id }) => id).sort()).toEqual(written.sort());
    // Tags are a set: they stand in the order in which each came to know them.
    const told = (record: typeof his) => [record?.note, [...(record?.tags ?? [])].sort()];
    expect(told(his)).toEqual(told(hers));
    expect(told(hisOther)).toEqual(told(herOther));
    expect(his?.team?.claim?.name).toBe(hers?.team?.claim?.name);
  }, 480_000);

  test('is left: what is one’s own stays, link and team go', async () => {
    await bothJoined();
    await turn(eva, (life) => ask(life, 'referral.edit', { key: 'key-1', edit: { note: 'mine' } }));
    await turn(jan, (life) => ask(life, 'team.claim', { key: 'key-1', wish: 'claim' }));
    const life = await wake(eva);
    await synced(life);
    expect((await kept(eva))?.team?.claim).toMatchObject({ name: 'Jan' });
    expect(await ask(life, 'team.leave', {})).toEqual({ kind: 'none' });
    await life.rest();
    expect(await kept(eva)).toMatchObject({ note: 'mine', team: null });
    expect(await secrets(eva)).toEqual([]);
    expect([...eva.allowed]).toEqual([]);
    const names = (await eva.indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain('partner-center-triage-team');
    const before = requests.length;
    await ask(life, 'team.sync', {});
    await life.rest();
    expect(requests.length).toBe(before);
  }, 240_000);
});

describe('the link to the team', () => {
  test('is found nowhere but in its store', async () => {
    const signature = new URL(link).searchParams.get('sig') ?? 'no signature';
    const said: string[] = [];
    for (const name of ['log', 'info', 'warn', 'error'] as const)
      vi.spyOn(console, name).mockImplementation((...all) => void said.push(all.map(String).join(' ')));
    const life = await lifeOf(eva, [referral(1)]);
    const replies: unknown[] = [
      await life.ask('team.check', { text: link }),
      await life.ask('team.try', { text: link }),
      await life.ask('team.connect', { text: link, name: 'Eva', team: 'Sales', notes: true }),
    ];
    await life.rest();
    eva.network = (address) => Promise.reject(new TypeError(`Failed to fetch ${address}`));
    replies.push(await life.ask('team.sync', {}));
    await life.rest();
    replies.push(await life.ask('team.get', {}), await life.ask('export.get', { from: 0, most: 10 }));
    const areas = Object.values(eva.areas).map(({ items }) => [...items]);
    const everything = JSON.stringify([replies, areas, await allStores(eva), eva.badge, said]);
    for (const form of [signature, encodeURIComponent(signature)]) expect(everything).not.toContain(form);
    expect(JSON.stringify(await secrets(eva))).toContain(encodeURIComponent(signature));
    vi.restoreAllMocks();
  }, 120_000);
});
