import type { KeptReferral } from '../domain/kept';
import type { ReferralReading } from '../domain/referral';
import type { CsvProblem } from './csv';
import type { FileColumn } from './file-columns';
import type { TableOrigin } from './table-origin';

/** What a file was taken for. */
export type FileOrigin =
  | TableOrigin
  /**
   * What a lead destination received: the HTTPS endpoint's JSON, an export of the Azure table, a mail of
   * Salesforce.
   */
  | 'marketplace-json'
  | 'azure-table'
  | 'web-to-lead'
  /** This extension's own "Save as CSV". */
  | 'own-table';

/** One referral of a file, and the line it begins in. For JSON: the place in the list, from 1. */
export interface FileLine {
  readonly line: number;
  readonly reading: ReferralReading;
  /** Of this extension's own table: what a person added. A record that is new takes it over. */
  readonly own?: OwnData;
}

/** What a person adds to a referral, as far as a table says it. */
export type OwnData = Pick<
  KeptReferral,
  'account' | 'favoriteHere' | 'note' | 'tags' | 'owner' | 'snoozedUntil'
>;

/** Why a line or a value was not taken. */
export type ProblemReason =
  | CsvProblem['kind']
  /** No Referral ID, company, deal, contact, e-mail or phone: nothing to know the referral by. */
  | 'no-identity'
  /** A Referral ID and nothing else. */
  | 'only-id'
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
  /** A marketplace lead without company, name, e-mail and phone, and without lead source or date. */
  | 'nobody'
  /** Not a JSON object, or none that a lead destination delivers. */
  | 'not-a-lead'
  | 'bad-json';

/** One thing in a file that was not taken. `found` is the cell's text, shortened; it may be customer data. */
export interface LineProblem {
  /** From 1, as an editor counts; for JSON the place in the list. */
  readonly line: number;
  readonly lastLine: number;
  /** The column's header, or the JSON property; null: the line as a whole. */
  readonly column: string | null;
  readonly reason: ProblemReason;
  /** `line`: nothing of the line is imported; `value`: only this value is left out. */
  readonly refused: 'line' | 'value';
  readonly found: string | null;
  /** Of an ambiguous date: the days that it can be. */
  readonly readings?: readonly string[];
}

/** What shows that a spreadsheet saved Microsoft's file anew. */
export interface Rewritten {
  /** Another delimiter than Microsoft's comma; null: the comma. */
  readonly delimiter: ';' | '\t' | null;
  /** A date as only spreadsheets write them; null: none. */
  readonly date: string | null;
  /** A number that was rounded, or got a decimal point; null: none. */
  readonly number: string | null;
}

/** The dates of a column have two readings, and nothing in the file settles which. */
export interface DateQuestion {
  readonly field: 'closeDate' | 'createdAt';
  readonly column: string;
  /** One of them, as written. */
  readonly example: string;
}

/** A file that could be read. Nothing of it is stored yet. */
export interface ReferralFile {
  readonly kind: 'referrals';
  readonly origin: FileOrigin;
  /** The names that lead to the rows in an envelope of a tool, e.g. `body.value`; null: there is no envelope. */
  readonly where: string | null;
  /** In the file's order; empty for JSON of a lead destination. */
  readonly columns: readonly FileColumn[];
  readonly headerLine: number;
  /** Not null: a spreadsheet saved Microsoft's file anew. */
  readonly rewritten: Rewritten | null;
  readonly questions: readonly DateQuestion[];
  /** Of a CRM's export: the lines that are not Microsoft's leads, and are not taken unasked. */
  readonly others: readonly FileLine[];
  readonly lines: readonly FileLine[];
  /** In the order of their lines. */
  readonly problems: readonly LineProblem[];
  /** Further sheets that hold referrals, by their names: their rows were not read. Absent: there are none. */
  readonly otherSheets?: readonly string[];
}

/**
 * A file that is refused as a whole.
 * - `not-a-table`: no header row; - `unknown-file`: a table, but none of referrals; - `no-records`: nothing below
 *   the header; - `too-many-columns`: more than any of these files has; - `own-export`: an export of this
 * extension, which has its own import; - `not-json`: it begins
 *   like JSON and is not: `line` and `column` say where.
 */
export type RefusedFile =
  | {
      readonly kind: 'refused';
      readonly reason: 'not-a-table' | 'unknown-file' | 'no-records' | 'own-export' | 'too-many-columns';
    }
  | { readonly kind: 'refused'; readonly reason: 'not-json'; readonly line: number; readonly column: number };

const LONGEST_FOUND = 80;

/** The text of a cell as a problem tells it. */
export function shortened(text: string): string {
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
}
