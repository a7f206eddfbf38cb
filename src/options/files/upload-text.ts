import type { FieldResult } from '../../domain/form';
import type { UploadProblem, UploadProblemReason } from '../../files/upload-rules';
import type { KeptOriginal } from '../../files/original-file';
import type { UploadResult } from '../../files/upload-result';
import { type MessageName, text } from '../../text/text';

type ProblemColumn = NonNullable<UploadProblem['column']>;

/** Why an answer is in no upload file. `no-id`: Partner Center's ID of the referral was never seen. */
export const UPLOAD_PROBLEMS: Readonly<Record<UploadProblemReason | 'no-id' | 'other-kind', MessageName>> = {
  'not-in-file': 'upload_not_in_file',
  'repeated-id': 'upload_repeated_id',
  'answered-twice': 'upload_answered_twice',
  'already-closed': 'upload_already_closed',
  'wrong-stage': 'upload_wrong_stage',
  'unknown-status': 'upload_unknown_status',
  'no-column': 'upload_no_column',
  missing: 'upload_missing',
  'no-consent': 'upload_no_consent',
  'bad-team-member': 'upload_bad_member',
  'no-id': 'upload_no_id',
  'other-kind': 'upload_other_kind',
};

const COLUMNS: Readonly<Partial<Record<ProblemColumn | FieldResult['field'], MessageName>>> = {
  id: 'detail_id',
  status: 'meaning_status',
  substatus: 'meaning_status',
  reason: 'upload_reason',
  dealName: 'meaning_deal',
  value: 'detail_value',
  currency: 'meaning_currency',
  closeDate: 'detail_close_date',
  notes: 'detail_notes',
  crmId: 'meaning_crm_id',
  campaignId: 'meaning_campaign_id',
  purchaseIntent: 'upload_intent',
  consent: 'upload_consent',
  team: 'upload_team',
};

/** The column that a problem is about; empty where it is about the whole record. */
export function columnText(column: ProblemColumn | null): string {
  if (column === null) return '';
  const name = COLUMNS[column];
  return name === undefined ? column : text(name);
}

/** Why no upload can be made of a file. */
export function originalRefusal(of: Extract<KeptOriginal, { readonly kind: 'refused' }>): string {
  switch (of.reason) {
    case 'not-a-table':
      return text('refused_not_a_table');
    case 'unknown-file':
      return text('upload_unknown_file');
    case 'no-referral-id':
      return text('upload_no_referral_id');
    case 'no-status':
      return text('upload_no_status');
    case 'stray-quote':
      return text('upload_stray_quote', of.line);
  }
}

/** Why a file is not the result of an upload. */
export function resultRefusal(of: Extract<UploadResult, { readonly kind: 'refused' }>): string {
  switch (of.reason) {
    case 'not-a-table':
      return text('refused_not_a_table');
    case 'no-errors-column':
      return text('result_no_errors');
    case 'no-referral-id':
      return text('upload_no_referral_id');
  }
}
