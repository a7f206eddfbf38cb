import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { distFolder, launchBrowser } from '../../scripts/launch-browser.ts';
import { expect, extensionIn, test, type Extension } from './extension.ts';

const leads = 'https://partner.microsoft.com/en-us/dashboard/v2/referrals/v3/leads/marketplace';
/** The contract's 30 s, and what a busy machine takes. */
const told = { timeout: 36_000, intervals: [500] };

/** Serves one page at every address of Partner Center, others at their own; nothing leaves the machine. */
async function serve(
  extension: Extension,
  html: string,
  others: Readonly<Record<string, string>> = {},
): Promise<void> {
  await extension.context.route(/^https?:/u, async (route) => {
    const { href, origin } = new URL(route.request().url());
    const other = others[href];
    const body = other ?? (origin === 'https://partner.microsoft.com' ? html : undefined);
    return body === undefined
      ? route.abort()
      : route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
  });
}

const page = (main: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Leads</title>${head}</head><body><h1>Leads</h1><main>${main}</main></body></html>`;
const rows = [1, 2, 3]
  .map(
    (n) =>
      `<tr><td>Lead ${n}</td><td>Contoso ${n}</td><td>Received</td><td>11/${10 + n}/2026</td><td>Contact me</td></tr>`,
  )
  .join('');
const headings = ['Lead name', 'Customer name', 'Status', 'Created on', 'Call to action']
  .map((name) => `<th>${name}</th>`)
  .join('');
const list = (body: string): string =>
  `<table><thead><tr>${headings}</tr></thead><tbody>${body}</tbody></table>`;

const stored = (extension: Extension): Promise<number> =>
  extension.records().then(
    (records) => records.length,
    () => 0,
  );
const title = (extension: Extension): Promise<string> => extension.badge().then((badge) => badge.title);

test.describe.configure({ timeout: 120_000 });

test('a page that hangs from its first script on is told, also after a stop of the worker @full', async ({
  extension,
}) => {
  await serve(extension, page(list(rows), '<script>for (;;);</script>'));
  const tab = await extension.context.newPage();
  tab.goto(leads).catch(() => undefined);
  const worker = await extension.worker();
  await expect
    .poll(() => worker.evaluate(async () => (await chrome.alarms.getAll()).length), {
      timeout: 20_000,
    })
    .toBe(1);
  await extension.killWorker();
  await expect.poll(() => title(extension), told).toContain('the page does not respond');
  expect((await extension.badge()).text).toContain('!');
  await tab.close();
  await extension.passTime(90_000);
  await expect.poll(async () => (await extension.badge()).text).not.toContain('!');
});

test('a list that is read gives no trouble, one that is gone does, and one that is back ends it at once', async ({
  extension,
}) => {
  await serve(extension, page(list(rows)));
  const tab = await extension.context.newPage();
  await tab.goto(leads);
  await expect.poll(() => stored(extension), { timeout: 20_000 }).toBe(3);
  await tab.evaluate(() => document.querySelector('table')?.remove());
  await expect.poll(() => title(extension), told).toContain('No list of referrals was found');
  expect((await extension.badge()).text).toContain('!');
  const popup = await extension.openPopup();
  await expect(
    popup.locator('#app').getByText('No list of referrals was found on the open Partner Center page.'),
  ).toBeVisible();
  await popup.close();
  const health = await extension.open('src/options/index.html#/health');
  await expect(health.getByRole('heading', { name: 'Open pages that are not read' })).toBeVisible();
  await expect(health.locator('textarea')).toHaveValue(/open page: no-list/u);
  await health.close();
  await tab.evaluate(
    (html) => document.querySelector('main')?.append(document.createRange().createContextualFragment(html)),
    list(rows),
  );
  await expect.poll(async () => (await extension.badge()).text).not.toContain('!');
});

/** Each page in a tab of its own, so that the browser is waited for once. */
const troubled = {
  'a list without a word about its rows': [page(list('')), 'shows no rows'],
  'a list that was not understood': [
    page(
      '<table><tr><th>Zorp</th><th>Blim</th><th>Quax</th><th>Vron</th></tr><tr><td>a</td><td>b</td><td>c</td><td>d</td></tr><tr><td>e</td><td>f</td><td>g</td><td>h</td></tr></table>',
    ),
    '“Zorp”',
  ],
  'a page that loads for ever': [
    page('<div role="progressbar" aria-label="Loading"></div>'),
    'still loading',
  ],
  'a large frame of another site': [
    page('<iframe src="https://list.example/" style="width: 90vw; height: 80vh"></iframe>'),
    'a frame that Triage cannot read',
  ],
  'a large frame in a sandbox': [
    page('<iframe sandbox srcdoc="<p>list</p>" style="width: 90vw; height: 80vh"></iframe>'),
    'a frame that Triage cannot read',
  ],
} as const;

for (const [name, [html, words]] of Object.entries(troubled)) {
  test(`${name} is told @full`, async ({ extension }) => {
    await serve(extension, html, { 'https://list.example/': '<p>list</p>' });
    await (await extension.context.newPage()).goto(leads);
    await expect.poll(() => title(extension), told).toContain(words);
    expect((await extension.badge()).text).toContain('!');
  });
}

test('what is no trouble is not told: lists that say they are empty, other pages, a page that is left @full', async ({
  extension,
}) => {
  const paths: Readonly<Record<string, string>> = {
    en: page(`${list('')}<p>No leads found</p>`),
    de: page('<p>Es wurden keine Ergebnisse gefunden.</p>').replace('"en"', '"de"'),
    ja: page(`${list('<tr><td colspan="5">データがありません</td></tr>')}`).replace('"en"', '"ja"'),
    cs: page('<p>Nebyly nalezeny žádné záznamy</p>').replace('"en"', '"cs"'),
    count: page(list('').replace('<table', '<table role="grid" aria-rowcount="0"')),
  };
  await extension.context.route(/^https?:/u, async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = /tongue-([a-z]+)/u.exec(pathname)?.[1] ?? '';
    await route.fulfill({
      body: paths[name] ?? page('<p>Nothing of the kind</p>'),
      contentType: 'text/html; charset=utf-8',
    });
  });
  const addresses = [
    ...Object.keys(paths).map(
      (name) => `https://partner.microsoft.com/tongue-${name}/dashboard/referrals/leads/marketplace`,
    ),
    'https://partner.microsoft.com/en-us/dashboard/home',
    `${leads}/3f2504e0-4f89-11d3-9a0c-0305e82c3301`,
  ];
  for (const address of addresses) await (await extension.context.newPage()).goto(address);
  // A list that shows nothing, and a move to another page of the portal without loading.
  const moved = await extension.context.newPage();
  await moved.goto(leads);
  await moved.waitForFunction(() => document.readyState === 'complete');
  await moved.evaluate(() => history.pushState(null, '', '/en-us/dashboard/home'));
  const troubled = await extension.context.newPage();
  await troubled.goto(leads);
  // The last page is told; had another been in trouble, it would have been told by then.
  await expect.poll(() => title(extension), told).toContain('No list of referrals was found');
  const worker = await extension.worker();
  const tellings = await worker.evaluate(async () => {
    const { pageWatch } = await chrome.storage.session.get('pageWatch');
    return (pageWatch as { data: { troubles: readonly { path: string; kind: string }[] } }).data.troubles.map(
      ({ path, kind }) => `${kind} ${path}`,
    );
  });
  expect(tellings).toEqual([`no-list ${new URL(leads).pathname}`]);
  await troubled.close();
  await expect.poll(async () => (await extension.badge()).text).not.toContain('!');
});

