/** The parts of a reading that fail alone: what throws in one leaves out that one. */
export type ReadingStep =
  | 'language'
  | 'survey'
  | 'page-kind'
  | 'account'
  | 'details'
  | 'list'
  | 'row'
  | 'identity'
  | 'extent'
  | 'paging'
  /** What was known of rows before differed from a fresh look at them. */
  | 'incremental'
  | 'loop';

/**
 * A fault of our own code while a page was read. It names code only: no text, attribute or address of the page,
 * and not the error's message, which may quote one.
 */
export interface ReadingFault {
  readonly step: ReadingStep;
  /** The engine at work, for example `aria-grid`; empty where the step has only one. */
  readonly engine: string;
  /** The error's kind, for example `TypeError`; `timeout` where a step was cut. */
  readonly error: string;
  /** The place in our own script, `file:line:column`; empty where the browser does not tell. */
  readonly at: string;
  /** How often it happened in this reading. */
  readonly count: number;
}

/** What a fault is, however often it happened: to tell news from what is known. */
export const faultName = ({ step, engine, error, at }: ReadingFault): string =>
  [step, engine, error, at].join(' ');
