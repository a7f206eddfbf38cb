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

/** A broken rule: why, and in which column. */
type Broken = readonly [UploadProblemReason, UploadColumn];
/** The text of a column; null where it is empty or absent. */
type TextOf = (column: UploadColumn) => string | null;

/** The first rule of Microsoft's that the answered row breaks; null: none. `raw`: its cells with the answer in them. */
export function uploadProblem(
  original: OriginalFile,
  row: VerbatimRow,
  raw: readonly string[],
  answer: UploadAnswer,
): UploadProblem | null {
  const was: TextOf = (column) => textAt(original, row.raw, column);
  const is: TextOf = (column) => textAt(original, raw, column);
  const broken =
    brokenByState(was, answer) ??
    brokenByAnswer(original, is, answer) ??
    brokenByReason(is, answer) ??
    brokenByLead(original, is);
  if (broken === null) return null;
  const [reason, column] = broken;
  return { id: answer.id, line: row.line, column, reason };
}

/** What the referral's state before does not allow. */
function brokenByState(was: TextOf, { answer }: UploadAnswer): Broken | null {
  const state = readFileStatus(was('status'), was('substatus'), null, ['en']);
  if (state.kind !== 'status') return ['unknown-status', 'status'];
  if (state.stage === 'archived') return ['already-closed', 'status'];
  const wanted = answer === 'accept' || answer === 'decline' ? 'received' : 'accepted';
  if (answer !== 'close-as-error' && state.stage !== wanted) return ['wrong-stage', 'status'];
  return was('consent')?.toLowerCase() === 'no' ? ['no-consent', 'consent'] : null;
}

/** What the answer needs, and the row lacks. */
function brokenByAnswer(
  { columns }: OriginalFile,
  is: TextOf,
  { answer, values }: UploadAnswer,
): Broken | null {
  const isMissing = (column: UploadColumn): boolean =>
    column === 'reason' ? values.reason === undefined : is(column) === null;
  for (const column of REQUIRED[answer]) {
    if (columns.has(column) && isMissing(column)) return ['missing', column];
    if (!columns.has(column) && !IF_PRESENT.has(column)) return ['no-column', column];
  }
  return null;
}

/** Some error reasons have to be explained. */
const brokenByReason = (is: TextOf, { answer }: UploadAnswer): Broken | null =>
  answer === 'close-as-error' && EXPLAINED_ERRORS.has(is('reason') ?? '') && is('notes') === null
    ? ['missing', 'notes']
    : null;

/** Leads say how likely the customer is to buy. */
function brokenByLead({ referrals, columns }: OriginalFile, is: TextOf): Broken | null {
  if (referrals !== 'lead') return null;
  if (!columns.has('purchaseIntent')) return ['no-column', 'purchaseIntent'];
  return is('purchaseIntent') === null ? ['missing', 'purchaseIntent'] : null;
}

function textAt({ columns }: OriginalFile, raw: readonly string[], column: UploadColumn): string | null {
  const at = columns.get(column);
  return at === undefined ? null : cellText(cellMeaning(raw[at] ?? ''));
}
