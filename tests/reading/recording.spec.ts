// A saved recording of a page holds its structure and none of its customers, and it is read as the page was.
import { expect, test } from '@playwright/test';
import { seed } from '../support/seed';
import { caseOf, corpusNames, corpusReader, type ExpectedPage } from './corpus';
import { showFixture, withReader } from './harness';
import { metaOfRecording } from './recording-meta';

/** How a page was read, without its values: state, lists, rows, and how often each field was read. */
const shapeOf = ({ state, readings }: ExpectedPage) => ({
  state,
  readings: readings.map(({ kind, list, detail, referrals }) => ({
    kind,
    list,
    detail,
    rows: referrals.length,
    stages: referrals.map(({ fields }) => fields['stage']),
    fields: referrals
      .flatMap(({ fields }) => Object.keys(fields))
      .sort()
      .join(' '),
  })),
});

/** Words of four and more letters or digits; shorter ones come about by chance. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}]{4,}|\d{4,}/gu) ?? [];

/** Words of invented customers that stand in addresses and attributes of any page too. */
const ofOthers: ReadonlySet<string> = new Set(['example', 'partner', 'data']);

/** Each third page of the corpus; `LAYOUTS=all` takes all of them. */
const names = corpusNames().filter((_, n) => process.env['LAYOUTS'] === 'all' || n % 3 === seed % 3);

test('recordings of the corpus are read as the pages are, and hold none of their values @full', async ({
  context,
}) => {
  test.setTimeout(process.env['LAYOUTS'] === 'all' ? 600_000 : 180_000);
  const reader = await corpusReader(context);
  const [page] = context.pages();
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    const { html, meta, expected } = caseOf(name);
    const read = await reader.read({ html, meta });
    const recording = await page!.evaluate(
      ([given, languages]) => globalThis.pageReading.record(given, languages),
      [seed, meta.languages] as const,
    );
    const own = metaOfRecording(recording.html);
    expect(own, name).not.toBeNull();
    const again = await reader.read({ html: recording.html, meta: { ...meta, address: own!.address } });
    expect.soft(shapeOf(again), name).toEqual(shapeOf(read));
    const kept = new Set(recording.kept.flatMap(wordsOf));
    const written = new Set(wordsOf(recording.html));
    const values = expected.readings.flatMap(({ referrals }) =>
      referrals.flatMap(({ rowKey, fields: { company, contactName, dealName, email, phone, notes } }) =>
        wordsOf([rowKey, company, contactName, dealName, email, phone, notes].join(' ')),
      ),
    );
    // Test leads carry Microsoft's words.
    const surviving = values.filter((word) => written.has(word) && !kept.has(word) && !ofOthers.has(word));
    expect.soft(surviving, name).toEqual([]);
  }
});

// Every word of a customer has "zorblax" in it, every number of theirs 8675309.
const customers = `
  <!-- Zorblax -->
  <style>.zorblax::after { content: 'Zorblax' }</style>
  <script type="application/json">{"name":"Zorblax 8675309"}</script>
  <template><p>Zorblax</p></template>
  <noscript>Zorblax</noscript>
  <main id="zorblax-8675309" class="zorblax zorblaxCard" data-customer="Zorblax" data-key="Zorblax8675309"
    onclick="zorblax()" role="zorblax" aria-label="Zorblax" aria-live="zorblax" lang="zorblax" nonce="8675309"
    style="background: url(https://zorblax.example/8675309.png); --name: 'Zorblax'; font-family: Zorblax; grid-area: zorblax">
  <h1 title="Zorblax">Referrals | Leads: Zorblax (8675309)</h1>
  <zorblax-card zorblax="1"><zorblax>ZORBLAX zorblaxé Zörblax 8675309 8 675 309 +1 867 5309</zorblax></zorblax-card>
  <a href="https://zorblax.example/Zorblax/8675309?zorblax=8675309#zorblax">zorblax@zorblax.example</a>
  <a href="/en-us/dashboard/referrals/v2/leads/Zorblax%20Ltd?name=Z%6Frblax">Zorblax</a>
  <a href="javascript:zorblax()">https://zorblax.example</a>
  <a href="mailto:zorblax@zorblax.example">x</a><a href="tel:8675309">x</a>
  <img alt="Zorblax" src="data:image/svg+xml,Zorblax"><svg><title>Zorblax</title><text>8675309</text></svg>
  <input value="Zorblax" name="zorblax" placeholder="Zorblax" list="zorblax" pattern="zorblax">
  <input type="hidden" value="Zorblax"><input type="password" value="8675309">
  <datalist id="zorblax"><option value="Zorblax"></datalist>
  <select><option value="zorblax" label="Zorblax">Zorblax</option></select><textarea>Zorblax 8675309</textarea>
  <iframe srcdoc="Zorblax" title="Zorblax" name="zorblax"></iframe><object data="zorblax">Zorblax</object>
  <table summary="Zorblax"><caption>Zorblax</caption><tr><th abbr="Zorblax">Customer name</th>
    <th>Value (Zorblax)</th><th>Value (ZOR)</th><th>Zorblax (USD)</th><th>Value (EUR)</th></tr>
    <tr data-row-id="8675309" rowkey="Zorblax" data-firm="Zorblax-8675309" data-sum="8675309" zorblax="zorblax"
      data-known="6b0874bc-322d-4244-b4bd-86753098675a-zorblax" onclick="zorblax"><td headers="zorblax">Status: Zorblax</td><td>Zorblax, Germany</td>
    <td>8675309 USD</td><td>Zorblax Ltd</td><td>Zorblax, Zorblax S.A.</td><td>Ann Zorblax GmbH</td><td>11/14/2026 (Zorblax)</td><td>No leads found for Zorblax</td></tr></table>
  <div id="host"></div></main>`;

test('no word and no number of a customer survives, wherever it stands', async ({ page, context }) => {
  await withReader(context);
  await showFixture(page, customers, { path: '/en-us/dashboard/referrals/v2/leads?search=Zorblax#Zorblax' });
  const { html, kept, elements } = await page.evaluate(() => {
    document.title = 'Zorblax';
    const host = document.querySelector('#host')!;
    host.attachShadow({ mode: 'open' }).textContent = 'Zorblax 8675309';
    document.querySelector('input')!.value = 'Zorblax typed';
    document.querySelector('textarea')!.value = 'Zorblax 8675309';
    return globalThis.pageReading.record(1);
  });
  expect(html.replaceAll(/[\p{L}\p{M}]*z[oö]rblax[\p{L}\p{M}]*/giu, '<<$&>>')).not.toContain('<<');
  expect(html.replaceAll(/\D/gu, '')).not.toContain('8675309');
  expect(html).not.toContain('5309');
  expect(html).not.toContain('(ZOR)');
  expect(kept).toEqual(['Customer name', 'Leads', 'Referrals', 'Status', 'Value', 'Value (EUR)']);
  expect(elements).toBeGreaterThan(30);
  expect(html).toContain('<template shadowrootmode="open">');
});

test('the page stays as it is while it is recorded @full', async ({ page, context }) => {
  await withReader(context);
  await showFixture(page, customers);
  const changed = await page.evaluate(async () => {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((found) => records.push(...found));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    globalThis.pageReading.record(1);
    records.push(...observer.takeRecords());
    return records.length;
  });
  expect(changed).toBe(0);
});
