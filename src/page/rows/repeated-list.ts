import { cardList } from './card-list';
import { elementAround } from '../snapshot/around';
import type { DrawnList } from './grid-list';
import type { EngineContext } from './list-engine';
import { shownChildren } from './headed-rows';
import { listOfColumns } from './list-of-columns';
import type { ShownBlock } from './survey';
import { levels, size } from '../evidence';

interface Repeated {
  readonly container: Element;
  readonly items: readonly Element[];
}

/**
 * The last resort: no roles, no tags, no headings. What repeats is a list: the containers whose children of
 * one kind hold the most of the page's texts. Each child is a card, or each is a column with its heading on top.
 */
export function repeatedLists(blocks: readonly ShownBlock[], context: EngineContext): readonly DrawnList[] {
  return mostRepeated(blocks)
    .map(
      ({ container, items }) =>
        fieldByField({ container, items }, context) ??
        cardList({ layout: 'repeated', container, items }, context),
    )
    .filter((list) => list !== null);
}

function mostRepeated(blocks: readonly ShownBlock[]): readonly Repeated[] {
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
  const found: (Repeated & { readonly worth: number })[] = [];
  for (const [container, items] of counts) {
    const rich = [...items].filter(([, texts]) => texts >= 2);
    const tag = rich[0]?.[0].localName;
    if (rich.length < size.repeated || rich.some(([item]) => item.localName !== tag)) continue;
    const texts = rich.reduce((sum, [, count]) => sum + count, 0);
    // Of nested containers the one with more items is the list; the outer one holds sections.
    found.push({ container, items: rich.map(([item]) => item), worth: texts * rich.length });
  }
  return found.sort((a, b) => b.worth - a.worth).slice(0, size.containers);
}

/**
 * Some draw a list field by field: each child of the container is a column, its first part the heading, and
 * rows are what stands on one line; or each is a line that begins with the field's name, and a referral's
 * values stand one below the other.
 */
function fieldByField({ container, items }: Repeated, context: EngineContext): DrawnList | null {
  const columns = items.map(shownChildren);
  const drawn = { layout: 'repeated', container } as const;
  return (
    listOfColumns(columns, { ...drawn, turned: false }, context) ??
    listOfColumns(columns, { ...drawn, turned: true }, context)
  );
}
