import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankReferral, type KeptReferral } from './kept';
import { DAY, HOUR, instant } from './moment';
import { dueReminders, isToldInFuture, type Reminder, type ReminderSettings, type ToldOf } from './reminders';
import { summaryOf } from './summary';

/** Local time of November 2026; day 1 is when the two weeks begin. */
const at = (day: number, hour = 0, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();
const none: ReminderSettings = { reminderHours: [168, 72, 24], remindDirectContact: true, quietHours: null };
const nights: ReminderSettings = { ...none, quietHours: { from: '19:00', until: '07:00' } };

/** A lead that waits for an answer until then. */
const until = (key: string, deadline: number, more: Partial<KeptReferral> = {}): KeptReferral => ({
  ...blankReferral(key, 'lead', instant(deadline - 14 * DAY)),
  list: 'marketplace',
  actionable: true,
  createdAt: instant(deadline - 14 * DAY),
  ...more,
});

interface Shown {
  readonly at: number;
  readonly key: string;
  readonly kind: Reminder['kind'];
  readonly together: number;
}

/**
 * A worker that lives from alarm to alarm: it sleeps when the machine does, and forgets everything but what
 * was kept.
 */
function live(
  records: (now: number) => readonly KeptReferral[],
  settings: ReminderSettings,
  from: number,
  to: number,
  asleep: readonly (readonly [number, number])[] = [],
  wakes: readonly number[] = [],
): readonly Shown[] {
  const shown: Shown[] = [];
  let kept = '{}';
  let now = from;
  while (now < to) {
    const nap = asleep.find(([start, end]) => now >= start && now < end);
    if (nap !== undefined) now = nap[1];
    const due = dueReminders(records(now).map(summaryOf), JSON.parse(kept) as ToldOf, settings, now);
    kept = JSON.stringify(due.sent);
    for (const notice of due.notices) {
      const reminders = notice.kind === 'one' ? [notice.reminder] : notice.reminders;
      shown.push(...reminders.map(({ key, kind }) => ({ at: now, key, kind, together: reminders.length })));
    }
    const again = dueReminders(records(now).map(summaryOf), JSON.parse(kept) as ToldOf, settings, now);
    expect(again.notices, 'asked again at once, after a restart').toEqual([]);
    expect(again.nextAt).toBe(due.nextAt);
    if (due.nextAt !== null) expect(due.nextAt).toBeGreaterThan(now);
    const other = wakes.find((wake) => wake > now) ?? to;
    now = Math.min(due.nextAt ?? to, other);
  }
  return shown;
}

const told = (shown: readonly Shown[]): readonly string[] =>
  shown.map(({ at: when, key, kind, together }) => {
    const moment = new Date(when);
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${moment.getDate()}. ${two(moment.getHours())}:${two(moment.getMinutes())} ${key} ${kind}${together > 1 ? ` of ${together}` : ''}`;
  });

interface Case {
  readonly records: readonly KeptReferral[] | ((now: number) => readonly KeptReferral[]);
  readonly settings?: ReminderSettings;
  readonly asleep?: readonly (readonly [number, number])[];
  readonly wakes?: readonly number[];
  readonly expected: readonly string[];
}

const hourly = Array.from({ length: 14 * 24 }, (_, hour) => at(1) + hour * HOUR + 1_000);

/** Two weeks each, from 1 to 15 November. */
const cases: Readonly<Record<string, Case>> = {
  'three thresholds, each at its moment': {
    records: [until('a', at(14, 12))],
    expected: ['7. 12:00 a response', '11. 12:00 a response', '13. 12:00 a response'],
  },
  'woken every hour by something else: nothing is told twice': {
    records: [until('a', at(14, 12))],
    wakes: hourly,
    expected: ['7. 12:00 a response', '11. 12:00 a response', '13. 12:00 a response'],
  },
  'the machine slept over one threshold: told on its wake, the next in time': {
    records: [until('a', at(14, 12))],
    asleep: [[at(6), at(8, 9)]],
    expected: ['8. 09:00 a response', '11. 12:00 a response', '13. 12:00 a response'],
  },
  'it slept over all three: told once': {
    records: [until('a', at(14, 12))],
    asleep: [[at(6), at(14, 9)]],
    expected: ['14. 09:00 a response'],
  },
  'it slept over the deadline: nothing can be saved any more': {
    records: [until('a', at(10, 12))],
    asleep: [[at(2), at(12)]],
    expected: [],
  },
  'only the day is known, and it may still be open': {
    records: [until('a', at(10), { createdAt: '2026-10-27' })],
    asleep: [[at(2), at(10, 9)]],
    expected: ['10. 09:00 a response'],
  },
  'first read late: the nearest threshold alone': {
    records: (now) => (now < at(5) ? [] : [until('a', at(6, 12))]),
    wakes: [at(5, 8)],
    expected: ['5. 08:00 a response', '5. 12:00 a response'],
  },
  'quiet hours hold back until morning': {
    records: [until('a', at(14, 22))],
    settings: nights,
    expected: ['8. 07:00 a response', '12. 07:00 a response', '13. 22:00 a response'],
  },
  'the last 24 hours break through at night': {
    records: [until('a', at(14, 3))],
    settings: nights,
    expected: ['7. 07:00 a response', '11. 07:00 a response', '13. 03:00 a response'],
  },
  'held by the night, it breaks through where the last 24 hours begin, whatever the thresholds': {
    records: [until('a', at(10, 5))],
    settings: { ...nights, reminderHours: [28] },
    expected: ['9. 05:00 a response'],
  },
  'a night within a night of sleep': {
    records: [until('a', at(14, 22))],
    settings: nights,
    asleep: [[at(7, 20), at(8, 3)]],
    expected: ['8. 07:00 a response', '12. 07:00 a response', '13. 22:00 a response'],
  },
  'several at one moment are one notice, the soonest first': {
    records: [until('b', at(14, 12)), until('a', at(14, 12)), until('c', at(10, 12))],
    expected: [
      '3. 12:00 c response',
      '7. 12:00 c response of 3',
      '7. 12:00 a response of 3',
      '7. 12:00 b response of 3',
      '9. 12:00 c response',
      '11. 12:00 a response of 2',
      '11. 12:00 b response of 2',
      '13. 12:00 a response of 2',
      '13. 12:00 b response of 2',
    ],
  },
  'a request for direct contact, when it is first seen': {
    records: (now) => (now < at(4) ? [] : [until('a', at(18), { directContact: true })]),
    wakes: [at(4, 10), at(4, 11)],
    expected: ['4. 10:00 a direct-contact', '11. 00:00 a response'],
  },
  'a request for direct contact in the night waits for the morning': {
    records: (now) => (now < at(4) ? [] : [until('a', at(18), { directContact: true })]),
    wakes: [at(4, 1)],
    settings: nights,
    expected: ['4. 07:00 a direct-contact', '11. 07:00 a response'],
  },
  'a request for direct contact whose 72 hours are over is no news': {
    records: (now) => (now < at(8) ? [] : [until('a', at(18), { directContact: true })]),
    wakes: [at(8, 1)],
    settings: { ...none, reminderHours: [] },
    expected: [],
  },
  'put aside: told when the time is up, and in the last 24 hours in spite of it': {
    records: [
      until('a', at(14, 12), { snoozedUntil: instant(at(9, 8)) }),
      until('b', at(8, 12), { snoozedUntil: instant(at(8, 12)) }),
    ],
    expected: [
      '7. 12:00 b response',
      '8. 12:00 b put-aside',
      '9. 08:00 a response',
      '11. 12:00 a response',
      '13. 12:00 a response',
    ],
  },
  'put aside after the answer: told once, as long as it is not closed': {
    records: [
      until('a', at(30), { stage: 'accepted', actionable: false, snoozedUntil: instant(at(5, 9)) }),
      until('b', at(30), { stage: 'archived', actionable: false, snoozedUntil: instant(at(5, 9)) }),
    ],
    wakes: hourly,
    expected: ['5. 09:00 a put-aside'],
  },
  'answered meanwhile: no more reminders': {
    records: (now) => [until('a', at(14, 12), now < at(10) ? {} : { stage: 'accepted', actionable: false })],
    expected: ['7. 12:00 a response'],
  },
  'nobody waits for test leads, sent ones and informational ones': {
    records: [until('a', at(10), { test: true }), until('b', at(10), { actionable: false })],
    wakes: hourly,
    expected: [],
  },
  'reminders of the user’s own choice': {
    records: [until('a', at(14, 12))],
    settings: { ...none, reminderHours: [48, 2] },
    expected: ['12. 12:00 a response', '14. 10:00 a response'],
  },
};

describe('two weeks', () => {
  test.each(Object.entries(cases))('%s', (_what, { records, settings = none, asleep, wakes, expected }) => {
    const of = typeof records === 'function' ? records : () => records;
    expect(told(live(of, settings, at(1), at(15), asleep, wakes))).toEqual(expected);
  });
});

test('whatever the machine does: each threshold at most once, never early, none left out while awake', () => {
  const hours = fc.integer({ min: 0, max: 14 * 24 * 60 }).map((minutes) => at(1) + minutes * 60_000);
  const naps = fc
    .array(fc.tuple(hours, fc.integer({ min: 1, max: 60 })), { maxLength: 6 })
    .map((all) => all.map(([start, length]) => [start, start + length * HOUR] as const));
  fc.assert(
    fc.property(
      fc.array(hours, { minLength: 1, maxLength: 8 }),
      naps,
      fc.array(hours, { maxLength: 20 }),
      fc.boolean(),
      (deadlines, asleep, wakes, quiet) => {
        const records = deadlines.map((deadline, n) => until(`r${n}`, deadline));
        const settings = quiet ? nights : none;
        const sorted = [...wakes].sort((a, b) => a - b);
        const shown = live(() => records, settings, at(1), at(15), asleep, sorted);
        for (const [n, deadline] of deadlines.entries()) {
          const mine = shown.filter(({ key }) => key === `r${n}`);
          // Nearest thresholds at the moments of telling: strictly nearer each time.
          const nearest = mine.map(({ at: when }) =>
            Math.min(...settings.reminderHours.filter((one) => deadline - one * HOUR <= when)),
          );
          expect(nearest.every((one, turn) => turn === 0 || one < (nearest[turn - 1] ?? 0))).toBe(true);
          expect(mine.every(({ at: when }) => when < deadline && when >= deadline - 168 * HOUR)).toBe(true);
          const awakeInTheLastDay = !asleep.some(([start, end]) => start < deadline && end > deadline - DAY);
          if (awakeInTheLastDay && deadline - DAY >= at(1)) expect(mine.at(-1)?.at).toBe(deadline - DAY);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('what is not kept any more is not remembered either', () => {
  const sent = { gone: { hours: 24 }, here: { hours: 168 } };
  expect(dueReminders([summaryOf(until('here', at(14, 12)))], sent, none, at(8)).sent).toEqual({
    here: { hours: 168 },
  });
});

test('a snooze that ended long ago is not dug out', () => {
  const record = until('a', at(30), {
    stage: 'accepted',
    actionable: false,
    snoozedUntil: instant(at(1) - 15 * DAY),
  });
  expect(dueReminders([summaryOf(record)], {}, none, at(1))).toEqual({ notices: [], sent: {}, nextAt: null });
});

describe('a wrong clock', () => {
  test('six days ahead and then right: the real reminders come, each once', () => {
    const deadline = at(8);
    const records = () => [summaryOf(until('a', deadline))];
    const told: Shown[] = [];
    let kept: ToldOf = {};
    const wake = (now: number): void => {
      const due = dueReminders(records(), kept, { ...none, reminderHours: [72, 24] }, now);
      kept = JSON.parse(JSON.stringify(due.sent)) as ToldOf;
      for (const notice of due.notices)
        if (notice.kind === 'one') told.push({ at: now, key: 'a', kind: 'response', together: 1 });
    };
    wake(deadline - 6.5 * DAY);
    wake(deadline - DAY / 2);
    expect(told, 'the wrong clock tells').toHaveLength(1);
    for (let now = deadline - 6.4 * DAY; now < deadline; now += HOUR) wake(now);
    const real = told.slice(1).map(({ at: when }) => Math.floor((deadline - when) / HOUR));
    expect(real).toEqual([72, 24].map((hours) => expect.closeTo(hours, -0.5)));
  });

  test('what was told in the future is seen as such, so that it is forgotten before that time comes', () => {
    expect(isToldInFuture({ a: { hours: 24, at: at(7) } }, at(3))).toBe(true);
    expect(isToldInFuture({ a: { hours: 24, at: at(3) }, b: { hours: 24 } }, at(3))).toBe(false);
  });
});

test.each(['__proto__', 'constructor', 'toString'])('a record whose key is %s is told once', (key) => {
  const records = [summaryOf(until(key, at(10)))];
  const first = dueReminders(records, {}, none, at(9, 12));
  expect(first.notices).toHaveLength(1);
  const kept = structuredClone(first.sent);
  expect(dueReminders(records, kept, none, at(9, 13)).notices).toEqual([]);
  expect(dueReminders(records, JSON.parse(JSON.stringify(kept)) as ToldOf, none, at(9, 13)).notices).toEqual(
    [],
  );
});
