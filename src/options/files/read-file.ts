import { decode, type Decoded } from '../../files/decode';
import { EXPORT_FORMAT, type ExportFile } from '../../files/export-json';
import { readReferralFile } from '../../files/imported-file';
import { type ImportedExport, readExport } from '../../files/import-json';
import type { TableOrigin } from '../../files/microsoft-csv';
import type { FileLine, ReferralFile } from '../../files/referral-file';
import { type Progress, runSliced } from '../../files/slices';
import { breather } from './breathe';

/** A file's text, and how its bytes were written. */
export type FileText = Decoded & { readonly kind: 'text' };

/** Why a file as a whole is refused. */
export type Refusal =
  | Exclude<Decoded, { readonly kind: 'text' }>
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'refused'; readonly reason: 'not-a-table' | 'unknown-file' | 'no-records' }
  | Extract<ImportedExport, { readonly kind: 'refused' }>;

/** What a file turned out to be. Nothing of it is stored yet. */
export type FileContent =
  | { readonly kind: 'referrals'; readonly file: ReferralFile; readonly text: FileText }
  | { readonly kind: 'export'; readonly file: ExportFile }
  /** A table, but not certainly one of Microsoft's: the user may say which. */
  | { readonly kind: 'question'; readonly text: FileText }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** More than any of these files holds; a mistaken choice must not fill the memory. */
const MOST_BYTES = 200 * 1_024 * 1_024;
const MEGABYTE = 1_024 * 1_024;

export interface ReadFileOptions {
  readonly languages: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** See `ReadOptions`. */
  readonly onLines: (lines: readonly FileLine[]) => void;
}

/** The file's text, or why it has none. @throws DOMException where the browser cannot read the file (any more). */
export async function readText(
  file: File,
): Promise<FileText | { readonly kind: 'refused'; readonly refusal: Refusal }> {
  if (file.size > MOST_BYTES)
    return { kind: 'refused', refusal: { kind: 'too-large', megabytes: Math.round(file.size / MEGABYTE) } };
  const text = decode(new Uint8Array(await file.arrayBuffer()));
  return text.kind === 'text' ? text : { kind: 'refused', refusal: text };
}

/**
 * Reads a file in slices: the page stays usable, and the work stops between two slices where `signal` says so.
 * The content decides what the file is, not its name.
 * @throws what the signal was aborted with.
 */
export async function readFile(file: File, options: ReadFileOptions): Promise<FileContent> {
  const text = await readText(file);
  options.signal.throwIfAborted();
  return text.kind === 'refused' ? text : readContent(text, null, options);
}

/** Reads a text as `readFile` does; `said`: which of Microsoft's files it is, where the user said so. */
export async function readContent(
  text: FileText,
  said: TableOrigin | null,
  { languages, signal, onProgress, onLines }: ReadFileOptions,
): Promise<FileContent> {
  // Our own export begins with its format, also where it is damaged further on.
  if (looksLikeExport(text.text)) return ofExport(text.text);
  const work = readReferralFile(text.text, { languages, onLines, ...(said !== null && { origin: said }) });
  const read = await runSliced(work, { signal, onProgress, breathe: breather() });
  if (read.kind === 'referrals') return { kind: 'referrals', file: read, text };
  switch (read.reason) {
    case 'own-export':
      return ofExport(text.text);
    case 'unknown-file':
      return said === null && !looksLikeJson(text.text)
        ? { kind: 'question', text }
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
