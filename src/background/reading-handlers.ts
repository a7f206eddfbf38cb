import { instant } from '../domain/moment';
import { validReading } from '../domain/valid-reading';
import type { Handlers } from '../messages/contract';
import type { ReadingVerbs } from '../messages/reading-verbs';
import { loadScript } from '../platform/scripts';
import { saidColumns } from './columns';
import { keepReading } from './decisions';
import { storeRows } from './store-rows';
import { endWalkIn } from './walk';
import { keeper, pageAccounts, shownInTabs } from './worker';

/** What the script on Partner Center's pages asks. Its messages are input: each is checked before it counts. */
export const readingHandlers: Pick<Handlers, keyof ReadingVerbs> = {
  'reader.load': async (_ask, { tab, documentId }) => {
    if (tab?.id === undefined) throw new Error('Only a page in a tab can be read.');
    await loadScript('content/reader.js', tab.id, documentId);
    return {};
  },

  'page.hello': async (_ask, { tab }) => {
    if (tab?.id !== undefined) {
      await endWalkIn(tab.id);
      await shownInTabs.left(tab.id);
    }
    return { saidColumns: await saidColumns.get() };
  },

  'page.read': async (ask, { url, documentId, tab }) => {
    const reading = validReading(ask);
    const { account, adopt } = await pageAccounts.resolve(documentId, reading.account);
    const { stored, homeless, detailOf } = await keeper.decide(
      keepReading(
        { ...reading, account },
        {
          url: url === undefined ? null : withoutQuery(url),
          now: instant(Date.now()),
          adopt,
          store: storeRows,
          ...(url !== undefined && { address: url }),
        },
      ),
    );
    await pageAccounts.remember(documentId, account, homeless);
    if (detailOf !== null && tab?.id !== undefined)
      await shownInTabs.saw(tab.id, detailOf, tab.url ?? url ?? '');
    return { stored };
  },
};

/** The query may hold a search for a customer; where the list is, is in the path. */
function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
