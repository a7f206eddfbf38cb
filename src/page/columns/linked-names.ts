import type { ColumnMeaning } from '../../domain/reading';
import type { NeutralCell } from '../rows/neutral-list';

const names: ReadonlySet<ColumnMeaning | null> = new Set<ColumnMeaning>(['dealName', 'company', 'contactName']);

/**
 * Whether the names of a column are its links, also where a badge ("New") stands before one: most cells are led by their link, or
 * what stands before the links repeats while they differ. "Contoso (Details)" repeats its links, and they are none.
 */
export function namesAreLinks(meaning: ColumnMeaning | null, cells: readonly (NeutralCell | null | undefined)[]): boolean {
  if (!names.has(meaning)) return false;
  let led = 0;
  const links: string[] = [];
  const before: string[] = [];
  for (const cell of cells) {
    if (cell === null || cell === undefined || cell.text === '') continue;
    if (cell.after !== undefined) {
      links.push(cell.after);
      before.push(cell.text);
    } else if (cell.links.length > 0) led += 1;
  }
  if (led > links.length) return true;
  return links.length > 2 && new Set(links).size * 2 > links.length && new Set(before).size * 2 <= before.length;
}
