import type { ReferralReading } from '../domain/referral';
import type { CsvProblem } from './csv';
import type { FileColumn } from './file-columns';

/** Which of Microsoft's files it is. */
export type FileOrigin =
  /** Leads > Export/Download, Co-sell > Download. */
  | 'leads'
  | 'co-sell'
  /** The downloads of the insights workspace. */
  | 'insights-leads'
  | 'insights-co-sell'
  /** What a lead destination received: the HTTPS endpoint's JSON, an export of the Azure table. */
  | 'marketplace-json'
  | 'azure-table';

/** One referral of a file, and the line it begins in. For JSON: the place in the list, from 1. */
export interface FileLine {
  readonly line: number;
  readonly reading: ReferralReading;
}

/** Why a line or a value was not taken. */
export type ProblemReason =
  | CsvProblem['kind']
  /** No Referral ID, company, deal, contact or e-mail: nothing to know the referral by. */
  | 'no-identity'
  /** The Referral ID is no GUID. */
  | 'bad-id'
  /** Several lines carry this Referral ID and say different things. */
  | 'repeated-id'
  | 'unknown-status'
  | 'contradicting-status'
  /** Two columns of the same meaning say different things. */
  | 'columns-differ'
  | 'bad-date'
  | 'ambiguous-date'
  | 'bad-amount'
  | 'ambiguous-amount'
  | 'bad-currency'
  | 'bad-email'
  /** A spreadsheet turned the number into `4.25E+11`. */
  | 'spoiled-number'
  /** A word that this column is not known to hold. Told once for each word, at its first line. */
  | 'unknown-word'
  /** A marketplace lead without company, name and e-mail: Microsoft delivers no personal data for `.edu` addresses. */
  | 'no-personal-data'
  /** Not a JSON object, or none that a lead destination delivers. */
  | 'not-a-lead'
  | 'bad-json';

/** One thing in a file that was not taken. `found` is the cell's text, shortened; it may be customer data. */
export interface LineProblem {
  readonly line: number;
  readonly lastLine: number;
  /** The column's header, or the JSON property; null: the line as a whole. */
  readonly column: string | null;
  readonly reason: ProblemReason;
  /** `line`: nothing of the line is imported; `value`: only this value is left out. */
  readonly refused: 'line' | 'value';
  readonly found: string | null;
}

/** A file that could be read. Nothing of it is stored yet. */
export interface ReferralFile {
  readonly kind: 'referrals';
  readonly origin: FileOrigin;
  /** In the file's order; empty for JSON. */
  readonly columns: readonly FileColumn[];
  readonly lines: readonly FileLine[];
  /** In the order of their lines. */
  readonly problems: readonly LineProblem[];
}

/**
 * A file that is refused as a whole.
 * - `not-a-table`: no header row; - `unknown-file`: a table, but none of Microsoft's; - `no-records`: nothing below
 *   the header; - `own-export`: an export of this extension, which has its own import; - `not-json`: it begins
 *   like JSON and is not: `line` and `column` say where.
 */
export type RefusedFile =
  | {
      readonly kind: 'refused';
      readonly reason: 'not-a-table' | 'unknown-file' | 'no-records' | 'own-export';
    }
  | { readonly kind: 'refused'; readonly reason: 'not-json'; readonly line: number; readonly column: number };

const LONGEST_FOUND = 80;

/** The text of a cell as a problem tells it. */
export function shortened(text: string): string {
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
}
