import type { KeptReferral } from '../domain/kept';
import type { Instant, Referral, ReferralFacts } from '../domain/referral';
import type { ReferralIndex } from '../domain/referral-index';
import type { StoreRows } from '../domain/store-reading';
import type { FileLine } from './referral-file';

/** One published field that an import changes. */
export interface FieldChange {
  readonly field: keyof Referral;
  readonly from: Referral[keyof Referral];
  readonly to: Referral[keyof Referral];
}

export interface ChangedRecord {
  readonly before: KeptReferral;
  readonly after: KeptReferral;
  readonly fields: readonly FieldChange[];
}

/**
 * What an import would do. Nothing is done yet: `write` is every record in its final form, to be put in one
 * transaction, all or nothing.
 */
export interface ImportPlan {
  readonly added: readonly KeptReferral[];
  readonly changed: readonly ChangedRecord[];
  /** Known records of which the file says nothing new; `write` holds them too, since they were seen. */
  readonly left: readonly KeptReferral[];
  readonly write: readonly KeptReferral[];
}

/** The file as a source: when it was written (as far as the browser tells), and whose account it is. */
export interface FileSight {
  readonly at: Instant;
  readonly account: string | null;
}

/** What a user would call a change; that a record was seen again is none. */
const SHOWN: readonly (keyof Referral)[] = [
  'id',
  'account',
  'list',
  'leadType',
  'qualification',
  'stage',
  'outcome',
  'dealName',
  'company',
  'contactName',
  'jobTitle',
  'email',
  'phone',
  'country',
  'city',
  'notes',
  'leadSource',
  'callToAction',
  'value',
  'currency',
  'closeDate',
  'createdAt',
  'directContact',
  'emailValidity',
  'phoneValidity',
  'quality',
  'dealType',
  'crmId',
  'campaignId',
  'address',
  'microsoftStatus',
  'favorite',
] satisfies readonly (keyof ReferralFacts | 'favorite')[];

/**
 * Says what importing these lines would add, change and leave. A line is matched to a record and merged with it
 * by the same rules as a row of a page; the index is not changed.
 */
export function planImport(
  lines: readonly FileLine[],
  sight: FileSight,
  index: ReferralIndex,
  now: Instant,
  store: StoreRows,
): ImportPlan {
  const referrals = lines.map(({ reading }) => reading);
  const { records } = store({ account: sight.account, list: null, readAt: sight.at, referrals }, index, now);
  const added: KeptReferral[] = [];
  const changed: ChangedRecord[] = [];
  const left: KeptReferral[] = [];
  for (const after of records) {
    const before = index.get(after.key);
    if (before === undefined) {
      added.push(after);
      continue;
    }
    const fields = changesBetween(before, after);
    if (fields.length > 0) changed.push({ before, after, fields });
    else left.push(after);
  }
  return { added, changed, left, write: records };
}

/** The published fields that differ, in the order in which a person would read them. */
export function changesBetween(before: Referral, after: Referral): readonly FieldChange[] {
  return SHOWN.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    from: before[field],
    to: after[field],
  }));
}
