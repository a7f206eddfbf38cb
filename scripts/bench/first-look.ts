import type { Page } from '@playwright/test';
import { showFixture, withReader } from '../../tests/reading/harness';
import { otherPages } from '../../tests/reading/other-lists';
import { layoutNames, type Language, sampleUrl } from '../../tests/sample/options';
import { serveSample } from '../../tests/sample/serve';
import { launchBrowser } from '../launch-browser';
import { type Figure, median } from './figure';
import { nameFunctionsIn } from './named-functions';

/** A page must answer within 50 ms: no step of a look may keep it longer. */
const STEP_LIMIT = 50;
const ROWS = 200;
const ROUNDS = 3;
const languages = ['en', 'de', 'ja'] as const satisfies readonly Language[];

/** The longest step of a first look, in ms: on the sample's pages, each just opened, and on pages without referrals. */
export async function measureFirstLooks(): Promise<Figure[]> {
  const { context } = await launchBrowser({ extension: null });
  try {
    await serveSample(context);
    await withReader(context);
    await nameFunctionsIn(context);
    const opened: number[] = [];
    for (const layout of layoutNames)
      for (const language of languages) {
        const page = await context.newPage();
        await page.goto(
          sampleUrl({ layout, language, list: 'inbound', only: 'inbound', count: ROWS, pageSize: ROWS }),
        );
        await page.waitForLoadState('networkidle');
        opened.push(await page.evaluate(longestStep));
        await page.close();
      }
    const page = await context.newPage();
    await showFixture(page, '', { path: '/en-us/dashboard/referrals/v2/leads' });
    const others: number[] = [];
    for (const { lang, body } of otherPages()) others.push(await longestOn(page, lang, body));
    return [
      figure(`longest step of a first look, ${opened.length} pages of the sample`, opened),
      figure(`longest step of a first look, ${others.length} pages without referrals`, others),
    ];
  } finally {
    await context.close();
  }
}

const figure = (name: string, longest: readonly number[]): Figure => ({
  kind: 'time',
  name,
  ms: Math.max(...longest),
  limit: STEP_LIMIT,
});

/** The median of some first looks at one body. */
async function longestOn(page: Page, lang: string, body: string): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(
      (given) => {
        document.documentElement.lang = given.lang;
        document.body.replaceChildren(document.createRange().createContextualFragment(given.body));
      },
      { lang, body },
    );
    rounds.push(await page.evaluate(longestStep));
  }
  return median(rounds);
}

/** Runs in the page: a fresh reader's first look, step by step. */
function longestStep(): number {
  const { reader } = globalThis.pageReading.open();
  const steps = reader.look({
    address: new URL(location.href),
    browserLanguages: ['en-US'],
    now: new Date().toISOString(),
    said: () => null,
  });
  let longest = 0;
  for (;;) {
    const from = performance.now();
    const { done } = steps.next();
    longest = Math.max(longest, performance.now() - from);
    if (done === true) return longest;
  }
}
