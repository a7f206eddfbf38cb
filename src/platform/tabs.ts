const PARTNER_CENTER = 'https://partner.microsoft.com';
/** Where the referrals are, as far as Microsoft's documentation tells. */
const REFERRALS = `${PARTNER_CENTER}/dashboard/v2/referrals/v3/leads/marketplace`;

/** Finds, brings up and opens tabs. */
export type Tabs = ReturnType<typeof tabsIn>;

export function tabsIn(browser: typeof chrome) {
  /**
   * The open tabs of Partner Center: the active one first, then those that show referrals, the last used first.
   * The host permission is enough to find them by address.
   */
  async function partnerCenterTabs(): Promise<readonly chrome.tabs.Tab[]> {
    const tabs = await browser.tabs.query({ url: `${PARTNER_CENTER}/*` });
    const worth = ({ active, url }: chrome.tabs.Tab): number =>
      (active ? 2 : 0) + (/referral|lead|opportunit/i.test(url ?? '') ? 1 : 0);
    return tabs.sort((a, b) => worth(b) - worth(a) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  }

  /**
   * Brings a tab of Partner Center to the front, or opens the referrals list where none is open. The tab that
   * is found is not navigated: the user may be at work in it.
   */
  async function showPartnerCenter(): Promise<void> {
    const [best] = await partnerCenterTabs();
    if (best?.id === undefined) await browser.tabs.create({ url: REFERRALS });
    else await focusTab(best.id, null);
  }

  /** Brings a tab to the front, at another address where one is given. */
  async function focusTab(id: number, url: string | null): Promise<void> {
    const tab = await browser.tabs.update(id, { active: true, ...(url !== null && { url }) });
    if (tab !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  }

  /** Opens a tab of Partner Center: at `url`, or at the referrals list. */
  async function openTab(url: string | null): Promise<number | null> {
    return (await browser.tabs.create({ url: url ?? REFERRALS })).id ?? null;
  }

  /** A tab as it stands now; null: it was closed. */
  async function tabNow(id: number): Promise<chrome.tabs.Tab | null> {
    return browser.tabs.get(id).catch(() => null); // It rejects for a closed tab, and for nothing else.
  }

  /** Opens the extension's full page at a place of it, `#/…`. */
  async function openFullPage(fragment: string): Promise<void> {
    const page = browser.runtime.getManifest().options_ui?.page ?? '';
    await browser.tabs.create({ url: browser.runtime.getURL(`${page}${fragment}`) });
  }

  return { partnerCenterTabs, showPartnerCenter, focusTab, openTab, tabNow, openFullPage };
}
