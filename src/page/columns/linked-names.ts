import type { ColumnMeaning } from '../../domain/reading';
import type { NeutralCell } from '../rows/neutral-list';

const names: ReadonlySet<ColumnMeaning | null> = new Set<ColumnMeaning>([
  'dealName',
  'company',
  'contactName',
]);

/**
 * Whether the names of a column are its links, also where a badge ("New") stands before one: most cells are led by their link, or
 * what stands before the links repeats while they differ. "Contoso (Details)" repeats its links, and they are none.
 */
export function namesAreLinks(
  meaning: ColumnMeaning | null,
  cells: readonly (NeutralCell | null | undefined)[],
): boolean {
  if (!names.has(meaning)) return false;
  const others = cells.filter((cell) => cell?.after !== undefined);
  if (
    cells.filter((cell) => cell?.after === undefined && cell?.text !== '' && (cell?.links.length ?? 0) > 0)
      .length > others.length
  )
    return true;
  return (
    others.length > 2 &&
    new Set(others.map((cell) => cell?.after)).size * 2 > others.length &&
    new Set(others.map((cell) => cell?.text)).size * 2 <= others.length
  );
}
