import { expect, test } from '@playwright/test';
import { makeReferrals, type Truth } from '../sample/data';
import { dayIn } from '../sample/expected';
import { sampleUrl, type Language } from '../sample/options';
import { serveSample } from '../sample/serve';
import { lookAt, readDetail, withReader } from './harness';
import { fullUnless } from '../support/depth';

const now = new Date().toISOString();

/** What a referral's own page shows of it; undefined: it does not, or may show it in other words. */
function shownOf(truth: Truth): Record<string, unknown> {
  const hidden = truth.outcome === 'expired';
  const contact = <T>(value: T): T | null => (hidden ? null : value);
  const lead = truth.kind === 'lead';
  return {
    id: truth.id,
    company: truth.company,
    contactName: contact(truth.contactName),
    email: contact(truth.email),
    phone: contact(truth.phone),
    ...(lead
      ? {
          jobTitle: contact(truth.jobTitle),
          emailValidity: contact(truth.emailValidity),
          phoneValidity: truth.phone === null ? null : contact(truth.phoneValidity),
          leadSource: truth.leadSource,
          callToAction: truth.callToAction,
          directContact: truth.directContact || undefined,
        }
      : {
          dealName: truth.dealName,
          value: truth.value,
          currency: truth.currency,
          closeDate: truth.closeDate,
          crmId: truth.crmId,
          campaignId: truth.campaignId,
        }),
    notes: truth.notes,
    createdAt: truth.createdAt === null ? null : dayIn(truth.createdAt),
    city: truth.city,
    country: truth.country,
  };
}

for (const language of ['en', 'cs', 'de', 'ja', 'pt-BR'] as const satisfies readonly Language[]) {
  for (const list of ['marketplace', 'inbound', 'outbound'] as const) {
    test(`${language}, ${list}: a referral's own page${fullUnless(language === 'en' && list === 'inbound')}`, async ({
      page,
      context,
    }) => {
      test.setTimeout(90_000);
      await serveSample(context);
      await withReader(context);
      const truths = makeReferrals({ seed: 5, count: 8, now, only: list, awkward: 'none', account: null });
      const wrong: string[] = [];
      const missed: string[] = [];
      for (const [n, truth] of truths.entries()) {
        await page.goto(
          sampleUrl({
            layout: 'table',
            list,
            only: list,
            language,
            count: 8,
            seed: 5,
            now,
            awkward: 'none',
            referral: truth.id,
            detailRoute: n % 2 === 0 ? 'path' : 'query',
            delay: 1,
          }),
        );
        await expect
          .poll(async () => (await readDetail(page, { now }))?.referrals[0]?.fields.id, { timeout: 10_000 })
          .toBe(truth.id);
        const row = (await readDetail(page, { now }))?.referrals[0];
        const shown = shownOf(truth);
        for (const [field, value] of Object.entries(row?.fields ?? {})) {
          if (value !== null && shown[field] !== value && field in shown)
            wrong.push(`${field}: ${JSON.stringify(value)} instead of ${JSON.stringify(shown[field])}`);
          if (field === 'stage' && value !== null && value !== truth.stage)
            wrong.push(`stage: ${String(value)} instead of ${truth.stage}`);
        }
        for (const [field, value] of Object.entries(shown)) {
          const read = (row?.fields as Record<string, unknown> | undefined)?.[field];
          if (value !== null && value !== undefined && (read === null || read === undefined))
            missed.push(`${field}: ${JSON.stringify(value)}`);
        }
        if (
          truth.kind === 'co-sell' &&
          truth.expiresAt !== null &&
          Date.parse(truth.expiresAt) > Date.now()
        ) {
          const stated = row?.statedExpiry;
          if (stated === null || stated === undefined) missed.push('expires in');
          else {
            const early = Date.parse(truth.expiresAt) - Date.parse(stated.at);
            if (early < -60_000 || early > stated.precisionMs + 60_000)
              wrong.push(`expires ${stated.at} instead of ${truth.expiresAt}`);
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(missed).toEqual([]);
    });
  }
}

test('a pane beside cards belongs to the chosen card; a preview over a deal to that deal @full', async ({
  page,
  context,
}) => {
  await serveSample(context);
  await withReader(context);
  const options = {
    list: 'marketplace',
    only: 'marketplace',
    count: 20,
    seed: 5,
    now,
    awkward: 'none',
  } as const;
  const truths = makeReferrals({
    seed: 5,
    count: 20,
    now,
    only: 'marketplace',
    awkward: 'none',
    account: null,
  });
  await page.goto(sampleUrl({ ...options, layout: 'cards', rowKey: 'number' }));
  await page.locator('.card').nth(3).click();
  const key = (await page.locator('.card').nth(3).getAttribute('id'))?.replace('card-', '');
  const chosen = truths.find(({ rowNumber }) => String(rowNumber) === key)!;
  const pane = await readDetail(page, { now });
  expect(pane?.referrals[0]).toMatchObject({ rowKey: key, fields: { company: chosen.company } });

  await page.goto(sampleUrl({ ...options, list: 'inbound', only: 'inbound', layout: 'table' }));
  await page.locator('td .name').first().hover();
  await expect(page.getByRole('dialog')).toBeVisible();
  const id = await page.getByRole('dialog').getAttribute('data-referral-id');
  const looks = await lookAt(page, { now });
  const deal = makeReferrals({
    seed: 5,
    count: 20,
    now,
    only: 'inbound',
    awkward: 'none',
    account: null,
  }).find((one) => one.id === id)!;
  const preview = looks.find(({ detail }) => detail)?.referrals[0];
  expect(preview?.fields).toMatchObject({ id, createdAt: dayIn(deal.createdAt!), stage: deal.stage });
});
