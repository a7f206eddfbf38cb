import type { Handlers } from '../messages/contract';
import { askPage } from '../messages/page-verbs';
import type { WalkVerbs } from '../messages/walk-verbs';
import type { WorkerParts } from './worker-parts';

/** What pages ask about "Read all pages". */
export const walkHandlers = ({ storedWalk, tabs: { partnerCenterTabs } }: WorkerParts): Pick<Handlers, keyof WalkVerbs> => ({
  // In the tab that shows a list, the one in use first.
  'walk.start': async () => {
    for (const { id } of await partnerCenterTabs()) {
      if (id === undefined) continue;
      const answer = await askPage(id, 'walk.run', {});
      if (answer === null || answer.started === 'no-list') continue;
      return { started: answer.started };
    }
    return { started: 'no-list' };
  },
  'walk.cancel': async () => {
    const { tab, state } = await storedWalk.get();
    if (tab === null || state.kind !== 'running') return { cancelled: false };
    return { cancelled: (await askPage(tab, 'walk.stop', {}))?.cancelled ?? false };
  },
});
