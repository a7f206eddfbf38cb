import { decode, type Decoded } from '../../files/decode';
import { EXPORT_FORMAT, type ExportFile } from '../../files/export-json';
import { readReferralFile } from '../../files/imported-file';
import { type ImportedExport, readExport } from '../../files/import-json';
import { latestToday } from '../../files/lead-rows';
import type { ReferralFile, RefusedFile } from '../../files/referral-file';
import { readSheets, sheetsOf } from '../../files/sheets';
import { type Progress, runSliced } from '../../files/slices';
import type { Sheet } from '../../files/table';
import type { ReadOptions } from '../../files/table-file';
import { breather } from './breathe';

/** A file's text, and how its bytes were written. */
export type FileText = Decoded & { readonly kind: 'text' };

/** What a file's bytes hold: a text, or the sheets of a workbook, of HTML or of Excel's XML. */
export type FileSource = FileText | { readonly kind: 'sheets'; readonly sheets: readonly Sheet[] };

/** Why a file as a whole is refused. */
export type Refusal =
  | Exclude<Decoded, { readonly kind: 'text' }>
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | {
      readonly kind: 'refused';
      readonly reason: Exclude<RefusedFile['reason'], 'own-export' | 'not-json'>;
    }
  | Extract<ImportedExport, { readonly kind: 'refused' }>;

/** What a file turned out to be. Nothing of it is stored yet. `text` null: it is a workbook. */
export type FileContent =
  | { readonly kind: 'referrals'; readonly file: ReferralFile; readonly text: FileText | null }
  | { readonly kind: 'export'; readonly file: ExportFile }
  /** A table, but not certainly one of referrals: the user may say which. */
  | { readonly kind: 'question' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** More than any of these files holds; a mistaken choice must not fill the memory. */
const MOST_BYTES = 200 * 1_024 * 1_024;
const MEGABYTE = 1_024 * 1_024;

export interface ReadFileOptions extends Omit<ReadOptions, 'today' | 'zone'> {
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

type Refused = { readonly kind: 'refused'; readonly refusal: Refusal };

/** The file's text, or why it has none. @throws DOMException where the browser cannot read the file (any more). */
export async function readText(file: File): Promise<FileText | Refused> {
  const source = await readSource(file);
  return source.kind === 'sheets' ? { kind: 'refused', refusal: { kind: 'workbook' } } : source;
}

/** What the file holds, or why it cannot be read. @throws DOMException where the browser cannot read it (any more). */
export async function readSource(file: File): Promise<FileSource | Refused> {
  if (file.size > MOST_BYTES)
    return { kind: 'refused', refusal: { kind: 'too-large', megabytes: Math.round(file.size / MEGABYTE) } };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decode(bytes);
  const sheets = sheetsOf(text, bytes);
  if (sheets !== null) return { kind: 'sheets', sheets };
  return text.kind === 'text' ? text : { kind: 'refused', refusal: text };
}

/**
 * Reads what a file holds, in slices: the page stays usable, and the work stops between two slices where `signal`
 * says so. The content decides what the file is, not its name.
 * @throws what the signal was aborted with.
 */
export async function readContent(
  source: FileSource,
  { now, signal, onProgress, ...options }: ReadFileOptions,
): Promise<FileContent> {
  const reading: ReadOptions = { ...options, today: latestToday(now()) };
  const slicing = { signal, onProgress, breathe: breather() };
  if (source.kind === 'sheets') {
    if (source.sheets.length === 0) return { kind: 'refused', refusal: { kind: 'empty' } };
    return contentOf(
      await runSliced(readSheets(source.sheets, reading), slicing),
      null,
      options.origin === undefined,
    );
  }
  // Our own export begins with its format, also where it is damaged further on.
  if (looksLikeExport(source.text)) return ofExport(source.text);
  const read = await runSliced(readReferralFile(source.text, reading), slicing);
  if (read.kind === 'refused' && read.reason === 'own-export') return ofExport(source.text);
  const canAsk = options.origin === undefined && !looksLikeJson(source.text);
  return contentOf(read, source, canAsk);
}

function contentOf(read: ReferralFile | RefusedFile, text: FileText | null, canAsk: boolean): FileContent {
  if (read.kind === 'referrals') return { kind: 'referrals', file: read, text };
  switch (read.reason) {
    case 'own-export':
      return { kind: 'refused', refusal: { kind: 'refused', reason: 'unknown-file' } };
    case 'unknown-file':
      return canAsk
        ? { kind: 'question' }
        : { kind: 'refused', refusal: { kind: 'refused', reason: 'unknown-file' } };
    case 'not-json':
      return { kind: 'refused', refusal: read };
    default:
      return { kind: 'refused', refusal: { kind: 'refused', reason: read.reason } };
  }
}

function ofExport(text: string): FileContent {
  const read = readExport(text);
  return read.kind === 'export' ? { kind: 'export', file: read.file } : { kind: 'refused', refusal: read };
}

function looksLikeExport(text: string): boolean {
  return new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${EXPORT_FORMAT}"`, 'u').test(text.slice(0, 1_000));
}

function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/u.test(text);
}
