import { encode, type Encoding } from './encode';

/**
 * A file's text, or why there is none.
 * - `not-unicode`: bytes that the encoding does not allow, most often a file that Excel saved as plain "CSV" in
 *   the machine's old code page (windows-1252 and the like). Such bytes mean other letters on every machine, so
 *   they are not guessed: save the file again as "CSV UTF-8". `offset` is the first bad byte, counted from 0;
 *   `line` is its line, counted from 1.
 * - `workbook`: an Excel workbook (.xlsx, .xls), not a text file: save it as "CSV UTF-8".
 * - `binary`: not a text at all (it holds NUL characters).
 * - `empty`: no bytes, or only a byte order mark and white space.
 */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding; readonly bom: boolean }
  | {
      readonly kind: 'not-unicode';
      readonly encoding: Encoding;
      readonly offset: number;
      readonly line: number;
    }
  | { readonly kind: 'workbook' | 'binary' | 'empty' };

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** First bytes of a zip (.xlsx) and of a compound document (.xls). */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** So much of a file without a mark tells its encoding. */
const SAMPLE_BYTES = 4_096;
/** In UTF-16, delimiters and digits alone are more of a table's bytes than this. */
const LEAST_NUL_SHARE = 0.1;

/** Turns a file's bytes into text. The byte order mark is taken off. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  if (WORKBOOKS.some((start) => startsWith(bytes, start))) return { kind: 'workbook' };
  const mark = MARKS.find((one) => startsWith(bytes, one.bytes));
  const encoding = mark?.encoding ?? encodingWithoutMark(bytes);
  const start = mark?.bytes.length ?? 0;
  const body = bytes.subarray(start);
  const text = decodeOrNull(encoding, body, false);
  if (text === null) {
    const good = goodBeginning(encoding, body);
    return {
      kind: 'not-unicode',
      encoding,
      offset: start + encode(good, encoding, false).length,
      line: lineAfter(good),
    };
  }
  if (text.includes('\0')) return { kind: 'binary' };
  return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text, encoding, bom: mark !== undefined };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/**
 * Text has no NULs; in UTF-16 every Latin letter, delimiter and line break leaves one, always on the same
 * side. A few on the other side are letters such as U+4E00.
 */
function encodingWithoutMark(bytes: Uint8Array): Encoding {
  const nuls = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, SAMPLE_BYTES); at += 1) {
    if (bytes[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  // A single NUL is damage in a text of another encoding.
  const share = Math.min(bytes.length, SAMPLE_BYTES) * LEAST_NUL_SHARE;
  if (odd > 2 * even && odd >= share) return 'utf-16le';
  return even > 2 * odd && even >= share ? 'utf-16be' : 'utf-8';
}

/** Null: a byte sequence that the encoding does not allow. `open`: more may follow, so an unfinished end is fine. */
function decodeOrNull(encoding: Encoding, bytes: Uint8Array, open: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: open });
  } catch {
    // The decoder throws for exactly one reason: invalid bytes. That is this function's null.
    return null;
  }
}

/**
 * The text of the longest good beginning. The decoder does not say where it failed, but a beginning that fails
 * makes every longer one fail, so halving finds the place.
 */
function goodBeginning(encoding: Encoding, bytes: Uint8Array): string {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodeOrNull(encoding, bytes.subarray(0, middle), true) === null) bad = middle;
    else good = middle;
  }
  return decodeOrNull(encoding, bytes.subarray(0, good), true) ?? '';
}

function lineAfter(text: string): number {
  return (text.match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
}
