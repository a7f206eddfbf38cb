import type { HintDecision } from '../domain/hint';
import type { ListHealth } from '../domain/health';
import type { KeptReferral } from '../domain/kept';
import { restored } from '../domain/merge';
import { instant } from '../domain/moment';
import type { ReferralIndex } from '../domain/referral-index';
import { soundReferral } from '../domain/sound-referral';
import type { Change } from '../platform/database';
import { decisionName } from './decision-name';
import { isSameSummary, type Summary, summaryOf } from '../domain/summary';
import type { Forecast } from './forecast';
import type { Register } from './register';
import type { StateDatabase } from './state-database';

/** What is kept, without the records themselves. A cache: the store is the truth, and rebuilds it after a kill. */
export interface Overview {
  readonly summaries: Pick<Register, 'size' | 'all'>;
  readonly health: ReadonlyMap<string, ListHealth>;
  readonly meta: ReadonlyMap<string, unknown>;
  /** What the user said of pairs, by pair and kind. */
  readonly decisions: ReadonlyMap<string, HintDecision>;
}

/** The state: everything that is kept, in memory. */
export interface State extends Overview {
  readonly index: ReferralIndex;
}

/** What is kept as far as it is needed to draw, where a forecast tells the rest. */
export interface Glance extends Omit<Overview, 'summaries'> {
  readonly summaries: Pick<Register, 'size'>;
  /** Of what is kept now; none: draw from the overview. */
  readonly forecast?: Forecast | null;
}

export interface OwnOverview extends Overview {
  readonly summaries: Register;
  readonly health: Map<string, ListHealth>;
  readonly meta: Map<string, unknown>;
  readonly decisions: Map<string, HintDecision>;
}

export interface OwnState extends OwnOverview {
  readonly index: ReferralIndex;
}

/**
 * A command: from the current state to a change and a response.
 * `about`: it asks for these records alone; absent: for all.
 */
export type Command<T> = ((state: State) => { readonly change: Change; readonly response: T }) & {
  readonly about?: readonly string[];
};

/** Small values by their names. */
export function byName({
  health,
  meta,
  decisions,
}: Omit<Awaited<ReturnType<StateDatabase['overview']>>, 'blocks' | 'count'>): Pick<
  OwnOverview,
  'health' | 'meta' | 'decisions'
> {
  return {
    // One that no version would have written tells nothing; the next reading takes its place.
    health: new Map(
      health.flatMap((entry) => (Array.isArray(entry.columns) ? [[entry.key, entry] as const] : [])),
    ),
    meta: new Map(Object.entries(meta)),
    decisions: new Map(
      decisions.flatMap((one) => (Array.isArray(one.ids) ? [[decisionName(one), one] as const] : [])),
    ),
  };
}

/** A stored record as it is reckoned with. */
export function sound(record: KeptReferral): KeptReferral {
  return restored(soundReferral(record, instant(Date.now())));
}

/**
 * Whether one of the blocks is what its records say: another program may have changed them. In a store of one block
 * that is all of them, in a larger one a sample, another one in each life.
 */
export async function isSampleTrue(
  { blocks }: Register,
  some: (keys: readonly string[]) => Promise<Pick<ReferralIndex, 'get'>>,
): Promise<boolean> {
  const block = [...blocks.values()][Math.floor(Math.random() * blocks.size)] ?? [];
  return areTrue(block, await some(block.map(({ key }) => key)));
}

/** Whether summaries say what their records do. */
const areTrue = (summaries: readonly Summary[], index: Pick<ReferralIndex, 'get'>): boolean =>
  summaries.every((one) => {
    const record = index.get(one.key);
    return record !== undefined && isSameSummary(one, summaryOf(record));
  });

/** The keys of the records that a change puts or removes. */
export const keysOf = ({ put = [], remove = [] }: Change): readonly string[] => [
  ...put.map(({ key }) => key),
  ...remove,
];

/** How a write ended; `unshown`: it changed nothing that badge or views show. */
export type WriteEnd = 'failed' | 'unshown' | 'shown';
