import { isPartnerCenterPage } from '../domain/referral-page';
import type { StoredValue } from '../platform/stored';

/** The referral that a tab showed last, and where. */
export interface ShownReferral {
  readonly key: string;
  /** The tab's address when its details were read, without fragment. */
  readonly url: string;
}

/** What is shown in each tab, by its ID. */
export type ShownReferrals = Readonly<Record<string, ShownReferral>>;

const place = (url: string): string => url.split('#', 1)[0] ?? url;

/** Which referral each tab of Partner Center shows, as far as its details were read there. */
export class ShownInTabs {
  readonly #stored: StoredValue<ShownReferrals>;

  constructor(stored: StoredValue<ShownReferrals>) {
    this.#stored = stored;
  }

  /** A tab showed a referral's details. */
  async saw(tab: number, key: string, url: string): Promise<void> {
    const now = (await this.#stored.get())[tab];
    if (now?.key === key && now.url === place(url)) return;
    await this.#stored.update((all) => ({ ...all, [tab]: { key, url: place(url) } }));
  }

  /** Another document was loaded in the tab. */
  async left(tab: number): Promise<void> {
    if ((await this.#stored.get())[tab] === undefined) return;
    await this.#stored.update((all) =>
      Object.fromEntries(Object.entries(all).filter(([name]) => name !== String(tab))),
    );
  }

  /** The referral that a tab shows now; null where its address has moved on since, or none was read. */
  async in({ id, url }: Pick<chrome.tabs.Tab, 'id' | 'url'>): Promise<string | null> {
    if (id === undefined || url === undefined || !isPartnerCenterPage(url)) return null;
    const shown = (await this.#stored.get())[id];
    return shown !== undefined && shown.url === place(url) ? shown.key : null;
  }
}
