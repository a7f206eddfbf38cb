import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { CO_SELL_HEADERS, coSellCsv, coSellRecords } from '../../scripts/co-sell-sample.ts';
import { expectNoAxeViolations } from '../popup/no-axe-violations.ts';
import { expect, type Extension, test } from './extension.ts';

const column = (header: string): number => CO_SELL_HEADERS.indexOf(header);
const csv = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});
const json = (name: string, value: unknown): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});

async function openFiles(extension: Extension): Promise<Page> {
  const { context, id } = extension;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/src/options/index.html#/files`);
  await expect(page.getByRole('heading', { name: 'Import a file' })).toBeVisible();
  return page;
}

const importFile = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> =>
  page.locator('section[aria-labelledby="files-import"] input[type=file]').setInputFiles(file);

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

async function saved(page: Page, button: string | RegExp): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return download;
}

/** Asks the worker as a page of the extension does. */
async function ask<T>(page: Page, verb: string, value: object): Promise<T> {
  const reply = (await page.evaluate(([verb, ask]) => chrome.runtime.sendMessage({ verb, ask }), [
    verb,
    value,
  ] as const)) as { ok: boolean; value: T; reason?: string };
  if (!reply.ok) throw new Error(reply.reason);
  return reply.value;
}

const byId = (records: readonly { id: string | null }[]): unknown =>
  [...records].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));

