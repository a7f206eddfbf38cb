import { expect, type Page, test } from '@playwright/test';
import { sample, sampleNow, samples } from './sample-referrals.ts';
import { asked, changeGroups, changeRow, openSurface } from './stubbed-surface.ts';
import { fullUnless } from '../support/depth.ts';

const row = (page: Page, key: string) => page.locator(`[data-referral-key="${key}"]`);
const showTab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click();
const verbs = async (page: Page) => (await asked(page)).map(({ verb }) => verb);

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 600 });
  await page.clock.install({ time: sampleNow - 1_000 });
  await page.clock.pauseAt(sampleNow);
});

test('rows carry the public names, in the order that the worker gave', async ({ page }) => {
  await openSurface(page, { rows: samples });
  await showTab(page, /Marketplace/);
  await page.clock.runFor(100); // the first paint draws one screen of rows, the next frame the rest
  const keys = await page
    .locator('[data-referral-key]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-referral-key')));
  expect(keys).toEqual(
    samples.filter(({ kind, list }) => kind === 'lead' && list === 'marketplace').map(({ key }) => key),
  );

  const time = (key: string, deadline: string) => row(page, key).locator(`time[data-deadline="${deadline}"]`);
  await expect(time('urgent', 'response')).toHaveText('5 h left');
  await expect(time('urgent', 'response')).toHaveAttribute('data-state', 'urgent');
  await expect(time('urgent', 'response')).toHaveAttribute('datetime', samples[0]?.expiresAt ?? '');
  await expect(time('soon', 'response')).toHaveText('≈ 2 d 4 h left');
  await expect(time('soon', 'response')).toHaveAttribute('data-state', 'soon');
  await expect(time('later', 'response')).toHaveAttribute('data-state', 'ok');
  await expect(time('passed', 'response')).toHaveAttribute('data-state', 'passed');
  await expect(time('flame', 'direct-contact')).toHaveText('14 h left');
  await expect(time('past-contact', 'direct-contact')).toHaveText('Call overdue');
  await expect(row(page, 'past-contact')).not.toContainText(/expired/i);
  await expect(row(page, 'info')).toContainText('No answer due');
  await expect(row(page, 'info').locator('[data-deadline="response"]')).toHaveCount(0);
  await expect(row(page, 'dnc')).toContainText('Do not contact');
  await expect(row(page, 'test')).toContainText('Test lead');
  await expect(row(page, 'test').locator('time')).toHaveCount(0);
  await expect(row(page, 'undated')).toContainText('Answer due, deadline not known');
  await expect(row(page, 'urgent').getByRole('button', { name: 'Favorite' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(row(page, 'urgent').getByRole('button', { name: 'Open in Partner Center' })).toBeVisible();
  expect(
    await page.locator('[data-list]').evaluateAll((all) => all.map((tab) => tab.getAttribute('data-list'))),
  ).toEqual(['to-answer', 'marketplace', 'qualified', 'co-sell', 'favorites', 'snoozed']);
});

test('a countdown goes on once a minute, at the full minute, and not while hidden @full', async ({
  page,
}) => {
  await openSurface(page, { rows: samples });
  const time = row(page, 'urgent').locator('time');
  const changes = await time.evaluateHandle((element) => {
    const seen: string[] = [];
    new MutationObserver(() => seen.push(element.textContent ?? '')).observe(element, {
      characterData: true,
      subtree: true,
      childList: true,
    });
    return seen;
  });
  await page.clock.runFor(39_000);
  await expect(time).toHaveText('5 h left');
  await page.clock.runFor(2_000);
  await expect(time).toHaveText('4 h 59 min left');
  await page.clock.runFor(120_000);
  await expect(time).toHaveText('4 h 57 min left');
  expect(await changes.jsonValue()).toEqual(['4 h 59 min left', '4 h 58 min left', '4 h 57 min left']);

  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.clock.runFor(600_000);
  await expect(time).toHaveText('4 h 57 min left');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: false, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(time).toHaveText('4 h 47 min left');
});

test('by keyboard alone: rows, favorite, open, search, tabs, help', async ({ page }) => {
  await openSurface(page, { rows: samples });
  await page.clock.resume();
  await showTab(page, /Marketplace/);
  await expect(row(page, 'urgent')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('jf'); // letters are text here
  await expect(page.locator('#app').getByText('Nothing matches “jf”')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(page, 'urgent')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'urgent')).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'soon')).toBeFocused();
  await page.keyboard.press('k');
  await expect(row(page, 'flame')).toBeFocused();
  await page.keyboard.press('f');
  await expect(row(page, 'flame').getByRole('button', { name: 'Favorite' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(row(page, 'flame').getByText('Answer by')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(row(page, 'flame').getByText('Answer by')).toBeHidden();
  await page.keyboard.press('o');
  await expect.poll(() => asked(page)).toContainEqual({ verb: 'partner-center.open', ask: { key: 'flame' } });
  await page.keyboard.press('End');
  await expect(row(page, 'expired')).toBeFocused();
  await expect(row(page, 'expired')).toBeInViewport({ ratio: 0.99 });
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(row(page, 'expired')).toBeFocused();
  await page.getByRole('tab', { name: /Marketplace/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /Co-sell/ })).toBeFocused();
  await expect(row(page, 'c1')).toBeVisible();
  await expect(page.getByRole('tabpanel', { name: /Co-sell/ })).toBeVisible();
});

test('the heart is set at once and then shows the truth', async ({ page }) => {
  await openSurface(page, { rows: samples });
  const heart = (key: string) => row(page, key).getByRole('button', { name: 'Favorite' });
  await heart('flame').click();
  await expect(heart('flame')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('tab', { name: /Favorites: 3/ })).toBeAttached();
  await heart('warned').click();
  await expect(heart('warned')).toHaveAttribute('aria-pressed', 'true');
  await expect(row(page, 'warned')).toContainText('Also marked in Partner Center');
});

test('what the worker stores anew is shown without asking', async ({ page }) => {
  await openSurface(page, { rows: samples });
  await expect(row(page, 'flame')).toContainText('Fabrikam');
  const before = (await verbs(page)).length;
  await changeRow(page, 'flame', { company: 'Fabrikam, Inc.', doNotContact: true });
  await expect(row(page, 'flame')).toContainText('Fabrikam, Inc.');
  await expect(row(page, 'flame')).toContainText('Do not contact');
  expect((await verbs(page)).length).toBe(before);
});

test('10,000 referrals: a screen of rows first, more on scrolling and on the button @full', async ({
  page,
}) => {
  const rows = Array.from({ length: 10_000 }, (_, at) =>
    sample(`r${at}`, 10 + at / 100, { company: `Company ${at}` }),
  );
  await openSurface(page, { rows });
  await page.clock.resume();
  await expect(page.locator('[data-referral-key]')).toHaveCount(30);
  await expect(page.locator('#app').getByText('30 of 10,000 shown')).toBeAttached();
  await page.getByRole('button', { name: 'Show more' }).scrollIntoViewIfNeeded();
  await expect(row(page, 'r59')).toBeAttached();
  await row(page, 'r29').focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'r30')).toBeFocused();
  await expect(row(page, 'r30')).toHaveAttribute('aria-posinset', '31');
  await expect(row(page, 'r30')).toHaveAttribute('aria-setsize', '10000');
});

