import { isFromTableAlone } from './actionable';
import { responseSpan } from './deadline';
import type { KeptReferral } from './kept';
import { derive } from './merge';
import { DAY, instant } from './moment';
import type { Settings } from './settings';

/** What has been kept long enough. */
export interface Expired {
  readonly remove: readonly string[];
  /** Archived records without their contact data; leads of a table whose time is over. */
  readonly put: readonly KeptReferral[];
}

const CONTACT = {
  contactName: null,
  jobTitle: null,
  email: null,
  phone: null,
  address: null,
  notes: null,
} as const;

/**
 * Applies the retention times at `now` (epoch milliseconds): a referral goes this many days after its last observation,
 * the contact data of an archived one this many days after it was seen archived.
 */
export function expired(records: Iterable<KeptReferral>, now: number, settings: Settings): Expired {
  const remove: string[] = [];
  const put: KeptReferral[] = [];
  const names = Object.keys(CONTACT) as (keyof typeof CONTACT)[];
  for (const record of records) {
    if (now - Date.parse(record.lastSeenAt) > settings.retentionDays * DAY) remove.push(record.key);
    else if (isLapsed(record, now)) put.push(derive({ ...record, ended: { at: instant(now), why: 'time' } }));
    else if (
      record.stage === 'archived' &&
      now - archivedAt(record) > settings.archivedContactDays * DAY &&
      names.some((name) => record[name] !== null)
    )
      put.push({ ...record, ...CONTACT });
  }
  return { remove, put };
}

/** Whether nobody can know from the table whether it was answered, and the time to answer is over. */
function isLapsed(record: KeptReferral, now: number): boolean {
  return isFromTableAlone(record) && record.actionable && (responseSpan(record)?.until ?? now) < now;
}

function archivedAt({ history, firstSeenAt }: KeptReferral): number {
  const entry = history.findLast((one) => one.kind === 'stage' && one.to === 'archived');
  return Date.parse(entry?.at ?? firstSeenAt);
}
