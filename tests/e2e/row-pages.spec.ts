import { sampleUrl, serveSample } from '../sample/serve.ts';
import { expect, test } from './extension.ts';

test('the page that a row links to is known before it was opened, and "Fill in" opens it @full', async ({
  extension,
}) => {
  await serveSample(extension.context);
  const partnerCenter = await extension.context.newPage();
  await partnerCenter.goto(
    sampleUrl({ seed: 3, count: 10, layout: 'fluent9', list: 'marketplace', awkward: 'none' }),
  );
  const pages = async (): Promise<readonly (readonly [string, string])[]> =>
    ((await extension.records()) as unknown as readonly { id: string; page: string | null }[]).flatMap(
      ({ id, page }) => (page === null ? [] : [[id, page] as const]),
    );
  await expect.poll(() => pages().then((known) => known.length), { timeout: 20_000 }).toBeGreaterThan(3);
  for (const [id, page] of await pages()) expect(page).toContain(id);

  const popup = await extension.openPopup();
  const row = popup
    .locator('[data-referral-key]')
    .filter({ has: popup.getByRole('button', { name: 'Accept' }) });
  const key = await row.first().getAttribute('data-referral-key');
  await row.first().getByRole('button', { name: 'Accept' }).click();
  await popup.getByRole('button', { name: 'Fill in Partner Center' }).click();
  const id = (await extension.records()).find((one) => one.key === key)?.id ?? '';
  await expect.poll(() => partnerCenter.url(), { timeout: 10_000 }).toContain(id);
});
