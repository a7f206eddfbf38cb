import type { HintPair } from '../domain/hint';
import type { TriageView } from '../messages/triage-verbs';
import type { HintUpdater } from './hint-updater';
import { HintView } from './hint-view';
import type { State } from './overview';
import type { StateStore } from './state-store';
import type { KeyedView } from './triage-view';

type PairsOf = (key: string) => readonly HintPair[];

/** What is shown of referrals besides counts: their records and duplicate hints, looked up for those that are shown. */
export interface ShownRows {
  /** Duplicate hints in the light of what the user said. */
  hintViewOf(state: Pick<State, 'index' | 'decisions'>, pairsOf: PairsOf): HintView;
  /** The same of these referrals. */
  hintView(keys: readonly string[]): Promise<HintView>;
  /** Named views with their rows and the hints of them. @param of who keeps the rows. */
  withRows<Name extends string>(
    views: Readonly<Record<Name, KeyedView>>,
    of: Pick<StateStore, 'some'>,
  ): Promise<Readonly<Record<Name, TriageView>>>;
}

export function shownRows(
  stateStore: Pick<StateStore, 'glance' | 'some'>,
  hints: Pick<HintUpdater, 'of'>,
): ShownRows {
  const hintViewOf: ShownRows['hintViewOf'] = ({ index, decisions }, pairsOf) =>
    new HintView(index, pairsOf, decisions.values());

  async function hintView(keys: readonly string[]): Promise<HintView> {
    const [{ decisions }, pairsOf] = await Promise.all([stateStore.glance(), hints.of(keys)]);
    const pairs = keys.flatMap(pairsOf);
    const legs = pairs.flatMap(({ reasons }) =>
      reasons.flatMap((reason) => (reason.kind === 'through' ? reason.id : [])),
    );
    // A referral that was removed, as by retention, and read again has its ID as its key.
    const said = [...decisions.values()].flatMap(({ a, b, ids }) => [a, b, ...ids]);
    const index = await stateStore.some([
      ...new Set([...keys, ...pairs.flatMap(({ a, b }) => [a, b]), ...legs, ...said]),
    ]);
    return hintViewOf({ index, decisions }, pairsOf);
  }

  return {
    hintViewOf,
    hintView,
    async withRows<Name extends string>(
      views: Readonly<Record<Name, KeyedView>>,
      of: Pick<StateStore, 'some'>,
    ) {
      const all = Object.entries<KeyedView>(views);
      const shown = [...new Set(all.flatMap(([, { keys }]) => keys))];
      const [index, found] = await Promise.all([of.some(shown), hintView(shown)]);
      const whole = ({ keys, ...view }: KeyedView): TriageView => ({
        ...view,
        rows: keys.flatMap((key) => index.get(key) ?? []),
        hints: found.summaries(keys),
      });
      return Object.fromEntries(all.map(([name, view]) => [name, whole(view)])) as Record<Name, TriageView>;
    },
  };
}
