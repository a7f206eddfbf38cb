/** How a table is ordered: by a column's name; `urgency` is the order in which to work. */
export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** What a table shows, and how: filters by name with the chosen values; none chosen, no limit. */
export interface TableView {
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
    last: validView(given['last']),
  };
}

function validSaved(value: unknown): SavedView | null {
  const { id, name } = fieldsOf(value);
  const view = validView(value);
  if (view === null || !isText(id) || !isText(name) || id === '' || name.trim() === '') return null;
  return { id, name: name.trim(), ...view };
}

function validView(value: unknown): TableView | null {
  const { search, filter, sort, columns } = fieldsOf(value);
  const { column, descending } = fieldsOf(sort);
  if (!isText(search) || !isText(column) || typeof descending !== 'boolean') return null;
  const filters = Object.entries(fieldsOf(filter)).flatMap(([facet, values]) => {
    const chosen = texts(values);
    return chosen.length === 0 ? [] : [[facet, chosen] as const];
  });
  return {
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
