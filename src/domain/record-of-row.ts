import type { KeptReferral } from './kept';

/** What a row of a page is known by. */
type RowNames = Pick<KeptReferral, 'id' | 'rowKey' | 'company' | 'contactName' | 'dealName'>;

const NAMES = ['company', 'contactName', 'dealName'] as const;

/** Whether a record has at least one of the names, and none that is another. */
function isCalled(record: RowNames, wanted: RowNames): boolean {
  const pairs = NAMES.flatMap((name) =>
    record[name] === null || wanted[name] === null ? [] : [record[name] === wanted[name]],
  );
  return pairs.length > 0 && pairs.every(Boolean);
}

const onlyOne = <R>(found: readonly R[]): R | null => (found.length === 1 ? (found[0] ?? null) : null);

/**
 * The record of each row: by its ID, else by the page's own key, else by its names; null where none or several are.
 */
export function recordsOfRows<R extends RowNames>(
  records: Iterable<R>,
  rows: readonly RowNames[],
): readonly (R | null)[] {
  const [byId, byKey, byName] = [new Map<string, R[]>(), new Map<string, R[]>(), new Map<string, R[]>()];
  const add = (map: Map<string, R[]>, name: string | null, record: R): void => {
    if (name === null) return;
    const known = map.get(name);
    if (known === undefined) map.set(name, [record]);
    else known.push(record);
  };
  for (const record of records) {
    add(byId, record.id, record);
    add(byKey, record.rowKey, record);
    for (const name of NAMES) add(byName, record[name], record);
  }
  return rows.map((row) => {
    const found = byId.get(row.id ?? '') ?? byKey.get(row.rowKey ?? '');
    if (found !== undefined) return onlyOne(found);
    const alike = new Set(NAMES.flatMap((name) => byName.get(row[name] ?? '') ?? []));
    // A record that has another ID is another referral, whatever it is called.
    return onlyOne([...alike].filter((one) => (row.id === null || one.id === null) && isCalled(one, row)));
  });
}
