import { browser } from './browser';

export const PARTNER_CENTER = 'https://partner.microsoft.com';
/** Where the referrals are, as far as Microsoft's documentation tells. */
const REFERRALS = `${PARTNER_CENTER}/dashboard/v2/referrals/v3/leads/marketplace`;

/**
 * Brings a tab of Partner Center to the front: one that shows referrals before any other, the one last used
 * first. Opens `url` where there is none. The tab that is found is not navigated: the user may be at work in it.
 * The host permission is enough to find tabs by address.
 */
export async function showPartnerCenter(url: string | null): Promise<{ readonly reused: boolean; readonly tab: number | null }> {
  const tabs = await browser.tabs.query({ url: `${PARTNER_CENTER}/*` });
  const score = (tab: chrome.tabs.Tab): number =>
    (tab.url === url ? 4 : 0) + (/referral|lead|opportunit/i.test(tab.url ?? '') ? 2 : 0);
  const [best] = tabs.sort((a, b) => score(b) - score(a) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  if (best?.id === undefined) {
    const created = await browser.tabs.create({ url: url ?? REFERRALS });
    return { reused: false, tab: created.id ?? null };
  }
  await browser.tabs.update(best.id, { active: true });
  await browser.windows.update(best.windowId, { focused: true });
  return { reused: true, tab: best.id };
}
