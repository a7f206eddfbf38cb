/** How a table is ordered: by a column's name; `urgency` is the order in which to work. */
export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** The tabs of the table, in their order. */
export const TABLE_TABS = ['to-answer', 'snoozed', 'favorites', 'all'] as const;
export type TableTab = (typeof TABLE_TABS)[number];

/** What a table shows, and how: filters by name with the chosen values; none chosen, no limit. */
export interface TableView {
  readonly tab: TableTab;
  readonly search: string;
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly sort: TableSort;
  /** Names of the shown columns, in order. Empty: as they come. */
  readonly columns: readonly string[];
}

/** A view that the user gave a name. */
export interface SavedView extends TableView {
  readonly id: string;
  readonly name: string;
}

/** The user's views, and how the table was left. */
export interface TableViews {
  readonly saved: readonly SavedView[];
  readonly last: TableView | null;
}

export const NO_VIEWS: TableViews = { saved: [], last: null };
export const MOST_VIEWS = 50;
const LONGEST = 200;
const MOST_VALUES = 300;

/** What of an unknown value are views; the rest is left out, never thrown at. */
export function validViews(value: unknown): TableViews {
  const given = fieldsOf(value);
  const saved = Array.isArray(given['saved']) ? given['saved'] : [];
  return {
    saved: saved.flatMap((one) => validSaved(one) ?? []).slice(0, MOST_VIEWS),
    last: lastView(given['last']),
  };
}

/** How the table was left. One that an older version left without a filter opens with what is to be answered. */
function lastView(value: unknown): TableView | null {
  const last = validView(value, 'to-answer');
  const isLimited = last !== null && (last.search !== '' || Object.keys(last.filter).length > 0);
  return isLimited ? validView(value) : last;
}

function validSaved(value: unknown): SavedView | null {
  const { id, name } = fieldsOf(value);
  const view = validView(value);
  if (view === null || !isText(id) || !isText(name) || id === '' || name.trim() === '') return null;
  return { id, name: name.trim(), ...view };
}

/** Views of an older version have no tab: they were of all referrals. */
function validView(value: unknown, otherwise: TableTab = 'all'): TableView | null {
  const { tab, search, filter, sort, columns } = fieldsOf(value);
  const { column, descending } = fieldsOf(sort);
  if (!isText(search) || !isText(column) || typeof descending !== 'boolean') return null;
  const filters = Object.entries(fieldsOf(filter)).flatMap(([facet, values]) => {
    const chosen = texts(values);
    return chosen.length === 0 ? [] : [[facet, chosen] as const];
  });
  return {
    tab: TABLE_TABS.find((one) => one === tab) ?? otherwise,
    search,
    filter: Object.fromEntries(filters),
    sort: { column, descending },
    columns: texts(columns),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? [...new Set(value.filter(isText))].slice(0, MOST_VALUES) : [];
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
