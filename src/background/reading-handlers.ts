import { instant } from '../domain/moment';
import type { Handlers } from '../messages/contract';
import type { ReadingVerbs } from '../messages/reading-verbs';
import { keeping } from './later-scripts';
import { storeRows } from './store-rows';
import { documents, shownInTabs, stateStore } from './kept-state';

/** What the script on Partner Center's pages asks. Its messages are input: each is checked before it counts. */
export const readingHandlers: Pick<Handlers, keyof ReadingVerbs> = {
  'page.read': async (ask, { url: own, documentId, frameId, tab }) => {
    const { keepReading, PageAccounts, validReading } = keeping();
    const pageAccounts = new PageAccounts(documents);
    const reading = validReading(ask);
    // A frame may have no address of its own; the page around it tells where the list is.
    const url = frameId ? tab?.url : own;
    const { account, adopt } = await pageAccounts.resolve(documentId, reading.account);
    const { stored, storeId, doubted, homeless, detailOf } = await stateStore.execute(
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
    return { stored, storeId, doubted };
  },
};

/** The query may hold a search for a customer; where the list is, is in the path. */
function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
