import type { CsvRecord } from './csv';
import type { FileColumn } from './file-columns';
import type { ColumnDates } from './file-dates';
import { phoneOf } from './lead-parts';
import type { Rewritten } from './referral-file';
import type { Table } from './table';
import { isMicrosoftTable, type TableOrigin } from './table-origin';

/** The signs of a spreadsheet in a download of Partner Center; null: none, or it is no download of Partner Center. */
export function rewrittenSigns(of: {
  readonly table: Pick<Table, 'delimiter'>;
  readonly origin: TableOrigin;
  readonly columns: readonly FileColumn[];
  readonly records: readonly CsvRecord[];
  readonly dates: ReadonlyMap<string, ColumnDates>;
}): Rewritten | null {
  const { table, origin, columns, records, dates } = of;
  if (!isMicrosoftTable(origin)) return null;
  const delimiter = table.delimiter === ';' || table.delimiter === '\t' ? table.delimiter : null;
  const date = [...dates.values()].map(({ rewritten }) => rewritten).find((one) => one !== null) ?? null;
  const phones = columns.flatMap(({ field }, at) => (field === 'phone' ? [at] : []));
  const number =
    records
      .flatMap(({ cells }) => phones.map((at) => (cells[at] ?? '').trim()))
      .find((cell) => phoneOf(cell).spoiled || /^\d+[.,]0+$/u.test(cell)) ?? null;
  return delimiter === null && date === null && number === null ? null : { delimiter, date, number };
}
