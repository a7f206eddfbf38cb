import { type HintDecision, type HintKind, type HintVerdict, pairOf } from '../domain/hint';
import { instant } from '../domain/moment';
import type { Instant } from '../domain/referral';
import type { Handlers } from '../messages/contract';
import type { HintVerbs } from '../messages/hint-verbs';
import type { Decide } from './keeper';
import type { WorkerParts } from './worker-parts';

/** What pages ask about duplicate hints. */
export const hintHandlers = ({ hintView, keeper }: WorkerParts): Pick<Handlers, keyof HintVerbs> => ({
  'hints.of': async ({ key }) => (await hintView([key])).of(key),
  'hints.decide': async ({ key, other, kind, verdict }) => {
    await keeper.decide(decideHint(key, other, kind, verdict, instant(Date.now())));
    return (await hintView([key])).of(key);
  },
});

/**
 * Keeps what the user said of a pair. A decision that is taken back stays as such: merged with an older export, it
 * must not come back.
 * @throws Error where one of the two is not there.
 */
export function decideHint(one: string, two: string, kind: HintKind, verdict: HintVerdict | null, at: Instant): Decide<HintDecision> {
  return ({ index }) => {
    const [a, b] = pairOf(one, two);
    const records = [a, b].map((key) => {
      const record = index.get(key);
      if (record === undefined) throw new Error(`no referral ${key}`);
      return record;
    });
    if (a === b) throw new Error('a pair is of two referrals');
    const decision: HintDecision = { a, b, kind, verdict, at, ids: records.flatMap(({ id }) => id ?? []) };
    return { change: { putDecisions: [decision] }, answer: decision };
  };
}
