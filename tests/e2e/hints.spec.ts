import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { expectNoAxeViolations } from '../popup/no-axe-violations.ts';
import { expect, type Extension, extensionIn, test } from './extension.ts';
import { duplicates, hintPage, hintRows, traps } from './hint-sample.ts';

const list = 'https://partner.microsoft.com/dashboard/v2/referrals/v3/leads/marketplace';

/** Shows the sample as Partner Center's list, and waits until all of it is kept. */
async function readSample({ context, records }: Extension): Promise<Page> {
  await context.route('https://**', (route) => route.abort());
  await context.route('https://partner.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: hintPage(hintRows) }),
  );
  const page = await context.newPage();
  await page.goto(list);
  // Until the worker has made its database there is nothing to read.
  const stored = (): Promise<number> =>
    records().then(
      (all) => all.length,
      () => 0,
    );
  await expect.poll(stored, { timeout: 20_000 }).toBe(hintRows.length);
  return page;
}

/** The popup with all rows of the sample in it. */
async function openWhole(extension: Extension): Promise<Page> {
  const popup = await extension.openPopup();
  // Test leads are no customers to answer: they stand in their list.
  await popup.locator('[data-list="marketplace"]').click();
  await expect(popup.locator('[data-referral-key]').first()).toBeVisible();
  // Rows come with the frame after the last one is in sight.
  await expect
    .poll(async () => {
      await popup.locator('[data-referral-key]').last().scrollIntoViewIfNeeded();
      return popup.locator('[data-referral-key]').count();
    })
    .toBe(hintRows.length);
  return popup;
}

/** Looked at as a whole: what is scrolled half under head or foot is reported as obscured. */
async function looksAccessible(popup: Page): Promise<void> {
  const size = popup.viewportSize();
  const height = await popup.evaluate(() => document.documentElement.scrollHeight);
  await popup.setViewportSize({ width: size?.width ?? 440, height });
  await expectNoAxeViolations(popup);
  if (size !== null) await popup.setViewportSize(size);
}

const rowOf = (popup: Page, name: string): Locator =>
  popup.locator('[data-referral-key]').filter({ has: popup.getByText(name, { exact: true }) });

/** Every pair that the popup names, as deal names in order. */
async function contactPairs(popup: Page, extension: Extension): Promise<readonly string[]> {
  const names = new Map((await extension.records()).map(({ key, dealName }) => [key, dealName ?? '']));
  const named = await popup.locator('[data-referral-key]').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const key = row.getAttribute('data-referral-key') ?? '';
      return [...row.querySelectorAll('[data-hint]')].flatMap((hint) =>
        (hint.getAttribute('data-hint-keys') ?? '')
          .split(' ')
          .map((other) => [key, other, hint.getAttribute('data-hint') ?? ''] as const),
      );
    }),
  );
  return [
    ...new Set(
      named.map(
        ([one, two, kind]) => `${[names.get(one) ?? '?', names.get(two) ?? '?'].sort().join(' + ')}: ${kind}`,
      ),
    ),
  ].sort();
}

const expected = duplicates.map(({ first, second }) => `${first.name} + ${second.name}: same-contact`).sort();

test('twelve duplicates with their reasons, and none of five traps', async ({ extension }) => {
  test.setTimeout(180_000);
  await readSample(extension);
  const popup = await openWhole(extension);
  await expect.poll(() => contactPairs(popup, extension), { timeout: 20_000 }).toEqual(expected);
  for (const { first, second, why } of duplicates) {
    const row = rowOf(popup, first.name);
    const chip = row.locator('[data-hint="same-contact"]');
    await expect(chip).toContainText(/(?:surely|likely|perhaps) the same/);
    await chip.click();
    await expect(chip).toHaveAttribute('aria-expanded', 'true');
    const item = row.locator('.hint-item');
    await expect(item).toHaveCount(1);
    await expect(item.locator('.hint-why')).toHaveText(why);
    await expect(item).toContainText(second.company || second.contact);
    await expect(item).toContainText('Received');
    await expect(item.getByRole('button', { name: /^Same (?:contact|company)\b/ })).toBeVisible();
    await expect(item.getByRole('button', { name: 'Different' })).toBeVisible();
    await expect(item.getByRole('button', { name: /^Open .* in Partner Center$/ })).toBeVisible();
    if (first === duplicates[0]?.first) await looksAccessible(popup);
    await chip.click();
  }
  for (const { rows } of traps) {
    for (const { name } of rows) await expect(rowOf(popup, name).locator('[data-hint]')).toHaveCount(0);
  }
});

