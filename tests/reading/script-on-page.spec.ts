import { expect, test, type Page } from '@playwright/test';
import type { PageState } from '../../src/domain/page-state';
import type { PageReading } from '../../src/domain/reading';
import type { ReadAllState } from '../../src/messages/read-all-verbs';
import { expectedRecord, makeReferrals } from '../sample/data';
import { sampleUrl, type LayoutName } from '../sample/options';
import { serveSample } from '../sample/serve';
import { bundled } from '../support/bundle';
import { compare } from './compare';
import { showFixture } from './harness';
import { fullUnless } from '../support/depth';

/** What a stand-in of the extension's worker heard; `fail`: it refuses everything. */
interface Worker {
  readonly readings: PageReading[];
  readonly states: PageState['kind'][];
  readonly walks: ReadAllState[];
  fail: boolean;
  /** How often it refused. */
  refused: number;
  listener: ((message: unknown, sender: unknown, reply: (answer: unknown) => void) => boolean) | null;
}
declare global {
  // eslint-disable-next-line no-var
  var worker: Worker;
}

let script = '';
test.beforeAll(async () => {
  script = await bundled(new URL('../../src/content/reader.iife.ts', import.meta.url));
});

/** Runs the content script in the page, with a stand-in of the extension around it. */
async function start(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.worker = { readings: [], states: [], walks: [], fail: false, refused: 0, listener: null };
    const runtime = {
      id: 'extension',
      async sendMessage({ verb, ask }: { verb: string; ask: never }) {
        if (globalThis.worker.fail) {
          globalThis.worker.refused += 1;
          throw new Error('Could not establish connection.');
        }
        if (verb === 'page.read') globalThis.worker.readings.push(ask);
        if (verb === 'page.state') globalThis.worker.states.push((ask as { state: PageState }).state.kind);
        if (verb === 'walk.report') globalThis.worker.walks.push(ask);
        return { ok: true, value: verb === 'page.hello' ? { saidColumns: [] } : {} };
      },
      onMessage: {
        addListener(listener: Worker['listener']) {
          globalThis.worker.listener = listener;
        },
      },
    };
    Object.assign(globalThis, { chrome: { runtime, i18n: { getMessage: (name: string) => name } } });
  });
  await page.evaluate(script);
}

const heard = (page: Page): Promise<readonly PageReading[]> =>
  page.evaluate(() => globalThis.worker.readings);
const rowsHeard = async (page: Page): Promise<number> =>
  (await heard(page)).reduce((sum, { referrals }) => sum + referrals.length, 0);
const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    globalThis.worker.readings.length = 0;
  });
const tell = (page: Page, verb: string): Promise<unknown> =>
  page.evaluate(
    (verb) =>
      new Promise((resolve) => {
        globalThis.worker.listener?.({ verb, ask: {} }, { id: 'extension' }, resolve);
      }),
    verb,
  );

/** Until nothing was heard and nothing in the page changed for a second. */
const untilQuiet = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let since = performance.now();
        let heard = -1;
        const observer = new MutationObserver(() => {
          since = performance.now();
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true });
        const frame = (): void => {
          const { readings, states, walks } = globalThis.worker;
          const count = readings.length + states.length + walks.length;
          if (count !== heard) since = performance.now();
          heard = count;
          if (performance.now() - since < 1_000) return void requestAnimationFrame(frame);
          observer.disconnect();
          resolve();
        };
        frame();
      }),
  );

const now = new Date().toISOString();
async function openSample(
  page: Page,
  layout: LayoutName,
  pageSize: number,
  count = 60,
): Promise<readonly ReturnType<typeof expectedRecord>[]> {
  await serveSample(page.context());
  await page.goto(sampleUrl({ layout, list: 'inbound', only: 'inbound', count, pageSize, now, seed: 7 }));
  await start(page);
  return makeReferrals({ seed: 7, count, now, only: 'inbound', awkward: 'some', account: null }).map(
    (truth) => expectedRecord(truth, { layout, list: 'inbound', now }),
  );
}

/** A row of which one cell changed may still be changing: it is told once it stood still for 2 s. */
const settled = { timeout: 40_000 };