test.describe('importing Microsoft’s CSV', () => {
  const rows = coSellRecords(300, { seed: 21 });
  const wrong = rows.map((row) => [...row]);
  wrong[4]![column('Partner Referral Status')] = 'Sleeping';
  wrong[4]![column('Partner Referral Substatus')] = 'Dreaming';
  wrong[9]![column('Referral ID')] = 'not-a-guid';
  wrong[12]![column('Estimated Close Date')] = '31/31/2026';

  test('shows what it would do, with each wrong line, and writes nothing before Import', async ({
    extension,
  }) => {
    const page = await openFiles(extension);
    await importFile(page, csv('co-sell.csv', `${coSellCsv(wrong).trimEnd()}\r\nbroken off,here`));
    await expect(page.getByRole('heading', { name: 'What co-sell.csv will change' })).toBeFocused();
    await expect(
      page.getByRole('heading', { name: 'Export', exact: true }),
      'one question at a time',
    ).toBeHidden();
    await expect(page.locator('[data-count=added]')).toHaveText('298 referrals are new');
    const lines = page.getByRole('table', { name: '3 rows have errors and are skipped' });
    await expect(lines.getByRole('row')).toHaveCount(4);
    await expect(lines, 'a line that broke off is shown as it stands').toContainText('broken off,here');
    await expect(lines).toContainText('This is no referral ID');
    await expect(lines).toContainText('The status is not known');
    // The line is the one that an editor shows: notes hold line breaks.
    const text = coSellCsv(wrong).split('\r\n');
    for (const [cell, at] of [
      ['Sleeping', 0],
      ['not-a-guid', 1],
    ] as const) {
      const shown = Number(await lines.getByRole('rowheader').nth(at).textContent());
      expect(text.slice(shown - 1, shown + 1).join('\n')).toContain(cell);
    }
    await page.locator('summary', { hasText: '1 value is left out' }).click();
    await expect(page.getByRole('table', { name: /1 value is left out/ })).toContainText('31/31/2026');
    await expectNoAxeViolations(page);
    expect(await extension.records()).toEqual([]);

    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'co-sell.csv is imported' })).toBeFocused();
    await expect(page.locator('#app').getByText('298 referrals were added')).toBeVisible();
    await expectNoAxeViolations(page);
    const records = await extension.records();
    expect(records).toHaveLength(298);
    const first = records.find(({ id }) => id === rows[0]![column('Referral ID')]);
    expect(first).toMatchObject({
      kind: 'co-sell',
      company: rows[0]![column('Customer Name')],
      stage: 'received',
      value: Number(rows[0]![column('Estimated Deal Value')]),
    });
  });

  test('do not import, and cancel, write nothing @full', async ({ extension }) => {
    const page = await openFiles(extension);
    await importFile(page, csv('co-sell.csv', coSellCsv(rows)));
    await page.getByRole('button', { name: 'Do not import' }).click();
    await expect(page.getByRole('button', { name: 'Choose a file', exact: true })).toBeFocused();
    expect(await extension.records()).toEqual([]);

    // Pressed as soon as it is there: a fast machine is done before a test could find it.
    await page.evaluate(() => {
      new MutationObserver((_changes, observer) => {
        const cancel = document.querySelector<HTMLButtonElement>('.busy button');
        if (cancel === null) return;
        observer.disconnect();
        cancel.click();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await importFile(page, csv('large.csv', coSellCsv(coSellRecords(5_000, { seed: 5 }))));
    await expect(page.getByRole('button', { name: 'Choose a file', exact: true })).toBeVisible();
    expect(await extension.records()).toEqual([]);
    expect(await ask(page, 'originals.list', {})).toEqual({ files: [] });
  });

  test('merges by referral ID with what is known, and tells each field from and to @full', async ({
    extension,
  }) => {
    const page = await openFiles(extension);
    await importFile(page, csv('co-sell.csv', coSellCsv(rows)));
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.locator('#app').getByText('300 referrals were added')).toBeVisible();
    const [key] = (await extension.records()).map((one) => one.key);
    await ask(page, 'referral.favorite', { key, on: true });

    const later = rows.slice(0, 50).map((row) => [...row]);
    later[0]![column('Estimated Deal Value')] = '77';
    later[0]![column('Customer Contact Phone number')] = '';
    later.push(coSellRecords(1, { seed: 99 })[0]!);
    await importFile(page, csv('later.csv', coSellCsv(later)));
    await expect(page.locator('[data-count=added]')).toHaveText('1 referral is new');
    await expect(page.locator('[data-count=changed]')).toHaveText('1 referral changes');
    await expect(page.locator('[data-count=left]')).toHaveText('49 referrals stay as they are');
    const change = page.getByRole('table', { name: '1 referral changes' });
    await expect(change.locator('del')).toHaveText(
      Number(rows[0]![column('Estimated Deal Value')]).toLocaleString('en-US'),
    );
    await expect(change.locator('ins')).toHaveText('77');
    // The worker may be stopped while the user looks at the preview.
    await extension.killWorker();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.locator('#app').getByText('1 referral was changed')).toBeVisible();
    const records = await extension.records();
    expect(records).toHaveLength(301);
    expect(records.find(({ id }) => id === rows[0]![column('Referral ID')])).toMatchObject({
      value: 77,
      phone: rows[0]![column('Customer Contact Phone number')],
    });
    expect(records.find((one) => one.key === key)?.favorite).toBe(true);
  });

  test('more rows of a long preview come on demand, also after the worker was stopped @full', async ({
    extension,
  }) => {
    const page = await openFiles(extension);
    await importFile(page, csv('co-sell.csv', coSellCsv(rows)));
    await page.locator('summary', { hasText: '300 referrals are new' }).click();
    const table = page.getByRole('table', { name: '300 referrals are new' });
    await expect(table.getByRole('row')).toHaveCount(51);
    await extension.killWorker();
    await page.getByRole('button', { name: 'Show 50 more' }).click();
    await expect(table.getByRole('row')).toHaveCount(101);
    await expect(table.getByRole('row').nth(51)).toBeFocused();
  });

  test('a table that is not told apart is asked about; a dropped file is taken @full', async ({
    extension,
  }) => {
    const page = await openFiles(extension);
    const transfer = await page.evaluateHandle(() => {
      const held = new DataTransfer();
      held.items.add(
        new File(
          ['Referral ID,Customer Name,Status\r\n6d7a1f50-1111-4222-8333-444455556666,Contoso,New\r\n'],
          'odd.csv',
          { type: 'text/csv' },
        ),
      );
      return held;
    });
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer });
    await expect(page.getByRole('heading', { name: 'Which file is odd.csv?' })).toBeFocused();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Leads (Export or Download)' }).click();
    await expect(page.locator('[data-count=added]')).toHaveText('1 referral is new');
  });
});

