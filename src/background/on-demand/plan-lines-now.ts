import { instant } from '../../domain/moment';
import type { ImportLine } from '../../messages/file-verbs';
import type { PlannedLines } from '../services';
import type { OnDemandServices } from './on-demand-services';
import { planLines } from './file-plan';

/** What importing these lines would do to what is kept now. Nothing is written. */
export async function planLinesNow(
  { stateStore, storeRows }: Pick<OnDemandServices, 'stateStore' | 'storeRows'>,
  lines: readonly ImportLine[],
  mostRows: number,
): Promise<PlannedLines> {
  const now = Date.now();
  const { index } = await stateStore.state();
  const observation = { at: instant(now), account: null, takeOlder: false };
  const { counts, added, changed } = planLines(lines, observation, { index, now, store: storeRows });
  return { counts, added: added.slice(0, mostRows), changed: changed.slice(0, mostRows) };
}