for (const layout of ['he-grid', 'table', 'cards'] as const) {
  test(`${layout}: what is shown is sent once; later only what changed${fullUnless(layout === 'table')}`, async ({
    page,
  }) => {
    await openSample(page, layout, 20);
    await expect.poll(() => rowsHeard(page), settled).toBeGreaterThanOrEqual(20);
    await forget(page);
    await page
      .getByRole('button', { name: /favorite/iu })
      .nth(3)
      .click();
    await expect.poll(() => rowsHeard(page), settled).toBeGreaterThanOrEqual(1);
    const rows = (await heard(page)).filter(({ detail }) => !detail).flatMap(({ referrals }) => referrals);
    expect(rows).toHaveLength(1);
    await forget(page);
    await page.getByRole('button', { name: /Next/u }).click();
    await expect
      .poll(
        async () =>
          (await heard(page))
            .filter(({ detail }) => !detail)
            .reduce((sum, { referrals }) => sum + referrals.length, 0),
        settled,
      )
      .toBeGreaterThanOrEqual(20);
  });
}

test('reading leaves the page as it is', async ({ page }) => {
  await openSample(page, 'he-grid', 20);
  await expect.poll(() => rowsHeard(page)).toBeGreaterThanOrEqual(20);
  const changes = await page.evaluate(async () => {
    let count = 0;
    const observer = new MutationObserver((records) => {
      count += records.length;
    });
    const observe = (root: Node): void => {
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      for (const element of (root as ParentNode).querySelectorAll('*'))
        if (element.shadowRoot !== null) observe(element.shadowRoot);
    };
    observe(document);
    globalThis.worker.listener?.(
      { verb: 'reader.settings', ask: { saidColumns: [] } },
      { id: 'extension' },
      () => undefined,
    );
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return count;
  });
  expect(changes).toBe(0);
});

test('what the worker did not take is offered again @full', async ({ page }) => {
  await openSample(page, 'table', 20);
  await page.evaluate(() => {
    globalThis.worker.fail = true;
  });
  await page.getByRole('button', { name: /Next/u }).click();
  await expect.poll(() => page.evaluate(() => globalThis.worker.refused), settled).toBeGreaterThan(0);
  await forget(page);
  await page.evaluate(() => {
    globalThis.worker.fail = false;
  });
  await expect.poll(() => rowsHeard(page), { timeout: 15_000 }).toBeGreaterThanOrEqual(20);
});

