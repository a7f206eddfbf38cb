import { patience } from './evidence';

/** When something changed, in ms on a clock that only goes forward. */
export interface ChangeTimes {
  readonly first: number;
  readonly last: number;
  /** Moments at which something changed; what changed at one moment counts once. */
  readonly moments: number;
}

export const changeTimes = (before: ChangeTimes | null, at: number): ChangeTimes =>
  before === null
    ? { first: at, last: at, moments: 1 }
    : {
        first: before.first,
        last: at,
        moments: before.moments + (at - before.last > patience.momentMs ? 1 : 0),
      };

export const joinedTimes = (a: ChangeTimes | null, b: ChangeTimes): ChangeTimes =>
  a === null ? b : { first: a.first, last: b.last, moments: a.moments + b.moments };

/** How far apart the changes came, in ms; 0: not one by one. */
export const paceOf = (times: ChangeTimes | null): number =>
  times === null || times.moments < patience.moments ? 0 : (times.last - times.first) / (times.moments - 1);
