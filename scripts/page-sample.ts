/**
 * Makes pages of `tests/pages` of the sample Partner Center: each list once as each component library draws it, and
 * referrals' own pages. What is read of a page as it was put down must be what is read of the living one.
 *
 *     npm run build:sample && npm run page:sample
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { format } from 'prettier';
import { corpusFolder, corpusReader, readPage, type CaseMeta } from '../tests/reading/corpus';
import { withReader } from '../tests/reading/harness';
import { makeReferrals } from '../tests/sample/data';
import { languages, layoutNames, sampleUrl, type SampleOptions } from '../tests/sample/options';
import { serveSample } from '../tests/sample/serve';
import { nameFunctionsIn } from './bench/named-functions';
import { findBrowser } from './find-browser';
import { putDown } from './put-down-page';

const NOW = '2026-11-20T10:00:00.000Z';
const ROWS = 8;
const SEED = 23;
const lists = ['marketplace', 'inbound', 'qualified', 'outbound'] as const;
const detailLanguages = ['en', 'de', 'cs', 'ja', 'pt-BR', 'fr'] as const;

interface Sample {
  readonly name: string;
  readonly about: string;
  readonly options: Partial<SampleOptions>;
}

/** Each layout with a list of leads and one of co-sell; languages take turns. */
const ofLists: readonly Sample[] = layoutNames.flatMap((layout, nth) =>
  lists.slice(0, 2).map((_, turn) => {
    const list = lists[(nth + turn * 2 + turn) % lists.length] ?? 'marketplace';
    const language = languages[(nth * 2 + turn) % languages.length] ?? 'en';
    return {
      name: `sample-${layout}-${list}-${language}`,
      about: `The ${list} list, ${language}, as the sample draws it with ${layout}.`,
      options: { layout, list, only: list, language, count: ROWS, pageSize: ROWS },
    };
  }),
);

/** A lead, an inbound and an outbound deal, each in two languages. */
const ofDetails: readonly Sample[] = detailLanguages.map((language, nth) => {
  const list = (['marketplace', 'inbound', 'outbound'] as const)[nth % 3] ?? 'marketplace';
  const made = makeReferrals({
    seed: SEED,
    count: ROWS,
    now: NOW,
    only: list,
    awkward: 'some',
    account: null,
  });
  const referral = made[nth % made.length];
  if (referral === undefined) throw new Error('there is no referral');
  return {
    name: `sample-detail-${list}-${language}`,
    about: `A referral's own page, ${list}, ${language}: sections, badges, steps, contacts.`,
    options: {
      layout: 'table',
      list,
      only: list,
      language,
      count: ROWS,
      referral: referral.id,
      detailRoute: nth % 2 === 0 ? 'path' : 'query',
    },
  };
});

/** @returns why the page was not made, or null. */
async function make(browser: Browser, { name, about, options }: Sample): Promise<string | null> {
  const context = await browser.newContext({
    viewport: { width: 2600, height: 1200 },
    timezoneId: 'Europe/Berlin',
  });
  try {
    await serveSample(context);
    await nameFunctionsIn(context);
    await withReader(context);
    const page = await context.newPage();
    await page.goto(sampleUrl({ ...options, now: NOW, seed: SEED, delay: 1 }));
    await page.waitForFunction(
      () =>
        document.querySelector('[aria-busy=true]') === null &&
        globalThis.pageReading
          .read(globalThis.pageReading.open().reader)
          .readings.some(({ referrals }) => referrals.length > 0),
    );
    const meta: CaseMeta = {
      about,
      address: page.url(),
      languages: ['en-US'],
      now: NOW,
      timeZone: 'Europe/Berlin',
    };
    const living = await readPage(page, meta);
    const html = await page.evaluate(putDown);
    const reader = await corpusReader(await browser.newContext({ viewport: { width: 2600, height: 1200 } }));
    const stood = await reader.read({ html, meta });
    if (!isDeepStrictEqual(stood, living)) return 'is read otherwise than the living page';
    const folder = `${corpusFolder}${name}/`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}page.html`, html);
    for (const [file, value] of Object.entries({ meta, expected: stood }))
      writeFileSync(
        `${folder}${file}.json`,
        await format(JSON.stringify(value), { parser: 'json', printWidth: 110 }),
      );
    return null;
  } finally {
    await context.close();
  }
}

const browser = await chromium.launch({
  executablePath: findBrowser().path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  for (const sample of [...ofLists, ...ofDetails])
    console.log(
      `${sample.name}: ${(await make(browser, sample)) ?? 'written. Check each value against the page.'}`,
    );
} finally {
  await browser.close();
}
