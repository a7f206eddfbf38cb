import type { ColumnReading } from '../domain/reading';
import { saysNothing, shownText } from './columns/value-shapes';
import type { DataRow } from './seen-rows';
import { columnDateOrder, type DateOrder } from '../language/values/date';
import { sample } from './evidence';

/** The order of a column's numeric dates: told by its rows, else by those of another page of the list. */
export function orderOf(
  column: ColumnReading,
  n: number,
  rows: readonly DataRow[],
  { languages, orders }: { readonly languages: readonly string[]; readonly orders: Map<string, DateOrder> },
): DateOrder | null {
  if (column.meaning !== 'createdAt' && column.meaning !== 'closeDate') return null;
  const texts = new Set<string>();
  for (const { row } of rows) {
    const cell = row.cells[n];
    if (cell !== null && cell !== undefined && texts.size < sample.dates) texts.add(shownText(cell));
  }
  const name = `${languages.join()} ${column.header}`;
  const order =
    columnDateOrder(
      [...texts].filter((text) => text !== '' && !saysNothing(text, languages)),
      languages,
    ) ??
    orders.get(name) ??
    null;
  if (order !== null) orders.set(name, order);
  return order;
}
