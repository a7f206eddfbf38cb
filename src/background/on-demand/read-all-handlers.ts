import type { Handlers } from '../../messages/contract';
import { documentOfList } from '../../domain/page-watch';
import { askPage } from '../../messages/page-verbs';
import type { ReadAllReports, ReadAllVerbs } from '../../messages/read-all-verbs';
import type { OnDemandServices } from './on-demand-services';
import { validReadAll } from './valid-read-all';

/** What is asked and reported about "Read all pages". */
export function readAllHandlers({
  refresh,
  storedReadAll,
  watchedPages,
  tabs: { partnerCenterTabs },
}: OnDemandServices): Pick<Handlers, keyof ReadAllVerbs | keyof ReadAllReports> {
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
      const { tab, state } = await storedReadAll.get();
      if (tab === null || state.kind !== 'running') return { cancelled: false };
      const stopped = await askPage(tab, 'walk.stop', {}, await documentIn(tab));
      return { cancelled: stopped?.cancelled ?? false };
    },
    // A page's script sent it: it is checked before it counts.
    'walk.report': async (ask, { tab }) => {
      const state = validReadAll(ask);
      await storedReadAll.update(() => ({ state, tab: tab?.id ?? null, heardAt: Date.now() }));
      void refresh();
      return {};
    },
  };
}