test('a row that moves below another heading keeps the focus where it was in it @full', async ({ page }) => {
  const count = samples.filter(({ actionable, test: isTest }) => actionable && !isTest).length;
  await openSurface(page, { rows: samples, groups: [{ group: 'tomorrow', count }] });
  const accept = row(page, 'urgent').getByRole('button', { name: /^Accept/ });
  await accept.focus();
  await changeGroups(page, [
    { group: 'today', count: 1 },
    { group: 'tomorrow', count: count - 1 },
  ]);
  await expect(page.getByRole('heading', { name: /^Today/ })).toBeVisible();
  await expect(accept).toBeFocused();
});

test('a row that moves below another heading stays open @full', async ({ page }) => {
  const count = samples.filter(({ actionable, test: isTest }) => actionable && !isTest).length;
  await openSurface(page, { rows: samples, groups: [{ group: 'tomorrow', count }] });
  await page.clock.resume();
  await row(page, 'urgent').locator('.row-toggle').click();
  const details = row(page, 'urgent').locator('.details');
  await expect(details).toBeVisible();
  await changeGroups(page, [
    { group: 'today', count: 1 },
    { group: 'tomorrow', count: count - 1 },
  ]);
  await expect(page.getByRole('heading', { name: /^Today/ })).toBeVisible();
  await expect(details).toBeVisible();
});

test('search asks once for a word, and the field keeps what was typed @full', async ({ page }) => {
  await openSurface(page, { rows: samples });
  // No time passes between the keys, however long the machine takes for them.
  await page.getByRole('searchbox').pressSequentially('fabrikam');
  await page.clock.resume();
  await expect(page.locator('[data-referral-key]')).toHaveCount(1);
  const searches = (await asked(page)).filter(
    ({ verb, ask }) => verb === 'triage.view' && ask['search'] !== '',
  );
  expect(searches.length).toBeLessThanOrEqual(2);
  await expect(page.getByRole('searchbox')).toHaveValue('fabrikam');
});

test('a silent worker is said to be silent, and can be asked again', async ({ page }) => {
  await openSurface(page, { rows: samples, worker: 'silent', snapshot: false });
  await page.clock.runFor(11_000);
  await expect(page.locator('#app').getByText('The list could not be loaded')).toBeVisible();
  const before = (await verbs(page)).length;
  await page.getByRole('button', { name: 'Try again' }).click();
  expect((await verbs(page)).length).toBe(before + 1);
});

