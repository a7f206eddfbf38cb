import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRecord } from '../../src/domain/is-record.ts';
import type { HintDecision, HintPair } from '../../src/domain/hint.ts';
import type { KeptReferral } from '../../src/domain/kept.ts';
import type { PendingAnswer } from '../../src/domain/pending-answer.ts';
import type { PageReading } from '../../src/domain/reading.ts';
import type { ReferralReading } from '../../src/domain/referral.ts';
import { summaryOf } from '../../src/domain/summary.ts';
import { type SummaryBlock, summariesIn } from '../../src/domain/summary-block.ts';
import { builtInTemplates } from '../../src/domain/template-builtin.ts';
import type { RequestOf, Verb } from '../../src/messages/contract.ts';
import type { ImportLine } from '../../src/messages/file-verbs.ts';
import { sampleRecords } from '../e2e/fill-store.ts';
import { KILLS } from '../support/kills.ts';
import { seed } from '../support/seed.ts';
import { PAGE, wake, type Life } from './life.ts';
import { Profile } from './profile.ts';
import { allStores, fill, forgetHints, setMeta } from './stored.ts';

/** A question is asked so often of lives that are ended, before one may answer it. */
const MOST_KILLS = 3;
const NOW = Date.now();

interface Step {
  readonly verb: Verb;
  readonly ask: object;
  readonly sender?: unknown;
  /** What each life is told before: the worker holds it in memory alone. */
  readonly first?: Step;
}

const step = <V extends Verb>(
  verb: V,
  ask: RequestOf<V>,
  more: Pick<Step, 'sender' | 'first'> = {},
): Step => ({
  verb,
  ask,
  ...more,
});
const fromPage = { sender: PAGE } as const;

/** A page that shows this many new leads, and the first of them accepted. */
function reading(from: number, count: number, stage: 'received' | 'accepted'): PageReading {
  const referrals = Array.from({ length: count }, (_, at): ReferralReading => ({
    rowKey: null,
    kind: 'lead',
    list: 'marketplace',
    favorite: null,
    statedExpiry: null,
    fields: {
      id: `00000000-0000-4000-8000-${String(from + at).padStart(12, '0')}`,
      company: `Firm ${(from + at) % 9} Ltd`,
      contactName: `Ada Number${(from + at) % 9}`,
      createdAt: new Date(NOW - (from + at + 1) * 3_600_000).toISOString(),
      stage: at === 0 ? stage : 'received',
    },
  }));
  return {
    account: null,
    kind: 'lead',
    list: 'marketplace',
    language: 'en',
    layout: 'table',
    readAt: new Date(NOW).toISOString(),
    tookMs: 1,
    columns: [],
    extent: { page: null, pages: null, total: null, filters: [], search: false },
    referrals,
    drift: [],
    faults: [],
    detail: false,
  };
}

/** Lines of a file: new leads, every third without an ID. */
const LINES = reading(40, 12, 'received').referrals.map((of, at): ImportLine => ({
  line: at + 2,
  reading: at % 3 === 0 ? { ...of, fields: { ...of.fields, id: null } } : of,
}));

const stored = sampleRecords(40, NOW);
const [one, two, three, four] = stored.filter(({ test: isTest }) => !isTest).map(({ key }) => key);

/** What pages ask, one after the other. Each may be asked again where its response was lost. */
const STEPS: readonly Step[] = [
  step('page.read', reading(0, 12, 'received'), fromPage),
  step('referral.favorite', { key: one ?? '', on: true }),
  step('referral.edit', { key: two ?? '', edit: { note: 'Called.', tags: ['warm'] } }),
  step('referral.edit', {
    key: three ?? '',
    edit: { snoozedUntil: new Date(NOW + 3_600_000).toISOString() },
  }),
  step('page.read', reading(6, 12, 'accepted'), fromPage),
  step('settings.set', { patch: { warningHours: 48 } }),
  step('referrals.edit', { keys: [one ?? '', two ?? ''], edit: { addTags: ['both'] } }),
  step('hints.decide', { key: one ?? '', other: two ?? '', kind: 'same-company', verdict: 'same' }),
  step('erase.customer', { key: four ?? '', really: true }),
  step('page.read', reading(0, 12, 'accepted'), fromPage),
  step('tries.add', {
    key: one ?? '',
    tried: { id: 'try', kind: 'called', at: new Date(NOW - 60_000).toISOString(), note: null },
  }),
  step('referrals.in-crm', { keys: [two ?? '', three ?? ''], inCrm: true }),
  step('me.save', {
    me: { name: 'Ada Own', company: 'Own Ltd', title: '', email: 'ada@own.example', phone: '', link: '' },
  }),
  step('templates.order', { id: builtInTemplates((name) => name)[1]?.id ?? '', to: 0 }),
  step('offers.name', { id: 'publisher.offer', name: 'Our offer' }),
  step('columns.say', { account: null, language: 'en', header: 'Zzzfoo', meaning: 'contactName' }),
  step('upload.answers', {
    put: [{ key: two ?? '', answer: 'accept', values: { dealName: { kind: 'text', text: 'A deal' } } }],
    remove: [],
  }),
  step(
    'import.apply',
    {
      draft: 'file',
      size: { lines: LINES.length, referrals: 0, text: 1 },
      sight: { at: new Date(NOW).toISOString(), account: null, takeOlder: false },
      keep: {
        id: 'digest',
        name: 'leads.csv',
        kind: 'lead',
        records: LINES.length,
        encoding: 'utf-8',
        bom: false,
        writtenAt: new Date(NOW).toISOString(),
        keptAt: new Date(NOW).toISOString(),
      },
    },
    {
      first: step(
        'draft.put',
        { draft: 'file', at: 0, part: { kind: 'lines', items: LINES } },
        {
          first: step('draft.put', { draft: 'file', at: 0, part: { kind: 'text', items: ['Company;ID'] } }),
        },
      ),
    },
  ),
  step('tries.remove', { key: one ?? '', id: 'try' }),
];

