import { expect, test } from '@playwright/test';
import { expectedRecord, makeReferrals } from '../sample/data';
import { drawings, type DrawnCell } from '../sample/drawings';
import { linkColumn } from '../sample/columns';
import { completeOptions, sampleUrl, type Language } from '../sample/options';
import { cellOf } from '../sample/site/cells';
import { headerOf } from '../sample/words';
import { compare } from './compare';
import { readList, showFixture, withReader } from './harness';
import { fullUnless } from '../support/depth';

const now = '2026-11-20T10:00:00.000Z';
const count = 24;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

test.use({ viewport: { width: 2600, height: 1200 } });

for (const language of ['en', 'de', 'ja', 'fr'] as const satisfies readonly Language[]) {
  test(`${language}: lists that are no tables, whatever draws them${fullUnless(language === 'en')}`, async ({
    page,
    context,
  }) => {
    test.setTimeout(120_000);
    await withReader(context);
    await showFixture(page, '<main><h1></h1><div id="list"></div></main>');
    const problems: string[] = [];
    for (const list of ['inbound', 'marketplace'] as const) {
      const options = completeOptions({
        layout: 'table',
        list,
        only: list,
        language,
        count,
        pageSize: count,
        now,
        seed: 7,
      });
      const truths = makeReferrals({ seed: 7, count, now, only: list, awkward: 'some', account: null });
      const expected = truths.map((truth) => expectedRecord(truth, options));
      const headings = options.columns.map((key) => escaped(headerOf(key, options)));
      const rows = truths.map((truth) =>
        options.columns.map((key, n): DrawnCell => {
          const cell = cellOf(truth, key, options);
          const text = escaped(cell.kind === 'favorite' ? cell.label : cell.text);
          const html =
            cell.kind === 'favorite'
              ? `<button type="button" aria-pressed="${cell.pressed}" aria-label="${text}">★</button>`
              : key === linkColumn(options.columns)
                ? `<a href="/referrals/${truth.id}">${text}</a>`
                : text;
          return { key, heading: headings[n] ?? '', text, html, isStatus: cell.kind === 'status' };
        }),
      );
      for (const [name, draw] of Object.entries(drawings)) {
        await page.evaluate(
          ({ html, lang }) => {
            document.documentElement.lang = lang;
            document
              .querySelector('#list')!
              .replaceChildren(document.createRange().createContextualFragment(html));
          },
          { html: draw(headings, rows), lang: options.locale },
        );
        const reading = await readList(page, { now, address: sampleUrl(options) });
        const compared = compare(reading === null ? [] : [reading], expected);
        problems.push(
          ...[...compared.wrong, ...compared.missed].slice(0, 5).map((line) => `${list}, ${name}: ${line}`),
        );
        if (compared.rows.size !== count)
          problems.push(
            `${list}, ${name}: ${compared.rows.size} of ${count} rows; ${JSON.stringify(reading?.drift)}`,
          );
      }
    }
    expect(problems).toEqual([]);
  });
}
