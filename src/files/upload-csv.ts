import type { FormField, FormValue, PreparedAnswer } from '../domain/form';
import { encode } from './encode';
import { monthDayYear, readFileDate } from './file-dates';
import { cellText, readAmount } from './file-values';
import type { OriginalFile, UploadColumn } from './original-file';
import type { UploadAnswer } from './upload-answer';
import { uploadProblem, type UploadProblem } from './upload-rules';
import { cellMeaning, rewrittenCell, type VerbatimRow } from './verbatim-csv';

/** Microsoft's documentation of bulk operations: a file of more records is not processed. */
export const UPLOAD_LIMIT = 1_000;

/** One cell that the upload changes, for a preview. */
interface UploadChange {
  readonly id: string;
  readonly line: number;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** A cell that holds something else than the answer, and stays as it is unless the user gives its field up. */
export interface KeptCell extends UploadChange {
  readonly field: FormField;
}

interface UploadFile {
  readonly name: string;
  readonly records: number;
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Files for Partner Center's own Upload. Uploading is **irreversible** (Microsoft's documentation): the one who
 * shows this must say so. Answers with a problem are in none of the files.
 */
export interface Upload {
  readonly irreversible: true;
  readonly files: readonly UploadFile[];
  readonly changes: readonly UploadChange[];
  /** `to` is what the answer would have written. */
  readonly kept: readonly KeptCell[];
  readonly problems: readonly UploadProblem[];
}

interface UploadOptions {
  /** The files' name without its ending; parts are numbered where there are several. */
  readonly name: string;
  /**
   * `answered` (standard): the answered records only. An unanswered record in an upload would be updated to what
   * it was when the file was downloaded, and would count towards the limit. `all`: every record of the original.
   */
  readonly rows?: 'answered' | 'all';
  /** Fields whose present values the answers may replace; an empty cell is always filled. */
  readonly overwrite?: ReadonlySet<FormField>;
}

const STATES: Readonly<Record<PreparedAnswer['answer'], readonly [status: string, substatus: string]>> = {
  accept: ['Active', 'Accepted'],
  decline: ['Closed', 'Declined'],
  edit: ['Active', 'Accepted'],
  won: ['Closed', 'Won'],
  lost: ['Closed', 'Lost'],
  'close-as-error': ['Closed', 'Error'],
};

/**
 * Makes the upload of these answers out of the file they were downloaded with. Only cells that have to change do;
 * everything else is the original, character for character.
 */
export function makeUpload(
  original: OriginalFile,
  answers: readonly UploadAnswer[],
  options: UploadOptions,
): Upload {
  const problems: UploadProblem[] = [];
  const changes: UploadChange[] = [];
  const kept: KeptCell[] = [];
  const answered = new Map<VerbatimRow, VerbatimRow>();
  const ids = new Set<string>();
  for (const answer of answers) {
    const { row, problem } = ids.has(answer.id)
      ? { row: null, problem: 'answered-twice' as const }
      : rowOf(original, answer.id);
    ids.add(answer.id);
    if (row === null) {
      problems.push({ id: answer.id, line: null, column: null, reason: problem });
      continue;
    }
    const edit = editRow(original, row, answer, options.overwrite ?? new Set());
    const found = uploadProblem(original, row, edit.raw, answer) ?? edit.problem;
    if (found !== null) {
      problems.push(found);
      continue;
    }
    answered.set(row, { ...row, raw: edit.raw });
    changes.push(...edit.changes);
    kept.push(...edit.kept);
  }
  const rows =
    options.rows === 'all'
      ? original.rows.map((row) => answered.get(row) ?? row)
      : original.rows.flatMap((row) => answered.get(row) ?? []);
  const parts =
    answered.size === 0
      ? []
      : Array.from({ length: Math.ceil(rows.length / UPLOAD_LIMIT) }, (_, at) =>
          rows.slice(at * UPLOAD_LIMIT, (at + 1) * UPLOAD_LIMIT),
        );
  return {
    irreversible: true,
    changes,
    kept,
    problems,
    files: parts.map((part, at) => {
      const text = writeRows(original, part);
      const number = parts.length === 1 ? '' : `-${at + 1}-of-${parts.length}`;
      return {
        name: `${options.name}${number}.csv`,
        records: part.length,
        text,
        bytes: encode(text, original.encoding, original.bom),
      };
    }),
  };
}

function rowOf(
  { rowsById }: OriginalFile,
  id: string,
):
  | { readonly row: VerbatimRow; readonly problem: null }
  | { readonly row: null; readonly problem: 'not-in-file' | 'repeated-id' } {
  const rows = rowsById.get(id) ?? [];
  const [only] = rows;
  if (only === undefined) return { row: null, problem: 'not-in-file' };
  return rows.length === 1 ? { row: only, problem: null } : { row: null, problem: 'repeated-id' };
}

function writeRows({ head, lineEnd, shape }: OriginalFile, rows: readonly VerbatimRow[]): string {
  const body = rows.map(({ raw, end }, at) => {
    const isLast = at === rows.length - 1;
    return raw.join(shape.delimiter) + (end === '' && !isLast ? lineEnd : end);
  });
  return head + body.join('');
}

interface Edit {
  readonly raw: readonly string[];
  readonly changes: readonly UploadChange[];
  readonly kept: readonly KeptCell[];
  readonly problem: UploadProblem | null;
}

/** Amount and currency are one value: neither is replaced without the other. */
const pair: readonly FormField[] = ['value', 'currency'];

function editRow(
  original: OriginalFile,
  row: VerbatimRow,
  answer: UploadAnswer,
  overwrite: ReadonlySet<FormField>,
): Edit {
  const raw = [...row.raw];
  const changes: UploadChange[] = [];
  let problem: UploadProblem | null = null;
  const write = (at: number, to: string): void => {
    const from = cellMeaning(row.raw[at] ?? '');
    if (from.trim() === to) return;
    raw[at] = rewrittenCell(to, row.raw[at] ?? '', original.shape.delimiter);
    changes.push({ id: answer.id, line: row.line, column: original.shape.headers[at] ?? '', from, to });
  };
  const set = (column: UploadColumn, to: string, same: (from: string) => boolean = () => false): void => {
    const at = original.columns.get(column);
    if (at === undefined) problem ??= { id: answer.id, line: row.line, column, reason: 'no-column' };
    else if (!same(cellMeaning(row.raw[at] ?? '').trim())) write(at, to);
  };

  const [status, substatus] = STATES[answer.answer];
  const sameWord =
    (word: string) =>
    (from: string): boolean =>
      from.toLowerCase() === word.toLowerCase();
  if (original.columns.has('status')) set('status', status, sameWord(status));
  if (original.columns.has('substatus')) set('substatus', substatus, sameWord(substatus));
  const kept = keptCells(original, row, answer, overwrite);
  for (const [field, value] of Object.entries(answer.values) as [FormField, FormValue | undefined][]) {
    const column = COLUMN_OF[field];
    if (value !== undefined && column !== undefined && !kept.has(field)) set(column, ...cellOf(value));
  }
  if (answer.purchaseIntent !== undefined)
    set('purchaseIntent', answer.purchaseIntent, sameWord(answer.purchaseIntent));
  const member = teamMember(answer);
  if (member === 'bad')
    problem ??= { id: answer.id, line: row.line, column: 'team', reason: 'bad-team-member' };
  else if (
    member !== null &&
    !original.teamColumns.some((at) => cellMeaning(row.raw[at] ?? '').trim() === member)
  ) {
    const free = original.teamColumns.find((at) => cellText(cellMeaning(row.raw[at] ?? '')) === null);
    if (free === undefined)
      problem ??= { id: answer.id, line: row.line, column: 'team', reason: 'no-column' };
    else write(free, member);
  }
  return { raw, changes, kept: [...kept.values()].flatMap((cell) => cell ?? []), problem };
}

/**
 * The fields of a record that stay as they are; null where its own cell is empty or right, and its other half
 * stays.
 */
function keptCells(
  original: OriginalFile,
  row: VerbatimRow,
  { id, values }: UploadAnswer,
  overwrite: ReadonlySet<FormField>,
): ReadonlyMap<FormField, KeptCell | null> {
  const kept = new Map<FormField, KeptCell | null>();
  const mayReplace = (field: FormField): boolean =>
    field === 'reason' ||
    overwrite.has(field) ||
    (pair.includes(field) && pair.some((one) => overwrite.has(one)));
  for (const [field, value] of Object.entries(values) as [FormField, FormValue | undefined][]) {
    const column = COLUMN_OF[field];
    const at = column === undefined ? undefined : original.columns.get(column);
    if (value === undefined || at === undefined || mayReplace(field)) continue;
    const from = cellMeaning(row.raw[at] ?? '').trim();
    const [to, same] = cellOf(value);
    if (cellText(from) === null || same(from)) continue;
    kept.set(field, { id, line: row.line, column: original.shape.headers[at] ?? '', field, from, to });
  }
  if (pair.some((field) => kept.has(field)))
    for (const field of pair) if (values[field] !== undefined && !kept.has(field)) kept.set(field, null);
  return kept;
}

const COLUMN_OF: Readonly<Partial<Record<FormField, UploadColumn>>> = {
  dealName: 'dealName',
  value: 'value',
  currency: 'currency',
  closeDate: 'closeDate',
  notes: 'notes',
  crmId: 'crmId',
  campaignId: 'campaignId',
  reason: 'reason',
};

/** A value as the file writes it, and whether a cell says the same already, perhaps in other digits. */
function cellOf(value: FormValue): [to: string, same: (from: string) => boolean] {
  switch (value.kind) {
    case 'text':
      return [value.text, (from) => from === value.text.trim()];
    case 'currency':
      return [value.code, (from) => from.toUpperCase() === value.code];
    case 'reason':
      return [String(value.code), (from) => from === String(value.code)];
    case 'amount':
      return [
        String(value.amount),
        (from) => {
          const amount = readAmount(from);
          return typeof amount === 'object' && amount.value === value.amount;
        },
      ];
    case 'day':
      return [
        monthDayYear(value.day),
        (from) => {
          const date = readFileDate(from, 'month-first');
          return date.kind === 'day' && date.day === value.day;
        },
      ];
  }
}

/** Microsoft's form: first name, last name, phone, e-mail, separated by commas, so none may hold one. */
function teamMember({ values }: UploadAnswer): string | 'bad' | null {
  const parts = [values.memberFirstName, values.memberLastName, values.memberPhone, values.memberEmail].map(
    (value) => (value?.kind === 'text' ? value.text.trim() : ''),
  );
  if (parts.every((part) => part === '')) return null;
  return parts.some((part) => part === '' || part.includes(',')) ? 'bad' : parts.join(', ');
}
