import type { Outcome, Stage } from '../domain/referral';
import { readStatus, type StatusReading } from '../language/words/status';

/** Where a referral stands, as a file's status columns say it. */
export type FileStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'status'; readonly stage: Stage; readonly outcome: Outcome | null }
  /** Both columns are understood and cannot be true together. */
  | { readonly kind: 'contradicting' }
  /** No column is understood. */
  | { readonly kind: 'unknown' };

/**
 * Status (New, Active, Closed) and substatus (Pending, Received, Accepted, Won, Lost, Declined, Expired, Error)
 * of Microsoft's files together. The substatus is the exact one; New with Accepted is how Microsoft's template
 * writes a deal of one's own. Where one of the two is not understood, the other decides. `reason` (the insights
 * files' Status Reason) only says how a closed referral ended, if it says that.
 */
export function readFileStatus(
  status: string | null,
  substatus: string | null,
  reason: string | null,
  languages: readonly string[],
): FileStatus {
  if (status === null && substatus === null) return { kind: 'none' };
  const first = understood(status, languages);
  const second = understood(substatus, languages);
  const known = together(first, second);
  if (known.kind !== 'status' || known.stage !== 'archived' || known.outcome !== null) return known;
  return { ...known, outcome: understood(reason, languages)?.outcome ?? null };
}

type Known = StatusReading & { readonly kind: 'status' };

function understood(text: string | null, languages: readonly string[]): Known | null {
  const reading = text === null ? null : readStatus(text, languages);
  return reading?.kind === 'status' ? reading : null;
}

function together(status: Known | null, substatus: Known | null): FileStatus {
  const exact = substatus ?? status;
  if (exact === null) return { kind: 'unknown' };
  const { stage, outcome } = exact;
  if (status === null || substatus === null) return { kind: 'status', stage, outcome };
  if (status.word === 'new' && substatus.word === 'accepted') return { kind: 'status', stage, outcome };
  const agree =
    status.stage === stage && (status.outcome === null || outcome === null || status.outcome === outcome);
  return agree ? { kind: 'status', stage, outcome: outcome ?? status.outcome } : { kind: 'contradicting' };
}
