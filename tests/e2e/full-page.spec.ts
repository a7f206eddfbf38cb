import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations, expectNoAxeViolationsInThemes } from '../popup/no-axe-violations.ts';
import { type Extension, expect, test } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';

const options = 'src/options/index.html';

/** The full page over this many kept referrals; the worker was stopped and reads them anew. */
async function openWith(
  extension: Extension,
  count: number,
  at = '',
  records = sampleRecords(count, Date.now(), 'some'),
): Promise<Page> {
  const desk = await extension.open('manifest.json');
  await fillStore(desk, records);
  await extension.killWorker();
  const page = await extension.open(`${options}${at}`);
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

const grid = (page: Page) => page.getByRole('grid');
const loaded = async (page: Page): Promise<void> => {
  await expect(page.locator('[role="grid"][aria-busy="false"]')).toBeVisible({ timeout: 20_000 });
};
/** The tab with all referrals; the page opens with those to answer. */
const showAll = async (page: Page): Promise<void> => {
  await loaded(page);
  await page.locator('[data-list="all"]').click();
};
const focusedKey = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-referral-key') ?? null);

test('all referrals, of which only those in sight are in the page, in the order in which to work @full', async ({
  extension,
}) => {
  const page = await openWith(extension, 3_000);
  await showAll(page);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '3001');
  expect(await page.locator('[data-referral-key]').count()).toBeLessThan(60);
  const first = page.locator('[data-referral-key]').first();
  await expect(first).toHaveAttribute('aria-rowindex', '2');
  const times = await page
    .locator('[data-referral-key]')
    .evaluateAll((rows) =>
      rows
        .slice(0, 12)
        .map((row) =>
          Math.min(
            ...[
              ...row.querySelectorAll<HTMLTimeElement>(
                'time:not([data-deadline="follow-up"]):not([data-state="passed"])',
              ),
            ].map((time) => Date.parse(time.dateTime)),
          ),
        ),
    );
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  await page.locator('.grid-scroll').evaluate((box) => {
    box.scrollTop = box.scrollHeight;
  });
  await expect(page.locator('[aria-rowindex="3001"]')).toBeVisible();
});

test('to answer comes first, below headings, with the figures of the popup', async ({ extension }) => {
  const page = await openWith(extension, 300);
  await loaded(page);
  const popup = await extension.openPopup();
  const summary = await popup.locator('.summary').textContent();
  expect(summary).toMatch(/to answer.*within 72 h/);
  await expect(page.locator('.table-summary')).toHaveText(summary ?? '');
  const keysOf = (of: Page) =>
    of
      .locator('[data-referral-key]')
      .evaluateAll((rows) => rows.slice(0, 12).map((row) => row.getAttribute('data-referral-key')));
  // The popup draws one screen of rows first.
  await expect(popup.locator('[data-referral-key]').nth(12)).toBeAttached();
  await expect.poll(() => keysOf(page)).toEqual(await keysOf(popup));
  const heading = popup.locator('.group-name').first();
  await expect(page.locator('.grid-group').first()).toHaveText((await heading.textContent()) ?? '');
  await expect(page.locator('.grid-group').first()).toHaveAttribute('aria-rowindex', '2');
  await expect(page.locator('[data-referral-key]').first()).toHaveAttribute('aria-rowindex', '3');
  await page.getByRole('button', { name: 'Customer', exact: true }).click();
  await expect(page.locator('.grid-group')).toHaveCount(0);
});

test('a tick moves no row, whatever the bar of the selection needs @full', async ({ extension }) => {
  const page = await openWith(extension, 120);
  await loaded(page);
  const tops = () =>
    page
      .locator('[data-referral-key]')
      .evaluateAll((rows) => rows.slice(0, 5).map((row) => row.getBoundingClientRect().top));
  const before = await tops();
  await page
    .getByRole('checkbox', { name: /^Select / })
    .nth(2)
    .check();
  await expect(page.locator('#app').getByText('1 selected')).toBeVisible();
  expect(await tops()).toEqual(before);
});

