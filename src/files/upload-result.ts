import { openCsv, readCsv } from './csv';
import { isDocumentedHeader, plainHeader } from './file-columns';
import { cellText, readGuid } from './file-values';
import type { UploadAnswer } from './upload-answer';

/** One record that Partner Center did not process, with each of the errors it named. */
interface FailedRecord {
  readonly id: string;
  readonly line: number;
  readonly errors: readonly string[];
}

export type UploadResult =
  | {
      readonly kind: 'result';
      readonly succeeded: readonly string[];
      readonly failed: readonly FailedRecord[];
      /** Lines that carry no Referral ID or are broken. */
      readonly unreadLines: readonly number[];
    }
  | { readonly kind: 'refused'; readonly reason: 'not-a-table' | 'no-errors-column' | 'no-referral-id' };

/**
 * Reads back the file that Partner Center gives after an upload: its Errors column names what went wrong with
 * each record, several errors separated by semicolons; empty: processed.
 */
export function readUploadResult(text: string): UploadResult {
  const shape = openCsv(text, (cells) => cells.filter(isDocumentedHeader).length);
  if (shape === null) return { kind: 'refused', reason: 'not-a-table' };
  const plain = shape.headers.map(plainHeader);
  const errorsAt = plain.indexOf('errors');
  const idAt = plain.findIndex((header) => header === 'referralid' || header === 'leadid');
  if (errorsAt === -1) return { kind: 'refused', reason: 'no-errors-column' };
  if (idAt === -1) return { kind: 'refused', reason: 'no-referral-id' };
  const succeeded: string[] = [];
  const failed: FailedRecord[] = [];
  const unreadLines: number[] = [];
  for (const { records, problems } of readCsv(text, shape)) {
    for (const { line, cells } of records) {
      const id = readGuid((cells[idAt] ?? '').trim());
      const errors = (cells[errorsAt] ?? '')
        .split(';')
        .map(cellText)
        .filter((error) => error !== null);
      if (id === null) unreadLines.push(line);
      else if (errors.length === 0) succeeded.push(id);
      else failed.push({ id, line, errors });
    }
    unreadLines.push(...problems.map(({ line }) => line));
  }
  return { kind: 'result', succeeded, failed, unreadLines: unreadLines.sort((a, b) => a - b) };
}

/**
 * The answers for the next upload. Microsoft: remove all successful records before uploading the corrected ones.
 * Records that the result does not name were not processed and stay.
 */
export function stillToUpload(
  answers: readonly UploadAnswer[],
  result: UploadResult & { readonly kind: 'result' },
): readonly UploadAnswer[] {
  const done = new Set(result.succeeded);
  for (const { id } of result.failed) done.delete(id);
  return answers.filter(({ id }) => !done.has(id));
}