async function filledProfile(): Promise<Profile> {
  const profile = new Profile();
  const first = await wake(profile);
  await first.rest();
  await fill(profile, stored);
  first.kill();
  // The daily look at the clock would leave its own time.
  await setMeta(profile, 'clock', { seenAt: NOW, steadySince: NOW, lookAt: NOW + 86_400_000, leaps: 0 });
  return profile;
}

/** Asks one step. @returns whether it was done. */
async function answered(life: Life, { verb, ask, sender, first }: Step): Promise<boolean> {
  if (first !== undefined && !(await answered(life, first))) return false;
  const reply = await life.ask(verb, ask as never, sender);
  const value: unknown = reply.ok ? reply.value : null;
  // The worker does not hold what it was told: as a failure.
  return reply.ok && !(isRecord(value) && value['kind'] === 'lost');
}

/** Goes through all steps; lives end where `killAt` says, and each step is repeated until it is answered. */
async function run(killAt: () => number): Promise<Profile> {
  const profile = await filledProfile();
  let life: Life | null = null;
  for (const one of STEPS) {
    const { verb } = one;
    for (let tried = 0; ; tried += 1) {
      life ??= await wake(profile, tried < MOST_KILLS ? killAt() : Number.POSITIVE_INFINITY);
      const answer = await Promise.race([answered(life, one), life.rest().then(() => null)]);
      if (answer !== null) {
        expect([verb, answer]).toEqual([verb, true]);
        break;
      }
      life.kill();
      life = null;
    }
  }
  life?.kill();
  await settle(profile);
  return profile;
}

/** One more life, that is not ended before it is at rest. */
async function settle(profile: Profile): Promise<void> {
  const last = await wake(profile);
  await last.rest();
  last.kill();
}

/** No hint or mark is of a record that is gone. */
async function expectHintsOfStored(profile: Profile): Promise<void> {
  const stores = await allStores(profile);
  const keys = new Set(((stores['referrals'] ?? []) as readonly KeptReferral[]).map(({ key }) => key));
  const named = ((stores['hints'] ?? []) as readonly HintPair[]).flatMap(({ a, b }) => [a, b]);
  const marked = (stores['hintMarks keys'] ?? []) as readonly string[];
  expect([...named, ...marked].filter((key) => !keys.has(key))).toEqual([]);
}

/** Everything that is stored, without what each run makes up: times of sight, and keys of what was new. */
async function whole(profile: Profile): Promise<Readonly<Record<string, unknown>>> {
  await expectHintsOfStored(profile);
  // Hints that were worked out one after the other may be others than those of all at once: these are compared.
  await forgetHints(profile);
  await settle(profile);
  const stores = await allStores(profile);
  const records = (stores['referrals'] ?? []) as readonly KeptReferral[];
  const nameOf = new Map(
    records.map(({ key, id, company, createdAt }) => [key, id ?? `${company} ${createdAt}`]),
  );
  const named = (key: string): string => nameOf.get(key) ?? key;
  const blocks = (stores['summaries'] ?? []) as readonly SummaryBlock[];
  const sorted = <T>(all: readonly T[]): readonly string[] =>
    all.map((value) => JSON.stringify(value)).sort();
  const pairs = (stores['hints'] ?? []) as readonly HintPair[];
  const decisions = (stores['decisions'] ?? []) as readonly HintDecision[];
  expect(sorted(blocks.flatMap(summariesIn)), 'summaries are those of the records').toEqual(
    sorted(records.map(summaryOf)),
  );
  return {
    records: sorted(
      records.map(({ key, lastSeenAt: _last, history, inCrmSince, ...rest }) => ({
        ...rest,
        isInCrm: (inCrmSince ?? null) !== null,
        key: named(key),
        history: history.map(({ kind }) => kind),
      })),
    ),
    hints: sorted(pairs.map(({ a, b, kind }) => [...[named(a), named(b)].sort(), kind])),
    marks: stores['hintMarks']?.length,
    marked: sorted(((stores['hintMarks keys'] ?? []) as readonly string[]).map(named)),
    decisions: sorted(decisions.map(({ a, b, kind, verdict }) => [named(a), named(b), kind, verdict])),
    readings: stores['readings']?.length,
    files: stores['files'],
    texts: stores['fileTexts'],
    answers: sorted(((stores['answers'] ?? []) as readonly PendingAnswer[]).map(({ at: _at, ...of }) => of)),
    synced: Object.fromEntries(profile.areas.sync.items),
    local: Object.fromEntries(profile.areas.local.items),
    badge: profile.badge,
    alarm: profile.alarms.get('clock'),
  };
}

test(
  'whenever lives are ended, what is stored, summed up and shown is what it is without an end',
  async () => {
    const expected = await whole(await run(() => Number.POSITIVE_INFINITY));
    for (let round = 0, all = 0; all < KILLS; round += 1) {
      const kills: number[] = [];
      const moments = fc.sample(fc.integer({ min: 5, max: 64 }), { numRuns: 1_000, seed: seed + round });
      const profile = await run(() => {
        const at = moments[kills.length] ?? 5;
        kills.push(at);
        return at;
      });
      for (const [name, value] of Object.entries(await whole(profile)))
        expect([kills, name, value]).toEqual([kills, name, expected[name]]);
      all += kills.length;
    }
  },
  120_000 + KILLS * 4_000,
);
