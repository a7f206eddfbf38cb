import { isTrusted, storedWatch, watchClock } from '../../domain/clock-watch';
import { outdatedFiles } from '../../domain/kept-file';
import type { Settings } from '../../domain/settings';
import { keepClock, sweep } from '../state-commands';
import { META } from '../meta';
import type { OnDemandServices } from './on-demand-services';
import type { KeptFiles } from './kept-files';

/**
 * Removes what the retention times say, once the clock ran steadily for a day; until then only remembers how it was
 * found. @returns whether anything was written; it asks for the next refresh then.
 */
export async function lookAfterRetention(
  { stateStore }: Pick<OnDemandServices, 'stateStore'>,
  files: Pick<KeptFiles, 'list'>,
  settings: Settings,
  now: number,
): Promise<boolean> {
  const { summaries, meta } = await stateStore.glance();
  const clock = watchClock(storedWatch(meta.get(META.clock)), now);
  const over = isTrusted(clock) ? outdatedFiles(await files.list(), now) : [];
  if (summaries.size === 0 && over.length === 0 && isTrusted(clock)) return false;
  await stateStore.execute(isTrusted(clock) ? sweep(clock, settings, over) : keepClock(clock));
  return true;
}
