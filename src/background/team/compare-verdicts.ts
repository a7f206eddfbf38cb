import { type HintDecision, type HintKind, type HintVerdict, pairOf } from '../../domain/hint';
import { instant } from '../../domain/moment';
import { referralPartition, type TeamReferral } from '../../team/keys';
import type { Services } from '../services';
import type { Command, State } from '../overview';
import type { OpenTeam } from './open-team';

/** The kind under which a pair of referrals is known to the team. */
const PAIR = 'pair';
const KINDS: readonly HintKind[] = ['same-contact', 'same-company'];

/** A pair as the team knows it: by the IDs of its referrals, in code-unit order. No ID holds a tilde. */
const pairAs = (one: string, two: string): TeamReferral => ({ kind: PAIR, id: pairOf(one, two).join('~') });

/** What is known of one pair and kind here. */
interface HeldVerdict {
  readonly pair: TeamReferral;
  readonly kind: HintKind;
  readonly decision: HintDecision | null;
}

/** What becomes of what was told, once it is stored. */
type Kept = ReturnType<OpenTeam['replica']['edit']>;

/** A decision that is to be written here. */
interface TakenVerdict {
  readonly name: string;
  readonly decision: HintDecision;
}

/**
 * Tells what was said of pairs here since the last time, and has written what colleagues said. Of two that never met
 * the later one holds. Only pairs of which both referrals have an ID are shared.
 */
export async function compareVerdicts(
  { stateStore }: Services,
  { replica, agreements }: OpenTeam,
  touched: ReadonlySet<string>,
): Promise<void> {
  const { index, decisions } = await stateStore.state();
  const put: TakenVerdict[] = [];
  const told: { readonly name: string; readonly own: HintVerdict | null; readonly kept: Kept }[] = [];
  let keys: ReadonlyMap<string, string> | null = null;
  for (const [name, held] of heldVerdicts(replica, { index, decisions }, touched)) {
    const { pair, kind, decision } = held;
    const own = decision?.verdict ?? null;
    const theirVerdict = replica.state(pair).verdicts[kind] ?? null;
    const theirs = verdictIn(theirVerdict?.value);
    if (own === theirs) agreements.noteVerdict(name, own);
    else if (isMine(decision, agreements.verdict(name), theirVerdict))
      // Several are stored together.
      told.push({ name, own, kept: replica.edit(pair, { verdicts: { [kind]: own } }) });
    else {
      const taken = decisionOf(held, (keys ??= keysById(index)), theirVerdict);
      if (taken !== null) put.push({ name, decision: taken });
    }
  }
  for (const { name, own, kept } of told) if ((await kept).kind === 'kept') agreements.noteVerdict(name, own);
  if (put.length > 0) await stateStore.execute(writeTaken(put));
  for (const { name, decision } of put) agreements.noteVerdict(name, decision.verdict);
  await agreements.save();
}

/** A referral that went meanwhile takes what was said of it along. */
const writeTaken =
  (put: readonly TakenVerdict[]): Command<null> =>
  ({ index }) => ({
    change: {
      putDecisions: put
        .map(({ decision }) => decision)
        .filter(({ a, b }) => index.get(a) !== undefined && index.get(b) !== undefined),
    },
    response: null,
  });

/** What is held of pairs, by name: what was said here, and what the team touched. */
function heldVerdicts(
  replica: OpenTeam['replica'],
  { index, decisions }: Pick<State, 'index' | 'decisions'>,
  touched: ReadonlySet<string>,
): ReadonlyMap<string, HeldVerdict> {
  const held = new Map<string, HeldVerdict>();
  const hold = (verdict: HeldVerdict): void => {
    held.set(`${referralPartition(verdict.pair)}\n${verdict.kind}`, verdict);
  };
  for (const pair of replica.referrals())
    if (pair.kind === PAIR && touched.has(referralPartition(pair)))
      for (const kind of KINDS) hold({ pair, kind, decision: null });
  for (const decision of decisions.values()) {
    const [one, two] = [decision.a, decision.b].map((key) => index.get(key)?.id ?? null);
    if (one && two) hold({ pair: pairAs(one, two), kind: decision.kind, decision });
  }
  return held;
}

/** What the team was told of a pair, and when. */
type Told = ReturnType<OpenTeam['replica']['state']>['verdicts'][string] | null;

/**
 * Whether what is said here is newer than what the team says.
 * @param before what both agreed on; undefined: the two never met.
 */
function isMine(decision: HintDecision | null, before: HintVerdict | null | undefined, told: Told): boolean {
  const own = decision?.verdict ?? null;
  if (before !== undefined) return own !== before;
  return own !== null && !(told !== null && told.at > (decision?.at ?? ''));
}

/** The keys of records by Partner Center's ID. Of several with one ID the first counts. */
function keysById(index: State['index']): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { id, key } of index.values()) if (id !== null && !keys.has(id)) keys.set(id, key);
  return keys;
}

/** The team's decision of a pair by the keys that it has here; null where one of the two is not here. */
function decisionOf(
  { pair, kind }: HeldVerdict,
  keys: ReadonlyMap<string, string>,
  told: Told,
): HintDecision | null {
  const [one = '', two = ''] = pair.id.split('~');
  const [first, second] = [keys.get(one), keys.get(two)];
  if (first === undefined || second === undefined) return null;
  const [a, b] = pairOf(first, second);
  const at = told?.at ?? instant(Date.now());
  return { a, b, kind, verdict: verdictIn(told?.value), at, ids: [one, two] };
}

function verdictIn(value: unknown): HintVerdict | null {
  return value === 'same' || value === 'different' ? value : null;
}
