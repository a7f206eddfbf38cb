import * as fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { healthAfter } from '../../domain/health';
import { DAY, HOUR, instant } from '../../domain/moment';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings';
import type { Span } from '../../domain/span';
import type { Summary } from '../../domain/summary';
import { summariesIn } from '../../domain/summary-block';
import { endOfDay } from '../../domain/to-answer';
import { deriveOutput, preparedViews } from '../derive-output';
import { holds, storedForecast, termsOf } from '../forecast';
import type { TriageState } from '../triage-view';
import { forecastOf } from './make-forecast';

const noon = Date.parse('2026-11-21T12:00:00.000Z');

/** Moments around noon: to the minute or hour, so that several often fall together. */
const moment = fc.oneof(
  fc.integer({ min: -6 * 24 * 60, max: 20 * 24 * 60 }).map((minutes) => noon + minutes * 60_000),
  fc.integer({ min: -4 * 24, max: 16 * 24 }).map((hours) => noon + hours * HOUR),
);
const span: fc.Arbitrary<Span | null> = fc.option(
  fc
    .tuple(moment, fc.constantFrom(0, HOUR, DAY - 1, 2 * DAY))
    .map(([from, more]) => ({ from, until: from + more })),
);
const summaries: fc.Arbitrary<readonly Summary[]> = fc
  .array(
    fc.record({
      account: fc.constantFrom(null, 'adatum', 'contoso'),
      tab: fc.constantFrom('marketplace', 'qualified', 'co-sell'),
      archived: fc.boolean(),
      actionable: fc.boolean(),
      test: fc.nat(9).map((one) => one === 0),
      favorite: fc.boolean(),
      sent: fc.boolean(),
      spam: fc.boolean(),
      response: span,
      contact: span,
      snoozedUntil: fc.option(moment),
      cameAt: moment,
    }),
    { minLength: 100, maxLength: 500, size: 'max' },
  )
  // As `summaryOf` makes them: nobody waits for an answer to a test lead.
  .map((all) =>
    all.map((one, at): Summary => {
      const waits = one.actionable && !one.test;
      return {
        ...one,
        key: `k${at}`,
        response: waits ? one.response : null,
        contact: waits ? one.contact : null,
      };
    }),
  );
const settings: fc.Arbitrary<Settings> = fc
  .record({ urgentHours: fc.integer({ min: 1, max: 48 }), more: fc.integer({ min: 0, max: 120 }) })
  .map(({ urgentHours, more }) => ({ ...DEFAULT_SETTINGS, urgentHours, warningHours: urgentHours + more }));

/** Two lists, read 10 and 20 hours before noon: whether they are stale counts where deadlines run in them. */
const health = (
  [
    ['marketplace', 20],
    ['qualified', 10],
  ] as const
).map(([list, hours]) =>
  healthAfter(
    undefined,
    {
      account: null,
      kind: 'lead',
      list,
      language: 'en',
      layout: 'aria-grid',
      readAt: instant(noon - hours * HOUR),
      tookMs: 1,
      columns: [],
      extent: { page: null, pages: null, total: null, filters: [], search: false },
      referrals: [],
      drift: [],
      faults: [],
      detail: false,
    },
    null,
  ),
);

const stateAt = (all: Iterable<Summary>, chosen: Settings, now: number): TriageState => ({
  summaries: all,
  health,
  settings: chosen,
  walk: { kind: 'idle' },
  now,
});
const drawn = (state: TriageState) => [deriveOutput(state, null), preparedViews(state)];

beforeEach(() => {
  vi.stubGlobal('chrome', {
    i18n: {
      getMessage: (name: string, values: readonly string[]) =>
        name === 'language_tag' ? 'en' : [name, ...(values ?? [])].join(' '),
      getUILanguage: () => 'en',
    },
  });
});

test('until its horizon, badge, next change and views of a forecast are those of all summaries', () => {
  let [drawnFrom, farAway] = [0, 0];
  fc.assert(
    fc.property(
      summaries,
      settings,
      fc.integer({ min: 0, max: 36 * 60 }),
      fc.nat(40),
      fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 4 }),
      (all, chosen, minutes, mostChanging, shares) => {
        const made = noon + minutes * 60_000;
        const { near, far, ...forecast } = forecastOf(
          all,
          { settings: chosen, now: made },
          '1',
          mostChanging,
        );
        const { until } = forecast;
        farAway += all.length - near.keys.length;
        const times = [made, until - 1, ...shares.map((share) => made + Math.floor(share * (until - made)))];
        for (const now of times) {
          expect(holds({ ...forecast, near, far, state: 's' }, chosen, now)).toBe(true);
          expect(drawn({ ...stateAt(summariesIn(near), chosen, now), far })).toEqual(
            drawn(stateAt(all, chosen, now)),
          );
          drawnFrom += 1;
        }
      },
    ),
    { numRuns: 30 },
  );
  // The comparison says something only where most was left out.
  expect([drawnFrom > 60, farAway > 1_000]).toEqual([true, true]);
});

test('it holds from when it was made to the horizon, with the same settings and the same midnights', () => {
  const all: readonly Summary[] = [];
  const forecast = { ...forecastOf(all, { settings: DEFAULT_SETTINGS, now: noon }, '1'), state: 's' };
  const midnight = endOfDay(noon, 0);
  expect(forecast.until).toBe(midnight);
  const at = (now: number, chosen = DEFAULT_SETTINGS): boolean => holds(forecast, chosen, now);
  expect([at(noon), at(midnight - 1), at(midnight), at(noon - 1)]).toEqual([true, true, false, false]);
  expect(at(noon, { ...DEFAULT_SETTINGS, urgentHours: 5 })).toBe(false);
  // Of another time zone: its midnights are others.
  const elsewhere = termsOf(DEFAULT_SETTINGS, noon).replace(String(midnight), String(midnight + HOUR));
  expect(holds({ ...forecast, terms: elsewhere }, DEFAULT_SETTINGS, noon)).toBe(false);
});

test('one of other records, of another version, or damaged, is none', () => {
  const forecast = { ...forecastOf([], { settings: DEFAULT_SETTINGS, now: noon }, '1'), state: 's' };
  expect(storedForecast(forecast, 's', '1')).toBe(forecast);
  const { accounts: _lost, ...damaged } = forecast.near;
  for (const [stored, state, madeBy] of [
    [forecast, 'other', '1'],
    [forecast, 's', '2'],
    [{ ...forecast, near: damaged }, 's', '1'],
    [undefined, undefined, '1'],
    [{}, undefined, '1'],
    ['text', 's', '1'],
  ] as const)
    expect(storedForecast(stored, state, madeBy)).toBeNull();
});

test('few are read until the horizon: it lies before too many change', () => {
  const all = Array.from({ length: 5_000 }, (_, at): Summary => ({
    key: `k${at}`,
    account: null,
    tab: 'marketplace',
    archived: false,
    actionable: true,
    test: false,
    favorite: false,
    sent: false,
    spam: false,
    response: { from: noon + (at + 1) * 1_000, until: noon + (at + 1) * 1_000 },
    contact: null,
    snoozedUntil: null,
    cameAt: noon - DAY,
  }));
  const { until, near } = forecastOf(all, { settings: DEFAULT_SETTINGS, now: noon }, '1', 100);
  expect(until).toBe(noon + 101_000);
  expect(near.keys.length).toBeLessThanOrEqual(100 + 6 * 30);
});