test('the keys of the popup: move, favorite and undo, answer, search, help @full', async ({ extension }) => {
  const page = await openWith(extension, 200);
  await loaded(page);
  const rows = page.locator('[data-referral-key]');
  await page.keyboard.press('j');
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(rows.nth(0)).toBeFocused();
  const heart = rows.nth(0).getByRole('button', { name: 'Favorite' });
  const was = await heart.getAttribute('aria-pressed');
  await page.keyboard.press('f');
  await expect(heart).toHaveAttribute('aria-pressed', was === 'true' ? 'false' : 'true');
  await expect(page.locator('.toast')).toContainText('favorites: ');
  await page.keyboard.press('z');
  await expect(heart).toHaveAttribute('aria-pressed', was ?? '');
  await expect(page.locator('[aria-live]')).toContainText('Undone.');
  await page.keyboard.press('a');
  const sheet = page.getByRole('dialog', { name: /^Accept: / });
  await expect(sheet.getByRole('button', { name: 'Fill in Partner Center' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.locator('#app').getByText('1 selected')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-referral-key]:focus')).toHaveCount(1);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('by keyboard alone: along the rows, several selected, one opened, and back to where it was @full', async ({
  extension,
}) => {
  const page = await openWith(extension, 200);
  await showAll(page);
  await page.locator('[data-referral-key][tabindex="0"]').focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowDown');
  await expect
    .poll(() => focusedKey(page))
    .toBe(await page.locator('[aria-rowindex="5"]').getAttribute('data-referral-key'));
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.locator('#app').getByText('3 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#app').getByText('3 selected')).toBeHidden();
  await page.keyboard.press('End');
  await expect(page.locator('[aria-rowindex="201"]')).toBeFocused();
  const last = await focusedKey(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('.referral-name h2')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect.poll(() => focusedKey(page)).toBe(last);
});

test('search, filters, sorting and columns; a view keeps them, also over a restart of the worker', async ({
  extension,
}) => {
  const page = await openWith(extension, 400);
  await showAll(page);
  const filters = page.getByRole('group', { name: 'Filters' });
  await filters.getByRole('button', { name: 'List' }).click();
  await page.getByRole('checkbox', { name: /^Qualified/ }).check();
  await page.keyboard.press('Escape');
  await expect(filters.getByRole('button', { name: 'List: Qualified' })).toBeFocused();
  const count = Number(await grid(page).getAttribute('aria-rowcount')) - 1;
  expect(count).toBeGreaterThan(10);
  expect(count).toBeLessThan(200);
  await page.getByRole('button', { name: 'Customer', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Customer' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'E-mail' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'E-mail' })).toBeVisible();
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByLabel('Save this view as').fill('My qualified');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '401');

  await extension.killWorker();
  const again = await extension.open(options);
  await loaded(again);
  await again.getByRole('button', { name: 'Views' }).click();
  await again.getByRole('button', { name: 'My qualified', exact: true }).click();
  await expect(grid(again)).toHaveAttribute('aria-rowcount', String(count + 1));
  await expect(again.getByRole('columnheader', { name: 'E-mail' })).toBeVisible();
  await again.getByRole('searchbox').fill('zzzz nothing is called so');
  await expect(again.locator('#app').getByText('No referral matches search and filters.')).toBeVisible();
});

test('what changes elsewhere changes here; what is done to many is done to each @full', async ({
  extension,
}) => {
  const page = await openWith(extension, 120);
  await showAll(page);
  await page.getByRole('checkbox', { name: 'Select all that match' }).check();
  await expect(page.locator('#app').getByText('120 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Add tag' }).click();
  await page.getByRole('textbox', { name: 'Add tag' }).fill('Q4');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect
    .poll(
      async () =>
        (await extension.records()).filter((record) =>
          (record as unknown as { tags: string[] }).tags.includes('Q4'),
        ).length,
    )
    .toBe(120);
  await page.getByRole('button', { name: 'Clear selection' }).click();

  const key = await page.locator('[data-referral-key]').first().getAttribute('data-referral-key');
  const desk = await extension.open('manifest.json');
  await desk.evaluate(
    (of) => chrome.runtime.sendMessage({ verb: 'erase.customer', ask: { key: of, really: true } }),
    key,
  );
  await expect(page.locator(`[data-referral-key="${key}"]`)).toHaveCount(0);
  const left = (await extension.records()).length;
  expect(left).toBeLessThan(120);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(left + 1));
});

test('a referral: notes, tags and favourite are kept; erasing shows first what goes @full', async ({
  extension,
}) => {
  const page = await openWith(extension, 60);
  await loaded(page);
  const key = await page.locator('[data-referral-key]').first().getAttribute('data-referral-key');
  await page.goto(`${page.url().split('#')[0]}#/referrals/${key}`);
  await page.getByRole('textbox', { name: 'Note', exact: true }).first().fill('Call on Monday');
  await page.getByRole('textbox', { name: /^Tags/ }).fill('big, renewal,big');
  await page.getByRole('combobox', { name: 'Owner' }).fill(' Ana ');
  await page.getByRole('button', { name: 'Save notes' }).click();
  await expect(page.locator('.toast')).toContainText('Saved.');
  const heart = page.getByRole('button', { name: 'Favorite' });
  const was = await heart.getAttribute('aria-pressed');
  if (was === 'false') await heart.click();
  await expect(heart).toHaveAttribute('aria-pressed', 'true');
  const kept = (await extension.records()).find((record) => record.key === key);
  expect(kept).toMatchObject({
    note: 'Call on Monday',
    tags: ['big', 'renewal'],
    owner: 'Ana',
    favorite: true,
  });

  // The first in the order of work waits for an answer, which is prepared here as in the popup.
  await page.getByRole('button', { name: 'Decline', exact: true }).press('Enter');
  const sheet = page.getByRole('dialog', { name: /^Decline: / });
  await expect(sheet.getByRole('button', { name: 'Fill in Partner Center' })).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Decline', exact: true })).toBeFocused();

  await page.getByRole('button', { name: 'Erase this customer' }).click();
  await page.getByRole('button', { name: /^Erase \d+ referral/ }).click();
  await loaded(page);
  expect((await extension.records()).some((record) => record.key === key)).toBe(false);
});

test('who must not be contacted is shown, and neither mailed nor called @full', async ({ extension }) => {
  const records = sampleRecords(20, Date.now()).map((record, at) =>
    at === 0
      ? {
          ...record,
          email: 'a@b.example',
          phone: '+1 425 555 0100',
          leadSource: 'AppSource (SPZA)-DNC|x.y',
          doNotContact: true,
        }
      : record,
  );
  const page = await openWith(extension, 20, `#/referrals/${records[0]!.key}`, records);
  await expect(page.locator('#app').getByText('a@b.example')).toBeVisible();
  await expect(page.locator('#app').getByText('This lead must not be contacted')).toBeVisible();
  await expect(page.locator('a[href^="mailto:"], a[href^="tel:"]')).toHaveCount(0);
});

test('a bar of the plot leads to its referrals @full', async ({ extension }) => {
  const page = await openWith(extension, 300, '#/insights');
  const bar = page.locator('a.bar-link').first();
  const count = Number(/(\d+) referral/.exec((await bar.getAttribute('title')) ?? '')?.[1]);
  await bar.click();
  await loaded(page);
  await expect(page.getByRole('button', { name: /Remove the filter Expires on/ })).toBeVisible();
  await expect(page.locator('#app').getByText(`${count} of 300 referrals`)).toBeVisible();
});

test('every figure that counts referrals leads to exactly these @full', async ({ extension }) => {
  const page = await openWith(extension, 300, '#/insights');
  await page.locator('.tile').first().waitFor();
  // A pressed one is called otherwise: the last first, so that the places of the others stay.
  const tables = page.getByRole('button', { name: 'Show as table' });
  for (let place = (await tables.count()) - 1; place >= 0; place -= 1) await tables.nth(place).click();
  const links = await page.locator('.insights a[href*="figure"]').evaluateAll((all) =>
    all.map((link) => ({
      address: link.getAttribute('href') ?? '',
      // A part of a drawing names itself; a share says only the part.
      words: link.querySelector('title, .for-ears')?.textContent ?? link.textContent,
    })),
  );
  const figures = new Map<string, number>();
  for (const { address, words } of links) {
    const count = /(\d+) referrals?$/.exec(words)?.[1] ?? /^(\d+)( \(|$| more )/.exec(words)?.[1];
    if (count !== undefined) figures.set(address, Number(count));
  }
  expect(figures.size).toBeGreaterThan(12);
  for (const [address, count] of figures) {
    await page.goto(`${page.url().split('#')[0]}${address}`);
    await expect(page.locator('.table-number'), address).toHaveText(`${count} of 300 referrals`);
  }
  await expect(page.getByRole('button', { name: /Remove the filter Insights/ })).toBeVisible();
});

test('the figure of what expires leads to these referrals @full', async ({ extension }) => {
  const page = await openWith(extension, 300, '#/insights');
  const figure = page.locator('.tile-figure a').first();
  const count = parseInt((await figure.textContent()) ?? '', 10);
  expect(count).toBeGreaterThan(0);
  await figure.click();
  await loaded(page);
  await expect(page.getByRole('button', { name: /Remove the filter Expires on/ })).toBeVisible();
  await expect(page.locator('#app').getByText(`${count} of 300 referrals`)).toBeVisible();
});

test('while away: what runs out between two dates, and what makes no sense @full', async ({ extension }) => {
  const page = await openWith(extension, 300, '#/insights');
  await expect(page.locator('#app').getByText(/\d+ deadlines run out meanwhile/)).toBeVisible();
  await page.getByLabel('Until', { exact: true }).fill('2020-01-01');
  await expect(page.locator('#app').getByText('Choose two dates')).toBeVisible();
});

test('axe finds nothing in any state, light and dark @full', async ({ extension }) => {
  // Sixteen looks over a page of a thousand rows; a busy machine needs a minute for them.
  test.setTimeout(180_000);
  const accessible = async (page: Page): Promise<void> => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expectNoAxeViolationsInThemes(page);
  };
  const empty = await extension.open(options);
  await expect(empty.getByText('No referrals have been read yet')).toBeVisible();
  await accessible(empty);
  await empty.goto(`${empty.url().split('#')[0]}#/insights`);
  await expect(empty.getByText('Nothing to draw yet')).toBeVisible();
  await accessible(empty);
  await empty.close();

  const page = await openWith(extension, 1_000);
  await loaded(page);
  await accessible(page);
  await page
    .getByRole('checkbox', { name: /^Select / })
    .nth(2)
    .check();
  await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Lead source' }).click();
  await accessible(page);
  await page.keyboard.press('Escape');
  await page.locator('[data-referral-key]').first().getByRole('link').click();
  await expect(page.locator('.referral-name h2')).toBeFocused();
  await page.getByRole('button', { name: 'Erase this customer' }).click();
  await accessible(page);
  await page.goto(`${page.url().split('#')[0]}#/insights`);
  await page.getByRole('button', { name: 'Show as table' }).first().click();
  await accessible(page);
  await page.goto(`${page.url().split('#')[0]}#/referrals/no-such-key`);
  await expect(page.locator('#app').getByText('This referral is not kept any more')).toBeVisible();
  await accessible(page);
});

test('twice the text size on a small window: nothing but the table itself scrolls sideways @full', async ({
  extension,
}) => {
  const page = await openWith(extension, 100);
  await loaded(page);
  await page.setViewportSize({ width: 640, height: 900 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const key = await page.locator('[data-referral-key]').first().getAttribute('data-referral-key');
  for (const part of ['#/referrals', `#/referrals/${key}`, '#/insights']) {
    await page.goto(`${page.url().split('#')[0]}${part}`);
    await expect(page.locator('.grid, article h2, .tiles').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), part).toBeLessThanOrEqual(640);
  }
});

test('Ctrl+K finds customers, actions and parts of the page, by keyboard alone @full', async ({
  extension,
}) => {
  const page = await openWith(extension, 120);
  await loaded(page);
  await page.keyboard.press('j');
  const name = await page.locator('[data-referral-key]').first().getByRole('link').innerText();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Find anything' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await expect(palette.getByRole('option', { name: /^Snooze/ })).toContainText(name);
  await expectNoAxeViolations(page);
  await page.keyboard.type(name.split(' ')[0] ?? '');
  // The actions for the row with the focus name it too: who is called so stands before them.
  await page.keyboard.press('Enter');
  await expect(page.locator('.referral-name h2')).toBeFocused();
  // What is typed before it is there is typed into it, and does nothing to a row.
  await page.reload();
  await page.locator('.referral-name h2').waitFor();
  await page.evaluate(() => {
    const press = (key: string, ctrlKey = false) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }),
      );
    press('k', true);
    for (const key of 'pri') press(key);
  });
  await expect(palette.getByRole('combobox')).toHaveValue('pri');
  await page.keyboard.type('vacy');
  await expect(palette.getByRole('combobox')).toHaveValue('privacy');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Privacy', level: 1 })).toBeVisible();
});

