import { composedParent } from '../snapshot/around';
import { composedElements } from '../snapshot/walk';
import type { Held } from './containers';
import { size } from '../evidence';

/** Labels in one column, values in the next: as many, in the same order. */
export function valueBeside(
  { container, column, branch }: { readonly container: Node; readonly column: Held; readonly branch: Node },
  held: ReadonlyMap<Node, Held>,
): readonly Node[] | null {
  if (
    column.labels < size.labelColumn ||
    column.last - column.first + 1 !== column.labels ||
    container.parentNode === null ||
    !(container instanceof Element)
  )
    return null;
  const labels: readonly Node[] = composedElements(container);
  let next = container.nextElementSibling;
  while (next !== null && !held.has(next)) next = next.nextElementSibling;
  if (next === null || (held.get(next)?.labels ?? 1) > 0 || container.matches('thead,tbody,[role=rowgroup]'))
    return null;
  const values = composedElements(next);
  const value = values[labels.indexOf(branch)];
  return values.length === labels.length && value !== undefined ? [value] : null;
}

/** A row of labels over a row of values, and so on: a table of a single row of values may as well be a list. */
export function valueBelow(row: Node, cell: Node, held: ReadonlyMap<Node, Held>): readonly Node[] | null {
  const around = composedParent(row);
  const rows: readonly Node[] =
    around === null ? [] : composedElements(around).filter((node) => node.matches('tr,[role=row]'));
  const all = (node: Node | undefined, labels: boolean): boolean => {
    const inside = node === undefined ? undefined : held.get(node);
    return (
      inside !== undefined &&
      (labels ? inside.labels === inside.last - inside.first + 1 : inside.labels === 0)
    );
  };
  const at = rows.indexOf(row);
  const pairs = rows.filter((one, n) => n % 2 === 0 && all(one, true) && all(rows[n + 1], false));
  const under = rows[at + 1];
  if (at % 2 !== 0 || pairs.length < 2 || pairs.length * 2 < rows.length || under === undefined) return null;
  const cells: readonly Node[] = composedElements(row);
  const values = composedElements(under);
  const value = values[cells.indexOf(cell)];
  return cells.length === values.length && value !== undefined ? [value] : null;
}
