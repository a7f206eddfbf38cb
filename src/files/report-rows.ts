import type { CsvRecord } from './csv';
import { isGroupHeading } from './heading-names';

/** How rows begin that add others up, in the languages of reports. */
const SUMMARY =
  /^(?:sub\s?-?totals?|grand totals?|totals?|zwischensummen?|gesamt(?:summen?)?|sous-tota(?:l|ux)|tota(?:l|ux) généra(?:l|ux)|total general|totales(?: generales)?|total geral|totais(?: gerais)?|mezisoučty?|celkem|celkové součty?|subtotales|subtotais|小計|合計|総計)(?:\s*[(（:].*)?$/iu;

/**
 * The rows of a report that are records: without the footer that says who made it, without rows that add others up,
 * and with a group's value in each of its rows where the report shows it in the first one alone.
 * @param records in the file's order. @param headers the table's headings.
 */
export function reportRows(headers: readonly string[], records: readonly CsvRecord[]): readonly CsvRecord[] {
  const rows = records.filter(({ cells }) => !isSummary(cells));
  const last = rows.findLastIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  return inGroups(headers, rows.slice(0, last + 1));
}

function inGroups(headers: readonly string[], rows: readonly CsvRecord[]): readonly CsvRecord[] {
  const groups = headers.flatMap((header, at) => (isGroupHeading(header) ? [at] : []));
  if (groups.length === 0) return rows;
  const now = new Map<number, string>();
  return rows.map(({ line, cells }) => {
    const filled = [...cells];
    for (const at of groups) {
      const own = filled[at]?.trim() ?? '';
      if (own === '') filled[at] = now.get(at) ?? '';
      else now.set(at, own);
    }
    return { line, cells: filled };
  });
}

function isSummary(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
  // A customer may be called Total: then the row says how to reach somebody.
  return SUMMARY.test(first) && !cells.some((cell) => cell.includes('@'));
}
