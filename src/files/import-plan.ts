import type { KeptReferral } from '../domain/kept';
import { derive } from '../domain/merge';
import type { Instant, Referral, ReferralFacts } from '../domain/referral';
import type { ReferralIndex } from '../domain/referral-index';
import type { StoreRows } from '../domain/store-reading';
import type { FileLine } from './referral-file';

/** One published field that an import changes. */
interface FieldChange {
  readonly field: keyof Referral;
  readonly from: Referral[keyof Referral];
  readonly to: Referral[keyof Referral];
}

interface ChangedRecord {
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
  /** What would change where the file's state were taken of records that it shows at an earlier state than is known. */
  readonly backward: readonly ChangedRecord[];
}

/** The file as a source: when it was written (as far as the browser tells), and whose account it is. */
interface FileObservation {
  readonly at: Instant;
  readonly account: string | null;
  /** The user wants the file's state also where it is an earlier one. */
  readonly takeOlder?: boolean;
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

/** What planning an import needs besides the file. */
interface PlanSources {
  /** The records that are known. */
  readonly index: ReferralIndex;
  readonly now: Instant;
  readonly store: StoreRows;
}

/**
 * Says what importing these lines would add, change and leave. A line is matched to a record and merged with it
 * by the same rules as a row of a page; the index is not changed.
 *
 * A referral never goes back: Accepted does not become Received, and Won stays Won. A file that shows it so is older
 * than what is known, whatever its date says (a spreadsheet saved it anew, it was copied): it counts as written
 * just before the first of those records was last seen, and so only fills gaps from there on.
 */
export function planImport(
  lines: readonly FileLine[],
  observation: FileObservation,
  { index, now, store }: PlanSources,
): ImportPlan {
  const referrals = lines.map(({ reading }) => reading);
  const planAt = (readAt: Instant): Omit<ImportPlan, 'backward'> => {
    const { records } = store(
      { account: observation.account, list: null, readAt, referrals, file: true },
      index,
      now,
    );
    return planOf(withOwnData(records, lines, index), index);
  };
  const plan = planAt(observation.at);
  const backward = observation.takeOlder === true ? [] : plan.changed.filter(goesBack);
  if (backward.length === 0) return { ...plan, backward };
  const seen = Math.min(...backward.map(({ before }) => Date.parse(before.lastSeenAt)));
  const older = planAt(new Date(seen - 1).toISOString());
  const refused = new Set(older.changed.filter(goesBack).map(({ after }) => after.key));
  return {
    ...older,
    changed: older.changed.filter(({ after }) => !refused.has(after.key)),
    write: older.write.filter(({ key }) => !refused.has(key)),
    backward,
  };
}

/** New records with what a person had added to them; known ones keep what was added here. */
export function withOwnData(
  records: readonly KeptReferral[],
  lines: readonly FileLine[],
  index: ReferralIndex,
): readonly KeptReferral[] {
  // Where several lines are one record, it is not sure whose data are whose.
  if (records.length !== lines.length) return records;
  return records.map((record, at) => {
    const own = lines[at]?.own;
    return own === undefined || index.get(record.key) !== undefined ? record : derive({ ...record, ...own });
  });
}

function planOf(records: readonly KeptReferral[], index: ReferralIndex): Omit<ImportPlan, 'backward'> {
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

const STAGES = ['received', 'accepted', 'archived'] as const;

/** Whether a referral cannot have come from the one state to the other (Partner Center's life cycle). */
function goesBack({ before, after }: ChangedRecord): boolean {
  if (!before.stageShown) return false;
  const [from, to] = [STAGES.indexOf(before.stage), STAGES.indexOf(after.stage)];
  return to < from || (to === from && before.outcome !== null && after.outcome !== before.outcome);
}

/** The published fields that differ, in the order in which a person would read them. */
export function changesBetween(before: Referral, after: Referral): readonly FieldChange[] {
  return SHOWN.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    from: before[field],
    to: after[field],
  }));
}
