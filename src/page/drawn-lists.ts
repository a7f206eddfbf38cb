import { isWordOf } from './columns/worded';
import type { Compartments } from './compartment';
import { listOfItems } from './explicit/list-items';
import { declaredTable, type DeclaredTable } from './explicit/tables';
import { listEngines, listSteps, type ListParts, type ListStep } from './list-engines';
import type { ListPlace } from './list-head';
import type { DrawnList } from './rows/drawn-list';
import type { EngineContext } from './rows/engine-context';
import type { Survey } from './rows/survey';
import { isDrawn } from './snapshot/drawn';
import { headingMeanings } from '../language/words/headings';

const gridSelector = 'table,[role=grid],[role=treegrid],[role=table]';

/** Where lists are looked for, and what is known of words and rows. */
export interface ListSearch
  extends Pick<ListPlace, 'languages' | 'referrals'>, Pick<EngineContext, 'onShadowRoot' | 'isData'> {
  readonly seen: Survey;
  /** All texts outside the grids of `seen`, also those that look like the details of one referral. */
  readonly blocks: Survey['blocks'];
  readonly parts: Compartments;
}

/** Finds, in steps, what could be a list in one way of drawing. */
type Tier = () => Generator<void, readonly DrawnList[]>;

/**
 * Everything in the page that could be a list of referrals, in tiers, the likeliest first; a tier works when
 * it is called.
 * An engine that fails on one thing leaves out that one.
 */
export function tiersOfLists(search: ListSearch): readonly Tier[] {
  const { seen, blocks, languages, referrals, onShadowRoot, isData, parts } = search;
  const context: EngineContext = {
    soundsLikeHeading: (text, after) =>
      headingMeanings(text, languages).length > 0 &&
      !(after !== undefined && isWordOf(after, text, languages)),
    onShadowRoot,
    isData,
  };
  const visible = parts.run({ step: 'list' }, () => seen.grids.filter((grid) => isDrawn(grid)), []);
  let page: ListParts = { tables: [], lists: [], blocks };

  /** Makes something of each thing, each in a compartment, and rests behind each. */
  function* each<S, T>(
    engine: string,
    things: readonly S[],
    make: (thing: S) => T | null,
  ): Generator<void, T[]> {
    const made: T[] = [];
    for (const thing of things) {
      const one = parts.run({ step: 'list', engine }, () => make(thing), null);
      if (one !== null) made.push(one);
      yield* parts.pause();
    }
    return made;
  }

  function* tablesAmong(grids: readonly Element[]): Generator<void, readonly DeclaredTable[]> {
    const tables: DeclaredTable[] = [];
    for (const grid of grids) {
      const at = { step: 'list', engine: 'tables' } as const;
      const table = yield* parts.runInSteps(at, () => declaredTable(grid, context), null);
      if (table !== null) tables.push(table);
      yield* parts.pause();
    }
    return tables;
  }

  function* partsOf(step: ListStep): Generator<void, ListParts> {
    if (step === 'tables') page = { ...page, tables: yield* tablesAmong(visible) };
    if (step === 'inner-tables') {
      const inner = yield* each(step, visible, innerGrids);
      return { ...page, tables: yield* tablesAmong(inner.flat()) };
    }
    if (step === 'headings') {
      const lists = yield* each('lists', seen.lists, (list) => (isDrawn(list) ? listOfItems(list) : null));
      page = { ...page, lists };
    }
    return step === 'repeated' ? { ...page, blocks: seen.blocks } : page;
  }

  const tier = (step: ListStep): Tier =>
    function* lists() {
      const shown = yield* partsOf(step);
      const found: DrawnList[] = [];
      for (const { name, looksAt } of listEngines.filter(({ steps }) => steps.includes(step)))
        for (const looks of looksAt) {
          const all = parts.run({ step: 'list', engine: name }, () => looks(shown, context), []);
          yield* parts.pause();
          found.push(...(yield* each(name, all, (look) => look())));
        }
      return found;
    };
  // Cards without a word that tells them from any other list are believed on a referrals page only.
  const steps = referrals ? listSteps : listSteps.slice(0, listSteps.indexOf('headings'));
  return steps.filter((step) => step !== 'in-details' || blocks.length > seen.blocks.length).map(tier);
}

/** Old pages are laid out by tables: the list is in one of their cells. */
const innerGrids = (grid: Element): readonly Element[] =>
  [...grid.querySelectorAll(gridSelector)].filter(
    (one) => one.getAttribute('role') !== 'presentation' && isDrawn(one),
  );
