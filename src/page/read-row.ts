import type { ColumnReading, Drift } from '../domain/reading';
import type {
  FieldName,
  Instant,
  ListName,
  ReferralKind,
  ReferralReading,
  StatedExpiry,
} from '../domain/referral';
import { currencyOfHeading } from './columns/heading-currency';
import { valueReader, type ValueReader } from './columns/read-value';
import type { NeutralCell, NeutralRow, Toggle } from './rows/neutral-list';
import type { DateOrder } from './values/date';
import { readExpiresIn } from './values/expires-in';
import { readFavoriteLabel } from './words/lists';

/** What holds for all rows of one list. */
export interface RowContext {
  readonly languages: readonly string[];
  readonly kind: ReferralKind;
  /** Null in favourites, which gather several lists. */
  readonly list: ListName | null;
  readonly columns: readonly ColumnReading[];
  /** What reads the values of each column; null where its meaning is not known. */
  readonly values: readonly (ValueReader | null)[];
  readonly now: Instant;
}

/** The readers of a list's columns; `orders`: the order of numeric dates in each; `linked`: those whose names are links. */
export function valueReaders(
  columns: readonly ColumnReading[],
  orders: readonly (DateOrder | null)[],
  languages: readonly string[],
  linked: readonly boolean[] = [],
): RowContext['values'] {
  return columns.map(({ meaning, header }, n) =>
    meaning === null
      ? null
      : valueReader(meaning, {
          languages,
          order: orders[n] ?? null,
          currency: meaning === 'value' ? currencyOfHeading(header, languages) : null,
          linked: linked[n] ?? false,
        }),
  );
}

export interface ReadRow {
  readonly reading: ReferralReading;
  /** Every star or heart of the row was seen; false: the state could not be told. */
  readonly troubles: readonly Omit<Drift, 'count'>[];
}

/** Makes a referral of a neutral row. Its identity is settled afterwards, by what all rows of the list show. */
export function readRow(row: NeutralRow, context: RowContext): ReadRow {
  const { languages, columns, values } = context;
  let troubles: Omit<Drift, 'count'>[] | null = null;
  const fields: Record<string, unknown> = {};
  let favorite: boolean | null = null;
  let statedExpiry: StatedExpiry | null = null;
  for (let n = 0; n < columns.length; n += 1) {
    const cell = row.cells[n];
    const column = columns[n];
    if (cell === null || cell === undefined || column === undefined) continue;
    if (favorite === null && (cell.toggles.length > 0 || column.meaning === 'favorite'))
      favorite = favoriteOf(cell, column, languages);
    if (statedExpiry === null && mayState(cell, column)) statedExpiry = expiryIn(cell, column, context);
    const read = values[n]?.(cell);
    if (read === undefined) continue;
    // A column of its own says it better than what another value implies ("25000 USD" beside a currency column).
    const better = column.meaning === 'currency' || column.meaning === 'outcome';
    for (const name in read.fields) {
      const value = read.fields[name as FieldName];
      if (fields[name] === undefined || fields[name] === null || (better && value !== null))
        fields[name] = value;
    }
    if (read.trouble !== undefined) (troubles ??= []).push({ ...read.trouble, at: column.header });
  }
  return {
    reading: { rowKey: null, kind: context.kind, list: context.list, favorite, statedExpiry, fields },
    troubles: troubles ?? none,
  };
}

const none: ReadRow['troubles'] = [];

/** "Deal expires in 2 day(s)" stands in a column of its own or below another text. */
const mayState = ({ text }: NeutralCell, { meaning }: ColumnReading): boolean =>
  (meaning === null || meaning === 'expires' || (meaning !== 'notes' && text.includes('\n'))) &&
  text.length > 4 &&
  /\d/u.test(text);

function expiryIn(
  cell: NeutralCell,
  { meaning }: ColumnReading,
  { now, languages }: RowContext,
): StatedExpiry | null {
  for (const line of cell.text.split('\n')) {
    const stated = readExpiresIn(line, now, languages, meaning === 'expires');
    if (stated !== null) return stated;
  }
  return null;
}

const filled = /fill(?:ed)?(?![a-z])|solid|(?<![a-z])on(?![a-z])|selected|(?<!un)(?<!not-)favou?rited/iu;
const outlined =
  /outline|regular|empty|border|(?<![a-z])off(?![a-z])|unfilled|not-?favou?rite|unfavou?rite/iu;

/** Whether a star or heart is set: by its pressed state, else its label, else the name of its icon. Null: none there, or not told. */
function favoriteOf(cell: NeutralCell, column: ColumnReading, languages: readonly string[]): boolean | null {
  for (const toggle of cell.toggles) {
    if (toggle.kind === 'selection' && column.meaning !== 'favorite') continue;
    const state = favoriteState(toggle, column.meaning === 'favorite', languages);
    if (state !== null) return state;
  }
  if (column.meaning !== 'favorite' || cell.toggles.length > 0) return null;
  const told = [cell.text, ...cell.labels].map((text) =>
    text === '' ? null : (readFavoriteLabel(text, languages)?.pressed ?? null),
  );
  return told.find((state) => state !== null) ?? null;
}

function favoriteState(toggle: Toggle, expected: boolean, languages: readonly string[]): boolean | null {
  if (expected && toggle.on !== null) return toggle.on;
  const label = toggle.label === '' ? null : readFavoriteLabel(toggle.label, languages);
  const star = /star|heart|favou?rite|like/iu.test(toggle.icon);
  if (!expected && label === null && !star) return null;
  if (toggle.on !== null) return toggle.on;
  if (label !== null && label.pressed !== null) return label.pressed;
  if (!star) return null;
  return outlined.test(toggle.icon) ? false : filled.test(toggle.icon) ? true : null;
}
