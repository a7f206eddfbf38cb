import type { KeptReferral } from '../domain/kept';
import { ReferralIndex } from '../domain/referral-index';
import { storeReading } from '../domain/store-reading';
import { decode } from './decode';
import { readExport } from './import-json';
import { withOwnData } from './import-plan';
import { readReferralFile } from './imported-file';
import { latestToday } from './lead-rows';
import { fileProblems, unreadableProblem, type FileProblem } from './problem-text';
import type { ReferralFile, RefusedFile } from './referral-file';
import { readSheets, sheetsOf } from './sheets';
import { runAtOnce } from './slices';
import type { ReadOptions } from './table-file';
import { isZone } from './zoned-time';

export type { FileProblem } from './problem-text';

/** A file to be read, and whose view of time and words it is read with. */
export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** ISO 8601: the moment of reading. */
  readonly now: string;
  /** IANA, e.g. `Europe/Prague`. */
  readonly timeZone: string;
  /** BCP 47, in order of trust. */
  readonly languages: readonly string[];
}

/** What a file holds. Nothing of it is stored. */
export interface ReadFile {
  /** What the file was taken for, e.g. `co-sell`, `azure-table`, `salesforce`; null: none of the known files. */
  readonly source: string | null;
  /** The names that lead to the rows in an envelope of a tool, e.g. `body.value`; null: there is none. */
  readonly where: string | null;
  /** The records as an import into an empty extension would make them. */
  readonly referrals: readonly KeptReferral[];
  /** What was not taken, or is to be known, in the file's order; each says where, why and what to do. */
  readonly problems: readonly FileProblem[];
}

/**
 * Reads a file of referrals as the extension's import does, outside a browser. Never throws: what cannot be read is
 * a problem.
 */
export function readFile(file: FileToRead): ReadFile {
  try {
    return readBytes(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return nothing(unreadableProblem({ kind: 'failed', reason }));
  }
}

function readBytes({ bytes, now, timeZone, languages }: FileToRead): ReadFile {
  const at = Number.isNaN(Date.parse(now)) ? Date.now() : Date.parse(now);
  const options: ReadOptions = {
    languages: languages.length > 0 ? languages : ['en'],
    today: latestToday(at),
    ...(isZone(timeZone) && { zone: timeZone }),
  };
  const decoded = decode(bytes);
  const sheets = sheetsOf(decoded, bytes);
  if (sheets !== null)
    return sheets.length === 0
      ? nothing(unreadableProblem({ kind: 'empty' }))
      : resultOf(runAtOnce(readSheets(sheets, options)), at);
  if (decoded.kind !== 'text') return nothing(unreadableProblem(decoded));
  const read = runAtOnce(readReferralFile(decoded.text, options));
  if (read.kind === 'refused' && read.reason === 'own-export') return ofExport(decoded.text);
  return resultOf(read, at);
}

function ofExport(text: string): ReadFile {
  const read = readExport(text);
  if (read.kind === 'refused') return nothing(unreadableProblem(read));
  return { source: 'own-export', where: null, referrals: read.file.sections.referrals, problems: [] };
}

function resultOf(read: ReferralFile | RefusedFile, now: number): ReadFile {
  if (read.kind === 'refused') return nothing(unreadableProblem(read));
  return {
    source: read.origin,
    where: read.where,
    referrals: recordsOf(read, new Date(now).toISOString()),
    problems: fileProblems(read),
  };
}

function nothing(problem: FileProblem): ReadFile {
  return { source: null, where: null, referrals: [], problems: [problem] };
}

/** The records that the lines make where nothing is known yet; a line without ID gets a key by its number. */
function recordsOf({ lines }: ReferralFile, readAt: string): readonly KeptReferral[] {
  let made = 0;
  const makeKey = (): string => `file-${(made += 1)}`;
  const referrals = lines.map(({ reading }) => reading);
  const reading = { account: null, list: null, readAt, referrals };
  const index = new ReferralIndex();
  return withOwnData(
    storeReading(reading, index, readAt, { key: makeKey, match: () => [] }).records,
    lines,
    index,
  );
}
