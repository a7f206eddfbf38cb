import { isActionable } from './actionable';
import { isExact, responseSpan, settleDeadline, statedSpan } from './deadline';
import { answeredInTime, withEntry } from './history';
import type { KeptReferral } from './kept';
import { certainCallToAction, isTestLead, parseLeadSource } from './lead-source';
import { instant, isDayAlone, mayBeSameMoment } from './moment';
import type { FieldName, Instant, ReadFields, ReferralReading } from './referral';
import { isCutOf } from './same-text';
import { shownAs } from './shown-as';

/** What holds for all referrals of one reading. */
export interface Sight {
  /** When the source showed it. */
  readonly at: Instant;
  readonly account: string | null;
  /** The time of the merging itself. */
  readonly now: Instant;
}

/** Fields whose null in a source only says "not shown": everything but stage and outcome, which go together. */
const PLAIN_FIELDS = [
  'id',
  'leadType',
  'qualification',
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
] as const satisfies readonly FieldName[];

type Draft = { -readonly [K in keyof KeptReferral]: KeptReferral[K] };

/**
 * The record after one more sight of the referral. What the source shows wins, also backwards; what it does
 * not show stays; a cut text never replaces the full one, a day never replaces an exact instant of that day.
 * A sight older than the last one only fills what is not known yet.
 */
export function mergeReading(known: KeptReferral, reading: ReferralReading, sight: Sight): KeptReferral {
  // A last sight in the future comes from a clock that has been put right since: it does not count.
  const misdated = known.lastSeenAt > sight.now;
  const older = !misdated && sight.at < known.lastSeenAt;
  const draft: Draft = { ...known };
  mergeFields(draft, reading.fields, older);
  mergeStage(draft, known, reading.fields, sight.at, older);
  // Only what the page shows says that an answer was sent.
  if (draft.stage !== known.stage || draft.outcome !== known.outcome) draft.waiting = null;
  if (sight.account !== null && draft.account === null) draft.account = sight.account;
  if (reading.list !== null && (!older || draft.list === null)) draft.list = reading.list;
  if (reading.rowKey !== null && (!older || draft.rowKey === null)) draft.rowKey = reading.rowKey;
  if (reading.favorite !== null && !older) draft.favoriteInPage = reading.favorite;
  const told = reading.statedExpiry === null || older ? null : statedSpan(reading.statedExpiry);
  if (told !== null) draft.stated = settleDeadline(draft.stated, told);
  if (!reading.fields.id) draft.shownAs = shownAs(reading);
  if (sight.at < draft.firstSeenAt) draft.firstSeenAt = sight.at;
  if (misdated || sight.at > draft.lastSeenAt) draft.lastSeenAt = sight.at;
  return settle(draft);
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
  // Without an own source, a deadline that another version wrote stays what it is.
  const span = responseSpan(settled);
  settled.expiresAt = span && instant(span.from);
  settled.expiresAtExact =
    span !== null && (hasOwnDeadline(settled) ? isExact(span) : settled.expiresAtExact);
  return settled;
}

function hasOwnDeadline({ stated, createdAt }: Draft): boolean {
  return stated !== null || createdAt !== null;
}

function mergeFields(draft: Draft, fields: ReadFields, older: boolean): void {
  for (const name of PLAIN_FIELDS) {
    const shown = fields[name];
    if (shown === undefined || shown === null) continue;
    const now = draft[name];
    if (now === shown) continue;
    if (now !== null && (older || keeps(name, now, shown))) continue;
    setField(draft, name, shown);
  }
}

/** TypeScript cannot tie a name to its value's type across two variables; `ReadFields` does. */
function setField(draft: Draft, name: (typeof PLAIN_FIELDS)[number], shown: string | number | boolean): void {
  (draft as Record<string, unknown>)[name] = shown;
}

/** Whether what is known says more than what is shown now. */
function keeps(name: FieldName, now: string | number | boolean, shown: string | number | boolean): boolean {
  if (typeof now !== 'string' || typeof shown !== 'string') return false;
  // An ID is an identity: a record that has one never takes another.
  if (name === 'id') return true;
  if (name === 'createdAt') return !isDayAlone(now) && mayBeSameMoment(now, shown);
  return isCutOf(shown, now);
}

function mergeStage(
  draft: Draft,
  known: KeptReferral,
  fields: ReadFields,
  at: Instant,
  older: boolean,
): void {
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
        ? answeredInTime(responseSpan(known), known.lastSeenAt, at, shown, draft.outcome)
        : null,
  });
}
