import type { ColumnReading, Drift, PageReading } from './reading';

/**
 * The columns and the drift of a reading, with what the reading before tells besides: a column that was full and is
 * empty in all of many rows. It is told until the column shows something again; what is known of referrals stays.
 */
export function withEmptied(
  before: Pick<PageReading, 'columns' | 'drift'> | undefined,
  { columns, drift }: Pick<PageReading, 'columns' | 'drift'>,
): { readonly columns: readonly ColumnReading[]; readonly drift: readonly Drift[] } {
  const emptied: Drift[] = [];
  const filled = columns.map((column): ColumnReading => {
    const last = before?.columns.find(({ header }) => header === column.header);
    const fill = column.fill ?? last?.fill;
    const told = before?.drift.some(({ kind, at }) => kind === 'emptied-column' && at === column.header);
    if (fill === 'empty' && (last?.fill === 'full' || told))
      emptied.push({ kind: 'emptied-column', at: column.header, count: 1 });
    return fill === undefined ? column : { ...column, fill };
  });
  return { columns: filled, drift: [...drift, ...emptied] };
}