for (const [layout, pageSize] of [
  ['he-grid', 20],
  ['table', 10],
  ['fluent8', 60],
  ['fluent9-virtual', 60],
] as const) {
  test(`${layout}: all pages are read on request, and the user is brought back${fullUnless(layout === 'he-grid')}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const expected = await openSample(page, layout, pageSize);
    await expect.poll(() => rowsHeard(page)).toBeGreaterThanOrEqual(10);
    if (pageSize < 60)
      for (const name of ['2', '1']) {
        const button = page.getByRole('button', { name, exact: true });
        await button.click();
        await expect(button).toHaveAttribute('aria-current', 'page');
        await untilQuiet(page);
      }
    expect(await tell(page, 'walk.run')).toEqual({ ok: true, value: { started: 'yes' } });
    expect(await tell(page, 'walk.run')).toEqual({ ok: true, value: { started: 'already' } });
    await expect
      .poll(() => page.evaluate(() => globalThis.worker.walks.at(-1)?.kind), { timeout: 90_000 })
      .toBe('ended');
    const last = await page.evaluate(() => globalThis.worker.walks.at(-1));
    expect(last).toMatchObject({ how: 'complete', progress: { rows: 60 } });
    const { rows, wrong } = compare(
      (await heard(page)).filter(({ detail }) => !detail),
      expected,
    );
    expect(wrong).toEqual([]);
    expect(rows.size).toBe(60);
    if (pageSize < 60)
      await expect(page.locator('nav [aria-current=page]').filter({ hasText: /^\d+$/u })).toHaveText('1');
  });
}

/** What leads on to the next rows; each shows three more of nine. */
const pagers = {
  'icons that what holds them names, off while rows are loaded': {
    replaces: true,
    html: '<ul><li title="Previous Page"><button type="button" id="back"><svg></svg></button></li><li title="Next Page"><button type="button" id="on"><svg></svg></button></li></ul>',
  },
  'arrows with an accessible name': {
    replaces: true,
    html: '<div><button type="button" id="back" aria-label="Previous">‹</button><button type="button" id="on" aria-label="Next">›</button></div>',
  },
  'more below the list': { replaces: false, html: '<button type="button" id="on">Load more</button>' },
  'the end of the page': { replaces: false, html: '' },
} as const;

for (const [name, { replaces, html }] of Object.entries(pagers)) {
  test(`all rows are read on request, led on by ${name}${fullUnless(name === 'arrows with an accessible name')}`, async ({
    page,
  }) => {
    await showFixture(
      page,
      `<h1>Referrals | Co-sell opportunities</h1><div><table style="line-height: 400px"><thead><tr><th>Deal name</th><th>Customer name</th><th>Status</th><th>Created on</th></tr></thead><tbody></tbody></table>${html}</div>`,
    );
    await page.evaluate((replaced) => {
      const body = document.querySelector('tbody')!;
      const on = document.querySelector<HTMLButtonElement>('#on');
      const back = document.querySelector<HTMLButtonElement>('#back');
      let at = 0;
      const show = (): void => {
        const rows = [0, 1, 2]
          .map(
            (n) =>
              `<tr id="deal-${at + n}x"><td>Deal ${at + n}</td><td>Contoso ${at + n}</td><td>Received</td><td>11/${10 + at + n}/2026</td></tr>`,
          )
          .join('');
        const drawn = document
          .createRange()
          .createContextualFragment(`<table><tbody>${rows}</tbody></table>`)
          .querySelectorAll('tr');
        if (replaced) body.replaceChildren(...drawn);
        else body.append(...drawn);
        if (on !== null) on.disabled = at === 6;
        if (back !== null) back.disabled = at === 0;
      };
      const turn = (by: number): void => {
        at += by;
        if (on !== null) on.disabled = true;
        setTimeout(show, 300);
      };
      on?.addEventListener('click', () => turn(3));
      back?.addEventListener('click', () => turn(-3));
      if (on === null)
        addEventListener('scroll', () => {
          if (
            at < 6 &&
            body.childElementCount === at + 3 &&
            scrollY + innerHeight > document.body.scrollHeight - 50
          )
            turn(3);
        });
      show();
    }, replaces);
    await start(page);
    await expect.poll(() => rowsHeard(page)).toBe(3);
    await tell(page, 'walk.run');
    await expect
      .poll(() => page.evaluate(() => globalThis.worker.walks.at(-1)), { timeout: 25_000 })
      .toMatchObject({ kind: 'ended', how: 'complete', progress: { rows: 9 } });
    if (replaces) await expect(page.locator('tbody tr').first()).toContainText('Deal 0');
  });
}

test('a walk stops when it is cancelled @full', async ({ page }) => {
  await openSample(page, 'table', 10);
  await expect.poll(() => rowsHeard(page)).toBeGreaterThanOrEqual(10);
  await tell(page, 'walk.run');
  await expect.poll(() => page.evaluate(() => globalThis.worker.walks.at(-1)?.kind)).toBe('running');
  expect(await tell(page, 'walk.stop')).toEqual({ ok: true, value: { cancelled: true } });
  await expect
    .poll(() => page.evaluate(() => globalThis.worker.walks.at(-1)))
    .toMatchObject({ kind: 'ended', how: 'cancelled' });
});

test('a page that should list referrals and shows nothing that can be read is told, and nothing is sent of it', async ({
  page,
}) => {
  await showFixture(page, '<h1>Leads</h1><p>Something else altogether</p>', {
    path: '/en-us/dashboard/v2/referrals/v3/leads/marketplace',
  });
  await start(page);
  await expect.poll(() => page.evaluate(() => globalThis.worker.states)).toEqual(['no-list']);
  await page.evaluate(() => {
    const said = document.createElement('p');
    said.textContent = 'No leads found';
    document.body.append(said);
  });
  await expect.poll(() => page.evaluate(() => globalThis.worker.states.at(-1))).toBe('empty');
  expect(await heard(page)).toEqual([]);
});

test('once the extension is gone, one quiet line says so, and the script is silent', async ({ page }) => {
  await openSample(page, 'table', 20);
  await expect.poll(() => rowsHeard(page)).toBeGreaterThanOrEqual(20);
  await forget(page);
  await page.evaluate(() => {
    (chrome.runtime as { id?: string }).id = undefined as never;
  });
  await page.getByRole('button', { name: /Next/u }).click();
  const notices = page.locator('html > div');
  await expect(notices).toHaveCount(1);
  await page.getByRole('button', { name: /Next/u }).click();
  await untilQuiet(page);
  await expect(notices).toHaveCount(1);
  expect(await heard(page)).toEqual([]);
});

test('a newer copy of the script silences the older @full', async ({ page }) => {
  await openSample(page, 'table', 20);
  await expect.poll(() => rowsHeard(page)).toBeGreaterThanOrEqual(20);
  await start(page);
  await expect.poll(() => rowsHeard(page)).toBeGreaterThanOrEqual(20);
  await untilQuiet(page);
  await forget(page);
  await page.getByRole('button', { name: /Next/u }).click();
  await expect.poll(() => rowsHeard(page), settled).toBeGreaterThanOrEqual(20);
  await untilQuiet(page);
  expect(await rowsHeard(page)).toBe(20);
});
