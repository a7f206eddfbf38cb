import { NO_EDITS } from '../../src/domain/answer-edits.ts';
import { blankReferral } from '../../src/domain/kept.ts';
import { builtInTemplates } from '../../src/domain/template-builtin.ts';
import type { RequestOf, Verb } from '../../src/messages/contract.ts';
import { PAGE, type Life } from './life.ts';

const AT = '2026-11-21T08:00:00.000Z';
const TABLE = 'https://own.example/leads?sig=none';
const [TEMPLATE] = builtInTemplates((name) => name);
const CONTENT = { draft: 'file', size: { lines: 0, referrals: 1, text: 0 } } as const;
const SECTIONS = { exportedAt: AT, app: '1.0.0', sections: { settings: { warningHours: 48 } } } as const;
const PLACE = { id: 'queue', place: 0 } as const;

type Asks = { readonly [V in Verb]: (key: string, other: string) => RequestOf<V> };

/** One question of each verb, about referrals that are stored. The compiler asks for those that are missing. */
export const ASKS: Asks = {
  'triage.view': () => ({ tab: 'marketplace', account: null, search: 'ltd', offset: 0, limit: 30 }),
  'page.read': () => ({
    account: null,
    kind: 'lead',
    list: 'marketplace',
    language: 'en',
    layout: 'table',
    readAt: new Date().toISOString(),
    tookMs: 1,
    columns: [],
    extent: { page: null, pages: null, total: null, filters: [], search: false },
    referrals: [
      {
        rowKey: null,
        kind: 'lead',
        list: 'marketplace',
        favorite: null,
        statedExpiry: null,
        fields: { id: '00000000-0000-4000-8000-000000000001', company: 'Firm Ltd', stage: 'received' },
      },
    ],
    drift: [],
    faults: [],
    detail: false,
  }),
  'reader.load': () => ({ languages: ['en'] }),
  'page.hello': () => ({ url: PAGE.url, language: 'en' }),
  'page.state': () => ({ state: { kind: 'read', rows: 1 }, faults: [] }),
  'page.presence': () => ({ now: 'shown', address: PAGE.url }),
  'leads.get': () => ({}),
  'leads.check': () => ({ text: TABLE }),
  'leads.try': () => ({ text: TABLE }),
  'leads.connect': () => ({ text: TABLE }),
  'leads.read': () => ({}),
  'leads.disconnect': () => ({}),
  'team.get': () => ({}),
  'team.check': () => ({ text: TABLE }),
  'team.try': () => ({ text: TABLE }),
  'team.connect': () => ({ text: TABLE, name: 'Ada', team: 'Team', notes: false }),
  'team.sync': () => ({}),
  'team.notes': () => ({ on: true }),
  'team.leave': () => ({}),
  'team.template': () => ({ id: 'none', template: null }),
  'team.claim': (key) => ({ key, wish: 'claim' }),
  'team.active': () => ({}),
  'team.earlier': (key) => ({ key }),
  'answer.prepare': (key) => ({ key, kind: 'accept', templateId: null, edits: NO_EDITS }),
  'answer.fill': (key) => ({
    key,
    kind: 'decline',
    templateId: 'none',
    edits: NO_EDITS,
    despiteWaiting: false,
  }),
  'answer.again': () => ({}),
  'answer.open': () => ({}),
  'answer.stop': () => ({}),
  'answer.overwrite': () => ({ fields: ['dealName'] }),
  'answer.undo': () => ({}),
  'answer.dismiss': () => ({}),
  'answer.state': () => ({}),
  'answer.not-sent': (key) => ({ key }),
  'openers.get': () => ({}),
  'chips.open': (key) => ({ key }),
  'chips.rows': () => ({
    rows: [{ id: null, rowKey: null, company: 'Firm Ltd', contactName: null, dealName: null }],
  }),
  'offers.open': () => ({}),
  'offers.settle': () => ({ offer: 'reminders' }),
  'openers.allow': () => ({ on: true }),
  'openers.forget': () => ({ answer: 'accept' }),
  'form.sent': () => ({ filling: 'none' }),
  'form.more': () => ({ filling: 'none', fields: [] }),
  'referral.shown': () => ({}),
  'draft.put': () => ({
    draft: 'file',
    at: 0,
    part: { kind: 'referrals', items: [blankReferral('file', 'lead', AT)] },
  }),
  'import.plan': () => ({ ...CONTENT, sight: { at: AT, account: null, takeOlder: false } }),
  'import.apply': () => ({ ...CONTENT, sight: { at: AT, account: null, takeOlder: false }, keep: null }),
  'restore.plan': () => ({ ...CONTENT, ...SECTIONS }),
  'restore.apply': () => ({ ...CONTENT, ...SECTIONS }),
  'plan.rows': () => ({ draft: 'file', group: 'added', from: 0, most: 10 }),
  'draft.drop': () => ({ draft: 'file' }),
  'export.get': () => ({ from: 0, most: 1_000 }),
  'originals.list': () => ({}),
  'originals.text': () => ({ id: 'none', from: 0, most: 10 }),
  'originals.drop': () => ({ id: 'none' }),
  'upload.answers': (key) => ({
    put: [{ key, answer: 'accept', values: { dealName: { kind: 'text', text: 'A deal' } } }],
    remove: [],
  }),
  'health.get': () => ({ account: null }),
  'health.text': () => ({ timeZone: 'Europe/Prague' }),
  'hints.of': (key) => ({ key }),
  'hints.decide': (key, other) => ({ key, other, kind: 'same-company', verdict: 'same' }),
  'insights.get': () => ({ account: null }),
  'insights.counted': () => ({ figures: ['late', 'days/0'] }),
  'insights.away': () => ({ from: '2026-11-20', until: '2026-12-20' }),
  'bulk.prepare': (key, other) => ({ keys: [key, other], answer: 'accept', templateId: null }),
  'bulk.keys': () => ({ tab: 'marketplace', search: '', account: null, group: 'spam' }),
  'queue.start': () => ({ id: 'queue', answers: [] }),
  'queue.next': () => PLACE,
  'queue.skip': () => PLACE,
  'queue.stop': () => ({ id: 'queue' }),
  'queue.dismiss': () => ({ id: 'queue' }),
  'full-page.open': () => ({ section: 'referrals', part: null }),
  'referral.get': (key) => ({ key }),
  'referral.favorite': (key) => ({ key, on: true }),
  'referral.edit': (key) => ({ key, edit: { note: 'Called.', tags: ['warm'] } }),
  'referrals.edit': (key, other) => ({ keys: [key, other], edit: { addTags: ['both'] } }),
  'referrals.in-crm': (key, other) => ({ keys: [key, other], inCrm: true }),
  'tries.add': (key) => ({ key, tried: { id: 'try', kind: 'called', at: AT, note: null } }),
  'tries.remove': (key) => ({ key, id: 'try' }),
  'partner-center.open': (key) => ({ key }),
  'sample.get': () => ({}),
  'sample.start': () => ({}),
  'sample.stop': () => ({}),
  'settings.get': () => ({}),
  'settings.set': () => ({ patch: { warningHours: 48 } }),
  'columns.say': () => ({ account: null, language: 'en', header: 'Zzzfoo', meaning: 'contactName' }),
  'columns.get': () => ({}),
  'strip.undo': () => ({ id: 'none' }),
  'table.start': () => ({}),
  'table.tidy': () => ({}),
  'table.rows': () => ({ offset: 0, limit: 500 }),
  'table.changes': () => ({ since: 'x:1' }),
  'table.hints': () => ({ since: null }),
  'views.get': () => ({}),
  'views.set': () => ({ views: { saved: [], last: null } }),
  'templates.get': () => ({}),
  'templates.save': () => {
    if (TEMPLATE === undefined) throw new Error('there is no template');
    return { template: { ...TEMPLATE, name: 'Renamed' }, after: null };
  },
  'templates.order': () => ({ id: TEMPLATE?.id ?? '', to: 1 }),
  'templates.remove': () => ({ id: TEMPLATE?.id ?? '' }),
  'offers.seen': () => ({}),
  'offers.name': () => ({ id: 'publisher.offer', name: 'Our offer' }),
  'me.given': () => ({ given: {} }),
  'me.save': () => ({
    me: { name: 'Ada', company: 'Own Ltd', title: '', email: '', phone: '', link: '' },
  }),
  'walk.start': () => ({}),
  'walk.cancel': () => ({}),
  'walk.report': () => ({
    kind: 'running',
    progress: { page: 1, pages: 2, rows: 10, total: 20 },
  }),
  'recording.pages': () => ({}),
  'recording.make': () => ({ tab: 1 }),
  'erase.customer': (key) => ({ key, really: false }),
  'erase.all': () => ({ settings: true, id: 'erase' }),
};

