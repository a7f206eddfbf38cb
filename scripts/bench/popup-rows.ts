import { manifest } from '../../tests/e2e/extension';
import { measureSurfaces } from './popup';
import { contentWorld, readingOf } from './storing';
import type { LaunchedBrowser } from '../launch-browser';
import type { Ratio } from './ratio';

/** Stores 10,000 co-sell referrals and some leads, so that the popup's first tab has rows. */
async function fill({ context }: LaunchedBrowser): Promise<void> {
  await context.route('https://partner.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }));
  const page = await context.newPage();
  const { session, contextId } = await contentWorld(page, () => page.goto('https://partner.microsoft.com/'));
  const reading = readingOf(1);
  const referrals = reading.referrals.map((one, index) => (index % 2 === 0 ? one : { ...one, kind: 'lead' as const, list: 'marketplace' as const }));
  const { result } = await session.send('Runtime.evaluate', {
    contextId, awaitPromise: true, returnByValue: true,
    expression: `chrome.runtime.sendMessage({ verb: 'page.read', ask: ${JSON.stringify({ ...reading, referrals })} })`,
  });
  const reply = result.value as { readonly ok: boolean } | undefined;
  if (reply?.ok !== true) throw new Error(`The worker did not store the referrals: ${JSON.stringify(reply)}`);
  await page.waitForTimeout(1_500); // the prepared view follows the records by a moment
  await page.close();
}

/** From navigation to the first row painted, with 10,000 stored referrals, against an empty extension page. */
export const measurePopup = (): Promise<Ratio[]> => measureSurfaces(fill, [
  { name: 'popup with 10,000 stored / empty extension page', path: manifest.action.default_popup, selector: '[data-referral-key]', limit: 2 },
]);
