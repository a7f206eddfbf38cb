import { DAY, HOUR } from './moment';

export type CountdownUnit = 'day' | 'hour' | 'minute';

/** Time left or gone by, in two units at most, the larger first. Less than a minute is `0 minute`. */
export interface Countdown {
  readonly passed: boolean;
  readonly parts: readonly { readonly unit: CountdownUnit; readonly amount: number }[];
}

const MINUTE = 60_000;

/** The time between `now` and `at` (epoch milliseconds), rounded down, so that it never promises too much. */
export function countdown(at: number, now: number): Countdown {
  const passed = at <= now;
  const ms = Math.abs(at - now);
  const units: readonly [CountdownUnit, number][] = [
    ['day', Math.floor(ms / DAY)],
    ['hour', Math.floor((ms % DAY) / HOUR)],
    ['minute', Math.floor((ms % HOUR) / MINUTE)],
  ];
  const first = units.findIndex(([, amount]) => amount > 0);
  if (first === -1) return { passed, parts: [{ unit: 'minute', amount: 0 }] };
  const parts = units
    .slice(first, first + 2)
    .filter(([, amount], index) => index === 0 || amount > 0)
    .map(([unit, amount]) => ({ unit, amount }));
  return { passed, parts };
}