test('"not the same" holds after re-reading, after a stop of the worker, and after a restart @full', async () => {
  test.setTimeout(120_000);
  const profile = mkdtempSync(join(tmpdir(), 'triage-hints-'));
  const rejected = expected.filter((pair) => !pair.startsWith('Dup 1 A'));
  try {
    const first = await launchBrowser({ profile });
    const before = extensionIn(first.context, first.extensionId);
    const page = await readSample(before);
    const popup = await openWhole(before);
    const row = rowOf(popup, 'Dup 1 A');
    await row.locator('[data-hint="same-contact"]').click();
    await row.getByRole('button', { name: 'Different' }).click();
    await expect(row.getByText('You said that they are not the same')).toBeVisible();
    await expect.poll(() => contactPairs(popup, before), { timeout: 20_000 }).toEqual(rejected);
    // A confirmation too: it must be there after the restart.
    const other = rowOf(popup, 'Dup 12 A');
    await other.locator('[data-hint="same-contact"]').click();
    await other.getByRole('button', { name: /^Same (?:contact|company)\b/ }).click();
    await expect(other.locator('[data-hint="same-contact"]')).toContainText('confirmed');

    await before.killWorker();
    await page.reload();
    await popup.reload();
    await expect.poll(() => contactPairs(popup, before), { timeout: 20_000 }).toContain(rejected[0]);
    await first.context.close();

    const second = await launchBrowser({ profile });
    const after = extensionIn(second.context, second.extensionId);
    await readSample(after);
    const again = await openWhole(after);
    await expect.poll(() => contactPairs(again, after), { timeout: 20_000 }).toEqual(rejected);
    await expect(rowOf(again, 'Dup 12 B').locator('[data-hint="same-contact"]')).toContainText('confirmed');

    // What was said can be taken back, from the details.
    const known = rowOf(again, 'Dup 1 A');
    await known.locator('.row-toggle').click();
    await known
      .getByRole('region', { name: 'Marked as different' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect.poll(() => contactPairs(again, after), { timeout: 20_000 }).toEqual(expected);
    await second.context.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('tries and a reminder are kept; a lead that must not be contacted offers neither @full', async ({
  extension,
}) => {
  test.setTimeout(120_000);
  await readSample(extension);
  const popup = await openWhole(extension);
  const row = rowOf(popup, 'Dup 2 A');
  await expect(
    row.locator('time[data-deadline="follow-up"], time[data-deadline="response"]').first(),
  ).toBeVisible();
  await row.locator('.row-toggle').click();
  const log = row.getByRole('region', { name: 'Contact log' });
  await expect(log).toContainText('0 contact attempts (5 to 12 are typical)');
  await log.getByLabel('Result').selectOption('E-mailed');
  await log.getByLabel('Note').fill('Sent the price list');
  await log.getByRole('button', { name: 'Add' }).click();
  await expect(log).toContainText('1 contact attempt (5 to 12 are typical)');
  await expect(log).toContainText('Sent the price list');
  const records = (await extension.records()) as unknown as {
    dealName: string;
    tries: readonly { kind: string; note: string }[];
  }[];
  expect(records.find(({ dealName }) => dealName === 'Dup 2 A')?.tries).toMatchObject([
    { kind: 'mailed', note: 'Sent the price list' },
  ]);

  await looksAccessible(popup);

  const testLead = rowOf(popup, 'Trap 4 A');
  await testLead.locator('.row-toggle').click();
  await expect(testLead.locator('.details')).toBeVisible();
  await expect(testLead.getByRole('region', { name: 'Contact log' })).toHaveCount(0);
  await expect(testLead.locator('time')).toHaveCount(0);
});
