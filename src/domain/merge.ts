import { isActionable } from './actionable';
import { settleCreated } from './created';
import { isExact, responseSpan, settleStated, statedSpan } from './deadline';
import { doubtAfter } from './doubt';
import { answeredInTime, withEntry } from './history';
import { completeReferral, type KeptReferral } from './kept';
import { certainCallToAction, isTestLead, parseLeadSource, settleLeadSource } from './lead-source';
import { instant } from './moment';
import type { FieldName, Instant, ReadFields, ReferralReading } from './referral';
import { referralPage } from './referral-page';
import { isCutOf } from './same-text';
import { shownAs } from './shown-as';

/** What holds for all referrals of one reading. */
interface Observation {
  /** When the source showed it. */
  readonly at: Instant;
  readonly account: string | null;
  /** The time of the merging itself. */
  readonly now: Instant;
  /** True: a file that a person chose. What one look at a page may not change, a file may. */
  readonly file?: boolean;
}

type PlainField = Exclude<FieldName, 'stage' | 'outcome' | 'createdAt'>;
/**
 * Fields whose null in a source only says "not shown". Stage and outcome go together, and moments of creation are
 * narrowed; the compiler says when another field is missing here.
 */
const PLAIN_FIELDS = Object.keys({
  id: true,
  leadType: true,
  qualification: true,
  dealName: true,
  company: true,
  contactName: true,
  jobTitle: true,
  email: true,
  phone: true,
  country: true,
  city: true,
  notes: true,
  leadSource: true,
  callToAction: true,
  value: true,
  currency: true,
  closeDate: true,
  directContact: true,
  emailValidity: true,
  phoneValidity: true,
  quality: true,
  dealType: true,
  crmId: true,
  campaignId: true,
  address: true,
  microsoftStatus: true,
} satisfies Readonly<Record<PlainField, true>>) as readonly PlainField[];

type Draft = { -readonly [K in keyof KeptReferral]: KeptReferral[K] };

/**
 * The record after one more observation of the referral. What the source shows wins, also backwards; what it does
 * not show stays; a cut text never replaces the full one, a day never replaces an exact instant of that day.
 * An observation older than the last one only fills what is not known yet. One look at a page neither moves the referral
 * to another list nor ends a running deadline, except by the referral's own status; a second look may.
 */
export function mergeReading(
  known: KeptReferral,
  reading: ReferralReading,
  observation: Observation,
): KeptReferral {
  const merged = withObservation(known, reading, observation);
  const moved = known.list !== null && merged.list !== known.list;
  const ended = known.actionable && !merged.actionable && merged.stage === known.stage;
  const doubt =
    observation.file || !(moved || ended)
      ? null
      : doubtAfter(known.doubt, `${merged.list} ${merged.actionable}`, observation.at);
  if (doubt === null) return known.doubt ? { ...merged, doubt } : merged;
  const { list, leadType, callToAction, leadSource } = known;
  return settle({ ...merged, list, leadType, callToAction, leadSource, doubt });
}

/** When one more observation was made, against those before it. */
interface Timing {
  readonly at: Instant;
  /** Made before the last one: it only fills what is not known yet. */
  readonly older: boolean;
}

function withObservation(
  known: KeptReferral,
  reading: ReferralReading,
  { at, account, now }: Observation,
): KeptReferral {
  // A last observation in the future comes from a clock that has been put right since: it does not count.
  const misdated = known.lastSeenAt > now;
  const older = !misdated && at < known.lastSeenAt;
  const draft: Draft = { ...known };
  mergeFields(draft, reading.fields, older);
  mergeStage(draft, known, reading.fields, { at, older });
  // Only what the page shows says that an answer was sent.
  if (draft.stage !== known.stage || draft.outcome !== known.outcome) draft.waiting = null;
  draft.account ??= account;
  mergePlace(draft, reading, older);
  mergeDates(draft, known, reading, older);
  if (at < draft.firstSeenAt) draft.firstSeenAt = at;
  if (misdated || at > draft.lastSeenAt) draft.lastSeenAt = at;
  return settle(draft);
}

