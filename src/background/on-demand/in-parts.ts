import type { KeptReferral } from '../../domain/kept';
import type { StateStore } from '../state-store';

/** A part of all records. */
interface RecordPart {
  /** Names the list that it is a part of: where the next part is of another one, begin again. */
  readonly mark: string;
  /** How many records the list has. */
  readonly total: number;
  readonly records: readonly KeptReferral[];
}

/**
 * Gives all records part by part, in the order of their keys. Only those of a part are read, and the list stays the
 * same whatever is written meanwhile, until one of it is removed; the part at 0 is of what is kept now.
 * @returns takes who keeps them, the place of the first, and how many are asked for.
 */
export function inParts(): (of: StateStore, from: number, most: number) => Promise<RecordPart> {
  let listed: { readonly mark: string; readonly keys: readonly string[] } | null = null;
  return async (of, from, most) => {
    // Whether anything else changed the store is looked at once a list: counting takes longer than reading a part.
    if (listed === null || from === 0) {
      const { summaries } = await of.overview();
      const mark = of.changes.markOf(of.version);
      if (listed?.mark !== mark)
        listed = {
          mark,
          keys: summaries
            .all()
            .map(({ key }) => key)
            .sort(),
        };
    }
    const { keys, mark: ofList } = listed;
    const asked = keys.slice(from, from + most);
    const records = await neighbours(of, keys[from - 1] ?? null, asked);
    if (records.length === asked.length) {
      // The last part was asked for: nobody needs the list any more.
      if (from + most >= keys.length) listed = null;
      return { mark: ofList, total: keys.length, records };
    }
    listed = null;
    // Taken away by another program, behind the state store's back.
    if (of.changes.markOf(of.version) === ofList) of.forget();
    return { mark: 'another', total: keys.length, records: [] };
  };
}

/** These records, which mostly lie side by side: reading them in one go takes a fraction of asking for each. */
async function neighbours(
  of: StateStore,
  before: string | null,
  asked: readonly string[],
): Promise<readonly KeptReferral[]> {
  const next = await of.after(before, asked.length);
  if (next.length === asked.length && next.every(({ key }, at) => key === asked[at])) return next;
  const index = await of.some(asked);
  return asked.flatMap((key) => index.get(key) ?? []);
}
