import { expect, test } from '@playwright/test';
import type { ColumnKey } from '../sample/columns';
import { expectedRecord, makeReferrals } from '../sample/data';
import {
  languages,
  layoutNames,
  sampleUrl,
  type Language,
  type LayoutName,
  type SampleOptions,
} from '../sample/options';
import { serveSample } from '../sample/serve';
import { compare } from './compare';
import { readList, withReader } from './harness';
import { fullUnless } from '../support/depth';

const now = '2026-11-20T10:00:00.000Z';
const count = 30;

/** Column choosers allow any subset in any order. `opaque` keys tell nothing, so that the words must. */
const subsets: readonly {
  readonly name: string;
  readonly list: 'marketplace' | 'inbound';
  readonly columns: readonly ColumnKey[];
}[] = [
  {
    name: 'lead columns',
    list: 'marketplace',
    columns: [
      'company',
      'contactName',
      'status',
      'callToAction',
      'leadSource',
      'quality',
      'country',
      'createdAt',
      'favorite',
    ],
  },
  {
    name: 'deal columns, turned round',
    list: 'inbound',
    columns: [
      'createdAt',
      'country',
      'closeDate',
      'value',
      'microsoftStatus',
      'status',
      'type',
      'company',
      'dealName',
    ],
  },
  {
    name: 'contact columns',
    list: 'marketplace',
    columns: [
      'company',
      'contactName',
      'jobTitle',
      'email',
      'emailValidity',
      'phone',
      'phoneValidity',
      'leadType',
      'notes',
    ],
  },
];

/** Layouts that each language is read in. */
const layoutsPerLanguage = 3;

/**
 * The layouts for one language. A layout cuts rows, a language gives words: the two are independent, so pairs
 * stand for the whole product. Each layout is read in at least four languages, each language in three layouts.
 */
function layoutsOf(language: Language): readonly LayoutName[] {
  const first = languages.indexOf(language) * layoutsPerLanguage;
  return Array.from({ length: layoutsPerLanguage }, (_, n) => layoutNames[(first + n) % layoutNames.length]!);
}

test.use({ viewport: { width: 2600, height: 1200 } });

for (const language of languages) {
  test(`${language}: ${layoutsOf(language).join(', ')}, three sets of columns${fullUnless(language === 'ja')}`, async ({
    page,
    context,
  }) => {
    test.setTimeout(180_000);
    await serveSample(context);
    await withReader(context);
    const wrong: string[] = [];
    const missed: string[] = [];
    let shown = 0;
    for (const layout of layoutsOf(language)) {
      for (const { name, list, columns } of subsets) {
        if (layout === 'cards' && name !== 'lead columns') continue;
        const options: Partial<SampleOptions> = {
          layout,
          list,
          only: list,
          language,
          columns,
          count,
          pageSize: count,
          now,
          seed: 3,
          delay: 1,
          keys: 'opaque',
          words: 'distinct',
        };
        await page.goto(sampleUrl(options));
        await expect
          .poll(
            async () => (await readList(page, { now, browserLanguages: ['en-US'] }))?.columns.length ?? 0,
            { timeout: 15_000, message: `${layout} ${name}` },
          )
          .toBeGreaterThan(0);
        await expect
          .poll(async () => page.evaluate(() => document.querySelector('[aria-busy=true]') === null))
          .toBe(true);
        const reading = await readList(page, { now, browserLanguages: ['en-US'] });
        if (reading === null) throw new Error('no list');
        const expected = makeReferrals({
          seed: 3,
          count,
          now,
          only: list,
          awkward: 'some',
          account: null,
        }).map((truth) => expectedRecord(truth, options));
        const compared = compare([reading], expected);
        shown += compared.shown;
        const where = `${layout}, ${name}: `;
        wrong.push(...compared.wrong.map((line) => where + line));
        missed.push(...compared.missed.map((line) => where + line));
        if (compared.shown === 0) missed.push(`${where}nothing at all; ${JSON.stringify(reading.drift)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(shown).toBeGreaterThan(500);
    expect(missed.length, missed.slice(0, 40).join('\n')).toBeLessThanOrEqual(shown * 0.02);
  });
}
