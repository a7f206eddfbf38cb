import { type HintDecision, type HintPair, type HintReason, pairOf } from '../../domain/hint';
import type { KeptReferral } from '../../domain/kept';
import { instant } from '../../domain/moment';
import type { Handlers } from '../../messages/contract';
import type { HintDetail, HintReferral, HintVerbs, ReferralHints } from '../../messages/hint-verbs';
import type { OnDemandServices } from './on-demand-services';
import { about } from '../about';
import type { FoundHint, HintView } from '../hint-view';
import type { State, Command } from '../overview';
import { isWhole, pairsAfter } from '../stored-hints';

/** Hints that are read in one go, of all. */
const PART = 400;

/** What pages ask about duplicate hints. */
export function hintHandlers({ hintView, stateStore }: OnDemandServices): Pick<Handlers, keyof HintVerbs> {
  const of = async (key: string): Promise<ReferralHints> => {
    const { decisions } = await stateStore.overview();
    const index = await stateStore.some([...decisions.values()].flatMap(({ a, b }) => [a, b]));
    return hintsOf(key, await hintView([key]), { index, decisions });
  };
  return {
    'hints.of': ({ key }) => of(key),
    'hints.decide': async ({ key, other, kind, verdict }) => {
      await stateStore.execute(decideHint([key, other], { kind, verdict, at: instant(Date.now()) }));
      return of(key);
    },
  };
}

/** The hints of one referral, and what the user said is none. */
export function hintsOf(
  key: string,
  view: HintView,
  { index, decisions }: Pick<State, 'index' | 'decisions'>,
): ReferralHints {
  const rejected = [...decisions.values()]
    .filter(({ a, b, verdict }) => verdict === 'different' && (a === key || b === key))
    .sort((one, two) => (one.at < two.at ? 1 : -1))
    .flatMap(({ a, b, kind }) => {
      const other = index.get(a === key ? b : a);
      return other === undefined ? [] : [{ kind, other: faceOf(other) }];
    });
  return { key, hints: view.found(key).map((hint) => detailOf(key, hint)), rejected };
}

function detailOf(key: string, { kind, other, confidence, pair, through, held }: FoundHint): HintDetail {
  const reasons = pair?.reasons ?? [];
  return {
    kind,
    other: faceOf(other),
    confidence,
    reasons: pair?.b === key ? reasons.map(turned) : reasons,
    through: through && faceOf(through),
    held,
  };
}

/** The same reason, seen from the other side: what the reader looks at stands first. */
function turned(reason: HintReason): HintReason {
  return 'a' in reason ? { ...reason, a: reason.b, b: reason.a } : reason;
}

function faceOf({
  key,
  kind,
  list,
  company,
  contactName,
  dealName,
  stage,
  outcome,
}: KeptReferral): HintReferral {
  return { key, kind, list, company, contactName, dealName, stage, outcome };
}

/** The hints of all referrals: for whoever shows them all. */
export async function allHints({
  connection,
}: OnDemandServices): Promise<(key: string) => readonly HintPair[]> {
  const db = await connection();
  const ofKey = new Map<string, HintPair[]>();
  for (
    let part = await pairsAfter(db, null, PART);
    part.length > 0;
    part = await pairsAfter(db, part.at(-1) ?? null, PART)
  ) {
    for (const pair of part.filter(isWhole))
      for (const key of [pair.a, pair.b]) ofKey.set(key, [...(ofKey.get(key) ?? []), pair]);
  }
  return (key) => ofKey.get(key) ?? [];
}

/**
 * Keeps what the user said of a pair. A decision that is taken back stays as such: merged with an older export, it
 * must not come back.
 * @throws Error where one of the two is not there.
 */
function decideHint(
  pair: readonly [string, string],
  said: Pick<HintDecision, 'kind' | 'verdict' | 'at'>,
): Command<HintDecision> {
  return about(pair, ({ index }) => {
    const [a, b] = pairOf(...pair);
    const records = [a, b].map((key) => {
      const record = index.get(key);
      if (record === undefined) throw new Error(`no referral ${key}`);
      return record;
    });
    if (a === b) throw new Error('a pair is of two referrals');
    const decision: HintDecision = { a, b, ...said, ids: records.flatMap(({ id }) => id ?? []) };
    return { change: { putDecisions: [decision] }, response: decision };
  });
}
