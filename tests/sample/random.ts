/** A small seeded source of chance (mulberry32): the same seed gives the same referrals on every machine. */
export interface Chance {
  /** 0 ≤ x < 1 */
  readonly unit: () => number;
  /** An integer from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly is: (probability: number) => boolean;
  /** A lower-case version 4 GUID. */
  readonly guid: () => string;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1));
  return {
    unit,
    between,
    pick: (from) => from[Math.floor(unit() * from.length)]!,
    is: (probability) => unit() < probability,
    guid: () =>
      'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replaceAll(/[xy]/g, (letter) =>
        (letter === 'x' ? between(0, 15) : between(8, 11)).toString(16),
      ),
  };
}
