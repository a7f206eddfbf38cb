import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Thresholds } from '../../domain/deadline';
import { isDayAlone, localDay } from '../../domain/moment';
import type { TableRow } from '../../domain/table-row';
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
import { rowDeadlines } from '../../ui/row-deadlines';
import { dayText } from '../../ui/time-text';
import { hrefTo } from '../place';
import { type Entry, byEntryUrgency } from './entry';
import { facets } from './facets';
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
  const at =
    value === null ? Number.NaN : isDayAlone(value) ? Date.parse(`${value}T00:00:00`) : Date.parse(value);
  return Number.isNaN(at) ? null : at;
};
const facetText = (name: string, value: string | null): string =>
  value === null ? '' : (facets.find((facet) => facet.name === name)?.textOf(value) ?? value);
/** Codes are letters of one case. */
const byCode = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const plain = (
  name: string,
  label: MessageName,
  width: number,
  of: (row: TableRow) => string | null,
  share = 1,
): Column => ({
  name,
  label,
  width,
  share,
  cell: (row) => <bdi>{of(row) ?? ''}</bdi>,
  sort: { by: of },
});
const dated = (name: string, label: MessageName, of: (row: TableRow) => string | null): Column => ({
  name,
  label,
  width: 7,
  share: 0,
  cell: (row) => <span class="cell-day">{whenText(of(row))}</span>,
  sort: { by: (row) => moment(of(row)) },
});

/** The name that a row goes by; null where nothing names it. */
export const nameOf = (row: TableRow): string => titleOf(row) ?? text('no_name');

/** The first stands always and first: it is the row's name and its link. */
export const columns: readonly Column[] = [
  {
    name: 'customer',
    label: 'column_customer',
    width: 12.5,
    share: 3,
    sort: { by: titleOf },
    cell: (row) => {
      const { title, about } = referralFace(row);
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
    width: 11.5,
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
    width: 12,
    share: 1,
    sort: { by: (row) => moment(rowDeadlines(row, 0).find(({ kind }) => kind !== 'response')?.at ?? null) },
    cell: (row, { thresholds, clock }) => {
      if (row.doNotContact)
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
  plain('source', 'detail_source', 8.5, sourceText),
  plain('type', 'column_type', 8, kindText),
  plain('country', 'meaning_country', 8, (row) => countryText(row.country)),
  dated('created', 'column_created', (row) => row.createdAt),
  {
    name: 'value',
    label: 'column_value',
    width: 8,
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
    width: 9,
    share: 1,
    // Those of one customer stand together.
    sort: { by: (row) => row.company },
    cell: (row, { hints }) => <HintCell hints={hints.get(row.key) ?? []} />,
  },
  plain('company', 'meaning_company', 10, (row) => row.company, 2),
  plain('deal', 'meaning_deal', 10, (row) => row.dealName, 2),
  plain('contactName', 'meaning_contact', 9, (row) => row.contactName),
  plain('jobTitle', 'detail_job_title', 8, (row) => row.jobTitle),
  plain('email', 'detail_email', 12, (row) => row.email),
  plain('phone', 'detail_phone', 9, (row) => row.phone),
  plain('city', 'meaning_city', 8, (row) => row.city),
  plain('list', 'column_list', 9, (row) => facetText('list', row.list)),
  plain('quality', 'meaning_quality', 7, (row) => facetText('quality', row.quality)),
  dated('closes', 'detail_close_date', (row) => row.closeDate),
  dated('seen', 'column_seen', (row) => row.lastSeenAt),
  plain('tags', 'column_tags', 9, (row) => (row.tags.length === 0 ? null : sideBySide(row.tags))),
  plain('note', 'column_note', 12, (row) => row.note, 2),
  plain('account', 'account_label', 10, (row) => row.account),
  plain('crm', 'meaning_crm_id', 8, (row) => row.crmId),
  plain('id', 'detail_id', 18, (row) => row.id),
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

export const STANDARD_COLUMNS: readonly string[] = [
  'customer',
  'deadline',
  'contact',
  'source',
  'country',
  'created',
  'value',
];

/** The columns of a view, the name first; what is no column (a later version's) is left out. */
export function shownColumns(names: readonly string[]): readonly Column[] {
  const wanted =
    names.length === 0 ? STANDARD_COLUMNS : ['customer', ...names.filter((name) => name !== 'customer')];
  return wanted.flatMap((name) => columns.find((column) => column.name === name) ?? []);
}
