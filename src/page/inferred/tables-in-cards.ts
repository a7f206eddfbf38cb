import { cellContent } from '../rows/cell-content';
import { elementAround } from '../snapshot/around';
import type { DeclaredTable } from '../explicit/tables';
import type { Records } from './card-list';
import { cellsOf } from '../explicit/grid-rows';
import type { EngineContext } from '../rows/engine-context';
import { alike, levels, size } from '../evidence';

/**
 * Cards whose values stand in a table each, labels and values in turn in each line, as component libraries draw
 * descriptions. Empty where the tables do not share their labels: then they are parts of one page.
 */
export function tablesInCards(tables: readonly DeclaredTable[], context: EngineContext): readonly Records[] {
  const found = tables.flatMap((table) => {
    const labels = labelsOfPairs(table, context);
    return labels === null ? [] : [{ grid: table.grid, labels }];
  });
  if (found.length < size.cardsWithTables) return [];
  const counts = new Map<string, number>();
  for (const { labels } of found) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const common = [...counts.values()].filter((times) => times >= found.length * alike.tables);
  const around = common.length < size.labelsOfTables ? null : cardsAround(found.map(({ grid }) => grid));
  return around === null ? [] : [around];
}

/** The labels of a table whose lines are labels and values in turn; null: it is another table. */
function labelsOfPairs(
  { lines: { heads, rows } }: DeclaredTable,
  { soundsLikeHeading, onShadowRoot }: EngineContext,
): ReadonlySet<string> | null {
  const lines = [...heads, ...rows].flatMap(({ pieces }) => pieces);
  if (lines.length === 0 || lines.length > size.linesOfCard) return null;
  const labels = new Set<string>();
  for (const line of lines) {
    const cells = cellsOf(line);
    if (cells.length === 0 || cells.length % 2 > 0) return null;
    const texts = cells.filter((_, n) => n % 2 === 0).map((cell) => cellContent(cell, onShadowRoot).text);
    const known = texts.filter((text) => soundsLikeHeading(text));
    // Several in a line could be a list's own cells: there most must be labels that are known.
    if (texts.length > 1 && known.length * 2 <= texts.length) return null;
    for (const text of known) labels.add(text);
  }
  return labels.size >= size.labelsOfTables ? labels : null;
}

/** The siblings that hold one table each, and what holds them; null: the tables do not stand in siblings. */
function cardsAround(tables: readonly Element[]): Records | null {
  let items: readonly Element[] = tables;
  for (let up = 0; up < levels.toCard; up += 1) {
    const parents = items.map((item) => elementAround(item));
    const [container, ...others] = new Set(parents);
    if (container === undefined || container === null) return null;
    if (others.length === 0) {
      const [first] = items;
      return items.every((item) => item.localName === first?.localName)
        ? { layout: 'repeated', container, items }
        : null;
    }
    const distinct = parents.filter((parent) => parent !== null);
    if (distinct.length < items.length || others.length + 1 < items.length) return null;
    items = distinct;
  }
  return null;
}
