import { expect, test } from 'vitest';
import { figureName, figuresOf, figureTerms, keysInFigures, RESPONSE_BUCKETS } from './insight-figures';
import { insightsOf } from './insights';
import { blankReferral, type KeptReferral } from './kept';
import { derive } from './merge';
import { DAY, HOUR, instant, momentSpan } from './moment';
import { personFigures } from './person-figures';
import type { HistoryEntry } from './history';

const now = Date.parse('2026-11-21T09:30:00.000Z');
const ago = (ms: number): string => instant(now - ms);

function record(key: string, facts: Partial<KeptReferral>): KeptReferral {
  return derive({
    ...blankReferral(key, 'lead', facts.firstSeenAt ?? ago(5 * DAY)),
    list: 'marketplace',
    stageShown: true,
    ...facts,
  });
}
const seen = (
  to: 'accepted' | 'archived',
  days: number,
  more: Partial<Extract<HistoryEntry, { kind: 'stage' }>> = {},
) => [
  { kind: 'stage', at: ago(days * DAY), from: 'received', to, outcome: null, onTime: true, ...more } as const,
];

const records: readonly KeptReferral[] = [
  record('today', { createdAt: ago(14 * DAY - HOUR) }),
  record('by its day', { createdAt: '2026-11-10', createdWithin: momentSpan('2026-11-10') }),
  record('passed', { createdAt: ago(15 * DAY) }),
  record('undated', { createdAt: null }),
  record('informs', { createdAt: ago(13 * DAY), leadType: 'offer', callToAction: 'get-it-now' }),
  record('test', { createdAt: ago(13 * DAY), company: 'MSFT_TEST_123' }),
  record('outbound', { createdAt: ago(40 * DAY), stage: 'accepted', kind: 'co-sell', list: 'outbound' }),
  record('quick', { createdAt: ago(30 * DAY), stage: 'accepted', history: seen('accepted', 29.5) }),
  record('slow', {
    createdAt: ago(60 * DAY),
    stage: 'accepted',
    leadSource: 'AzurePortal-PLT|x.y',
    history: seen('accepted', 40, { onTime: false }),
  }),
  record('no', {
    createdAt: ago(60 * DAY),
    stage: 'archived',
    outcome: 'declined',
    leadSource: 'A/B|x.y',
    history: [{ kind: 'filled', at: ago(57 * DAY), template: 't' }, ...seen('archived', 57)],
  }),
  record('gone', { createdAt: ago(30 * DAY), stage: 'archived', outcome: 'expired' }),
  record('before', { createdAt: null, stage: 'archived', outcome: 'lost', kind: 'co-sell', list: 'inbound' }),
  record('error', { createdAt: ago(9 * DAY), stage: 'archived', outcome: 'error' }),
];

test('what a figure leads to is what it counts, for every figure of the insights', () => {
  const insights = insightsOf(records, now);
  const { all, byMonth, bySource, responseDays } = insights;
  const answers = ['accepted', 'declined', 'expired'] as const;
  const figures: readonly (readonly [string, number])[] = [
    ['passed', insights.passed],
    ['undated', insights.undated],
    ['computed', insights.burn.reduce((sum, { computed }) => sum + computed, 0)],
    ['unknown-time', insights.unknownTimes],
    ['late', insights.lateCount],
    ['ended', all.accepted + all.declined + all.expired],
    ...answers.map((answer) => [answer, all[answer]] as const),
    ...RESPONSE_BUCKETS.map((_, at) => [figureName.days(at), responseDays[at] ?? 0] as const),
    ...answers.flatMap((answer) => [
      ...byMonth.map((group) => [figureName.answer(answer, 'month', group.of), group[answer]] as const),
      ...bySource.map((group) => [figureName.answer(answer, 'source', group.of), group[answer]] as const),
    ]),
    ...personFigures(records).map(({ by, answers: count }) => [figureName.person(by), count] as const),
  ];
  const keys = keysInFigures(
    records,
    figures.map(([name]) => name),
    now,
  );
  expect(figures.map(([name]) => [name, keys[name]?.length])).toEqual(figures);
  expect(figures.filter(([, count]) => count > 0).length).toBeGreaterThan(14);
  // None is missing: each name that any referral has was asked for.
  const named = new Set(records.flatMap((one) => figuresOf(one, figureTerms(now))));
  expect([...named].filter((name) => keys[name] === undefined)).toEqual([]);
});

test('which these are', () => {
  const keys = keysInFigures(
    records,
    ['late', 'computed', 'accepted/source/AzurePortal', 'nobody knows'],
    now,
  );
  expect(keys).toEqual({
    late: ['passed', 'slow', 'gone'],
    computed: ['by its day'],
    'accepted/source/AzurePortal': ['slow'],
    'nobody knows': [],
  });
});