test('a reader that fails at its start is told @full', async () => {
  const broken = mkdtempSync(join(tmpdir(), 'broken-'));
  cpSync(distFolder, broken, { recursive: true });
  writeFileSync(join(broken, 'content/reader.js'), 'throw new TypeError("x");');
  const { context, extensionId } = await launchBrowser({ extension: broken });
  const extension = extensionIn(context, extensionId);
  await serve(extension, page(list(rows)));
  await (await context.newPage()).goto(leads);
  await expect.poll(() => title(extension), told).toContain('could not start on the page');
  await context.close();
});

const frames = {
  'of the same origin': `<iframe src="https://partner.microsoft.com/frame" style="width: 90vw; height: 80vh"></iframe>`,
  'with its document in an attribute': `<iframe srcdoc="${page(list(rows)).replaceAll('"', '&quot;')}" style="width: 90vw; height: 80vh"></iframe>`,
} as const;
for (const [name, frame] of Object.entries(frames)) {
  test(`a list in a frame ${name} is read @full`, async ({ extension }) => {
    await serve(extension, page(frame), { 'https://partner.microsoft.com/frame': page(list(rows)) });
    await (await extension.context.newPage()).goto(leads);
    await expect.poll(() => stored(extension), { timeout: 20_000 }).toBe(3);
    expect((await extension.records()).map(({ list: of }) => of)).toEqual(Array(3).fill('marketplace'));
  });
}

test('a frame of Partner Center inside another site is not read @full', async ({ extension }) => {
  await serve(extension, page(list(rows)), {
    'https://evil.example/': `<iframe src="${leads}" style="width: 90vw; height: 80vh"></iframe>`,
  });
  const evil = await extension.context.newPage();
  await evil.goto('https://evil.example/');
  await expect(evil.frameLocator('iframe').getByText('Contoso 1')).toBeVisible();
  // Read after it, so that the frame had its time.
  await (await extension.context.newPage()).goto(leads.replace('marketplace', 'qualified'));
  await expect.poll(() => stored(extension), { timeout: 20_000 }).toBe(3);
  expect(new Set((await extension.records()).map(({ list: of }) => of))).toEqual(new Set(['qualified']));
});

