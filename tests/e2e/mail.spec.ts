import { expect, test } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';

test('webmail: the address is typed, the message opened and copied, the try written down by one press @full', async ({
  extension,
}) => {
  const record = sampleRecords(400, Date.now()).find(
    (one) => one.actionable && one.kind === 'lead' && one.company !== null && !one.test && !one.doNotContact,
  )!;
  const desk = await extension.open('manifest.json');
  await fillStore(desk, [
    {
      ...record,
      email: null,
      tries: [],
      expiresAt: new Date(Date.now() + 5 * 86_400_000).toISOString(),
    },
  ]);
  await extension.killWorker();
  await desk.close();
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const popup = await extension.openPopup();
  const row = popup.locator(`[data-referral-key="${record.key}"]`);
  await row.locator('.row-toggle').click();
  await row.getByRole('button', { name: 'E-mail', exact: true }).click();
  const sheet = popup.getByRole('dialog', { name: /^E-mail: / });
  // The user's own data are asked for once.
  await sheet.locator('[data-missing="me.name"]').fill('Jana');
  await sheet.locator('[data-missing="me.company"]').fill('Northpeak');
  await sheet.getByRole('textbox', { name: 'To' }).fill('jane@contoso.example');
  await sheet.getByRole('textbox', { name: 'Subject' }).fill('Hello & welcome');
  await sheet.getByRole('textbox', { name: 'Message' }).fill('žluťoučký\n'.repeat(60));
  await expect(sheet.getByText(/too long for the mail program/)).toBeVisible();
  const gmail = sheet.getByRole('link', { name: 'Gmail' });
  await expect(gmail).toHaveAttribute(
    'href',
    /to=jane%40contoso\.example&su=Hello%20%26%20welcome&body=%C5%BE/,
  );
  await expect(sheet.getByRole('link', { name: 'Outlook on the web' })).toHaveAttribute(
    'href',
    /^https:\/\/outlook\.office\.com\/mail\/deeplink\/compose\?to=jane/,
  );
  await expect(sheet.getByRole('link', { name: 'Mail program' })).toHaveAttribute(
    'href',
    'mailto:jane@contoso.example?subject=Hello%20%26%20welcome',
  );
  await sheet.getByRole('button', { name: 'Copy: Subject' }).click();
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe('Hello & welcome');
  await sheet.getByRole('button', { name: 'Write down: e-mail sent' }).click();
  await expect(sheet.getByText('Written down under the tries.').first()).toBeVisible();
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await row.getByRole('button', { name: 'E-mail', exact: true }).click();
  await expect(sheet.getByRole('textbox', { name: 'Message' })).toHaveValue(/Jana\nNorthpeak/);
  expect((await extension.records())[0]).toMatchObject({ tries: [{ kind: 'mailed', note: null }] });
});
