// On into the CRM, clicked through: its address, its form for a new lead, a file for its import.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import type { KeptReferral } from '../../src/domain/kept.ts';
import type { Referral } from '../../src/domain/referral.ts';
import { expect, type Extension, manifest, test } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';

const CRM = 'https://contoso.crm4.dynamics.com';

async function openAt(extension: Extension, place: string): Promise<Page> {
  const page = await extension.open(`${manifest.options_ui.page}${place}`);
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

async function withLeads(extension: Extension): Promise<ReturnType<typeof sampleRecords>> {
  const stored = sampleRecords(60, Date.now(), 'some');
  await fillStore(await extension.open('manifest.json'), stored);
  await extension.killWorker();
  return stored;
}

/** The keys of what is in the CRM. */
const inCrm = async (extension: Extension): Promise<readonly string[]> =>
  (await extension.records()).flatMap((one: Referral & Pick<KeptReferral, 'inCrmSince'>) =>
    (one.inCrmSince ?? null) === null ? [] : [one.key],
  );

test('a lead goes on into the CRM’s own form, and is marked', async ({ extension }) => {
  const lead = (await withLeads(extension)).find(
    ({ kind, test: isTest, doNotContact, email }) =>
      kind === 'lead' && !isTest && !doNotContact && email !== null,
  );
  if (lead === undefined) throw new Error('the sample has no lead that may be contacted');

  // Without an address the page of a lead says where to set it.
  const page = await openAt(extension, `#/referrals/${encodeURIComponent(lead.key)}`);
  await page.getByRole('link', { name: 'Connections' }).last().click();
  const address = page.getByLabel('Address of Dynamics 365 or Salesforce');
  await address.fill('contoso');
  await address.press('Enter');
  await expect(page.locator('[aria-live]')).toContainText('This is no address of Dynamics 365');
  await address.fill(CRM);
  await address.press('Enter');
  await expect(page.locator('#app').getByText('Saved')).toBeVisible();

  await page.goBack();
  // Nobody answers there: what the browser asks for is what the link says.
  const [opened] = await Promise.all([
    extension.context.waitForEvent('request', (request) => request.url().startsWith(CRM)),
    page.getByRole('link', { name: 'New lead in Dynamics 365' }).click(),
  ]);
  const asked = new URL(opened.url());
  expect(asked.searchParams.get('etn')).toBe('lead');
  expect(new URLSearchParams(asked.searchParams.get('extraqs') ?? '').get('emailaddress1')).toBe(lead.email);
  await expect(page.locator('#app').getByText(/^In the CRM since /)).toBeVisible();
  await expect.poll(() => inCrm(extension)).toEqual([lead.key]);

  await page.getByRole('button', { name: 'Not in the CRM' }).click();
  await expect(page.locator('#app').getByText(/^In the CRM since /)).toBeHidden();
  await expect.poll(() => inCrm(extension)).toEqual([]);
});

test('a file for the CRM holds each lead once @full', async ({ extension }) => {
  await withLeads(extension);
  const page = await openAt(extension, '#/files');
  const part = page.locator('section[aria-labelledby="export-crm"]');
  await part.getByLabel('Your CRM').selectOption('HubSpot');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    part.getByRole('button', { name: 'Save for the CRM' }).click(),
  ]);
  const { data } = Papa.parse<Record<string, string>>(readFileSync(await file.path(), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.length).toBeGreaterThan(5);
  await expect(page.locator('[aria-live]')).toContainText(`${data.length} referrals is saved`);

  await part.getByRole('button', { name: `They are imported: mark ${data.length} leads` }).click();
  await expect(page.locator('[aria-live]')).toContainText(`${data.length} leads are marked as in the CRM.`);
  expect(await inCrm(extension)).toHaveLength(data.length);

  await part.getByRole('button', { name: 'Save for the CRM' }).click();
  await expect(page.locator('[aria-live]')).toContainText('No lead is left for this file.');
  await expect(page.locator('[aria-live]')).toContainText(`${data.length} leads are in the CRM already`);
  await part.getByLabel('Also leads that are in the CRM already').check();
  const [whole] = await Promise.all([
    page.waitForEvent('download'),
    part.getByRole('button', { name: 'Save for the CRM' }).click(),
  ]);
  expect(readFileSync(await whole.path(), 'utf8')).toBe(readFileSync(await file.path(), 'utf8'));
});

test('what was marked is taken back by one press @full', async ({ extension }) => {
  await withLeads(extension);
  const page = await openAt(extension, '#/files');
  const part = page.locator('section[aria-labelledby="export-crm"]');
  await part.getByRole('button', { name: 'Save for the CRM' }).click();
  await part.getByRole('button', { name: /^They are imported/ }).click();
  await expect(page.locator('[aria-live]')).toContainText('are marked as in the CRM');
  await part.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => inCrm(extension)).toEqual([]);
});