/** Runs in the extension's own world of the page, as its scripts do. */
async function inContentWorld(tab: Page, id: string, expression: string): Promise<unknown> {
  const session = await tab.context().newCDPSession(tab);
  const worlds: { readonly id: number; readonly origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin === `chrome-extension://${id}`);
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    ...(world !== undefined && { contextId: world.id }),
  });
  await session.detach();
  return world === undefined ? 'no world' : result.value;
}

test('scripts on a page can neither read nor write what is stored', async ({ extension }) => {
  await serve(extension, page(list(rows)));
  const tab = await extension.context.newPage();
  await tab.goto(leads);
  await expect.poll(() => stored(extension), { timeout: 20_000 }).toBe(3);
  for (const area of ['local', 'sync', 'session'])
    for (const use of ['get()', 'set({ settings: { v: 99 } })'])
      expect(
        await inContentWorld(
          tab,
          extension.id,
          `chrome.storage.${area}.${use}.then(() => 'done', (error) => String(error))`,
        ),
      ).toMatch(/not allowed|untrusted|Access/iu);
});

test('no event that a script of the page sends ends the reader or the filler @full', async ({
  extension,
}) => {
  await serve(extension, page(list(rows)));
  const tab = await extension.context.newPage();
  await tab.goto(leads);
  await expect.poll(() => stored(extension), { timeout: 20_000 }).toBe(3);
  const form = '<form aria-label="x"><label>Notes <textarea></textarea></label></form>';
  await tab.evaluate(
    (html) => document.body.append(document.createRange().createContextualFragment(html)),
    form,
  );
  const worker = await extension.worker();
  await worker.evaluate(async (url) => {
    const [{ id } = { id: 0 }] = await chrome.tabs.query({ url });
    await chrome.scripting.executeScript({ target: { tabId: id! }, files: ['content/fill.js'] });
  }, leads);
  const bundle = ['content/reader.js', 'content/fill.js', 'src/content/index.iife.js']
    .map((file) => readFileSync(join(distFolder, file), 'utf8'))
    .join('\n');
  const names = [
    ...new Set([...bundle.matchAll(/[`'"]([a-z][a-z:-]{3,40})[`'"]/gu)].map(([, name]) => name!)),
  ];
  await tab.evaluate((all) => {
    const parts = ['', ':arrived'];
    const events = [...all, 'partner-center-triage', 'partner-center-triage-form'].flatMap((name) =>
      parts.map((part) => name + part),
    );
    for (const name of events)
      for (const target of [document, window, document.body, navigation])
        target.dispatchEvent(new Event(name));
    for (const name of events.slice(0, 200)) {
      const form = document.createElement('form');
      form.id = name;
      form.setAttribute('name', name);
      document.body.append(form);
    }
    document
      .querySelector('tbody')!
      .append(
        document
          .createRange()
          .createContextualFragment(
            '<table><tr><td>Lead 4</td><td>Contoso 4</td><td>Received</td><td>11/14/2026</td><td>Contact me</td></tr></table>',
          )
          .querySelector('tr')!,
      );
  }, names);
  await expect.poll(() => stored(extension), { timeout: 10_000 }).toBe(4);
  await worker.evaluate(async (url) => {
    const [{ id } = { id: 0 }] = await chrome.tabs.query({ url });
    const values = { notes: { kind: 'text', text: 'Hello' } };
    await chrome.tabs.sendMessage(id!, {
      verb: 'form.fill',
      ask: { id: 'one', answer: 'decline', values, overwrite: [] },
    });
  }, leads);
  await expect(tab.getByLabel('Notes')).toHaveValue('Hello');
});

test('columns that the user explained are known although the worker was stopped during the greeting @full', async ({
  extension,
}) => {
  const people = rows.replaceAll('Contact me', 'Maria Alpha');
  await serve(extension, page(list(people).replace('Call to action', 'Zzzfoo')));
  const worker = await extension.worker();
  await worker.evaluate(() =>
    chrome.storage.local.set({
      saidColumns: {
        v: 0,
        data: [{ account: null, language: 'en', header: 'Zzzfoo', meaning: 'contactName' }],
      },
    }),
  );
  const tab = await extension.context.newPage();
  await tab.goto(leads);
  await extension.killWorker();
  await expect
    .poll(
      () =>
        extension.records().then(
          (all) => all.map(({ contactName }) => contactName),
          () => [],
        ),
      {
        timeout: 40_000,
      },
    )
    .toEqual(['Maria Alpha', 'Maria Alpha', 'Maria Alpha']);
});
