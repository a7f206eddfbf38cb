import type { ColumnReading } from '../domain/reading';
import { saysNothing } from './columns/value-shapes';
import type { NeutralRow } from './rows/neutral-list';
import { agreement, sample } from './evidence';

/** The columns, each with whether the rows show something in it. */
export function withFill(
  columns: readonly ColumnReading[],
  rows: readonly NeutralRow[],
  languages: readonly string[],
): readonly ColumnReading[] {
  if (rows.length < sample.fewestFilled) return columns;
  const some = rows.slice(0, sample.filled);
  return columns.map((column, n) => {
    if (column.meaning === null || column.meaning === 'nothing' || column.meaning === 'selection')
      return column;
    const filled = some.filter(({ cells }) => {
      const cell = cells[n];
      if (cell === null || cell === undefined) return false;
      return cell.text === ''
        ? cell.labels.length > 0 || cell.toggles.length > 0
        : !saysNothing(cell.text, languages);
    }).length;
    if (filled === 0) return { ...column, fill: 'empty' };
    return filled >= some.length * agreement.full ? { ...column, fill: 'full' } : column;
  });
}
