import type { SeenRow } from './drawn-under';

/** What a row is known by: its ID, the page's own key, and what it is called. */
export interface WantedRow {
  readonly id: string | null;
  readonly rowKey: string | null;
  readonly company: string | null;
  readonly contactName: string | null;
  readonly dealName: string | null;
}

type Names = Pick<WantedRow, 'company' | 'contactName' | 'dealName'>;

/** Whether a row shows at least one of the names, and none that is another. */
function isCalled({ referral: { fields } }: SeenRow, wanted: Names): boolean {
  const pairs = (['company', 'contactName', 'dealName'] as const).flatMap((name) => {
    const [shown, known] = [fields[name], wanted[name]];
    return shown === null || shown === undefined || known === null ? [] : [shown === known];
  });
  return pairs.length > 0 && pairs.every(Boolean);
}

/**
 * The one row that is the wanted referral: by its ID, else by the page's own key, else by its names; null
 * where none or several are.
 */
export function findShownRow(rows: readonly SeenRow[], wanted: WantedRow): SeenRow | null {
  const { id, rowKey } = wanted;
  const only = (found: readonly SeenRow[]): SeenRow | null =>
    found.length === 1 ? (found[0] ?? null) : null;
  const byId = id === null ? [] : rows.filter(({ referral }) => referral.fields.id === id);
  if (byId.length > 0) return only(byId);
  const byKey = rowKey === null ? [] : rows.filter(({ referral }) => referral.rowKey === rowKey);
  if (byKey.length > 0) return only(byKey);
  // A row that shows another ID is another referral, whatever it is called.
  return only(
    rows.filter((row) => (id === null || (row.referral.fields.id ?? null) === null) && isCalled(row, wanted)),
  );
}
