import { type HintDecision, type HintKind, type HintVerdict, pairOf } from '../../domain/hint';
import { instant } from '../../domain/moment';
import { referralPartition, type TeamReferral } from '../../team/keys';
import type { Services } from '../services';
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
  const idOf = (key: string): string | null => index.get(key)?.id ?? null;
  const held = new Map<string, HeldVerdict>();
  const hold = (verdict: HeldVerdict): void => {
    held.set(`${referralPartition(verdict.pair)}\n${verdict.kind}`, verdict);
  };
  for (const pair of replica.referrals())
    if (pair.kind === PAIR && touched.has(referralPartition(pair)))
      for (const kind of KINDS) hold({ pair, kind, decision: null });
  for (const decision of decisions.values()) {
    const [one, two] = [idOf(decision.a), idOf(decision.b)];
    if (one !== null && two !== null) hold({ pair: pairAs(one, two), kind: decision.kind, decision });
  }
  const put: { readonly name: string; readonly decision: HintDecision }[] = [];
  for (const [name, { pair, kind, decision }] of held) {
    const own = decision?.verdict ?? null;
    const told = replica.state(pair).verdicts[kind] ?? null;
    const theirs = verdictIn(told?.value);
    const before = agreements.verdict(name);
    if (own === theirs) {
      agreements.noteVerdict(name, own);
      continue;
    }
    const isMine =
      before === undefined
        ? own !== null && !(told !== null && told.at > (decision?.at ?? ''))
        : own !== before;
    if (isMine) {
      const { kind: kept } = await replica.edit(pair, { verdicts: { [kind]: own } });
      if (kept === 'kept') agreements.noteVerdict(name, own);
      continue;
    }
    const [one = '', two = ''] = pair.id.split('~');
    const keys = [one, two].map((id) => [...index.values()].find((record) => record.id === id)?.key);
    const [first, second] = keys;
    if (first === undefined || second === undefined) continue;
    const [a, b] = pairOf(first, second);
    const at = told?.at ?? instant(Date.now());
    put.push({ name, decision: { a, b, kind, verdict: theirs, at, ids: [one, two] } });
  }
  if (put.length > 0)
    await stateStore.execute((state) => ({
      // A referral that went meanwhile takes what was said of it along.
      change: {
        putDecisions: put
          .map(({ decision }) => decision)
          .filter(({ a, b }) => state.index.get(a) !== undefined && state.index.get(b) !== undefined),
      },
      response: null,
    }));
  for (const { name, decision } of put) agreements.noteVerdict(name, decision.verdict);
  await agreements.save();
}

function verdictIn(value: unknown): HintVerdict | null {
  return value === 'same' || value === 'different' ? value : null;
}
