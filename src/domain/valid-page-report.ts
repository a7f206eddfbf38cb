import type { PageReport, PageState } from './page-state';
import type { ReadingFault } from './reading-fault';

const plainStates = [
  'no-list-expected',
  'empty',
  'loading',
  'no-list',
  'no-rows',
  'in-frame',
  'translated',
  'not-kept',
  'fault',
] as const satisfies readonly PageState['kind'][];

/** Headings that are told to the user. */
const mostHeadings = 20;
const longestHeading = 80;

/**
 * A page's report as it came over the wire, made safe.
 * @param validFaults checks its faults.
 * @throws Error where it does not say how the page stands.
 */
export function validPageReport(
  value: unknown,
  validFaults: (value: unknown) => readonly ReadingFault[],
): PageReport {
  const { state, faults } = object(value);
  return { state: validState(object(state)), faults: validFaults(faults) };
}

function validState({ kind, rows, headings }: Readonly<Record<string, unknown>>): PageState {
  if (kind === 'read') return { kind, rows: Number.isSafeInteger(rows) ? Math.max(0, Number(rows)) : 0 };
  if (kind === 'not-understood') return { kind, headings: Array.isArray(headings) ? shownOf(headings) : [] };
  const plain = plainStates.find((one) => one === kind);
  if (plain === undefined) throw new Error('state: kind');
  return { kind: plain };
}

const shownOf = (headings: readonly unknown[]): readonly string[] =>
  headings
    .slice(0, mostHeadings)
    .flatMap((one) => (typeof one === 'string' && one !== '' ? [one.slice(0, longestHeading)] : []));

function object(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Error('report: object');
  return value as Readonly<Record<string, unknown>>;
}