test('what is refused is named, with its place @full', async ({ extension }) => {
  const cases: readonly (readonly [
    string,
    { name: string; mimeType: string; buffer: Buffer },
    readonly string[],
  ])[] = [
    ['a foreign JSON', json('other.json', { hello: 1 }), ['none of the files that this extension knows']],
    [
      'a cut export',
      json('cut.json', '{"format": "partner-center-triage", "version": 1,\n"exportedAt": "2026-'),
      ['damaged or was cut off', 'line 2, character'],
    ],
    [
      'a newer export',
      json('newer.json', { format: 'partner-center-triage', version: 9 }),
      ['newer version', 'format 9'],
    ],
    [
      'a damaged export',
      json('damaged.json', {
        format: 'partner-center-triage',
        version: 1,
        exportedAt: '2026-11-20T10:00:00.000Z',
        app: '1',
        sections: {
          referrals: [
            { key: 'a', kind: 'lead' },
            { key: 'b', kind: 'lead', id: 5 },
          ],
        },
      }),
      ['damaged', 'sections.referrals[1].id'],
    ],
    [
      'a workbook',
      { name: 'book.xlsx', mimeType: 'application/zip', buffer: Buffer.from([0x50, 0x4b, 3, 4, 20, 0]) },
      ['Excel workbook'],
    ],
    [
      'old letters',
      {
        name: 'old.csv',
        mimeType: 'text/csv',
        buffer: Buffer.concat([Buffer.from('Referral ID\r\n'), Buffer.from([0xe9, 0x20])]),
      },
      ['old encoding', 'line 2'],
    ],
    ['an empty file', csv('empty.csv', ''), ['It is empty']],
  ];
  const page = await openFiles(extension);
  for (const [what, file, words] of cases) {
    await test.step(what, async () => {
      await importFile(page, file);
      const alert = page.locator('.step').filter({ hasText: 'cannot be imported' });
      await expect(alert).toContainText(`${file.name} cannot be imported.`);
      for (const word of words) await expect(alert).toContainText(word);
    });
  }
  await expectNoAxeViolations(page);
  expect(await extension.records().catch(() => [])).toEqual([]);
});

test('everything is exported; after erasing, importing it gives the same @full', async ({ extension }) => {
  const page = await openFiles(extension);
  await importFile(page, csv('co-sell.csv', coSellCsv(coSellRecords(120, { seed: 8 }))));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.locator('#app').getByText('120 referrals were added')).toBeVisible();
  const [one] = await extension.records();
  await ask(page, 'referral.favorite', { key: one!.key, on: true });
  await ask(page, 'referral.edit', { key: one!.key, edit: { note: 'Called twice', tags: ['warm'] } });
  await ask(page, 'settings.set', { patch: { warningHours: 96 } });
  await ask(page, 'columns.say', { account: null, language: 'cs', header: 'Obchodník', meaning: 'nothing' });
  const before = await extension.records();

  const text = await textOf(await saved(page, 'Save as JSON'));
  expect(text).toMatch(/^\{\n"format": "partner-center-triage",\n"version": 1,/u);
  await expect(page.locator('#app').getByText('The file with 120 referrals is saved.')).toBeVisible();

  await ask(page, 'erase.all', { settings: true });
  expect(await extension.records()).toEqual([]);
  expect(await ask(page, 'settings.get', {})).toMatchObject({ values: { warningHours: 72 } });

  await importFile(page, json('everything.json', text));
  await expect(page.locator('[data-count=added]')).toHaveText('120 referrals are new');
  await expect(page.getByRole('table', { name: 'Other parts of the file' })).toContainText('Settings');
  await expectNoAxeViolations(page);
  expect(await extension.records()).toEqual([]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.locator('#app').getByText('120 referrals were added')).toBeVisible();
  expect(byId(await extension.records())).toEqual(byId(before));
  expect(await ask(page, 'settings.get', {})).toMatchObject({ values: { warningHours: 96 } });
  expect(await ask(page, 'columns.get', {})).toEqual({
    saidColumns: [{ account: null, language: 'cs', header: 'Obchodník', meaning: 'nothing' }],
  });

  // Importing it once more changes nothing.
  await importFile(page, json('everything.json', text));
  await expect(
    page.locator('#app').getByText('The file says nothing that is not known already.'),
  ).toBeVisible();
});

