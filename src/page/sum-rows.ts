import type { ColumnReading } from '../domain/reading';
import type { NeutralCell, NeutralRow } from './rows/neutral-list';
import { size } from './evidence';

const says = (cell: NeutralCell | null | undefined): boolean =>
  cell !== null && cell !== undefined && (cell.text !== '' || cell.labels.length > 0);
const isNamed = ({ identity: { linked, own, key } }: NeutralRow): boolean =>
  linked.length > 0 || own.length > 0 || key !== null;

/**
 * Tells rows that are no referrals among those that are: totals and headings of groups. They fill less than
 * half of what other rows fill, nothing identifies them, and they lack what every other row has, a link or
 * key of its own or a status.
 */
export function sumRows(
  rows: readonly NeutralRow[],
  columns: readonly ColumnReading[],
): ReadonlySet<NeutralRow> {
  const none = new Set<NeutralRow>();
  if (rows.length < size.rowsWithSum) return none;
  // Most lists name each row, and then nothing is to be looked for.
  if (rows.every(isNamed)) return none;
  const filled = rows.map(({ cells }) => cells.filter(says).length);
  const usual = filled.toSorted((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0;
  const sparse = rows.filter((row, n) => (filled[n] ?? 0) * 2 < usual && !isNamed(row));
  if (sparse.length === 0 || sparse.length * size.sums > rows.length) return none;
  const others = rows.filter((row) => !sparse.includes(row));
  const stage = columns.findIndex(({ meaning }) => meaning === 'stage');
  if (others.every(isNamed)) return new Set(sparse);
  return stage >= 0 && others.every(({ cells }) => says(cells[stage]))
    ? new Set(sparse.filter(({ cells }) => !says(cells[stage])))
    : none;
}
