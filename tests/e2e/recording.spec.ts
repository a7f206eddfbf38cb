import { readFileSync } from 'node:fs';
import { sampleUrl, serveSample } from '../sample/serve.ts';
import { expectNoAxeViolations } from '../popup/no-axe-violations.ts';
import { expect, test } from './extension.ts';

test('a recording of an open page is shown, then saved, and nothing of it is stored @full', async ({
  extension,
}) => {
  await serveSample(extension.context);
  const page = await extension.openFullPage();
  await page.evaluate(() => {
    location.hash = '#/health';
  });
  const part = page.getByRole('region', { name: 'Recording of a page' });
  await expect(part.getByText('No page of Partner Center is open.')).toBeVisible();

  const list = await extension.context.newPage();
  await list.goto(sampleUrl({ layout: 'fluent9', list: 'inbound' }));
  await expect.poll(async () => (await extension.records()).length).toBeGreaterThan(5);
  const names = (await extension.records()).flatMap(({ company }) => (company === null ? [] : [company]));
  await page.bringToFront();
  await page.getByRole('button', { name: 'Load again' }).click();
  await part.getByRole('button', { name: /^Record “/ }).click();

  const text = part.getByRole('textbox', { name: 'Text of the recording' });
  await expect(text).toHaveValue(/^<!doctype html>/);
  const html = await text.inputValue();
  expect(names.filter((name) => html.includes(name))).toEqual([]);
  await part.getByText('Words of Partner Center that stay as they are').click();
  await expect(part.getByRole('listitem').filter({ hasText: /^Customer name$/ })).toBeVisible();
  await expectNoAxeViolations(page);

  const download = page.waitForEvent('download');
  await part.getByRole('button', { name: 'Save the recording' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^partner-center-page-\d{4}-\d\d-\d\d\.html$/);
  expect(readFileSync(await saved.path(), 'utf8')).toBe(html);
  await expect(part.getByText('Saved. Look through the file')).toBeVisible();
  await part.getByRole('button', { name: 'Discard' }).click();
  await expect(part.getByRole('button', { name: /^Record “/ })).toBeVisible();

  await list.close();
  await part.getByRole('button', { name: /^Record “/ }).click();
  await expect(part.getByText('The page could not be recorded')).toBeVisible();
});
