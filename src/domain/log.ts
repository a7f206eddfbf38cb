import type { Instant } from './referral';

/** One line of what the worker did last. Structure only: never a customer's data. */
export interface LogLine {
  readonly at: Instant;
  readonly what: 'read' | 'read-detail' | 'unreadable' | 'swept' | 'erased';
  /** The list's name in our terms, or empty. */
  readonly list: string;
  readonly layout: string;
  /** Rows read or removed. */
  readonly rows: number;
  readonly tookMs: number;
}

const LOG_LINES = 32;

/** The log with one more line; the oldest go first. What is not a log counts as empty. */
export function withLine(log: unknown, line: LogLine): readonly LogLine[] {
  return [...(Array.isArray(log) ? (log as readonly LogLine[]) : []), line].slice(-LOG_LINES);
}
