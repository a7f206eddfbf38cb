import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Created, createdSpan, mayBeSameCreation, settleCreated } from './created';
import { DAY, HOUR } from './moment';

const at = (text: string): number => Date.parse(text);
/** A day in a zone that is this many hours ahead of UTC. */
const day = (text: string, ahead: number): Created => {
  const from = at(`${text}T00:00:00Z`) - ahead * HOUR;
  return { createdAt: text, createdWithin: { from, until: from + DAY - 1 } };
};
/** A day in a file: in UTC or in the zone that is this many hours ahead of it. */
const fileDay = (text: string, ahead: number): Created => {
  const midnight = at(`${text}T00:00:00Z`);
  return {
    createdAt: text,
    createdWithin: {
      from: Math.min(midnight, midnight - ahead * HOUR),
      until: Math.max(midnight, midnight - ahead * HOUR) + DAY - 1,
    },
  };
};
const fromOf = (created: Created): number | undefined => createdSpan(created)?.from;

describe('what a date can mean', () => {
  test('a day of an unknown zone is that day anywhere on Earth', () => {
    expect(createdSpan({ createdAt: '2026-11-20' })).toEqual({
      from: at('2026-11-19T10:00:00Z'),
      until: at('2026-11-21T12:00:00Z') - 1,
    });
  });

  test('a span that does not touch its date does not count', () => {
    const createdWithin = { from: at('2027-11-20T00:00:00Z'), until: at('2027-11-21T00:00:00Z') };
    expect(createdSpan({ createdAt: '2026-11-20', createdWithin })).toEqual(
      createdSpan({ createdAt: '2026-11-20' }),
    );
  });
});

describe('two sources', () => {
  test.each([
    ['Los Angeles', -8],
    ['Berlin', 1],
  ])('a local day of a page and the next day of a file move nothing: %s', (_, ahead) => {
    const page = day('2026-11-19', ahead);
    const both = settleCreated(page, fileDay('2026-11-20', ahead));
    expect(both.createdAt).toBe('2026-11-19');
    expect(fromOf(both)).toBe(fromOf(page));
  });

  test('a time of an uncertain zone says more than the day, an instant says more than both', () => {
    const time = {
      createdAt: '2026-11-20',
      createdWithin: { from: at('2026-11-20T00:30:00Z'), until: at('2026-11-20T08:30:00Z') },
    };
    const both = settleCreated(day('2026-11-19', -8), time);
    expect(fromOf(both)).toBe(at('2026-11-20T00:30:00Z'));
    expect(settleCreated(both, day('2026-11-19', -8))).toEqual(both);
    const exact = { createdAt: '2026-11-20T00:30:00.000Z', createdWithin: null };
    expect(settleCreated(both, exact)).toEqual(exact);
    expect(settleCreated(exact, day('2026-11-20', -8))).toEqual(exact);
  });

  test('instants that differ by the time between two zones give the earlier one, uncertain', () => {
    const both = settleCreated(
      { createdAt: '2026-11-20T08:30:00.000Z' },
      { createdAt: '2026-11-20T00:30:00.000Z' },
    );
    expect(both.createdAt).toBe('2026-11-20T00:30:00.000Z');
    expect(createdSpan(both)).toEqual({
      from: at('2026-11-20T00:30:00Z'),
      until: at('2026-11-20T08:30:00Z'),
    });
  });

  test('a day whose zone is known replaces the same day of an unknown one', () => {
    const page = day('2026-11-20', 1);
    expect(settleCreated({ createdAt: '2026-11-20' }, page)).toEqual(page);
    expect(settleCreated(page, { createdAt: '2026-11-20' })).toEqual(page);
  });

  test('another day of an unknown zone does not make it later', () => {
    const unknown = { createdAt: '2026-11-19', createdWithin: null };
    const both = settleCreated(unknown, fileDay('2026-11-20', -8));
    expect(fromOf(both)).toBe(fromOf(unknown));
  });

  test('a day that no zones bring together, and another one where neither zone is known, is a correction', () => {
    const page = day('2026-11-05', 1);
    expect(settleCreated(day('2026-05-11', 1), page)).toEqual(page);
    const unknown = { createdAt: '2026-11-20', createdWithin: null };
    expect(settleCreated({ createdAt: '2026-11-19' }, unknown)).toEqual(unknown);
  });
});

test('whatever the zones are, no sources together give a deadline later than the true one', () => {
  const zone = fc.integer({ min: -12, max: 14 });
  const from = at('2026-01-01T00:00:00Z');
  const source = fc.constantFrom('page', 'file in UTC', 'file in local time', 'unknown', 'instant');
  fc.assert(
    fc.property(
      fc.integer({ min: from, max: from + 300 * DAY }),
      fc.array(fc.tuple(source, zone), { minLength: 1, maxLength: 6 }),
      (received, sources) => {
        const dayIn = (ahead: number): string => new Date(received + ahead * HOUR).toISOString().slice(0, 10);
        const readings = sources.map(([kind, ahead]): Created => {
          if (kind === 'instant') return { createdAt: new Date(received).toISOString() };
          if (kind === 'page') return day(dayIn(ahead), ahead);
          if (kind === 'unknown') return { createdAt: dayIn(ahead) };
          return fileDay(dayIn(kind === 'file in UTC' ? 0 : ahead), ahead);
        });
        const all = readings.reduce<Created>(settleCreated, {});
        const span = createdSpan(all);
        expect(span?.from).toBeLessThanOrEqual(received);
        expect(span?.until).toBeGreaterThanOrEqual(received);
        for (const one of readings)
          expect(settleCreated(settleCreated(all, one), one)).toEqual(settleCreated(all, one));
        for (const [n, one] of readings.entries())
          for (const other of readings.slice(n + 1))
            if (one.createdWithin && other.createdWithin) expect(mayBeSameCreation(one, other)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('different days of one page are two referrals; in a page and a file they may be one', () => {
  expect(mayBeSameCreation(day('2026-11-19', -8), day('2026-11-20', -8))).toBe(false);
  expect(mayBeSameCreation(day('2026-11-19', -8), fileDay('2026-11-20', -8))).toBe(true);
  expect(mayBeSameCreation(day('2026-11-19', 1), fileDay('2026-11-20', 1))).toBe(false);
  expect(mayBeSameCreation({ createdAt: '2026-11-19' }, { createdAt: '2026-11-20' })).toBe(false);
  expect(mayBeSameCreation({ createdAt: '2026-11-20' }, { createdAt: '2026-11-20T23:30:00.000Z' })).toBe(
    true,
  );
});
