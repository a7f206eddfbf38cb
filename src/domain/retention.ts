import type { KeptReferral } from './kept';
import { DAY } from './moment';
import type { Settings } from './settings';

/** What has been kept long enough. */
export interface Expired {
  readonly remove: readonly string[];
  /** Archived records without their contact data. */
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
 * Applies the retention times at `now` (epoch milliseconds): a referral goes so many days after its last sight,
 * the contact data of an archived one so many days after it was seen archived.
 */
export function expired(records: Iterable<KeptReferral>, now: number, settings: Settings): Expired {
  const remove: string[] = [];
  const put: KeptReferral[] = [];
  const names = Object.keys(CONTACT) as (keyof typeof CONTACT)[];
  for (const record of records) {
    if (now - Date.parse(record.lastSeenAt) > settings.retentionDays * DAY) remove.push(record.key);
    else if (
      record.stage === 'archived' &&
      now - archivedAt(record) > settings.archivedContactDays * DAY &&
      names.some((name) => record[name] !== null)
    )
      put.push({ ...record, ...CONTACT });
  }
  return { remove, put };
}

function archivedAt({ history, firstSeenAt }: KeptReferral): number {
  const entry = history.findLast((one) => one.kind === 'stage' && one.to === 'archived');
  return Date.parse(entry?.at ?? firstSeenAt);
}