test('table and calendar are saved', async ({ extension }) => {
  const page = await openFiles(extension);
  const rows = coSellRecords(12, { seed: 4, allReceived: true });
  rows[0]![column('Customer Name')] = '=HYPERLINK("https://evil.example")';
  await importFile(page, csv('co-sell.csv', coSellCsv(rows)));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.locator('#app').getByText('12 referrals were added')).toBeVisible();
  // A co-sell download has no creation date: no deadline is known.
  await page.getByRole('button', { name: 'Save as .ics' }).click();
  await expect(page.locator('#app').getByText('No deadline runs')).toBeVisible();
  const table = await textOf(await saved(page, 'Save as CSV'));
  expect(table).toMatch(/^\uFEFFCompany,Deal name,/u);
  expect(table).toContain(`"'=HYPERLINK(""https://evil.example"")"`);

  const soon = new Date(Date.now() - 5 * 86_400_000).toISOString();
  const lead = {
    LeadCreationDateTime: soon,
    'Referral ID': '6d7a1f50-1111-4222-8333-444455556666',
    'Customer Name': 'Contoso; Ltd',
    Status: 'New',
  };
  await importFile(
    page,
    csv('leads.csv', `${Object.keys(lead).join(',')}\r\n${Object.values(lead).join(',')}\r\n`),
  );
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.locator('#app').getByText('1 referral was added')).toBeVisible();
  const calendar = await textOf(await saved(page, 'Save as .ics'));
  expect(calendar.match(/BEGIN:VEVENT/gu)).toHaveLength(1);
  expect(calendar).toContain('SUMMARY:Answer by: Contoso\\; Ltd');
  expect(calendar.match(/TRIGGER:-PT\d+M/gu)).toEqual(['TRIGGER:-PT4320M', 'TRIGGER:-PT1440M']);
});

test('upload round trip: of 1,000 records 60 are answered, and only their cells differ @full', async ({
  extension,
}) => {
  const page = await openFiles(extension);
  const text = coSellCsv(coSellRecords(1_000, { seed: 13, allReceived: true }));
  await importFile(page, csv('opportunities.csv', text));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.locator('#app').getByText('1,000 referrals were added')).toBeVisible();
  const records = await extension.records();
  const chosen = records.slice(100, 160);
  const put = chosen.map(({ key }, at) =>
    at < 40
      ? { key, answer: 'decline', values: { reason: { kind: 'reason', list: 'decline', code: 2 } } }
      : { key, answer: 'accept', values: { notes: { kind: 'text', text: 'Taken by Jana, "today"' } } },
  );
  await ask(page, 'upload.answers', { put, remove: [] });

  await page.reload();
  await expect(page.locator('#app').getByText('60 prepared answers').first()).toBeVisible();
  await page.getByRole('button', { name: 'Use this file' }).click();
  await expect(page.locator('#app').getByText('An upload cannot be undone.')).toBeVisible();
  await expectNoAxeViolations(page);
  // What stands in the download stays, until its field is given up.
  const replace = page.locator('[data-kept-fields]').getByRole('checkbox', { name: /^Notes/ });
  await expect(
    page
      .locator('#app')
      .getByText(/^Cells that stay as they are: \d+$/)
      .first(),
  ).toBeVisible();
  await replace.check();
  await expect(page.locator('#app').getByText(/^Cells that stay/)).toHaveCount(0);
  const upload = await saved(page, 'Save the upload with 60 records');
  expect(upload.suggestedFilename()).toBe('opportunities-upload.csv');
  const answered = await textOf(upload);
  await page.getByLabel(/every record of the download/u).check();
  const whole = await textOf(await saved(page, 'Save the upload with 1,000 records'));

  // Every record of the upload stands in the original, but for these columns.
  const changed = new Map<string, number>();
  const [before, after] = [text, whole].map((one) => one.split('\r\n'));
  const known = new Set(before);
  expect(after!.filter((line) => !known.has(line))).toHaveLength(60);
  expect(answered.startsWith(`${before![0]}\r\n`)).toBe(true);
  const { default: Papa } = await import('papaparse');
  const [originals, uploads] = [text, whole].map(
    (one) => Papa.parse<string[]>(one, { skipEmptyLines: true }).data,
  );
  for (const [row, cells] of originals!.entries()) {
    for (const [at, cell] of cells.entries())
      if (uploads![row]![at] !== cell)
        changed.set(CO_SELL_HEADERS[at]!, (changed.get(CO_SELL_HEADERS[at]!) ?? 0) + 1);
  }
  expect(Object.fromEntries(changed)).toEqual({
    'Partner Referral Status': 60,
    'Partner Referral Substatus': 60,
    'Declined/Lost/Error reason': 40,
    Notes: 20,
  });
  // Nothing is taken for granted: the records are what they were.
  expect((await extension.records()).every(({ stage }) => stage === 'received')).toBe(true);

  // Partner Center took all but two.
  const result = Papa.parse<string[]>(answered, { skipEmptyLines: true }).data.map((cells, at) =>
    at === 3 || at === 7 ? ['Missing currency; Bad date', ...cells.slice(1)] : cells,
  );
  await page
    .locator('[data-pick=result] input[type=file]')
    .setInputFiles(csv('result.csv', Papa.unparse(result)));
  await expect(page.locator('#app').getByText('Partner Center took 58 records.')).toBeVisible();
  await expect(page.getByRole('table', { name: '2 records were not taken.' })).toContainText(
    'Missing currency',
  );
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Take out 58 answers that are done' }).click();
  await expect(page.locator('#app').getByText('2 prepared answers').first()).toBeVisible();
});

