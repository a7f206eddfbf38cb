import type { ListHealth } from '../../domain/health';
import type { LogLine } from '../../domain/log';
import type { Drift } from '../../domain/reading';
import type { ReadingFault } from '../../domain/reading-fault';
import { enumeration, type MessageName, text, uiLanguage } from '../../text/text';
import { listText } from '../../ui/referral-face';

const noticed: Readonly<Record<Drift['kind'], MessageName>> = {
  'no-list': 'drift_no_list',
  'no-rows': 'drift_no_rows',
  fallback: 'drift_fallback',
  'unknown-column': 'drift_unknown_column',
  'ambiguous-column': 'drift_ambiguous_column',
  'unknown-status': 'drift_unknown_status',
  'ambiguous-date': 'drift_ambiguous_date',
  'bad-value': 'drift_bad_value',
  'duplicate-id': 'drift_duplicate_id',
  'no-identity': 'drift_no_identity',
  'unknown-list': 'drift_unknown_list',
  skeleton: 'drift_skeleton',
  'emptied-column': 'drift_emptied_column',
  'undrawn-columns': 'drift_undrawn_columns',
};

const steps: Readonly<Record<LogLine['what'], MessageName>> = {
  read: 'log_read',
  'read-detail': 'log_read_detail',
  unreadable: 'log_unreadable',
  swept: 'log_swept',
  erased: 'log_erased',
};

const number = (value: number): string => new Intl.NumberFormat(uiLanguage()).format(value);

/** One thing that was noticed while reading, where and how often. */
export function driftText({ kind, at, count }: Drift): string {
  const what = text(noticed[kind]);
  return at === '' ? text('drift_times', what, number(count)) : text('drift_at', what, at, number(count));
}

const ofRows: ReadonlySet<ReadingFault['step']> = new Set(['row', 'identity']);

const faultName = ({ step, error }: ReadingFault): MessageName => {
  if (error === 'timeout') return 'fault_timeout';
  return ofRows.has(step) ? 'fault_rows' : 'fault_part';
};

/** What was left out because our own code failed, each sentence once. A step that was only slow left out nothing. */
export function faultTexts({ faults = [] }: Pick<ListHealth, 'faults'>): readonly string[] {
  const times = new Map<MessageName, number>();
  for (const fault of faults) {
    if (fault.error === 'long-step') continue;
    const name = faultName(fault);
    times.set(name, (times.get(name) ?? 0) + fault.count);
  }
  return [...times].map(([name, count]) => text('drift_times', text(name), number(count)));
}

/** Status words that were not known, each once. */
export function unknownWords({ drift }: ListHealth): readonly string[] {
  return [
    ...new Set(
      drift.flatMap(({ kind, word }) => (kind === 'unknown-status' && word !== undefined ? [word] : [])),
    ),
  ];
}

/** Headings that were not understood. */
export function unreadColumns({ columns }: ListHealth): readonly string[] {
  return columns.flatMap(({ header, meaning }) => (meaning === null && header !== '' ? [header] : []));
}

/** What the page says that it does not show; null: it says nothing of the kind. */
export function leftOutText({ extent: { page, pages, filters, search } }: ListHealth): string | null {
  const parts = [
    ...(page !== null && pages !== null && pages > 1
      ? [text('health_page', number(page), number(pages))]
      : []),
    ...(filters.length > 0 ? [text('health_filters', enumeration(filters))] : []),
    ...(search ? [text('health_search')] : []),
  ];
  return parts.length === 0 ? null : enumeration(parts);
}

/** Which list of which account it is. */
export function listName({ kind, list, account }: Pick<ListHealth, 'kind' | 'list' | 'account'>): string {
  const name = list === 'favorites' ? text('tab_favorites') : listText({ kind: kind ?? 'lead', list });
  return account === null ? name : `${name} · ${account}`;
}

/** Rows read, of those that the list has. */
export function rowsText({ rows, extent: { total } }: ListHealth): string {
  return total === null ? number(rows) : text('health_rows_of', number(rows), number(total));
}

/**
 * The list that a line of the log is about; the log names it by our own term, or by the kind where the page
 * named no list.
 */
export function logListText({ list }: LogLine): string {
  if (list === 'lead' || list === 'co-sell') return listText({ kind: list, list: null });
  const known = listNames.find((one) => one === list);
  if (known === undefined) return list;
  if (known === 'favorites') return text('tab_favorites');
  return listText({ kind: 'lead', list: known });
}

const listNames = ['marketplace', 'qualified', 'inbound', 'outbound', 'favorites'] as const;

/** What was done. */
export function stepText({ what }: LogLine): string {
  return text(steps[what]);
}

/** How long reading took. */
export function tookText(ms: number): string {
  return new Intl.NumberFormat(uiLanguage(), {
    style: 'unit',
    unit: 'millisecond',
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(ms);
}
