import { expect, test } from '@playwright/test';
import { expectNoAxeViolations, expectNoAxeViolationsInThemes } from './no-axe-violations.ts';
import { awkward, sample, sampleNow, samples } from './sample-referrals.ts';
import { openSurface, type StubbedWorld } from './stubbed-surface.ts';
import { fullUnless } from '../support/depth.ts';

const accounts = samples.map((row, at) =>
  Object.assign(structuredClone(row), { account: at % 2 === 0 ? 'Contoso EMEA' : 'Contoso US' }),
);

/** A language without spaces, whose lines may break anywhere. */
const japanese = { language: 'ja', texts: 'ja' } as const;

/** Every state that popup and panel can be in, and a sentence that only this state shows. */
const states: Readonly<Record<string, readonly [StubbedWorld, RegExp]>> = {
  list: [{ rows: samples }, /7 to answer within 72 h/],
  'two accounts': [{ rows: accounts }, /All accounts/],
  'first run': [{ rows: [], freshness: { kind: 'never' }, due: 0 }, /pin Triage/],
  'empty tab': [{ rows: samples.filter(({ actionable }) => !actionable), due: 0 }, /Nothing to answer/],
  stale: [
    { rows: samples, freshness: { kind: 'stale', readAt: '2026-11-19T08:00:00Z' } },
    /Last read 2 days ago/,
  ],
  unreadable: [
    { rows: samples, freshness: { kind: 'unreadable', since: '2026-11-21T08:00:00Z' } },
    /could not be read since/,
  ],
  'unknown columns': [
    { rows: samples, unknownColumns: ['Obchodník', 'X'] },
    /2 columns were not understood: “Obchodník”, “X”/,
  ],
  walking: [
    { rows: samples, walk: { kind: 'running', progress: { page: 3, pages: 12, rows: 240, total: null } } },
    /Reading page 3 of 12, 240 rows/,
  ],
  interrupted: [
    {
      rows: samples,
      walk: {
        kind: 'ended',
        how: 'interrupted',
        progress: { page: 3, pages: null, rows: 1, total: null },
        at: '2026-11-21T09:00:00Z',
      },
    },
    /Interrupted, what was read stays: page 3, 1 row/,
  ],
  'no answer': [{ rows: samples, worker: 'failing', snapshot: false }, /The list could not be loaded/],
  'no answer, older list': [{ rows: samples, worker: 'failing' }, /The list may be out of date/],
  loading: [{ rows: samples, worker: 'silent', snapshot: false }, /Loading…/],
  awkward: [{ rows: awkward }, /onerror/],
  'in Japanese': [
    { ...japanese, rows: samples, freshness: { kind: 'stale', readAt: '2026-11-19T08:00:00Z' } },
    /72時間以内：要応答 7\s件.*最終読み取り：2 日前.*残り 2日/s,
  ],
  'in Japanese, first run': [
    { ...japanese, rows: [], freshness: { kind: 'never' }, due: 0 },
    /紹介の一覧を開いてください/,
  ],
  'in Japanese, walking': [
    {
      ...japanese,
      rows: samples,
      unknownColumns: ['販売員', 'X'],
      walk: { kind: 'running', progress: { page: 3, pages: 12, rows: 240, total: null } },
    },
    /2\s個の列を理解できませんでした：「販売員」、「X」.*読み取り中：3\/12\sページ、240\s行/s,
  ],
  'right to left': [{ rows: samples, direction: 'rtl', language: 'ar' }, /Contoso/],
};

/** At each change: the list, each way in which there is none, and texts of another kind. */
const stand = new Set(['list', 'first run', 'unreadable', 'no answer', 'awkward', 'in Japanese']);

for (const [state, [world, says]] of Object.entries(states)) {
  for (const surface of state === 'list' || state === 'first run'
    ? (['popup', 'panel'] as const)
    : (['popup'] as const)) {
    test(`${surface}, ${state}: says it, fits, axe finds nothing in light and dark${fullUnless(stand.has(state))}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 600 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.clock.setFixedTime(sampleNow);
      await openSurface(page, world, surface);
      await expect(page.locator('body')).toContainText(says);
      if (state === 'loading')
        await expect(page.locator('#app').getByText('Loading…')).toHaveCSS('opacity', '1');
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        'nothing wider than the popup',
      ).toBe(360);
      await expectNoAxeViolationsInThemes(page);
    });
  }
}

test('details and keyboard help pass axe too', async ({ page }) => {
  // So high that the foot, which stays in sight, lies over none of the details.
  await page.setViewportSize({ width: 440, height: 1_000 });
  await page.clock.setFixedTime(sampleNow);
  await openSurface(page, { rows: samples });
  await page.getByRole('button', { name: 'Northwind Traders', exact: true }).click();
  await expect(page.locator('#app').getByText('Wants a quote for 40 users.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('whatever stands in a record is shown as text, and no row grows without end', async ({ page }) => {
  await page.clock.setFixedTime(sampleNow);
  await openSurface(page, { rows: awkward });
  await expect(
    page.locator('#app').getByText('<img src=x onerror="document.title=1"><script>alert(1)</script>').first(),
  ).toBeVisible();
  expect(await page.title()).toBe('Partner Center Triage');
  for (const row of await page.locator('[data-referral-key]').all())
    expect((await row.boundingBox())?.height).toBeLessThan(180);
  await page.getByRole('button', { name: /^Ten thousand/ }).click();
  await expect(page.locator('[data-referral-key="long"] dd').first()).toContainText('UnbrokenUnbroken');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  );
});

for (const texts of ['en', 'ja'])
  test(`text at twice its size stays readable: nothing is cut sideways, ${texts}${fullUnless(texts === 'en')}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 600 });
    await page.clock.setFixedTime(sampleNow);
    await openSurface(page, {
      texts,
      language: texts,
      rows: [
        ...samples,
        sample('wide', 3, { company: 'Donaudampfschifffahrtsgesellschaft', directContact: true }),
      ],
    });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const cut = await page
      .locator('.chip, .tab, .button, .summary')
      .evaluateAll((all) =>
        all
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .map((element) => element.textContent),
      );
    expect(cut).toEqual([]);
  });
