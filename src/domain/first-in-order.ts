/** Up to this many are picked out one by one; for more, everything is sorted. */
const FEW = 100;

/**
 * Gives the first of many in an order, without sorting the rest. What is asked for more than a few is sorted once.
 * @returns the first ones, in order: as many as were asked for, or all where there are fewer.
 */
export function firstInOrder<T>(
  all: readonly T[],
  compare: (one: T, other: T) => number,
): (count: number) => readonly T[] {
  let sorted: readonly T[] | null = null;
  return (count) => {
    if (sorted === null && count <= FEW) return few(all, compare, count);
    sorted ??= all.toSorted(compare);
    return sorted.slice(0, count);
  };
}

function few<T>(all: readonly T[], compare: (one: T, other: T) => number, count: number): readonly T[] {
  const first: T[] = [];
  for (const one of all) {
    const after = first.findLastIndex((other) => compare(one, other) >= 0);
    if (after + 1 >= count) continue;
    first.splice(after + 1, 0, one);
    if (first.length > count) first.pop();
  }
  return first;
}
