import { expect, type Page, test } from '@playwright/test';
import type { HintSummary } from '../../src/messages/hint-verbs.ts';
import { sample, sampleNow, samples } from './sample-referrals.ts';
import { openSurface } from './stubbed-surface.ts';
import { fullUnless } from '../support/depth.ts';

const row = (page: Page, key: string) => page.locator(`[data-referral-key="${key}"]`);
const languages = ['en', 'de', 'cs', 'es', 'fr', 'ja', 'pt_BR', 'pt_PT'];

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 440, height: 600 });
  await page.clock.setFixedTime(sampleNow);
});

const hint = (kind: HintSummary['kind'], confidence: HintSummary['confidence']): HintSummary => ({
  kind,
  keys: ['flame'],
  confidence,
  perhaps: 0,
});

for (const texts of languages)
  test(`a mark, two hints and a heart share one line, ${texts}${fullUnless(texts === 'de')}`, async ({
    page,
  }) => {
    const rows = samples.map((one) =>
      one.key === 'urgent' ? { ...one, emailValidity: 'spam' as const } : one,
    );
    await openSurface(page, {
      texts,
      language: texts.replace('_', '-'),
      rows,
      hints: { urgent: [hint('same-contact', 'certain'), hint('same-company', 'likely')] },
    });
    const line = row(page, 'urgent').locator('.row-second');
    await expect(line.locator('.hint-chip')).toHaveCount(2);
    const tops = await line.locator('.chip, :scope > .icon').evaluateAll((all) =>
      all.map((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return (top + bottom) / 2;
      }),
    );
    expect(Math.max(...tops) - Math.min(...tops), 'middles in one line').toBeLessThan(4);
  });

test('what stands last before a deadline is not folded in the narrowest window @full', async ({ page }) => {
  await page.setViewportSize({ width: 220, height: 300 });
  await openSurface(page, {
    texts: 'es',
    language: 'es',
    rows: [sample('last', 335.995, { company: 'Contoso s.r.o.' })],
  });
  const time = row(page, 'last').locator('time').first();
  await expect(time).toContainText('< 1 min');
  expect((await time.boundingBox())?.height, 'one line').toBeLessThan(24);
});

test('in forced colours an icon has the colour of the words beside it @full', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openSurface(page, { rows: samples });
  const colours = await row(page, 'urgent')
    .locator('.row-second > .icon')
    .evaluate((icon) => [icon, icon.parentElement ?? icon].map((one) => getComputedStyle(one).color));
  expect(colours[0]).toBe(colours[1]);
});