test('a kept file goes with the customer that is erased @full', async ({ extension }) => {
  const page = await openFiles(extension);
  await importFile(page, csv('co-sell.csv', coSellCsv(coSellRecords(5, { seed: 2 }))));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.locator('#app').getByText('5 referrals were added')).toBeVisible();
  expect(await ask<{ files: unknown[] }>(page, 'originals.list', {})).toMatchObject({
    files: [{ name: 'co-sell.csv', records: 5, kind: 'co-sell' }],
  });
  const [one] = await extension.records();
  await ask(page, 'erase.customer', { key: one!.key, really: true });
  expect(await ask(page, 'originals.list', {})).toEqual({ files: [] });
});

test('a database of the first version is taken over with its records @full', async ({ extension }) => {
  const page = await openFiles(extension);
  const seen = new Date().toISOString();
  const old = { key: 'old', kind: 'lead', company: 'Contoso', firstSeenAt: seen, lastSeenAt: seen };
  await page.evaluate(
    (record) =>
      new Promise<void>(function makeOld(resolve, reject) {
        // The worker steps aside for the deletion, and may be back with today's version before the old one is
        // made: then again.
        const deleting = indexedDB.deleteDatabase('partner-center-triage');
        deleting.addEventListener('error', () => reject(deleting.error ?? new Error('not deleted')));
        deleting.addEventListener('success', () => {
          const opening = indexedDB.open('partner-center-triage', 1);
          opening.addEventListener('upgradeneeded', () => {
            opening.result.createObjectStore('referrals', { keyPath: 'key' }).put(record);
            opening.result.createObjectStore('readings', { keyPath: 'key' });
            opening.result.createObjectStore('meta');
          });
          opening.addEventListener('success', () => {
            opening.result.close();
            resolve();
          });
          opening.addEventListener('error', () => {
            if (opening.error?.name === 'VersionError') makeOld(resolve, reject);
            else reject(opening.error ?? new Error('not opened'));
          });
        });
      }),
    old,
  );
  await extension.killWorker();
  expect(await ask(page, 'originals.list', {})).toEqual({ files: [] });
  expect(await ask(page, 'export.get', { from: 0, most: 10 })).toMatchObject({
    total: 1,
    referrals: [{ key: 'old', company: 'Contoso', tags: [] }],
  });
  expect(await extension.records()).toEqual([old]);
});
