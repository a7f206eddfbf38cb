import type { KeptReferral } from '../../domain/kept';
import type { TriageDatabase } from '../../platform/database';

/** Records that are unpacked in one go: all of many at once would hold up a question for 200 ms. */
const PART = 500;

/** All records of one moment, part by part, each part in a turn of its own. @param sound gives a record as it is reckoned with. */
export async function allRecords(
  connection: () => Promise<TriageDatabase>,
  sound: (record: KeptReferral) => KeptReferral,
): Promise<readonly KeptReferral[]> {
  const { store } = (await connection()).transaction('referrals');
  const all: KeptReferral[] = [];
  for (let last: string | null = null; ;) {
    const part: readonly KeptReferral[] = await store.getAll(
      last === null ? null : IDBKeyRange.lowerBound(last, true),
      PART,
    );
    for (const record of part) all.push(sound(record));
    last = part.at(-1)?.key ?? null;
    if (part.length < PART) return all;
  }
}
