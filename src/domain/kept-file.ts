import { DAY } from './moment';
import type { Instant, ReferralKind } from './referral';

/**
 * A file that was downloaded from Partner Center, kept as it was written, so that a file for its Upload can be made
 * of it later. Its text lies beside it; encoding and byte order mark are what its bytes are made of again.
 */
export interface KeptFile {
  /** A digest of its bytes: the same file is kept once. */
  readonly id: string;
  readonly name: string;
  readonly kind: ReferralKind;
  readonly records: number;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly bom: boolean;
  /** When it was written, as the browser tells: how old what stands in it is. */
  readonly writtenAt: Instant;
  readonly keptAt: Instant;
}

/**
 * A file is kept for so long. It holds customers' data, and an upload made of an old download would be refused:
 * what waits for an answer today was not in it, since an answer is due within 14 days.
 */
const KEPT_FILE_DAYS = 30;

/** The files whose time is over at `now` (epoch milliseconds), by ID. */
export function outdatedFiles(files: readonly KeptFile[], now: number): readonly string[] {
  return files.filter(({ keptAt }) => now - Date.parse(keptAt) > KEPT_FILE_DAYS * DAY).map(({ id }) => id);
}
