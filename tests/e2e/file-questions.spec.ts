import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../popup/no-axe-violations.ts';
import { expect, type Extension, test } from './extension.ts';

const ID = '1c9f1e64-5f5c-4f0e-9a55-0d9d8a3f6b10';
const OTHER_ID = '7be1b8d2-96bb-4f0c-8a8e-5b1f8f3c2a44';

async function openFiles({ context, id }: Extension): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/src/options/index.html#/files`);
  await expect(page.getByRole('heading', { name: 'Import a file' })).toBeVisible();
  return page;
}

const importText = (page: Page, name: string, lines: readonly string[]): Promise<void> =>
  page.locator('section[aria-labelledby="files-import"] input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\r\n')),
  });

test('open dates and unknown columns are asked about; refused lines are saved and come back @full', async ({
  extension,
}) => {
  const page = await openFiles(extension);
  const head = 'Referral ID,Deal Name,Partner Referral Status,Estimated Close Date,Internal no';
  await importText(page, 'mine.csv', [
    head,
    `${ID},Atlas,New,5/2/2027,K-7`,
    `${ID.slice(1)},Broken,New,,K-8`,
  ]);
  await expect(
    page.locator('#app').getByText('A spreadsheet saved this file anew: dates such as 5/2/2027.'),
  ).toBeVisible();
  await expect(
    page.locator('#app').getByText('Which day is 5/2/2027 in the column “Estimated Close Date”?'),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: /Feb 5, 2027/u }).click();
  await expect(page.locator('#app').getByText('Which day is')).toHaveCount(0);

  await page.locator('summary', { hasText: '1 column was not understood' }).click();
  await page.getByLabel('Internal no').selectOption({ label: 'CRM ID' });
  await expect(page.locator('summary', { hasText: 'not understood' })).toHaveCount(0);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save these lines as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('mine-to-repair.csv');
  const failed = readFileSync(await download.path(), 'utf8').replace('\uFEFF', '');
  expect(failed.trim().split(/\r?\n/u)).toEqual([head, `${ID.slice(1)},Broken,New,,K-8`]);

  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.locator('#app').getByText('1 referral was added')).toBeVisible();
  expect(await extension.records()).toMatchObject([{ id: ID, closeDate: '2027-02-05', crmId: 'K-7' }]);

  // Repaired, the line comes in; what was said of its column is remembered.
  await importText(page, 'repaired.csv', failed.trim().replace(ID.slice(1), OTHER_ID).split(/\r?\n/u));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.locator('#app').getByText('1 referral was added')).toBeVisible();
  const records = await extension.records();
  expect(records.find(({ id }) => id === OTHER_ID)).toMatchObject({ crmId: 'K-8' });
});

test('an older state is told and not taken; none of these; other sources’ leads when wanted @full', async ({
  extension,
}) => {
  const page = await openFiles(extension);
  const head = 'Referral ID,Deal Name,Partner Referral Status,Partner Referral Substatus';
  await importText(page, 'tuesday.csv', [head, `${ID},Atlas,Active,Accepted`]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.locator('#app').getByText('1 referral was added')).toBeVisible();
  await importText(page, 'monday.csv', [head, `${ID},Atlas,New,Received`]);
  await expect(page.locator('#app').getByText('The file shows 1 referral at an earlier state')).toBeVisible();
  await expect(page.locator('[data-count=changed]')).toHaveCount(0);
  await expectNoAxeViolations(page);
  await page.getByRole('checkbox', { name: 'Take the file’s state all the same' }).check();
  await expect(page.locator('[data-count=changed]')).toHaveText(/1 referral/u);
  await page.getByRole('button', { name: 'Do not import' }).click();
  expect(await extension.records()).toMatchObject([{ stage: 'accepted' }]);

  await importText(page, 'deals.csv', [
    'Referral ID,Registration Date,Registration Type',
    `${OTHER_ID},11/20/2026,Co-sell`,
  ]);
  await page.getByRole('button', { name: 'None of these' }).click();
  await expect(page.locator('[aria-live]')).toContainText('none of the files that this extension knows');

  await importText(page, 'crm.csv', [
    'Lead Owner,First Name,Last Name,Company / Account,Lead Source,Email',
    'Ola,Ida,Moss,Fernhill,AzureMarketplace-PLT|contoso.atlas,ida@fernhill.example',
    'Ola,Jon,Vale,Oakridge,Trade Show,jon@oakridge.example',
    'Grand Totals (2 records)',
  ]);
  await expect(page.locator('[data-count=added]')).toHaveText('1 referral is new');
  await page.getByLabel('Also bring in the 1 line').check();
  await expect(page.locator('[data-count=added]')).toHaveText('2 referrals are new');
});
