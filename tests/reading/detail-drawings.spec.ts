import { expect, test, type Page } from '@playwright/test';
import { languages } from '../sample/options';
import { words } from '../sample/words';
import { drawings, type Field } from './detail-drawings';
import { dealPath, guid, leadPath, partsOfPages } from './detail-parts';
import { readDetail, showFixture, withReader } from './harness';

const now = '2026-11-20T10:00:00.000Z';
const notes = 'Call me on Monday. Status: Won, value 5,000 USD';
const day = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date));

test.beforeEach(async ({ context }) => withReader(context));

/** What was read that is not so, and what was not read. */
async function against(
  page: Page,
  expected: Readonly<Record<string, unknown>>,
  ignore: readonly string[] = [],
): Promise<readonly string[]> {
  const referrals = (await readDetail(page, { now }))?.referrals ?? [];
  const [one] = referrals;
  const read: Record<string, unknown> =
    one === undefined ? {} : { ...one.fields, expires: one.statedExpiry?.at ?? null };
  // What a date can mean follows from the date.
  const names = [...new Set([...Object.keys(read), ...Object.keys(expected)])].filter(
    (name) => name !== 'createdWithin' && !ignore.includes(name),
  );
  return [
    ...(referrals.length > 1 ? [`${referrals.length} referrals`] : []),
    ...names
      .filter((name) => (read[name] ?? null) !== (expected[name] ?? null))
      .map((name) => `${name}: ${JSON.stringify(read[name])} instead of ${JSON.stringify(expected[name])}`),
  ];
}

/** Puts a body into the page that is open, which costs a tenth of opening one. */
const show = async (page: Page, body: string, lang: string): Promise<void> =>
  page.evaluate(
    ([html, language]) => {
      document.documentElement.lang = language!;
      document.body.replaceChildren(document.createRange().createContextualFragment(html!));
    },
    [body, lang],
  );

test('a lead and a deal in every drawing and every language @full', async ({ page }) => {
  test.setTimeout(180_000);
  const wrong: string[] = [];
  await showFixture(page, '', { path: leadPath });
  for (const kind of ['lead', 'deal'] as const) {
    await page.evaluate(
      (path) => history.replaceState(null, '', path),
      kind === 'lead' ? leadPath : dealPath,
    );
    for (const language of languages) {
      const { columns, labels, customerName, email, phone, calls, status, quality, deals } = words[language];
      const country = new Intl.DisplayNames(language, { type: 'region' }).of('US');
      const money = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(30_000);
      const lead: readonly Field[] = [
        [columns.company, 'Contoso Company'],
        [labels.address, `Seattle, ${country}`],
        [customerName, 'John Doe'],
        [labels.customerEmail, 'john@contoso.com', email.valid],
        [columns.jobTitle, 'Director'],
        [labels.customerPhone, '9665781103', phone.invalid],
        [columns.leadSource, 'AppSource (SPZA)-PLT|pub.offer'],
        [columns.callToAction, calls['contact-me']],
        [labels.createdOn, day('2026-08-01', language)],
        [columns.status, status.received],
        [columns.quality, quality.high],
        [columns.notes, notes],
      ];
      const deal: readonly Field[] = [
        [columns.dealName, 'Cloud migration'],
        [labels.dealType, deals.coSell],
        [columns.referralId, guid],
        [customerName, 'Contoso Company'],
        [columns.status, status.won],
        [columns.microsoftStatus, status.accepted],
        [labels.estimatedValue, money],
        [labels.estimatedCloseDate, day('2026-12-22', language)],
        [columns.crmId, 'CRM-77'],
        [columns.campaignId, '--'],
        [labels.createdOn, day('2026-08-01', language)],
        [columns.notes, 'update'],
      ];
      const expected =
        kind === 'lead'
          ? {
              id: guid,
              company: 'Contoso Company',
              address: `Seattle, ${country}`,
              city: 'Seattle',
              country: 'US',
              contactName: 'John Doe',
              email: 'john@contoso.com',
              emailValidity: 'valid',
              jobTitle: 'Director',
              phone: '9665781103',
              phoneValidity: 'invalid',
              leadSource: 'AppSource (SPZA)-PLT|pub.offer',
              callToAction: 'contact-me',
              createdAt: '2026-08-01',
              stage: 'received',
              quality: 'high',
              notes,
            }
          : {
              id: guid,
              dealName: 'Cloud migration',
              dealType: deals.coSell,
              company: 'Contoso Company',
              stage: 'archived',
              outcome: 'won',
              microsoftStatus: status.accepted,
              value: 30_000,
              currency: 'EUR',
              closeDate: '2026-12-22',
              crmId: 'CRM-77',
              createdAt: '2026-08-01',
              notes: 'update',
            };
      for (const [name, draw] of Object.entries(drawings)) {
        await show(page, `<main><h1>Contoso</h1>${draw(kind === 'lead' ? lead : deal)}</main>`, language);
        wrong.push(
          ...(await against(page, expected)).map((line) => `${language}, ${kind}, ${name}: ${line}`),
        );
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('what stands around a referral is none of it', async ({ page }) => {
  const wrong: string[] = [];
  await showFixture(page, '', { path: leadPath });
  for (const { name, body, path, after, expect: expected, ignore } of partsOfPages) {
    await page.evaluate((address) => history.replaceState(null, '', address), path ?? leadPath);
    await show(page, body, 'en-US');
    if (after !== undefined) await page.evaluate(after);
    wrong.push(...(await against(page, expected, ignore)).map((line) => `${name}: ${line}`));
  }
  expect(wrong).toEqual([]);
});
