import type { Decoded } from './decode';
import { readOpenTable } from './imported-file';
import { markupSheets } from './markup-table';
import type { ReferralFile, RefusedFile } from './referral-file';
import type { SlicedWork } from './slices';
import type { Sheet } from './table';
import type { ReadOptions } from './table-file';
import { readWorkbook } from './workbook';

/** The sheets of a workbook, or the tables of HTML and of Excel's XML. Null: the file is something else. */
export function sheetsOf(decoded: Decoded, bytes: Uint8Array): readonly Sheet[] | null {
  if (decoded.kind === 'workbook') return readWorkbook(bytes);
  return decoded.kind === 'text' ? markupSheets(decoded.text) : null;
}

/**
 * Of several sheets the first that holds referrals. Others that hold some are named, since their rows are not read:
 * a line's number would say nothing of its sheet.
 */
export function* readSheets(
  sheets: readonly Sheet[],
  options: ReadOptions,
): SlicedWork<ReferralFile | RefusedFile> {
  let refused: RefusedFile | null = null;
  let first: ReferralFile | null = null;
  const others: string[] = [];
  const { onLines: _onLines, ...quietly } = options;
  for (const [at, { name, open }] of sheets.entries()) {
    const read: ReferralFile | RefusedFile = yield* readOpenTable(open, first === null ? options : quietly);
    if (read.kind === 'referrals') {
      if (first === null) first = read;
      else if (read.lines.length > 0) others.push(name === '' ? String(at + 1) : name);
    } else if (refused === null || read.reason === 'unknown-file') refused = read;
  }
  if (first !== null) return others.length === 0 ? first : { ...first, otherSheets: others };
  return refused ?? { kind: 'refused', reason: 'no-records' };
}
