import { isWordOf } from './columns/worded';
import type { Compartments } from './compartment';
import { isDrawn } from './snapshot/drawn';
import type { ListPlace } from './list-head';
import { listsSideBySide } from './rows/beside';
import { cardList, cardsInGrid, itemsOf } from './rows/card-list';
import { gridList, gridUnder, headingsAlone, type DrawnList } from './rows/grid-list';
import type { EngineContext } from './rows/list-engine';
import type { SoundsLikeHeading } from './rows/sounds-like-heading';
import { headedLists, listUnder, listUnderFirst } from './rows/headed-rows';
import { listsAsColumns, turnedGrid } from './rows/list-of-columns';
import { repeatedLists } from './rows/repeated-list';
import type { Survey } from './rows/survey';
import { tablesInCards } from './rows/tables-in-cards';
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

/** Runs engines in compartments, and rests behind each. */
function enginesIn(parts: Compartments) {
  return {
    /** One engine on each of some things, each a compartment. */
    *each<T, R>(
      engine: string,
      things: readonly T[],
      find: (thing: T, n: number) => R | null,
    ): Generator<void, R[]> {
      const found: R[] = [];
      for (const [n, thing] of things.entries()) {
        const one = parts.run({ step: 'list', engine }, () => find(thing, n), null);
        if (one !== null) found.push(one);
        yield* parts.pause();
      }
      return found;
    },
    /** One engine on the whole page. */
    *whole(engine: string, find: () => readonly DrawnList[]): Generator<void, readonly DrawnList[]> {
      const found = parts.run({ step: 'list', engine }, find, []);
      yield* parts.pause();
      return found;
    },
  };
}

/** A list as the page declares it, with what stands in it. */
interface ListOfItems {
  readonly list: Element;
  readonly items: readonly Element[];
}

/** Grids and tables, each a compartment that rests within. */
function* gridsAmong(
  among: readonly Element[],
  parts: Compartments,
  context: EngineContext,
): Generator<void, readonly DrawnList[]> {
  const found: DrawnList[] = [];
  for (const grid of among) {
    const list = yield* parts.runInSteps(
      { step: 'list', engine: 'grid' },
      () => gridList(grid, context),
      null,
    );
    if (list !== null) found.push(list);
    yield* parts.pause();
  }
  return found;
}

/** Cards in lists and grids, and tables that are cards. */
function* cardsAmong(
  { lists, visible }: { readonly lists: readonly ListOfItems[]; readonly visible: readonly Element[] },
  parts: Compartments,
  context: EngineContext,
): Generator<void, readonly DrawnList[]> {
  const { each, whole } = enginesIn(parts);
  const inLists = yield* each('cards', lists, ({ list, items }) =>
    cardList({ layout: 'list', container: list, items }, context),
  );
  const inGrids = yield* each('cards-in-grid', visible, (grid) => cardsInGrid(grid, context));
  const inTables = yield* whole('tables-in-cards', () => tablesInCards(visible, context));
  return [...inLists, ...inGrids, ...inTables];
}

/**
 * Everything in the page that could be a list of referrals, in tiers, the likeliest first; a tier works when
 * it is called.
 * An engine that fails on one element leaves out that one.
 */
export function tiersOfLists(search: ListSearch): readonly Tier[] {
  const { seen, blocks, languages, referrals, onShadowRoot, isData, parts } = search;
  const soundsLikeHeading: SoundsLikeHeading = (text, after) =>
    headingMeanings(text, languages).length > 0 && !(after !== undefined && isWordOf(after, text, languages));
  const context = { soundsLikeHeading, onShadowRoot, isData };

  const { each, whole } = enginesIn(parts);
  const visible = parts.run({ step: 'list' }, () => seen.grids.filter((grid) => isDrawn(grid)), []);
  const headings = new Map<Element, readonly Element[]>();
  const headingsOf = (grid: Element): readonly Element[] => {
    const known = headings.get(grid) ?? headingsAlone(grid, soundsLikeHeading);
    headings.set(grid, known);
    return known;
  };
  const drawn = (among: readonly Element[]) => gridsAmong(among, parts, context);

  function* grids(): Generator<void, readonly DrawnList[]> {
    // A grid alone on the page is seldom headings only, and looking for that goes through all of its rows.
    const split = yield* each('split-grid', visible.slice(1), (grid, n) => {
      const above = visible[n];
      const heads = above === undefined ? [] : headingsOf(above);
      return heads.length === 0 ? null : gridUnder(heads, grid, context);
    });
    const beside = yield* whole('side-by-side', () => listsSideBySide(visible, context));
    return [...split, ...beside, ...(yield* drawn(visible))];
  }

  /** Old pages are laid out by tables: the list is in one of their cells. */
  function* innerGrids(): Generator<void, readonly DrawnList[]> {
    const inner = yield* each('inner-grid', visible, (grid) =>
      [...grid.querySelectorAll(gridSelector)].filter(
        (one) => one.getAttribute('role') !== 'presentation' && isDrawn(one),
      ),
    );
    return yield* drawn(inner.flat());
  }

  let lists: readonly ListOfItems[] = [];
  function* underHeadings(): Generator<void, readonly DrawnList[]> {
    lists = yield* each('list', seen.lists, (list) =>
      isDrawn(list) ? { list, items: itemsOf(list) } : null,
    );
    const under = yield* each('under-grid', visible, (grid) => {
      const heads = headingsOf(grid);
      return heads.length === 0 ? null : listUnder(heads, grid, context);
    });
    const headed = yield* each('headed-list', lists, ({ list, items }) =>
      listUnderFirst(list, items, context),
    );
    const turned = yield* each('turned-grid', visible, (grid) => turnedGrid(grid, context));
    return [
      ...under,
      ...headed,
      ...turned,
      ...(yield* whole('columns', () => listsAsColumns(lists, context))),
      ...(yield* whole('headed-rows', () => headedLists(blocks, context))),
    ];
  }

  const cards: Tier = () => cardsAmong({ lists, visible }, parts, context);

  const repeated =
    (among: Survey['blocks']): Tier =>
    () =>
      whole('repeated', () => repeatedLists(among, context));

  // Cards without a word that tells them from any other list are believed on a referrals page only.
  if (!referrals) return [grids, innerGrids];
  return [
    grids,
    innerGrids,
    underHeadings,
    cards,
    repeated(seen.blocks),
    ...(blocks.length > seen.blocks.length ? [repeated(blocks)] : []),
  ];
}
