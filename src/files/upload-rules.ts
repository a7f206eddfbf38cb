import type { PreparedAnswer } from '../domain/form';
import { reasons } from '../domain/reasons';
import { readFileStatus } from './file-status';
import { cellText } from './file-values';
import type { OriginalFile, UploadColumn } from './original-file';
import type { UploadAnswer } from './upload-answer';
import { cellMeaning, type VerbatimRow } from './verbatim-csv';

/** Why an answer is in no upload file. */
export type UploadProblemReason =
  | 'not-in-file'
  /** The file holds this Referral ID on several lines. */
  | 'repeated-id'
  | 'answered-twice'
  /** Won, Lost, Declined, Expired, Error: nothing can be changed any more. */
  | 'already-closed'
  /** Only a received referral can be accepted or declined, only an accepted one won or lost. */
  | 'wrong-stage'
  | 'unknown-status'
  /** The answer needs a column that the file does not have. */
  | 'no-column'
  /** Microsoft requires this column's value, and neither the file nor the answer has one. */
  | 'missing'
  /** `Consent to share Customer/Partner contact` says No: Microsoft does not update such a deal. */
  | 'no-consent'
  /** A team member needs first name, last name, phone and e-mail, without commas. */
  | 'bad-team-member';

export interface UploadProblem {
  readonly id: string;
  /** The record's line in the original; null where it is not in it. */
  readonly line: number | null;
  readonly column: UploadColumn | 'team' | null;
  readonly reason: UploadProblemReason;
}

/** What Microsoft's documentation of bulk operations requires with each answer, beside status and substatus. */
const REQUIRED: Readonly<Record<PreparedAnswer['answer'], readonly UploadColumn[]>> = {
  accept: ['dealName', 'value', 'currency', 'closeDate'],
  decline: ['reason'],
  edit: ['dealName', 'value', 'currency', 'closeDate'],
  won: [],
  lost: ['reason'],
  'close-as-error': ['reason'],
};

/** Columns that are required only where the file has them: the leads file's own columns are not documented. */
const IF_PRESENT: ReadonlySet<UploadColumn> = new Set(['dealName', 'value', 'currency', 'closeDate']);

/** Codes of the error reasons that have to be explained in the notes. */
const EXPLAINED_ERRORS: ReadonlySet<string> = new Set(
  [reasons.error.solution, reasons.error.other].map(({ code }) => String(code)),
);

/** The first rule of Microsoft's that the answered row breaks; null: none. `raw`: its cells with the answer in them. */
export function uploadProblem(
  original: OriginalFile,
  row: VerbatimRow,
  raw: readonly string[],
  answer: UploadAnswer,
): UploadProblem | null {
  const problem = (reason: UploadProblemReason, column: UploadColumn | null): UploadProblem => ({
    id: answer.id,
    line: row.line,
    column,
    reason,
  });
  const was = (column: UploadColumn): string | null => textAt(original, row.raw, column);
  const is = (column: UploadColumn): string | null => textAt(original, raw, column);

  const state = readFileStatus(was('status'), was('substatus'), null, ['en']);
  if (state.kind !== 'status') return problem('unknown-status', 'status');
  if (state.stage === 'archived') return problem('already-closed', 'status');
  const wanted = answer.answer === 'accept' || answer.answer === 'decline' ? 'received' : 'accepted';
  if (answer.answer !== 'close-as-error' && state.stage !== wanted) return problem('wrong-stage', 'status');
  if (was('consent')?.toLowerCase() === 'no') return problem('no-consent', 'consent');

  for (const column of REQUIRED[answer.answer]) {
    if (!original.columns.has(column)) {
      if (!IF_PRESENT.has(column)) return problem('no-column', column);
    } else if (column === 'reason' ? answer.values.reason === undefined : is(column) === null)
      return problem('missing', column);
  }
  if (answer.answer === 'close-as-error' && EXPLAINED_ERRORS.has(is('reason') ?? '') && is('notes') === null)
    return problem('missing', 'notes');
  if (original.referrals === 'lead') {
    if (!original.columns.has('purchaseIntent')) return problem('no-column', 'purchaseIntent');
    if (is('purchaseIntent') === null) return problem('missing', 'purchaseIntent');
  }
  return null;
}

function textAt({ columns }: OriginalFile, raw: readonly string[], column: UploadColumn): string | null {
  const at = columns.get(column);
  return at === undefined ? null : cellText(cellMeaning(raw[at] ?? ''));
}
