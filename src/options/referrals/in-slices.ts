/** Work of many small steps: whoever runs it may let others have their turn at each `yield`. */
export type Steps<T> = Generator<void, T, void>;

/** Work goes on for so long before keys and frames have their turn. */
const SLICE_MS = 12;
/** Rows that are looked at between two looks at the clock. */
const STEP = 500;
/** Rows that are sorted in one go; then two and two are merged. Comparing as a language does takes its time. */
const RUN = 500;

/**
 * Does the work in slices. The first one is done at once: what takes no longer is over when this returns. What takes
 * longer gives its result in a turn of its own, as drawing it takes as long as a slice.
 * @param pause lets the page paint and take keys before more work.
 * @param done is given the result, unless the work was ended before.
 * @returns ends the work.
 */
export function inSlices<T>(
  work: Steps<T>,
  pause: () => Promise<void>,
  done: (result: T) => void,
): () => void {
  let isOver = false;
  const inNextTurn = async (next: () => void): Promise<void> => {
    await pause();
    if (!isOver) next();
  };
  const slice = (give: (result: T) => void): void => {
    const end = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done === true) return give(step.value);
    } while (performance.now() < end);
    void inNextTurn(() => slice((result) => void inNextTurn(() => done(result))));
  };
  slice(done);
  return () => {
    isOver = true;
  };
}

/** The items that pass, in their order. */
export function* passing<T>(items: readonly T[], has: (item: T) => boolean): Steps<readonly T[]> {
  const found: T[] = [];
  for (const [at, item] of items.entries()) {
    if (has(item)) found.push(item);
    if (at % STEP === STEP - 1) yield;
  }
  return found;
}

/** What is made of each item, in their order. */
export function* mapped<T, R>(items: readonly T[], make: (item: T) => R): Steps<R[]> {
  const made: R[] = [];
  for (const [at, item] of items.entries()) {
    made.push(make(item));
    if (at % STEP === STEP - 1) yield;
  }
  return made;
}

/** The items in order; what is equal stays as it stood. */
export function* inOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(yield* merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const all: T[] = [];
  let [left, right] = [0, 0];
  while (left < first.length || right < second.length) {
    const [one, other] = [first[left], second[right]];
    if (other === undefined || (one !== undefined && compare(one, other) <= 0)) {
      if (one !== undefined) all.push(one);
      left += 1;
    } else {
      all.push(other);
      right += 1;
    }
    if (all.length % STEP === 0) yield;
  }
  return all;
}

/** Steps whose result holds as long as what they follow from is the same. */
export function remembered<T>(): (from: readonly unknown[], work: () => Steps<T>) => Steps<T> {
  let last: { readonly from: readonly unknown[]; readonly result: T } | null = null;
  return function* (from, work) {
    const known = last;
    if (known !== null && from.every((one, at) => one === known.from[at])) return known.result;
    const result = yield* work();
    last = { from, result };
    return result;
  };
}
