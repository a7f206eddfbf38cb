import { expect, test, type Page } from '@playwright/test';
import type { PageReading } from '../../src/domain/reading';
import { expectedRecord, makeReferrals } from '../sample/data';
import { layoutNames, sampleUrl, type SampleOptions } from '../sample/options';
import { serveSample } from '../sample/serve';
import { compare } from './compare';
import { readList, withReader } from './harness';
import { fullUnless } from '../support/depth';

const now = '2026-11-20T10:00:00.000Z';
const count = 200;
/** Layouts that keep only the rows around the visible ones in the document. */
const virtual: ReadonlySet<string> = new Set(['fluent8', 'fluent9-virtual', 'ag-grid']);

test.use({ viewport: { width: 2600, height: 900 } }); // AG Grid draws the visible columns only

async function open(
  page: Page,
  options: Partial<SampleOptions>,
): Promise<readonly ReturnType<typeof expectedRecord>[]> {
  await serveSample(page.context());
  await withReader(page.context());
  await page.goto(sampleUrl(options));
  await expect
    .poll(async () => (await readList(page, { now }))?.referrals.length ?? 0, { timeout: 20_000 })
    .toBeGreaterThan(0);
  return makeReferrals({
    seed: 7,
    count,
    now,
    only: options.only ?? null,
    awkward: 'some',
    account: null,
  }).map((truth) => expectedRecord(truth, options));
}

async function readNow(page: Page): Promise<NonNullable<Awaited<ReturnType<typeof readList>>>> {
  const reading = await readList(page, { now });
  if (reading === null) throw new Error('no list was read');
  return reading;
}

/** What the rows of a reading say. */
const shown = (reading: PageReading | undefined): string =>
  JSON.stringify(reading?.referrals.map(({ fields }) => fields));

/** A list of leads and one of co-sell in each layout, each list in every second. `LAYOUTS=all` tries all lists. */
const listsIn = (layout: number): readonly ('marketplace' | 'qualified' | 'inbound' | 'outbound')[] =>
  process.env['LAYOUTS'] === 'all'
    ? ['marketplace', 'qualified', 'inbound', 'outbound']
    : layout % 2 === 0
      ? ['marketplace', 'inbound']
      : ['qualified', 'outbound'];

for (const [nth, layout] of layoutNames.entries()) {
  for (const list of listsIn(nth)) {
    test(`${layout}, ${list}: what is shown is read, nothing wrong${fullUnless(list === listsIn(nth)[0])}`, async ({
      page,
    }) => {
      const expected = await open(page, { layout, list, only: list, count, pageSize: count, now, seed: 7 });
      const reading = await readNow(page);
      const { rows, wrong, missed } = compare([reading], expected);
      expect(wrong).toEqual([]);
      expect(missed).toEqual([]);
      if (!virtual.has(layout)) expect(rows.size).toBe(count);
      else expect(rows.size).toBe(reading.referrals.length);
      expect(reading).toMatchObject({
        kind: list === 'inbound' || list === 'outbound' ? 'co-sell' : 'lead',
        list,
        account: '6a1c0b6e-3f0e-4c53-9d0e-1f5c8a4b7d21',
      });
    });
  }

  test(`${layout}: after paging and sorting @full`, async ({ page }) => {
    const expected = await open(page, {
      layout,
      list: 'inbound',
      only: 'inbound',
      count,
      pageSize: 20,
      now,
      seed: 7,
    });
    const readings = [await readNow(page)];
    expect(readings[0]?.extent).toMatchObject({ page: 1, pages: 10 });
    for (let n = 2; n <= 10; n += 1) {
      await page.getByRole('button', { name: /Next/u }).click();
      await expect.poll(async () => (await readList(page, { now }))?.extent.page).toBe(n);
      // The pager may be ahead of its rows, and rows may come one by one: other ones than before, and the
      // same at two looks.
      const before = shown(readings.at(-1));
      let next: PageReading | null = null;
      await expect
        .poll(
          async () => {
            const last = shown(next ?? undefined);
            // While its parts are drawn anew there may be no list.
            next = await readList(page, { now });
            const rows = next?.referrals.length ?? 0;
            const whole = virtual.has(layout) ? rows > 0 : rows === 20;
            return whole && shown(next ?? undefined) === last && last !== before;
          },
          { timeout: 20_000 },
        )
        .toBe(true);
      readings.push(await readNow(page));
    }
    const { rows, wrong, missed } = compare(readings, expected);
    expect(wrong).toEqual([]);
    expect(missed).toEqual([]);
    if (!virtual.has(layout)) expect(rows.size).toBe(count);
  });
}

/**
 * Grids draw what is scrolled into view cell by cell, over some frames: waits until nothing changed in
 * several of them.
 */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        const observer = new MutationObserver(() => {
          quiet = 0;
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true });
        const frame = (): void => {
          quiet += 1;
          if (quiet <= 4) requestAnimationFrame(frame);
          else {
            observer.disconnect();
            resolve();
          }
        };
        requestAnimationFrame(frame);
      }),
  );

for (const layout of virtual) {
  test(`${layout}: every row that is scrolled into view is read @full`, async ({ page }) => {
    const expected = await open(page, {
      layout: layout as SampleOptions['layout'],
      list: 'inbound',
      only: 'inbound',
      count,
      pageSize: count,
      now,
      seed: 7,
    });
    const readings = [await readNow(page)];
    for (let step = 0; step < 120; step += 1) {
      const more = await page.evaluate(() => {
        const scroller =
          [...document.querySelectorAll('*')].findLast(
            (one) =>
              one.scrollHeight > one.clientHeight + 4 &&
              one.clientHeight > 100 &&
              /auto|scroll/u.test(getComputedStyle(one).overflowY),
          ) ?? document.scrollingElement!;
        const before = scroller.scrollTop;
        scroller.scrollTop += 300;
        return scroller.scrollTop > before;
      });
      await drawn(page);
      readings.push(await readNow(page));
      if (!more) break;
    }
    const { rows, wrong, missed } = compare(readings, expected);
    expect(wrong).toEqual([]);
    expect(missed).toEqual([]);
    expect(rows.size).toBe(count);
  });
}
