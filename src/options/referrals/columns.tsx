import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Thresholds } from '../../domain/deadline';
import { fields, type FieldWith, fieldsWith } from '../../domain/fields';
import { isDayAlone, localDay } from '../../domain/moment';
import { looksLikeSpam } from '../../domain/spam';
import type { TableRow } from '../../domain/table-row';
import { heldClaim } from '../../domain/team-mark';
import type { HintSummary } from '../../messages/hint-verbs';
import { type MessageName, sideBySide, text } from '../../text/text';
import { DeadlineChip } from '../../ui/deadline-chip';
import { Icon } from '../../ui/icons';
import { MarkChip } from '../../ui/mark-chip';
import {
  countryText,
  kindText,
  referralFace,
  referralMarks,
  sourceText,
  titleOf,
} from '../../ui/referral-face';
import { teamMarks } from '../../ui/team-marks';
import { rowDeadlines } from '../../ui/row-deadlines';
import { dayText, momentText } from '../../ui/time-text';
import { wordOf } from '../files/field-text';
import { hrefTo } from '../place';
import { type Entry, byEntryUrgency } from './entry';
import { HintCell } from './hint-cell';
import { moneyCell } from './money-cell';

/** What cells need besides their row. */
export interface CellContext {
  readonly thresholds: Thresholds;
  readonly clock: ReadonlySignal<number>;
  /** Duplicate hints by key. */
  readonly hints: ReadonlyMap<string, readonly HintSummary[]>;
}

/** What a column sorts by; null stands at the end, whichever way it is sorted. */
export type SortValue = string | number | null;

export interface Column {
  readonly name: string;
  readonly label: MessageName;
  /** Its least width in rem, and its share of the room that is left. */
  readonly width: number;
  /** Its least width in rem where the window is narrow. */
  readonly narrow?: number;
  readonly share: number;
  readonly numeric?: boolean;
  readonly cell: (row: TableRow, context: CellContext) => ComponentChildren;
  /** How it sorts: by a value of the row, or by an order of its own. */
  readonly sort:
    { readonly by: (row: TableRow) => SortValue } | { readonly order: (a: Entry, b: Entry) => number };
}

const whenText = (moment: string | null): string => {
  const day = moment === null ? null : localDay(moment);
  return day === null ? '' : dayText(day);
};
const moment = (value: string | null): number | null => {
  if (value === null) return null;
  const at = Date.parse(isDayAlone(value) ? `${value}T00:00:00` : value);
  return Number.isNaN(at) ? null : at;
};
/** Codes are letters of one case. */
const byCode = (a: string, b: string): number => {
  if (a === b) return 0;
  if (a < b) return -1;
  return 1;
};
/** A column of plain text; its share is 1 where it is not said. */
const plain = (
  column: Pick<Column, 'name' | 'label' | 'width'> & Partial<Pick<Column, 'share'>>,
  of: (row: TableRow) => string | null,
): Column => ({
  share: 1,
  ...column,
  cell: (row) => <bdi>{of(row) ?? ''}</bdi>,
  sort: { by: of },
});
const dated = (
  name: string,
  label: MessageName,
  width: number,
  of: (row: TableRow) => string | null,
): Column => ({
  name,
  label,
  width,
  share: 0,
  cell: (row) => <span class="cell-day">{whenText(of(row))}</span>,
  sort: { by: (row) => moment(of(row)) },
});

/** What a field's own column shows of a row. */
function shownText(field: FieldWith<'column'>, row: TableRow): string | null {
  const value = row[field] ?? null;
  if (field === 'country') return countryText(row.country);
  if (value === null || typeof value === 'string') {
    const word = value === null ? null : wordOf(field, value);
    return word === null ? value : text(word);
  }
  return value.length === 0 ? null : sideBySide(value);
}

/** A column that shows one field as people read it. */
function fieldColumn(field: FieldWith<'column'>): Column {
  const facts = fields[field];
  const { name, width, share } = facts.column;
  const label = 'label' in facts.column ? facts.column.label : facts.label;
  return 'moment' in facts
    ? dated(name, label, width, (row) => row[field as FieldWith<'moment'> & FieldWith<'column'>])
    : plain({ name, label, width, share }, (row) => shownText(field, row));
}

/** The name that a row goes by; null where nothing names it. */
export const nameOf = (row: TableRow): string => titleOf(row) ?? text('no_name');

