import { boxOf, onOneLine } from './boxes';
import { cardList } from './card-list';
import { headerOf, piecesCells } from './column-heads';
import { columnKeyOf, tiesTo } from './column-ties';
import { composedParent } from './composed-tree';
import { drawnRowReader, type DrawnList, type SoundsLikeHeading } from './grid-list';
import type { DrawnRow } from './grid-rows';
import { shownChildren } from './headed-rows';
import type { NeutralHeader } from './neutral-list';
import type { OnShadowRoot } from './shown-text';
import type { ShownBlock } from './survey';

/** So many items of one shape make a list. */
const fewestItems = 2;
/** Of containers within each other any may be the list; so many are looked at, those with the most texts first. */
const mostContainers = 10;

interface Repeated {
  readonly container: Element;
  readonly items: readonly Element[];
}

/**
 * The last resort: no roles, no tags, no headings. What repeats is a list: the containers whose children of one kind hold the
 * most of the page's texts. Each child is a card, or each is a column with its heading on top.
 */
export function repeatedLists(blocks: readonly ShownBlock[], soundsLikeHeading: SoundsLikeHeading, onShadowRoot?: OnShadowRoot): readonly DrawnList[] {
  return mostRepeated(blocks).map(({ container, items }) =>
    columnsSideBySide(container, items, soundsLikeHeading, onShadowRoot) ?? cardList(container, 'repeated', items, soundsLikeHeading, onShadowRoot)).filter((list) => list !== null);
}

function mostRepeated(blocks: readonly ShownBlock[]): readonly Repeated[] {
  const counts = new Map<Element, Map<Element, number>>();
  for (const { element, where } of blocks) {
    if (where !== 'page') continue;
    let item: Element = element;
    for (let up = 0; up < 8; up += 1) {
      let parent = composedParent(item);
      while (parent !== null && (parent.nodeType !== 1 || (parent as Element).localName === 'slot')) parent = composedParent(parent);
      if (parent === null || parent === item.ownerDocument.body) break;
      const items = counts.get(parent as Element) ?? new Map<Element, number>();
      items.set(item, (items.get(item) ?? 0) + 1);
      counts.set(parent as Element, items);
      item = parent as Element;
    }
  }
  const found: (Repeated & { readonly worth: number })[] = [];
  for (const [container, items] of counts) {
    const rich = [...items].filter(([, texts]) => texts >= 2);
    const tag = rich[0]?.[0].localName;
    if (rich.length < fewestItems || rich.some(([item]) => item.localName !== tag)) continue;
    const texts = rich.reduce((sum, [, count]) => sum + count, 0);
    // Of nested containers the one with more items is the list; the outer one holds sections.
    found.push({ container, items: rich.map(([item]) => item), worth: texts * rich.length });
  }
  return found.sort((a, b) => b.worth - a.worth).slice(0, mostContainers);
}

/** Some draw a list column by column: each child of the container is a column, its first part the heading. Rows are what stands on one line. */
function columnsSideBySide(container: Element, items: readonly Element[], soundsLikeHeading: SoundsLikeHeading, onShadowRoot?: OnShadowRoot): DrawnList | null {
  const columns = items.map(shownChildren);
  const heads = columns.map(([head]) => head).filter((head) => head !== undefined);
  const [height = 0] = columns.map(({ length }) => length);
  if (height < 2 || heads.length < columns.length || columns.some(({ length }) => length !== height)) return null;
  if (heads.filter((head) => soundsLikeHeading(headerOf(head).text)).length * 2 <= heads.length) return null;
  const rows = Array.from({ length: height - 1 }, (_, n) => columns.map((column) => column[n + 1] as Element));
  if (![rows[0], rows.at(-1)].every((cells) => isLine(cells ?? []))) return null;
  const drawn = rows.map(([first, ...others]): DrawnRow => ({ pieces: [first as Element, ...others], cells: [first as Element, ...others] }));
  const headers = heads.map((cell): NeutralHeader => ({ ...headerOf(cell), key: columnKeyOf(cell) }));
  return { layout: 'repeated', container, headers, rows: drawn, read: drawnRowReader(headers, tiesTo(heads), drawn, piecesCells, onShadowRoot) };
}

function isLine(cells: readonly Element[]): boolean {
  const [first, ...others] = cells.map(boxOf).filter((box) => box !== null);
  return first !== undefined && others.length > 0 && others.every((box) => onOneLine(first, box));
}
