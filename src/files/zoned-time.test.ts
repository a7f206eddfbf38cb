import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creationOf, instantsShowing, isZone } from './zoned-time';

const at = (text: string): number => Date.parse(text);
const within = (zone: string, day: string, time: string | null): readonly (string | undefined)[] => {
  const ms = time === null ? null : at(`1970-01-01T${time}Z`);
  const span = creationOf(
    ms === null ? { kind: 'day', day } : { kind: 'local', day, ms },
    zone,
  ).createdWithin;
  return [span?.from, span?.until].map((one) =>
    one === undefined ? undefined : new Date(one).toISOString(),
  );
};

describe('the moments that a file’s date can be', () => {
  test.each([
    ['America/Los_Angeles', '2026-11-20', '00:30:00', '2026-11-20T00:30:00.000Z', '2026-11-20T08:30:00.000Z'],
    ['Asia/Tokyo', '2026-11-20', '00:30:00', '2026-11-19T15:30:00.000Z', '2026-11-20T00:30:00.000Z'],
    ['UTC', '2026-11-20', '00:30:00', '2026-11-20T00:30:00.000Z', '2026-11-20T00:30:00.000Z'],
    ['America/Sao_Paulo', '2026-11-20', null, '2026-11-20T00:00:00.000Z', '2026-11-21T02:59:59.999Z'],
    ['Europe/Berlin', '2026-11-20', null, '2026-11-19T23:00:00.000Z', '2026-11-20T23:59:59.999Z'],
  ])('%s %s %s', (zone, day, time, from, until) => {
    expect(within(zone, day, time)).toEqual([from, until]);
  });

  test('an instant means itself', () => {
    const date = { kind: 'instant', at: '2026-11-20T08:00:00.000Z' } as const;
    expect(creationOf(date, 'Asia/Tokyo')).toEqual({ createdAt: date.at, createdWithin: null });
  });

  test('a clock that is set back shows a time twice, one that is set forward skips it', () => {
    expect(instantsShowing(at('2026-10-25T02:30:00Z'), 'Europe/Berlin').toSorted()).toEqual([
      at('2026-10-25T00:30:00Z'),
      at('2026-10-25T01:30:00Z'),
    ]);
    expect(instantsShowing(at('2026-03-29T02:30:00Z'), 'Europe/Berlin')).toHaveLength(2);
  });

  test('the zone’s own clock shows what was asked, in any zone', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 3_000_000_000 }), (zone, seconds) => {
        for (const found of instantsShowing(seconds * 1_000, zone))
          expect(Math.abs(found - seconds * 1_000)).toBeLessThanOrEqual(26 * 3_600_000);
      }),
      { numRuns: 50 },
    );
    expect(isZone('Europe/Prague')).toBe(true);
    expect(isZone('Mars/Olympus')).toBe(false);
  });
});