/** Where the source shows the referral, and how its row looks there. */
function mergePlace(draft: Draft, reading: ReferralReading, older: boolean): void {
  const { list, rowKey, page, favorite, tableRow, fields } = reading;
  if (list !== null && (!older || draft.list === null)) draft.list = list;
  if (rowKey !== null && (!older || draft.rowKey === null)) draft.rowKey = rowKey;
  // The page that showed the details is known better than one that a link promises.
  if (page !== undefined) draft.page ??= referralPage(page, draft.id);
  if (favorite !== null && !older) draft.favoriteInPage = favorite;
  if (!fields.id) draft.shownAs = shownAs(reading);
  if (tableRow !== undefined) draft.tableRow = tableRow;
}

/** When the referral was created, and when the source says that it expires. */
function mergeDates(
  draft: Draft,
  known: KeptReferral,
  { fields, statedExpiry }: ReferralReading,
  older: boolean,
): void {
  if (fields.createdAt)
    Object.assign(draft, older ? settleCreated(fields, known) : settleCreated(known, fields));
  const span = older || !statedExpiry ? null : statedSpan(statedExpiry);
  if (span && statedExpiry)
    draft.stated = settleStated(draft.stated, {
      ...span,
      place: statedExpiry.place,
      at: statedExpiry.readAt,
    });
}

/**
 * A stored record with every field of today. What another version or tool worked out in its own way, and perhaps in
 * another time zone, is worked out anew.
 */
export function restored(stored: KeptReferral): KeptReferral {
  const whole = completeReferral(stored);
  return whole === stored ? whole : derive(whole);
}

/** The record with everything that follows from its other fields. Idempotent. */
export function derive(record: KeptReferral): KeptReferral {
  return settle({ ...record });
}

function settle(settled: Draft): KeptReferral {
  const source = settled.leadSource === null ? null : parseLeadSource(settled.leadSource);
  settled.callToAction ??= source && certainCallToAction(source);
  settled.doNotContact = source?.known === 'DNC';
  settled.test = isTestLead(
    settled.company,
    settled.contactName,
    settled.dealName,
    settled.jobTitle,
    settled.notes,
    settled.leadSource,
    settled.email,
  );
  settled.actionable = isActionable(settled);
  settled.favorite = settled.favoriteInPage || settled.favoriteHere;
  const span = responseSpan(settled);
  settled.expiresAt = span && instant(span.from);
  settled.expiresAtExact = span !== null && isExact(span);
  return settled;
}

function mergeFields(draft: Draft, fields: ReadFields, older: boolean): void {
  for (const name of PLAIN_FIELDS) {
    const shown = fields[name];
    if (shown === undefined || shown === null) continue;
    const now = draft[name];
    if (now === shown) continue;
    if (now !== null && (older || keeps(name, now, shown))) continue;
    const isSource = name === 'leadSource' && typeof now === 'string' && typeof shown === 'string';
    setField(draft, name, isSource ? settleLeadSource(now, shown) : shown);
  }
}

/** TypeScript cannot tie a name to its value's type across two variables; `ReadFields` does. */
function setField(draft: Draft, name: PlainField, shown: string | number | boolean): void {
  (draft as Record<string, unknown>)[name] = shown;
}

/** Whether what is known says more than what is shown now. */
function keeps(name: FieldName, now: string | number | boolean, shown: string | number | boolean): boolean {
  if (typeof now !== 'string' || typeof shown !== 'string') return false;
  // An ID is an identity: a record that has one never takes another.
  if (name === 'id') return true;
  return isCutOf(shown, now);
}

function mergeStage(draft: Draft, known: KeptReferral, fields: ReadFields, { at, older }: Timing): void {
  const shown = fields.stage ?? (fields.outcome ? 'archived' : null);
  if (shown === null || (older && known.stageShown)) return;
  draft.stage = shown;
  // "Closed" without more does not erase how it was closed.
  const before = known.stage === 'archived' ? known.outcome : null;
  draft.outcome = shown === 'archived' ? (fields.outcome ?? before) : null;
  draft.stageShown = true;
  const changed = known.stageShown && (shown !== known.stage || draft.outcome !== known.outcome);
  if (!changed) return;
  draft.history = withEntry(known.history, {
    kind: 'stage',
    at,
    from: known.stage,
    to: shown,
    outcome: draft.outcome,
    onTime:
      known.stage === 'received'
        ? answeredInTime(responseSpan(known), {
            lastReceived: known.lastSeenAt,
            seen: at,
            to: shown,
            outcome: draft.outcome,
          })
        : null,
  });
}
