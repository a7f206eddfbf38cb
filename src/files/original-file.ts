import type { ReferralKind } from '../domain/referral';
import { openCsv, type CsvShape } from './csv';
import type { Decoded } from './decode';
import type { Encoding } from './encode';
import { fieldOf, fileColumns, isDocumentedHeader, plainHeader } from './file-columns';
import { columnDates } from './file-dates';
import { readGuid } from './file-values';
import type { Rewritten } from './referral-file';
import { rewrittenSigns } from './rewritten';
import { kindOf, originOf, type TableOrigin } from './table-origin';
import { cellMeaning, verbatimRows, type VerbatimRow } from './verbatim-csv';

/** The columns that an answer may change, or that decide whether it is accepted. */
export type UploadColumn =
  | 'id'
  | 'status'
  | 'substatus'
  | 'reason'
  | 'dealName'
  | 'value'
  | 'currency'
  | 'closeDate'
  | 'notes'
  | 'crmId'
  | 'campaignId'
  | 'purchaseIntent'
  | 'consent'
  | 'errors';

/** A downloaded file as it was written, ready to become an upload: every character of it is kept. */
export interface OriginalFile {
  readonly kind: 'original';
  readonly referrals: ReferralKind;
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly shape: CsvShape;
  /** Everything up to the first record: the header row and what stands above it. */
  readonly head: string;
  /** What ends a row where the file's last row ends in nothing. */
  readonly lineEnd: string;
  /** Complete records only; blank lines are left out. */
  readonly rows: readonly VerbatimRow[];
  /** Lines with another number of cells than there are headers: they are never part of an upload. */
  readonly brokenLines: readonly number[];
  readonly columns: ReadonlyMap<UploadColumn, number>;
  /** Team member 1, 2, … in their order. */
  readonly teamColumns: readonly number[];
  /** The rows of each Referral ID (lower case); more than one where the file repeats it. */
  readonly rowsById: ReadonlyMap<string, readonly VerbatimRow[]>;
  /** Not null: a spreadsheet saved the file anew, so Partner Center may read its dates and numbers wrongly. */
  readonly rewritten: Rewritten | null;
}

export type KeptOriginal =
  | OriginalFile
  | {
      readonly kind: 'refused';
      readonly reason: 'not-a-table' | 'unknown-file' | 'no-referral-id' | 'no-status';
    }
  /** From this line on the rows cannot be told apart for certain. */
  | { readonly kind: 'refused'; readonly reason: 'stray-quote'; readonly line: number };

/**
 * Keeps a file that was downloaded from Partner Center (Leads or Co-sell) so that an upload can be made of it in
 * which only answers differ: header order, every cell's exact text, quoting, delimiter, line ends and encoding.
 */
export function keepOriginal(
  file: Decoded & { readonly kind: 'text' },
  said: TableOrigin | null = null,
): KeptOriginal {
  const { text, encoding, bom } = file;
  const shape = openCsv(text, (cells) => cells.filter(isDocumentedHeader).length);
  if (shape === null) return { kind: 'refused', reason: 'not-a-table' };
  const origin = said ?? originOf(shape.headers);
  if (origin !== 'leads' && origin !== 'co-sell') return { kind: 'refused', reason: 'unknown-file' };
  const columns = uploadColumns(shape.headers);
  const id = columns.get('id');
  if (id === undefined) return { kind: 'refused', reason: 'no-referral-id' };
  if (!columns.has('status') && !columns.has('substatus')) return { kind: 'refused', reason: 'no-status' };

  const { rows: all, fault } = verbatimRows(text, shape);
  if (fault !== null) return { kind: 'refused', reason: 'stray-quote', line: fault.line };
  const filled = all.filter(({ raw }) => raw.some((cell) => cellMeaning(cell).trim() !== ''));
  const rows = filled.filter(({ raw }) => raw.length === shape.headers.length);
  return {
    kind: 'original',
    referrals: kindOf(origin),
    encoding,
    bom,
    shape,
    rows,
    columns,
    rowsById: byReferralId(rows, id),
    head: text.slice(0, shape.bodyAt),
    lineEnd: lineEndOf(text, rows, shape),
    rewritten: rewrittenOriginal(origin, shape, rows),
    brokenLines: filled.filter(({ raw }) => raw.length !== shape.headers.length).map(({ line }) => line),
    teamColumns: shape.headers.flatMap((header, at) =>
      /^teammember\d+$/u.test(plainHeader(header)) ? [at] : [],
    ),
  };
}

function byReferralId(
  rows: readonly VerbatimRow[],
  column: number,
): ReadonlyMap<string, readonly VerbatimRow[]> {
  const rowsById = new Map<string, VerbatimRow[]>();
  for (const row of rows) {
    const guid = readGuid(cellMeaning(row.raw[column] ?? '').trim());
    if (guid === null) continue;
    const same = rowsById.get(guid);
    if (same) same.push(row);
    else rowsById.set(guid, [row]);
  }
  return rowsById;
}

function lineEndOf(text: string, rows: readonly VerbatimRow[], { newline }: CsvShape): string {
  const shown = rows.find(({ end }) => end !== '')?.end;
  return shown ?? (text.includes('\r\n') ? '\r\n' : newline);
}

function rewrittenOriginal(
  origin: TableOrigin,
  shape: CsvShape,
  rows: readonly VerbatimRow[],
): Rewritten | null {
  const columns = fileColumns(shape.headers, ['en']);
  const records = rows.map(({ line, raw }) => ({ line, cells: raw.map(cellMeaning) }));
  const dates = new Map(
    columns.flatMap(({ field, header }, at) =>
      field === 'closeDate' || field === 'createdAt'
        ? [[header, columnDates(records.map(({ cells }) => (cells[at] ?? '').trim()))] as const]
        : [],
    ),
  );
  return rewrittenSigns({ table: shape, origin, columns, records, dates });
}

function uploadColumns(headers: readonly string[]): ReadonlyMap<UploadColumn, number> {
  const columns = new Map<UploadColumn, number>();
  const plain = headers.map(plainHeader);
  const put = (column: UploadColumn, places: readonly number[]): void => {
    const [only] = places;
    // Two columns of one meaning: which of them Partner Center reads is not known, so neither is touched.
    if (places.length === 1 && only !== undefined) columns.set(column, only);
  };
  const where = (test: (header: string) => boolean): readonly number[] =>
    plain.flatMap((header, at) => (test(header) ? [at] : []));
  for (const field of [
    'id',
    'status',
    'substatus',
    'dealName',
    'value',
    'currency',
    'closeDate',
    'notes',
    'crmId',
    'campaignId',
  ] as const) {
    put(
      field,
      headers.flatMap((header, at) => (fieldOf(header, ['en']) === field ? [at] : [])),
    );
  }
  put(
    'purchaseIntent',
    where((header) => header === 'marketplacepurchaseintent'),
  );
  put(
    'consent',
    where((header) => header.startsWith('consenttoshare')),
  );
  put(
    'errors',
    where((header) => header === 'errors'),
  );
  // `Declined/Lost/Error reason` in the co-sell file; the leads file's name is not documented.
  put(
    'reason',
    where((header) => /declin|lost|error/u.test(header) && header.includes('reason')),
  );
  if (!columns.has('reason'))
    put(
      'reason',
      where((header) => header.endsWith('reason')),
    );
  return columns;
}
