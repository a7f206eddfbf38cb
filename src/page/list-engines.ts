import { listOfColumns, listsAsColumns, turnedTable } from './explicit/list-of-columns';
import type { ListOfItems } from './explicit/list-items';
import { arrangedTables, tableList, type DeclaredTable } from './explicit/tables';
import { cardList, type Records } from './inferred/card-list';
import { linesOfHeadings } from './inferred/heading-lines';
import { listOfHeadedRows, rowsUnderFirst, rowsUnderLine, rowsUnderTable } from './inferred/headed-rows';
import { mostRepeated, repeatedList } from './inferred/repeated-list';
import { rowsAsCards } from './inferred/rows-as-cards';
import { tablesInCards } from './inferred/tables-in-cards';
import type { DrawnList } from './rows/drawn-list';
import type { EngineContext } from './rows/engine-context';
import type { ShownBlock } from './rows/survey';

/** What a page shows that could be a list, in one step. */
export interface ListParts {
  /** Grids and tables. */
  readonly tables: readonly DeclaredTable[];
  readonly lists: readonly ListOfItems[];
  /** Texts by themselves. */
  readonly blocks: readonly ShownBlock[];
}

/**
 * How likely something is a list of referrals: a later step is taken only where no earlier one found any. Old pages are
 * laid out by tables, and the list is an inner one; what looked like one referral's details may be a list's card.
 */
export const listSteps = ['tables', 'inner-tables', 'headings', 'cards', 'repeated', 'in-details'] as const;
export type ListStep = (typeof listSteps)[number];

/** One thing that may be a list, to be looked at in a compartment of its own; null: it is none. */
type Look = () => DrawnList | null;

interface ListEngine {
  /** As faults name it. */
  readonly name: string;
  /** Whether the page declares records and fields, or they are told by what repeats, stands in line or is labelled. */
  readonly how: 'explicit' | 'inferred';
  readonly steps: readonly ListStep[];
  /** What it looks at, each kind in a compartment. */
  readonly looksAt: readonly ((page: ListParts, context: EngineContext) => readonly Look[])[];
}

type Find<T> = (one: T, context: EngineContext) => DrawnList | null;

/** Each of these is looked at. */
const each =
  <T>(
    find: Find<T>,
    among: (page: ListParts, context: EngineContext) => readonly T[],
  ): ListEngine['looksAt'][number] =>
  (page, context) =>
    among(page, context).map((one) => () => find(one, context));

/** Each of these is looked at as something else, where it can be that. */
const eachAs = <S, T>(
  find: Find<T>,
  among: (page: ListParts, context: EngineContext) => readonly S[],
  seenAs: (one: S, context: EngineContext) => T | null,
): ListEngine['looksAt'][number] =>
  each((one, context) => {
    const seen = seenAs(one, context);
    return seen === null ? null : find(seen, context);
  }, among);

/** All that finds lists. The likeliest stands first: of two lists that are understood as well it is read. */
export const listEngines: readonly ListEngine[] = [
  {
    name: 'tables',
    how: 'explicit',
    steps: ['tables', 'inner-tables'],
    looksAt: [
      each(tableList, ({ tables }, context) => arrangedTables(tables, context)),
      each(tableList, ({ tables }) => tables),
    ],
  },
  {
    name: 'columns',
    how: 'explicit',
    steps: ['headings'],
    looksAt: [
      eachAs(listOfColumns, ({ tables }) => tables, turnedTable),
      each(listOfColumns, ({ lists }) => listsAsColumns(lists)),
    ],
  },
  {
    name: 'headed-rows',
    how: 'inferred',
    steps: ['headings'],
    looksAt: [
      eachAs(listOfHeadedRows, ({ tables }) => tables, rowsUnderTable),
      eachAs(listOfHeadedRows, ({ lists }) => lists, rowsUnderFirst),
      eachAs(
        listOfHeadedRows,
        ({ blocks }, { soundsLikeHeading }) => linesOfHeadings(blocks, soundsLikeHeading),
        rowsUnderLine,
      ),
    ],
  },
  {
    name: 'cards',
    how: 'inferred',
    steps: ['cards'],
    looksAt: [
      each(cardList, ({ lists }) =>
        lists.map(({ list, items }): Records => ({ layout: 'list', container: list, items })),
      ),
      eachAs(cardList, ({ tables }) => tables, rowsAsCards),
      each(cardList, ({ tables }, context) => tablesInCards(tables, context)),
    ],
  },
  {
    name: 'repeated',
    how: 'inferred',
    steps: ['repeated', 'in-details'],
    looksAt: [each(repeatedList, ({ blocks }) => mostRepeated(blocks))],
  },
];
