import type { HintDecision, HintPair } from '../../domain/hint';
import type { RequestOf, ResponseOf } from '../../messages/contract';
import type { HintView } from '../hint-view';
import { breather } from '../time-slices';
import type { OnDemandServices } from './on-demand-services';

type RowHintServices = Pick<OnDemandServices, 'browser' | 'hintView' | 'hintViewOf' | 'stateStore'> & {
  readonly hints: Pick<OnDemandServices['hints'], 'of' | 'version'>;
};
type PairsOf = (key: string) => readonly HintPair[];
type RowHints = ResponseOf<'table.hints'>;

/** Where more rows may show other hints than before, all are looked at. */
const FEW = 1_000;

/** Rows with hints that are told at once: to pack thousands would hold up all else. */
const PART = 1_000;

type RowHint = readonly [key: string, hints: ReturnType<HintView['summaryOf']>];

/** The hints of all rows, while they are told part by part. */
interface Whole {
  readonly mark: string;
  readonly found: readonly RowHint[];
}

/** What a response was made of. */
interface Told {
  /** Names all of it. */
  readonly mark: string;
  readonly changes: string;
  readonly hintVersion: number;
  /** How many referrals there were. */
  readonly size: number;
  readonly decisions: readonly HintDecision[];
}

/**
 * Responds with the duplicate hints that rows show. Where the hints are those of the last response, and only some
 * records changed, the rows alone are looked at that this may touch.
 * @param allPairs reads all hints.
 */
export function rowHints(
  services: RowHintServices,
  allPairs: () => Promise<PairsOf>,
): (asked: RequestOf<'table.hints'>) => Promise<RowHints> {
  const { hints, hintView, stateStore } = services;
  let told: Told | null = null;
  let whole: Whole | null = null;

  async function present(): Promise<Told> {
    const { decisions, summaries } = await stateStore.overview();
    const [changes, hintVersion] = [stateStore.changes.markOf(stateStore.version), hints.version];
    return {
      mark: `${changes} ${hintVersion}`,
      changes,
      hintVersion,
      size: summaries.size,
      decisions: [...decisions.values()],
    };
  }

  /** Keys of all rows whose hints may be others than in the last response; null: of any. */
  async function touched(last: Told, now: Told): Promise<readonly string[] | null> {
    const changed = stateStore.changes.since(last.changes);
    if (changed === null || last.hintVersion !== now.hintVersion || last.size !== now.size) return null;
    if (!areSame(last.decisions, now.decisions)) return null;
    // What the user said holds for groups, and one may have come together just now.
    const keys = [...new Set([...changed, ...now.decisions.flatMap(({ a, b }) => [a, b])])];
    if (keys.length > FEW) return null;
    const there = await stateStore.some([...changed]);
    // With a record its pairs go, and nothing tells any more whose hints they were; others may rest on one that comes.
    if ([...changed].some((key) => there.get(key) === undefined)) return null;
    const pairs = keys.flatMap(await hints.of(keys));
    const all = [...new Set([...keys, ...pairs.flatMap(({ a, b }) => [a, b])])];
    return all.length > FEW ? null : all;
  }

  async function ofAll(): Promise<readonly RowHint[]> {
    const [state, pairsOf] = await Promise.all([stateStore.state(), allPairs()]);
    const view = services.hintViewOf(state, pairsOf);
    const breathe = breather({
      stayAwake: async () => void (await services.browser.runtime.getPlatformInfo()),
    });
    const found: RowHint[] = [];
    for (const { key } of state.index.values()) {
      const summary = view.summaryOf(key);
      if (summary.length > 0) found.push([key, summary]);
      await breathe();
    }
    return found;
  }

  /** Gives a part of what was found of all rows, and forgets it with the last one. */
  function partOf({ mark, found }: Whole, offset: number): RowHints {
    const next = offset + PART;
    whole = next < found.length ? { mark, found } : null;
    const hints = Object.fromEntries(found.slice(offset, next));
    return { mark, hints, ...(whole !== null && { next }) };
  }

  return async ({ since, offset = 0 }) => {
    // Its parts belong together, whatever was written since the first.
    if (offset > 0 && whole !== null) return partOf(whole, offset);
    const [last, now] = [told, await present()];
    const { mark } = now;
    if (mark === since) return { mark, hints: null };
    const keys = last?.mark === since ? await touched(last, now) : null;
    const response =
      keys === null
        ? partOf({ mark, found: await ofAll() }, 0)
        : { mark, hints: (await hintView(keys)).summaries(keys), only: keys };
    told = now;
    return response;
  };
}

const areSame = (some: readonly HintDecision[], others: readonly HintDecision[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);