/** The first stands always and first: it is the row's name and its link. */
export const columns: readonly Column[] = [
  {
    name: 'customer',
    label: 'column_customer',
    width: 10.5,
    narrow: 8,
    share: 3,
    sort: { by: titleOf },
    cell: (row, { clock }) => {
      const face = referralFace(row);
      const { title } = face;
      const { snoozedUntil } = row;
      // The minute is not followed: when a snooze ends, the row changes its place and is drawn anew.
      const sleeps = snoozedUntil !== null && Date.parse(snoozedUntil) > clock.peek();
      const [claim] = teamMarks(row, clock.peek()).toReversed();
      const about = sleeps ? [text('reminder_set', momentText(snoozedUntil)), ...face.about] : face.about;
      return (
        <>
          <a
            class="cell-name"
            href={hrefTo('referrals', row.key)}
            tabIndex={-1}
            data-unnamed={title === null || undefined}
          >
            <bdi>{title ?? text('no_name')}</bdi>
          </a>
          {claim !== undefined && <MarkChip mark={claim} />}
          {about.length > 0 && (
            <span class="cell-about">
              <bdi>{about.join(' · ')}</bdi>
            </span>
          )}
        </>
      );
    },
  },
  {
    name: 'deadline',
    label: 'column_deadline',
    width: 11.25,
    narrow: 10,
    share: 1,
    sort: { order: byEntryUrgency },
    cell: (row, { thresholds, clock }) => {
      const response = rowDeadlines(row, 0).find(({ kind }) => kind === 'response');
      if (response !== undefined)
        return <DeadlineChip deadline={response} thresholds={thresholds} clock={clock} />;
      const mark = referralMarks(row).at(-1);
      return mark === undefined ? null : <MarkChip mark={mark} />;
    },
  },
  {
    name: 'contact',
    label: 'column_contact_window',
    width: 9,
    share: 1,
    sort: { by: (row) => moment(rowDeadlines(row, 0).find(({ kind }) => kind !== 'response')?.at ?? null) },
    cell: (row, { thresholds, clock }) => {
      if (row.doNotContact || looksLikeSpam(row))
        return referralMarks(row)
          .filter(({ kind }) => kind === 'warning')
          .map((mark) => <MarkChip key={mark.word} mark={mark} />);
      const others = rowDeadlines(row, clock.peek()).filter(({ kind }) => kind !== 'response');
      const deadline = others.find(({ kind }) => kind === 'direct-contact') ?? others[0];
      return deadline === undefined ? null : (
        <DeadlineChip deadline={deadline} thresholds={thresholds} clock={clock} />
      );
    },
  },
  plain({ name: 'source', label: 'detail_source', width: 8.5 }, sourceText),
  plain({ name: 'type', label: 'column_type', width: 8 }, kindText),
  fieldColumn('country'),
  fieldColumn('createdAt'),
  {
    name: 'value',
    label: 'column_value',
    width: 7,
    share: 0,
    numeric: true,
    // Amounts in different currencies cannot be compared: they stand together by currency.
    sort: {
      order: (a, b) =>
        (a.row.value === null ? 1 : 0) - (b.row.value === null ? 1 : 0) ||
        byCode(a.row.currency ?? '', b.row.currency ?? '') ||
        (a.row.value ?? 0) - (b.row.value ?? 0),
    },
    cell: (row) => (row.value === null ? '' : moneyCell(row.value, row.currency)),
  },
  {
    name: 'hints',
    label: 'column_hints',
    width: 12,
    share: 3,
    // Those of one customer stand together.
    sort: { by: (row) => row.company },
    cell: (row, { hints }) => <HintCell hints={hints.get(row.key) ?? []} />,
  },
  ...fieldsWith('column')
    .filter((field) => field !== 'country' && field !== 'createdAt')
    .map((field) => fieldColumn(field)),
  plain({ name: 'claim', label: 'claim_facet', width: 9 }, (row) => {
    const claim = heldClaim(row, Date.now());
    if (claim === null) return null;
    if (claim.mine) return text('claim_mine');
    return claim.name;
  }),
  {
    name: 'favorite',
    label: 'tab_favorites',
    width: 5,
    share: 0,
    sort: { by: (row) => (row.favorite ? 0 : 1) },
    cell: (row) =>
      row.favorite ? (
        <span class="cell-heart">
          <Icon name="heart" filled />
          <span class="for-ears">{text('mark_favorite')}</span>
        </span>
      ) : null,
  },
];

const STANDARD_COLUMNS: readonly string[] = [
  'customer',
  'deadline',
  'contact',
  'source',
  'country',
  'created',
  'value',
];

/** Where there is room, the standard columns are followed by these. */
const ROOMY_COLUMNS: readonly string[] = ['hints', 'email'];

/**
 * The columns of a view, the name first; what is no column (a later version's) is left out.
 * @param isRoomy whether the window has room for more than the standard columns.
 */
export function shownColumns(names: readonly string[], isRoomy = false): readonly Column[] {
  const standard = isRoomy ? [...STANDARD_COLUMNS, ...ROOMY_COLUMNS] : STANDARD_COLUMNS;
  const wanted = names.length === 0 ? standard : ['customer', ...names.filter((name) => name !== 'customer')];
  return wanted.flatMap((name) => columns.find((column) => column.name === name) ?? []);
}