test('what is seldom done with the selected rows: a menu that is worked by keys alone @full', async ({
  extension,
}) => {
  const page = await openWith(extension, 60);
  await showAll(page);
  const rows = page.locator('[data-referral-key]');
  const keys = await rows.evaluateAll((all) =>
    all.slice(0, 2).map((row) => row.getAttribute('data-referral-key')),
  );
  for (const at of [0, 1]) await rows.nth(at).getByRole('checkbox').check();
  const more = page.getByRole('button', { name: 'More' });
  const action = (name: string) => page.getByRole('menuitem', { name });
  await more.press('ArrowUp');
  await expect(action('Remove favorite')).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press('ArrowDown');
  await expect(action('Mark as favorite')).toBeFocused();
  await page.keyboard.press('End');
  await expect(action('Remove favorite')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(action('Mark as favorite')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.toast')).toBeVisible();
  await expect
    .poll(
      async () =>
        (await extension.records()).filter(({ key, favorite }) => keys.includes(key) && favorite).length,
    )
    .toBe(2);
});

test('a snooze from the table: the menu by its key, told, shown in its tab, and taken back', async ({
  extension,
}) => {
  const page = await openWith(extension, 120);
  await loaded(page);
  const row = page.locator('[data-referral-key]').nth(30);
  const later = page.locator('.grid-group', { hasText: 'Later' });
  await page.locator('.grid-scroll').evaluate((box) => {
    box.scrollTop = box.scrollHeight;
  });
  await expect(later.or(row).first()).toBeAttached();
  const last = page.locator('[data-referral-key]').last();
  const key = await last.getAttribute('data-referral-key');
  await last.focus();
  await page.keyboard.press('s');
  const menu = page.getByRole('dialog', { name: /^Snooze: / });
  await expect(menu.getByRole('button', { name: /^In 1 hour/ })).toBeFocused();
  await expectNoAxeViolations(page);
  await menu.getByRole('button', { name: /^Tomorrow/ }).click();
  await expect(page.locator('.toast')).toContainText('Snoozed until');
  await expect(page.locator('[data-list="snoozed"]')).toContainText('1');
  await page.locator('[data-list="snoozed"]').click();
  await expect(page.locator(`[data-referral-key="${key}"]`)).toContainText('Snoozed until');
  await page.keyboard.press('z');
  await expect(page.locator('#app').getByText('Nothing is snoozed')).toBeVisible();

  // The keyboard goes on where the row stood.
  await page.locator('[data-list="to-answer"]').click();
  const rows = page.locator('[data-referral-key]');
  await rows.last().focus();
  const before = await rows.count();
  await page.keyboard.press('s');
  await menu.getByRole('button', { name: /^Tomorrow/ }).click();
  await expect(page.locator('.toast')).toContainText('Snoozed until');
  await expect(rows).not.toHaveCount(0);
  expect(before).toBeGreaterThan(0);
  await expect(page.locator('[data-referral-key]:focus')).toHaveCount(1);
});

test('what is shown is exported, in that order @full', async ({ extension }) => {
  const page = await openWith(extension, 60);
  await loaded(page);
  const count = await page.locator('[data-list="to-answer"] .count').innerText();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  const first = await page.locator('[data-referral-key]').first().getByRole('link').innerText();
  expect(lines[1]).toContain(first);
  await expect(page.locator('.toast')).toContainText(`${count} referral`);
});

test('in a narrow window the rows begin high: sections and filters come on demand @full', async ({
  extension,
}) => {
  const page = await openWith(extension, 60);
  await loaded(page);
  for (const size of [
    { width: 360, height: 740 },
    { width: 700, height: 450 },
  ]) {
    await page.setViewportSize(size);
    const top = await page
      .locator('.grid-scroll')
      .evaluate((box) => box.getBoundingClientRect().top + globalThis.scrollY);
    expect(top, `${size.width} px`).toBeLessThan(size.height * 0.6);
    expect(top, `${size.width} px`).toBeLessThan(300);
  }
  const filters = page.getByRole('group', { name: 'Filters' });
  await expect(filters).toBeHidden();
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await expect(filters).toBeVisible();
  await expectNoAxeViolations(page);
  const settings = page.getByRole('link', { name: 'Settings', exact: true });
  await expect(settings).toBeHidden();
  await page.getByRole('button', { name: 'Referrals', exact: true }).click();
  await expectNoAxeViolations(page);
  await settings.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  await expect(settings).toBeHidden();
});

test('the standard columns fit 1,280 px; in less, name and countdown come first, whole @full', async ({
  extension,
}) => {
  const page = await openWith(extension, 60);
  await loaded(page);
  await page.setViewportSize({ width: 1_280, height: 800 });
  const box = page.locator('.grid-scroll');
  expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(
    0,
  );
  await page.setViewportSize({ width: 360, height: 740 });
  const first = page.locator('[data-referral-key]').first();
  const ends = await first.locator('[data-cell="deadline"]').evaluate((cell) => {
    const seen = cell.closest('.grid-scroll')!;
    return cell.getBoundingClientRect().right - seen.getBoundingClientRect().left - seen.clientWidth;
  });
  expect(ends).toBeLessThanOrEqual(0);
  // Row actions would lie over both: the details have them.
  await first.hover();
  await expect(first.locator('.row-actions')).toHaveCSS('opacity', '0');
});

test('an owner: given to many at once, offered again, filtered by, and taken back @full', async ({
  extension,
}) => {
  const page = await openWith(extension, 60);
  await loaded(page);
  const ownersOf = async (): Promise<readonly (string | null)[]> =>
    (await extension.records()).map((record) => (record as { owner?: string | null }).owner ?? null);
  const named = async (name: string): Promise<number> =>
    (await ownersOf()).filter((owner) => owner === name).length;
  const give = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Owner', exact: true }).last().click();
    await page.getByRole('combobox', { name: 'Owner' }).fill(name);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
  };
  await page.locator('[data-referral-key] input').nth(0).check();
  await page.locator('[data-referral-key] input').nth(1).check();
  await give('Ana Trujillo');
  await expect.poll(() => named('Ana Trujillo')).toBe(2);
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await page.locator('[data-referral-key] input').nth(1).check();
  await give('Jan Novák');
  await expect.poll(() => named('Jan Novák')).toBe(1);
  await expect(page.locator('datalist option')).toHaveCount(0);
  await page.keyboard.press('z');
  await expect.poll(() => named('Ana Trujillo'), 'each its own owner again').toBe(2);
  await page.getByRole('button', { name: 'Owner', exact: true }).last().click();
  await expect(page.locator('datalist option')).toHaveAttribute('value', 'Ana Trujillo');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Clear selection' }).click();
  const filters = page.getByRole('group', { name: 'Filters' });
  await filters.getByRole('button', { name: 'Owner' }).click();
  await filters.getByRole('checkbox', { name: /^Ana Trujillo/ }).check();
  await expect(page.locator('[data-referral-key]')).toHaveCount(2);
  await page.keyboard.press('Escape');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8').match(/Ana Trujillo/g)).toHaveLength(2);
});

test('all that is shown is printed, in its order, below its headings @full', async ({ extension }) => {
  const page = await openWith(extension, 300);
  await loaded(page);
  const before = await page.locator('[data-referral-key]').count();
  const expected = Number(await grid(page).getAttribute('aria-rowcount')) - 1;
  expect(before).toBeLessThan(60);
  await page.emulateMedia({ media: 'print' });
  const lines = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return [...document.querySelectorAll<HTMLElement>('.grid-body > *')]
      .map((line) => ({
        top: line.getBoundingClientRect().top,
        at: Number(line.getAttribute('aria-rowindex')),
      }))
      .sort((one, other) => one.top - other.top)
      .map(({ at }) => at);
  });
  expect(lines).toEqual(Array.from({ length: expected }, (_, at) => at + 2));
  await expect(page.getByRole('navigation')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(() => page.locator('[data-referral-key]').count()).toBeLessThan(60);
});

