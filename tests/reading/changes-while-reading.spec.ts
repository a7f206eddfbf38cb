import { expect, test } from '@playwright/test';
import { showFixture, withReader } from './harness';

const row = (n: number): string =>
  `<tr><td>Deal ${n}</td><td>Company ${n}</td><td>Pending</td><td>9/${n + 1}/2026</td></tr>`;

test('rows that are drawn while the list is being read are read the next time', async ({ page, context }) => {
  await withReader(context);
  await showFixture(
    page,
    `<h1>Referrals | Co-sell opportunities</h1><table>
    <thead><tr><th>Deal name</th><th>Customer name</th><th>Status</th><th>Created on</th></tr></thead><tbody>${row(1)}${row(2)}</tbody></table>`,
  );
  const counts = await page.evaluate((added) => {
    const { reader } = globalThis.pageReading.open();
    const at = {
      address: new URL(location.href),
      browserLanguages: ['en-US'],
      now: new Date().toISOString(),
      said: () => null,
    };
    const body = document.querySelector('tbody')!;
    const steps = reader.look(at);
    let drawn = false;
    const rowsOf = (look: {
      readings: readonly { detail: boolean; referrals: readonly unknown[] }[];
    }): number => look.readings.find(({ detail }) => !detail)?.referrals.length ?? 0;
    const draw = (): void => {
      body.append(
        document
          .createRange()
          .createContextualFragment(`<table><tbody>${added}</tbody></table>`)
          .querySelector('tr')!,
      );
      reader.changed(body);
      drawn = true;
    };
    for (let step = steps.next(); ; step = steps.next()) {
      if (!drawn && step.done !== true) draw();
      if (step.done !== true) continue;
      if (!drawn) draw();
      return [
        rowsOf(step.value),
        globalThis.pageReading.read(reader).readings.flatMap(({ referrals }) => referrals).length,
      ];
    }
  }, row(3));
  expect(counts.at(-1)).toBe(3);
});

test('a page that changes in the middle of a reading is not taken for known @full', async ({
  page,
  context,
}) => {
  await withReader(context);
  // Enough around the table that reading takes several slices.
  const around = Array.from({ length: 400 }, (_, n) => `<p>Text ${n}</p>`).join('');
  await showFixture(
    page,
    `<h1>Referrals | Co-sell opportunities</h1>${around}<table>
    <thead><tr><th>Deal name</th><th>Customer name</th><th>Status</th><th>Created on</th></tr></thead>
    <tbody>${Array.from({ length: 40 }, (_, n) => row(n % 28)).join('')}</tbody></table>`,
  );
  const rows = await page.evaluate((added) => {
    const { reader } = globalThis.pageReading.open();
    const at = {
      address: new URL(location.href),
      browserLanguages: ['en-US'],
      now: new Date().toISOString(),
      said: () => null,
    };
    const body = document.querySelector('tbody')!;
    const steps = [
      ...(function* () {
        yield* reader.look(at);
      })(),
    ].length;
    reader.forget();
    // Half way through, when the rows are already being read, the table gets other rows.
    const again = reader.look(at);
    for (let n = 0; n < steps - 1; n += 1) again.next();
    body.replaceChildren(
      ...document
        .createRange()
        .createContextualFragment(`<table><tbody>${added}</tbody></table>`)
        .querySelectorAll('tr'),
    );
    reader.changed(body);
    while (again.next().done !== true);
    return globalThis.pageReading
      .read(reader)
      .readings.flatMap(({ referrals }) => referrals)
      .map(({ fields }) => fields.dealName);
  }, row(7));
  expect(rows).toEqual(['Deal 7']);
});
