import type { StateStore } from '../state-store';

/**
 * Counts the stored leads of a table. An open page asks every few seconds: records are gone through again only where
 * one changed since.
 * @returns a function of how the names of the table's rows begin.
 */
export function leadCount(
  store: Pick<StateStore, 'overview' | 'state' | 'changes' | 'version'>,
): (of: string) => Promise<number> {
  let known: { readonly of: string; readonly mark: string; readonly count: number } | null = null;
  return async (of) => {
    // Finds out whether the store was changed from outside: then marks of before hold no longer.
    await store.overview();
    const mark = store.changes.markOf(store.version);
    if (known?.of === of && store.changes.since(known.mark)?.size === 0) return known.count;
    const { index } = await store.state();
    const count = [...index.values()].filter(({ tableRow }) => tableRow?.startsWith(of)).length;
    known = { of, mark, count };
    return count;
  };
}
