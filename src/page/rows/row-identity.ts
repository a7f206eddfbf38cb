import type { RowIdentity } from './neutral-list';

const guid = /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/giu;

/** Every GUID in a text, in lower case, without doubles; the nil GUID names nothing. */
export function guidsIn(text: string): string[] {
  if (text.length < 36) return [];
  const found = new Set<string>();
  for (const [match] of text.matchAll(guid)) if (!/^[0-]+$/u.test(match)) found.add(match.toLowerCase());
  return [...found];
}

/** Attributes that frameworks give a row to know it by; those that only count rows identify nothing. */
const keyAttributes = ['row-id', 'data-row-key', 'data-rowkey', 'data-row-id', 'data-rowid', 'data-item-key', 'data-selection-key', 'data-key', 'data-id', 'data-testid', 'id'] as const;
const generated = /^(?:row-)?(?:he-row-)?\d{1,3}$|^:r|^«|fluent-?\d|^row\d{0,3}-?\d{0,3}$|^react-aria/iu;

/** What names the row: GUIDs of its links and of its own attributes, else the page's own key. */
export function identityOf(pieces: readonly Element[], cells: readonly Element[], links: readonly string[]): RowIdentity {
  const own = new Set<string>();
  let key: string | null = null;
  for (const piece of pieces) {
    for (const name of piece.getAttributeNames()) {
      if (name === 'class' || name === 'style') continue;
      for (const id of guidsIn(piece.getAttribute(name) ?? '')) own.add(id);
    }
    key ??= keyOf(piece);
  }
  // A cell's id is made of the column's key and the row's; the first cells are enough to see it.
  for (const cell of cells.slice(0, 2)) for (const id of guidsIn(cell.id)) own.add(id);
  const linked = new Set(links.flatMap(guidsIn));
  return { linked: [...linked], own: [...own], key: own.size > 0 ? null : key };
}

/** The row's own key. A short number or a framework's counter would name another row tomorrow, so it is none. */
function keyOf(row: Element): string | null {
  for (const attribute of keyAttributes) {
    const value = row.getAttribute(attribute);
    if (value === null || value === '' || generated.test(value)) continue;
    return attribute === 'id' ? value.replace(/^(?:row|card|item|tr|li|cell)[-_:]/u, '') : value;
  }
  return null;
}
