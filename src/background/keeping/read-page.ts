import { instant } from '../../domain/moment';
import type { StoreRows } from '../../domain/store-reading';
import { validReading } from '../../domain/valid-reading';
import type { Handler } from '../../messages/contract';
import type { StoredValue } from '../../platform/stored';
import { ShownInTabs, type ShownReferrals } from '../shown-referrals';
import type { StateStore } from '../state-store';
import { keepReading } from './keep-reading';
import { type DocumentAccounts, PageAccounts } from './page-accounts';

/** What the worker has once. */
interface ReadPagePorts {
  readonly stateStore: Pick<StateStore, 'execute'>;
  readonly documents: StoredValue<DocumentAccounts>;
  readonly shownReferrals: StoredValue<ShownReferrals>;
  readonly storeRows: StoreRows;
}

/** Checks and keeps what a page of Partner Center shows. */
export function pageReader(ports: ReadPagePorts): Handler<'page.read'> {
  const { stateStore, documents, shownReferrals, storeRows } = ports;
  return async (ask, { url: own, documentId, frameId, tab }) => {
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
      await new ShownInTabs(shownReferrals).saw(tab.id, detailOf, tab.url ?? url ?? '');
    return { stored, storeId, doubted };
  };
}

/** The query may hold a search for a customer; where the list is, is in the path. */
function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
