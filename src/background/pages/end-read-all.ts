import { interrupted } from '../interrupted-read-all';
import type { Services } from '../services';

/** Another document has loaded in the tab: "Read all pages" in it has ended, whatever it was doing. */
export async function endReadAllIn(tab: number, stored: Services['storedReadAll']): Promise<void> {
  await stored.update((walk) =>
    walk.tab === tab && walk.state.kind === 'running'
      ? { ...walk, state: interrupted(walk.state, Date.now()) }
      : walk,
  );
}
