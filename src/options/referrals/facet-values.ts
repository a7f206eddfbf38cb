import type { ReadonlySignal } from '@preact/signals';
import type { TableView } from '../../domain/table-view';
import type { Entry } from './entry';
import { type FacetContext, facets, filtered, valuesIn } from './facets';

type Values = readonly (readonly [value: string, count: number])[];

/** What was counted last, and of what. */
interface Counted {
  readonly of: string;
  readonly entries: readonly Entry[];
  readonly at: FacetContext;
  readonly values: Values;
}

/**
 * Gives what there is to choose from in a facet: its values among the rows that pass the other filters, each with how
 * many there are. Choosing in a menu does not change that, so it is counted once.
 * @param entries the rows of the tab.
 */
export function facetValues(
  view: ReadonlySignal<TableView>,
  context: ReadonlySignal<FacetContext>,
  entries: () => readonly Entry[],
): (facet: string) => Values {
  let counted: Counted | null = null;
  return (name) => {
    const facet = facets.find((one) => one.name === name);
    if (facet === undefined) return [];
    const [now, rows] = [context.peek(), entries()];
    const { [name]: chosen = [], ...others } = view.value.filter;
    const of = JSON.stringify([name, others]);
    if (counted?.of !== of || counted.entries !== rows || counted.at !== now)
      counted = {
        of,
        entries: rows,
        at: now,
        values: valuesIn(facet, filtered(rows, others, now), chosen, now),
      };
    return counted.values;
  };
}