test('reading all pages shows how far it is, and can be cancelled', async ({ page }) => {
  await openSurface(page, { rows: samples });
  await page.getByRole('button', { name: 'Update from Partner Center' }).click();
  await expect(page.locator('#app').getByText('Reading page 1 of 4, 10 rows')).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Update from Partner Center' })).toHaveJSProperty(
    'value',
    0.25,
  );
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('#app').getByText('Stopped: page 2 of 4, 20 rows read')).toBeVisible();
});

test('an unknown column is explained by the reader', async ({ page }) => {
  await openSurface(page, { rows: samples, unknownColumns: ['Obchodník', 'X'] });
  await page.clock.resume();
  await page.getByRole('button', { name: 'Say what they mean' }).click();
  await expect(page.locator('#app').getByText('E-mail: 67% of the values fit').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Obchodník' }).selectOption('Contact person');
  await expect(page.locator('#app').getByText(/^Noted\./)).toBeVisible();
  expect(await asked(page)).toContainEqual({
    verb: 'columns.say',
    ask: { account: null, language: 'cs', header: 'Obchodník', meaning: 'contactName' },
  });
});

test('side panel and full page are a button away, the panel only where there is one', async ({ page }) => {
  await openSurface(page, { rows: samples });
  await page.getByRole('button', { name: 'Open side panel' }).click();
  await page.getByRole('button', { name: 'Open all referrals' }).click();
  expect(await verbs(page)).toEqual(expect.arrayContaining(['panel', 'options']));
});

test('a search goes through all lists, and the tabs count its matches', async ({ page }) => {
  await openSurface(page, { rows: samples });
  await page.clock.resume();
  await showTab(page, /Marketplace/);
  await page.getByRole('searchbox').fill('alpine');
  await expect(row(page, 'q1')).toBeVisible();
  await expect(page.getByRole('tab', { name: /All lists/ })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('searchbox').fill('');
  await expect(page.getByRole('tab', { name: /Marketplace/ })).toHaveAttribute('aria-selected', 'true');
  await expect(row(page, 'urgent')).toBeVisible();
});

test('a click anywhere in a row opens its details; its controls keep their own meaning', async ({ page }) => {
  await openSurface(page, { rows: samples });
  await page.clock.resume();
  const details = row(page, 'later').getByText('Wants a quote for 40 users.');
  await row(page, 'later').locator('.row-about').click();
  await expect(details).toBeVisible();
  await row(page, 'later').getByRole('button', { name: 'Favorite' }).click();
  await expect(details).toBeVisible();
  await row(page, 'later').locator('time').first().click();
  await expect(details).toBeHidden();
});

/** Runs in the page: the height of the head in px, and how many rows stand whole between head and foot. */
function measured(): { readonly head: number; readonly whole: number } {
  const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
  const [head, foot] = [box('.head'), box('.reading')];
  const rows = [...document.querySelectorAll('.row')].map((row) => row.getBoundingClientRect());
  const isWhole = ({ top, bottom }: DOMRect): boolean => top >= head.bottom - 1 && bottom <= foot.top + 1;
  return { head: head.height, whole: rows.filter(isWhole).length };
}

const whole = { en: 8, de: 7, cs: 7, fr: 7, es: 7, ja: 7 } as const;
for (const [texts, rows] of Object.entries(whole))
  test(`at least ${rows} whole rows and a low head in 600 px, ${texts}${fullUnless(texts === 'en')}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 440, height: 600 });
    const toAnswer = samples.filter(({ actionable, test: isTest }) => actionable && !isTest);
    await openSurface(page, {
      rows: toAnswer,
      texts,
      language: texts,
      due: 15,
      calls: 3,
      overdue: 4,
      groups: [
        { group: 'today', count: 2 },
        { group: 'tomorrow', count: 1 },
        { group: 'soon', count: 2 },
        { group: 'later', count: toAnswer.length - 5 },
      ],
    });
    await page.clock.runFor(500);
    const seen = await page.evaluate(measured);
    expect(seen.head).toBeLessThanOrEqual(96);
    expect(seen.whole).toBeGreaterThanOrEqual(rows);
    // A popup is at most 800 by 600 px large: at 200 % these are left of it, and the tabs may need two lines.
    await page.setViewportSize({ width: 400, height: 300 });
    const zoomed = await page.evaluate(measured);
    expect(zoomed.head).toBeLessThanOrEqual(112);
    expect(zoomed.whole).toBeGreaterThanOrEqual(2);
    // The popup as it opens, 440 by 600 px, at 200 %. Its foot stands below all rows.
    await page.setViewportSize({ width: 220, height: 300 });
    const small = await page.evaluate(() => {
      const summary = document.querySelector('.summary')!;
      const bottoms = [...document.querySelectorAll('.row')].map((one) => one.getBoundingClientRect().bottom);
      return {
        isSummaryCut: summary.scrollHeight > summary.clientHeight + 1,
        rows: bottoms.filter((bottom) => bottom <= innerHeight).length,
        wider: document.documentElement.scrollWidth - innerWidth,
      };
    });
    expect(small).toEqual({ isSummaryCut: false, rows: expect.any(Number), wider: 0 });
    expect(small.rows).toBeGreaterThanOrEqual(2);
  });
