import { expect, test } from '@playwright/test';
import { allColumns, byId, makeDeals, type Deal } from './live-deals';
import { startLive, type LivePage } from './live-page';
import { openTable, type IdPlace, type Order } from './live-table';
import { fullUnless } from '../support/depth';

/** Every deal is kept, with every value that the page shows of it, and nothing was wrong at any moment. */
function expectRight({ index, wrong }: LivePage, deals: readonly Deal[]): void {
  expect(wrong).toEqual([]);
  const records = new Map([...index.values()].map((record) => [record.id, record]));
  expect(
    deals.flatMap(({ id, list, shown }) => {
      const record = records.get(id);
      const now = record && Object.fromEntries(Object.keys(shown).map((f) => [f, record[f as never]]));
      return JSON.stringify([record?.list, now]) === JSON.stringify([list, shown])
        ? []
        : [{ id, list: record?.list, now }];
    }),
  ).toEqual([]);
}

test.describe('rows recycled part by part', () => {
  const cases: readonly (readonly [IdPlace, Order, number])[] = [
    ['link', 'forward', 5],
    ['link', 'by column', 12],
    ['link', 'shuffled', 50],
    ['link', 'backward', 200],
    ['attribute', 'backward', 5],
    ['attribute', 'shuffled', 12],
    ['attribute', 'by column', 50],
    ['attribute', 'forward', 200],
    ['column', 'shuffled', 5],
    ['column', 'forward', 12],
    ['column', 'backward', 50],
    ['column', 'by column', 200],
  ];
  for (const [idPlace, order, pace] of cases) {
    test(`ID in ${idPlace}, ${order}, ${pace} ms a part${fullUnless(order === 'shuffled')}`, async ({
      page,
    }) => {
      const [first, second] = [makeDeals('inbound', 1, 12), makeDeals('inbound', 101, 12)];
      const table = await openTable(page, idPlace);
      await table.drawHeadings(allColumns);
      await table.draw(first);
      const live = await startLive(page, byId(first, second));
      await live.pass(1_500);
      expectRight(live, first);
      await live.pass(await table.recycle(second, order, pace));
      // Slow cells need a long time to be sure that none comes any more.
      await live.pass(pace <= 12 ? 3_000 : 21_000);
      expectRight(live, [...first, ...second]);
    });
  }
});

test.describe('another tab, while the rows of the one before stand', () => {
  for (const [standing, how, pace] of [
    [200, 'new elements', 0],
    [1_000, 'the same elements, at once', 0],
    [3_000, 'the same elements, part by part', 12],
    [8_000, 'new elements', 0],
  ] as const)
    test(`for ${standing} ms, then new rows in ${how}${fullUnless(standing === 200)}`, async ({ page }) => {
      const [inbound, outbound] = [makeDeals('inbound', 1, 12), makeDeals('outbound', 101, 12)];
      const table = await openTable(page);
      await table.drawHeadings(allColumns);
      await table.draw(inbound);
      const live = await startLive(page, byId(inbound, outbound));
      await live.pass(1_500);
      await table.selectTab('outbound');
      await live.pass(standing);
      if (how === 'new elements') await table.draw(outbound);
      else await live.pass(await table.recycle(outbound, 'by column', pace));
      await live.pass(5_000);
      expectRight(live, [...inbound, ...outbound]);
    });

  test('110 inbound deals stand for 8 s: none becomes outbound, no deadline is lost @full', async ({
    page,
  }) => {
    const [inbound, outbound] = [makeDeals('inbound', 1, 110), makeDeals('outbound', 1_001, 110)];
    const table = await openTable(page);
    await table.drawHeadings(allColumns);
    await table.draw(inbound);
    const live = await startLive(page, byId(inbound, outbound));
    await live.pass(1_500);
    const running = (): number =>
      [...live.index.values()].filter(({ expiresAt }) => expiresAt !== null).length;
    const before = running();
    expect(before).toBe(inbound.filter(({ shown }) => shown.stage === 'received').length);
    await table.selectTab('outbound');
    await live.pass(8_000);
    expect([...live.index.values()].filter(({ list }) => list === 'outbound')).toEqual([]);
    expect(running()).toBe(before);
    await table.draw(outbound);
    await live.pass(3_000);
    expectRight(live, [...inbound, ...outbound]);
    expect(running()).toBe(before);
  });
});

test.describe('headings change while the cells stand', () => {
  const less = allColumns.filter((name) => name !== 'customer');
  const [deal, customer, ...others] = allColumns;
  if (deal === undefined || customer === undefined) throw new Error('two columns are swapped');
  for (const [what, from, to] of [
    ['removed', allColumns, less],
    ['added', less, allColumns],
    ['swapped', allColumns, [customer, deal, ...others]],
  ] as const)
    test(`a heading is ${what}, and the cells follow 3 s later, row by row${fullUnless(what === 'removed')}`, async ({
      page,
    }) => {
      const deals = makeDeals('inbound', 1, 12);
      const table = await openTable(page);
      await table.drawHeadings(from);
      await table.draw(deals);
      const live = await startLive(page, byId(deals));
      await live.pass(1_500);
      await table.drawHeadings(to);
      await live.pass(3_000);
      await live.pass(await table.drawCells(to, 40));
      await live.pass(4_000);
      expect(live.wrong).toEqual([]);
      // New rows under the new headings are read as well.
      const more = makeDeals('inbound', 201, 12);
      await table.draw(more);
      await live.pass(2_000);
      expect(live.index.size).toBe(24);
    });

  test('a column is hidden by its style, heading first @full', async ({ page }) => {
    const deals = makeDeals('inbound', 1, 12);
    const table = await openTable(page);
    await table.drawHeadings(allColumns);
    await table.draw(deals);
    const live = await startLive(page, byId(deals));
    await live.pass(1_500);
    await page.evaluate(() => {
      document.querySelectorAll('th')[1]?.setAttribute('style', 'display: none');
    });
    await live.pass(3_000);
    await page.evaluate(() => {
      for (const cell of document.querySelectorAll('td:nth-child(2)'))
        cell.setAttribute('style', 'display: none');
    });
    await live.pass(15_000);
    expectRight(live, deals);
  });
});

test('a component with a label in its shadow root stands before the list, which comes later', async ({
  page,
}) => {
  const deals = makeDeals('inbound', 1, 12);
  const table = await openTable(page);
  await page.evaluate(() => {
    const made = (tag: string, text: string): Element => {
      const element = document.createElement(tag);
      element.textContent = text;
      return element;
    };
    const host = made('div', '');
    host.append(made('span', 'Status'));
    host.attachShadow({ mode: 'open' }).append(made('label', 'Customer name'), made('slot', ''));
    document.querySelector('table')?.before(host);
  });
  const live = await startLive(page, byId(deals));
  await live.pass(2_000);
  await table.drawHeadings(allColumns);
  await table.draw(deals);
  await live.pass(10_000);
  expectRight(live, deals);
});

test('rows whose cells hold a clock are kept, without what the clock shows', async ({ page }) => {
  const deals = makeDeals('inbound', 1, 6);
  const table = await openTable(page);
  await table.drawHeadings(allColumns);
  await table.draw(deals);
  await page.evaluate(() => {
    let seconds = 0;
    setInterval(() => {
      seconds += 1;
      for (const cell of document.querySelectorAll('[data-c=contact]'))
        cell.textContent = `Second ${seconds}`;
    }, 250);
  });
  const live = await startLive(page, byId(deals));
  await live.pass(10_000);
  expect(live.wrong).toEqual([]);
  expect(live.index.size).toBe(6);
});
