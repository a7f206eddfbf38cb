import type { FormField } from '../../domain/form';
import type { OriginalFile } from '../../files/original-file';
import type { PurchaseIntent, UploadAnswer } from '../../files/upload-answer';
import { makeUpload, type Upload } from '../../files/upload-csv';
import type { UploadProblem } from '../../files/upload-rules';
import type { ListedAnswer } from '../../messages/file-verbs';

/** An answer that is in no file, and why. */
interface LeftOut {
  readonly listed: ListedAnswer;
  readonly reason: UploadProblem['reason'] | 'no-id' | 'other-kind';
  readonly column: UploadProblem['column'];
  readonly line: number | null;
}

/** The upload that the answers make of a downloaded file. */
export interface MadeUpload {
  readonly upload: Upload;
  readonly leftOut: readonly LeftOut[];
  /** Leads of the file have no purchase intent, which Microsoft requires: it must be said. */
  readonly needsIntent: boolean;
}

/** What the user chose of the upload. */
interface UploadChoices {
  readonly intent: PurchaseIntent | null;
  readonly wholeFile: boolean;
  /** Fields whose present values the user gave up. */
  readonly overwrite: ReadonlySet<FormField>;
}

/** The upload that answers make of a downloaded file. @param name the file's, with its ending. */
export function madeUpload(
  original: OriginalFile,
  name: string,
  answers: readonly ListedAnswer[],
  { intent, wholeFile, overwrite }: UploadChoices,
): MadeUpload {
  const leftOut: LeftOut[] = [];
  const byId = new Map<string, ListedAnswer>();
  const fitting: UploadAnswer[] = [];
  for (const listed of answers) {
    const {
      answer: { answer, values },
      referral: { id, kind },
    } = listed;
    // A file holds leads or co-sell deals: answers to the other kind wait for another file.
    if (kind !== original.referrals) leftOut.push({ listed, reason: 'other-kind', column: null, line: null });
    else if (id === null) leftOut.push({ listed, reason: 'no-id', column: null, line: null });
    else {
      byId.set(id, listed);
      fitting.push({ id, answer, values });
    }
  }
  const options = {
    name: `${name.replace(/\.[^.]*$/u, '')}-upload`,
    rows: wholeFile ? 'all' : 'answered',
    overwrite,
  } as const;
  const plain = makeUpload(original, fitting, options);
  const lacking = new Set(
    plain.problems
      .filter(({ reason, column }) => reason === 'missing' && column === 'purchaseIntent')
      .map(({ id }) => id),
  );
  const upload =
    intent === null || lacking.size === 0
      ? plain
      : makeUpload(
          original,
          fitting.map((one) => (lacking.has(one.id) ? Object.assign({ purchaseIntent: intent }, one) : one)),
          options,
        );
  for (const { id, reason, column, line } of upload.problems) {
    const listed = byId.get(id);
    if (listed !== undefined) leftOut.push({ listed, reason, column, line });
  }
  // In the order of the file, as they will stand in the upload.
  const changes = upload.changes.toSorted((a, b) => a.line - b.line);
  return { upload: { ...upload, changes }, leftOut, needsIntent: lacking.size > 0 };
}
