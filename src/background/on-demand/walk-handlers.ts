import type { Handlers } from '../../messages/contract';
import { documentOfList } from '../../domain/page-watch';
import { askPage } from '../../messages/page-verbs';
import type { WalkReports, WalkVerbs } from '../../messages/walk-verbs';
import type { OnDemandServices } from './on-demand-services';
import { validWalk } from './valid-walk';

/** What is asked and reported about "Read all pages". */
export function walkHandlers({
  refresh,
  storedWalk,
  watchedPages,
  tabs: { partnerCenterTabs },
}: OnDemandServices): Pick<Handlers, keyof WalkVerbs | keyof WalkReports> {
  /** The list may stand in a frame of the page. */
  const documentIn = async (tab: number): Promise<string | null> =>
    documentOfList((await watchedPages.get()).pages, tab);
  return {
    // In the tab that shows a list, the one in use first.
    'walk.start': async () => {
      for (const { id } of await partnerCenterTabs()) {
        if (id === undefined) continue;
        const answer = await askPage(id, 'walk.run', {}, await documentIn(id));
        if (answer === null || answer.started === 'no-list') continue;
        return { started: answer.started };
      }
      return { started: 'no-list' };
    },
    'walk.cancel': async () => {
      const { tab, state } = await storedWalk.get();
      if (tab === null || state.kind !== 'running') return { cancelled: false };
      const stopped = await askPage(tab, 'walk.stop', {}, await documentIn(tab));
      return { cancelled: stopped?.cancelled ?? false };
    },
    // A page's script sent it: it is checked before it counts.
    'walk.report': async (ask, { tab }) => {
      const state = validWalk(ask);
      await storedWalk.update(() => ({ state, tab: tab?.id ?? null, heardAt: Date.now() }));
      void refresh();
      return {};
    },
  };
}