/** What the script on a page asks. */
const OF_PAGES: ReadonlySet<Verb> = new Set<Verb>([
  'reader.load',
  'page.hello',
  'page.read',
  'page.state',
  'page.presence',
  'form.sent',
  'form.more',
  'strip.undo',
  'chips.open',
  'chips.rows',
  'walk.report',
]);

/** Every verb but the one that removes everything. */
export const VERBS = (Object.keys(ASKS) as readonly Verb[]).filter((verb) => verb !== 'erase.all');

/** Nothing takes so long in a test; in milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * Asks a verb as those do who may.
 * @returns `done`, or the name of what it was refused for; `silent`: no response came.
 */
export async function outcome(life: Life, verb: Verb, key: string, other: string): Promise<string> {
  const ask = ASKS[verb](key, other) as never;
  let late: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<string>((resolve) => {
    late = setTimeout(() => resolve('silent'), PATIENCE_MS);
  });
  const reply = life
    .ask(verb, ask, OF_PAGES.has(verb) ? PAGE : undefined)
    .then((said) => (said.ok ? 'done' : (said.name ?? 'without a name')));
  return Promise.race([reply, silent]).finally(() => clearTimeout(late));
}

/** Asks each verb; gives what came of it. */
export async function outcomes(
  life: Life,
  key: string,
  other: string,
  before: () => Promise<void> = async () => undefined,
): Promise<Readonly<Record<string, string>>> {
  const found: [string, string][] = [];
  for (const verb of VERBS) {
    await before();
    found.push([verb, await outcome(life, verb, key, other)]);
  }
  return Object.fromEntries(found);
}
