import type { ColumnReading, Drift } from '../domain/reading';
import type {
  FieldName,
  Instant,
  ListName,
  ReferralKind,
  ReferralReading,
  StatedExpiry,
} from '../domain/referral';
import { currencyOfHeading } from '../language/values/heading-currency';
import type { NameStyle } from './columns/name-style';
import { valueReader, type ValueReader } from './columns/read-value';
import type { ValueRead } from './columns/value-read';
import type { NeutralCell, NeutralRow, Toggle } from './rows/neutral-list';
import type { DateOrder } from '../language/values/date';
import { readExpiresIn } from '../language/values/expires-in';
import { readFavoriteLabel } from '../language/words/lists';
import { readStatus } from '../language/words/status';
import { shortest } from './evidence';

/** What holds for all rows of one list. */
export interface RowContext {
  readonly languages: readonly string[];
  readonly kind: ReferralKind;
  /** Null in favourites, which gather several lists. */
  readonly list: ListName | null;
  readonly columns: readonly ColumnReading[];
  /** What reads the values of each column; null where its meaning is not known. */
  readonly values: readonly (ValueReader | null)[];
  /** When the page was read: now, for whoever reads another row later. */
  readonly now: Instant;
}

/**
 * The readers of a list's columns; `orders`: the order of numeric dates in each; `styles`: how their names
 * are drawn.
 */
export function valueReaders(
  columns: readonly ColumnReading[],
  orders: readonly (DateOrder | null)[],
  languages: readonly string[],
  styles: readonly NameStyle[] = [],
): RowContext['values'] {
  return columns.map(({ meaning, header }, n) =>
    meaning === null
      ? null
      : valueReader(meaning, {
          languages,
          order: orders[n] ?? null,
          currency: meaning === 'value' ? currencyOfHeading(header, languages) : null,
          ...styles[n],
        }),
  );
}

export interface ReadRow {
  readonly reading: ReferralReading;
  /** Every star or heart of the row was seen; false: the state could not be told. */
  readonly troubles: readonly Omit<Drift, 'count'>[];
}

/** What the cells of a row told so far. */
interface RowFacts {
  readonly fields: Record<string, unknown>;
  favorite: boolean | null;
  statedExpiry: StatedExpiry | null;
  troubles: Omit<Drift, 'count'>[] | null;
}

/** Hears of a fault of ours; where nobody listens, it is thrown. */
type Failed = ((error: unknown) => void) | null;

/**
 * Makes a referral of a neutral row. Its identity is settled afterwards, by what all rows of the list show.
 * `failed` hears of columns whose value could not be read for a fault of ours; they are left out, but for the
 * ID: without it the row would pass for another. Where nobody listens, the fault is thrown.
 */
export function readRow(row: NeutralRow, context: RowContext, failed: Failed = null): ReadRow {
  const { columns, values, kind, list } = context;
  const facts: RowFacts = { fields: {}, favorite: null, statedExpiry: null, troubles: null };
  for (let n = 0; n < columns.length; n += 1) {
    const cell = row.cells[n];
    const column = columns[n];
    if (cell === null || cell === undefined || column === undefined) continue;
    try {
      noteStates(facts, cell, column, context);
    } catch (error) {
      tell(error, failed);
    }
    try {
      const read = values[n]?.(cell);
      if (read !== undefined) noteFields(facts, read, column);
    } catch (error) {
      tell(error, column.meaning === 'id' ? null : failed);
    }
  }
  const { favorite, statedExpiry, fields, troubles } = facts;
  return {
    reading: { rowKey: null, kind, list, favorite, statedExpiry, fields },
    troubles: troubles ?? none,
  };
}

function tell(error: unknown, failed: Failed): void {
  if (failed === null) throw error;
  failed(error);
}

/** What a cell tells whatever its column means: a star that is set, a day on which the row expires. */
function noteStates(facts: RowFacts, cell: NeutralCell, column: ColumnReading, context: RowContext): void {
  if (facts.favorite === null && (cell.toggles.length > 0 || column.meaning === 'favorite'))
    facts.favorite = favoriteOf(cell, column, context.languages);
  if (facts.statedExpiry === null && mayState(cell, column))
    facts.statedExpiry = expiryIn(cell, column, context);
}

/** Takes what a value says, where no other column said it. */
function noteFields(facts: RowFacts, read: ValueRead, { meaning, header }: ColumnReading): void {
  const { fields } = facts;
  // A column of its own says it better than what another value implies ("25000 USD" beside a currency column).
  const better = meaning === 'currency' || meaning === 'outcome';
  for (const name in read.fields) {
    if (name === 'createdWithin') continue;
    const value = read.fields[name as FieldName];
    if (fields[name] === undefined || fields[name] === null || (better && value !== null))
      fields[name] = value;
  }
  // What a date can mean goes with the date that was taken.
  if (read.fields.createdWithin && fields['createdAt'] === read.fields.createdAt)
    fields['createdWithin'] ??= read.fields.createdWithin;
  if (read.trouble !== undefined) (facts.troubles ??= []).push({ ...read.trouble, at: header });
}

const none: ReadRow['troubles'] = [];

/**
 * What stands where a customer can write never moves a deadline: only a column about expiry, and a line below
 * a status.
 */
const mayState = ({ text }: NeutralCell, { meaning }: ColumnReading): boolean =>
  (meaning === 'expires' || (meaning === 'stage' && text.includes('\n'))) &&
  text.length >= shortest.datedStatus &&
  /\d/u.test(text);

function expiryIn(
  cell: NeutralCell,
  { meaning }: ColumnReading,
  { now, languages }: RowContext,
): StatedExpiry | null {
  const lines = cell.text.split('\n');
  if (meaning !== 'expires' && !lines.some((line) => readStatus(line, languages).kind === 'status'))
    return null;
  for (const line of lines) {
    const stated = readExpiresIn(line, now, languages, meaning === 'expires');
    if (stated !== null) return stated;
  }
  return null;
}

const filled = /fill(?:ed)?(?![a-z])|solid|(?<![a-z])on(?![a-z])|selected|(?<!un)(?<!not-)favou?rited/iu;
const outlined =
  /outline|regular|empty|border|(?<![a-z])off(?![a-z])|unfilled|not-?favou?rite|unfavou?rite/iu;

/**
 * Whether a star or heart is set: by its pressed state, else its label, else the name of its icon. Null: none
 * there, or not told.
 */
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
  if (outlined.test(toggle.icon)) return false;
  if (filled.test(toggle.icon)) return true;
  return null;
}
