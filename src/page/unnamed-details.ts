import type { FoundList } from './best-list';
import type { DetailRead } from './detail/read-detail';
import { noColumns } from './drawn-under';
import { driftTally, type DriftTally } from './drift-tally';
import { statusesIn } from './list-evidence';
import { looksLikeReferral } from './looks-like-referrals';
import { composedClosest, elementAround } from './snapshot/around';
import type { DrawnList } from './rows/drawn-list';
import type { Survey } from './rows/survey';

/** A list that was read, and what of it was not understood. */
interface ReadBest {
  readonly best: FoundList | null;
  readonly drift: DriftTally;
}

/**
 * Labels and values of a list's first card look like one referral's details, and the list is looked for
 * without them. Where they name no referral they go back: the list is read with them, and kept where it has
 * more rows so, and they are in them.
 */
export function* withCardsGivenBack(
  without: ReadBest,
  unnamed: readonly DetailRead[],
  readWith: (drift: DriftTally) => Generator<void, FoundList | null>,
): Generator<void, ReadBest> {
  const { best } = without;
  // Only what repeats is looked for without them; grids and lists are found by their roles.
  if (unnamed.length === 0 || (best?.read.sure === true && best.drawn.layout !== 'repeated')) return without;
  const drift = driftTally();
  const whole = yield* readWith(drift);
  const isMore =
    whole !== null &&
    whole.read.referrals.length > (best?.read.referrals.length ?? 0) &&
    unnamed.some((detail) => areRows(whole.drawn, detail));
  return isMore ? { best: whole, drift } : without;
}

/** Whether the rows of a list hold all that was taken for these details: then they are rows, and no details. */
function areRows({ rows }: DrawnList, { at }: DetailRead): boolean {
  const pieces = new Map(rows.flatMap((row) => row.pieces.map((piece) => [piece as Node, row] as const)));
  return at.length > 0 && at.every((element) => composedClosest(element, pieces) !== undefined);
}

/**
 * The details that are a list of one: no other card on the page shows the same labels. Null where none are,
 * or several. Details that nobody can say whose they are would be worth nothing otherwise.
 */
export function listOfOne(
  details: readonly DetailRead[],
  { blocks }: Survey,
  languages: readonly string[],
): FoundList | null {
  const [only, ...others] = details;
  if (only === undefined || others.length > 0 || only.inDialog) return null;
  const shown = new Map<string, number>();
  for (const { text } of blocks) shown.set(text, (shown.get(text) ?? 0) + 1);
  const repeats = only.columns.filter(({ header }) => (shown.get(header) ?? 0) > 1);
  const statuses = new Set(statusesIn([...only.texts], languages));
  const container = aroundAll(only.at);
  if (container === null || repeats.length > 1 || !looksLikeReferral(only.columns, statuses)) return null;
  const { columns, reading } = only;
  return {
    drawn: { layout: 'repeated', container, headers: [], rows: [], read: () => ({ kind: 'no-data' }) },
    read: {
      sure: true,
      columns,
      kind: reading.kind,
      referrals: [reading],
      chosen: null,
      pending: 0,
      drawnColumns: noColumns,
      seenRows: () => [{ pieces: only.at, row: null, referral: reading }],
      again: () => null,
    },
  };
}

/** The nearest element around all of these. */
function aroundAll([first, ...others]: readonly Element[]): Element | null {
  let around = first === undefined ? null : elementAround(first);
  while (around !== null) {
    const one = new Map<Node, boolean>([[around, true]]);
    if (others.every((element) => composedClosest(element, one) !== undefined)) return around;
    around = elementAround(around);
  }
  return null;
}