test('a wide window shows the list beside the details, and j and k run through both @full', async ({
  extension,
}) => {
  const page = await openWith(extension, 120);
  await loaded(page);
  await page.setViewportSize({ width: 1_600, height: 800 });
  await page.locator('[data-referral-key]').nth(1).getByRole('link').click();
  const list = page.getByRole('navigation', { name: 'Referrals', exact: true });
  const current = list.locator('[aria-current="page"]');
  const name = page.locator('.referral-name h2');
  await expect(current).toContainText(await name.innerText());
  await expect(name).toBeFocused();
  const before = await name.innerText();
  const place = (): Promise<number> =>
    list.getByRole('link').evaluateAll((all) => all.findIndex((one) => one.ariaCurrent === 'page'));
  for (let step = 2; step <= 20; step += 1) {
    await page.keyboard.press('j');
    await expect.poll(place).toBe(step);
  }
  await expect(current).toBeInViewport();
  await expect(current).toContainText(await name.innerText());
  for (let step = 19; step >= 1; step -= 1) {
    await page.keyboard.press('k');
    await expect.poll(place).toBe(step);
  }
  await expect(name).toHaveText(before);
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 1_280, height: 800 });
  await expect(current).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1_280);
  await page.setViewportSize({ width: 1_279, height: 800 });
  await expect(list).toHaveCount(0);
});
