import { listOfColumns, type FieldByField } from '../explicit/list-of-columns';
import { levels, size } from '../evidence';
import type { DrawnList } from '../rows/drawn-list';
import type { EngineContext } from '../rows/engine-context';
import type { ShownBlock } from '../rows/survey';
import { elementAround } from '../snapshot/around';
import { shownChildren } from '../snapshot/shown-children';
import { cardList, type Records } from './card-list';

/**
 * The last resort: no roles, no tags, no headings. What repeats is a list: the containers whose children of
 * one kind hold the most of the page's texts.
 */
export function mostRepeated(blocks: readonly ShownBlock[]): readonly Records[] {
  const counts = new Map<Element, Map<Element, number>>();
  for (const { element, where } of blocks) {
    if (where !== 'page') continue;
    let item: Element = element;
    for (let up = 0; up < levels.toItem; up += 1) {
      const parent = elementAround(item);
      if (parent === null || parent === item.ownerDocument.body) break;
      const items = counts.get(parent) ?? new Map<Element, number>();
      items.set(item, (items.get(item) ?? 0) + 1);
      counts.set(parent, items);
      item = parent;
    }
  }
  const found: (Records & { readonly worth: number })[] = [];
  for (const [container, items] of counts) {
    const rich = [...items].filter(([, texts]) => texts >= 2);
    const tag = rich[0]?.[0].localName;
    if (rich.length < size.repeated || rich.some(([item]) => item.localName !== tag)) continue;
    const texts = rich.reduce((sum, [, count]) => sum + count, 0);
    // Of nested containers the one with more items is the list; the outer one holds sections.
    found.push({
      layout: 'repeated',
      container,
      items: rich.map(([item]) => item),
      worth: texts * rich.length,
    });
  }
  return found.sort((a, b) => b.worth - a.worth).slice(0, size.containers);
}

/**
 * What repeats is a column each, its first part the heading, and rows are what stands on one line; or a line each that
 * begins with a field's name, and a referral's values stand one below the other; else a card each.
 */
export function repeatedList(records: Records, context: EngineContext): DrawnList | null {
  const { layout, container } = records;
  const fields = { layout, container, columns: records.items.map(shownChildren) };
  const ways: readonly FieldByField[] = [
    { ...fields, turned: false },
    { ...fields, turned: true },
  ];
  return (
    ways.map((way) => listOfColumns(way, context)).find((list) => list !== null) ?? cardList(records, context)
  );
}
