import { levels } from '../evidence';
import { roleOf } from '../snapshot/role';
import { hiddenByAttribute } from '../snapshot/unshown';
import { walk } from '../snapshot/walk';

/** A list as the page declares it, with what stands in it. */
export interface ListOfItems {
  readonly list: Element;
  readonly items: readonly Element[];
}

const itemRoles = new Set(['listitem', 'option', 'article', 'row']);

/** An ARIA or HTML list with its items, through wrappers. */
export function listOfItems(list: Element): ListOfItems {
  const items: Element[] = [];
  walk<number>(list, levels.toItems, {
    element: (child, depth) => {
      if (hiddenByAttribute(child)) return null;
      if (!itemRoles.has(roleOf(child))) return depth > 0 ? depth - 1 : null;
      items.push(child);
      return null;
    },
  });
  return { list, items };
}
