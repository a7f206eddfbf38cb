import type { Page } from '@playwright/test';
import { dataRowOf } from '../../src/team/data-row';
import { dataRow, MEMBERS, referralPartition } from '../../src/team/keys';
import { type Cell, cellsText } from '../../src/team/cells';
import { StampClock } from '../../src/team/stamp';
import type { Extension } from '../../tests/e2e/extension';
import { fillStore, sampleRecords } from '../../tests/e2e/fill-store';
import { TABLE_HOST, type TableBrowsers, tableBrowsers } from '../../tests/e2e/table-browser';
import type { Figure } from './figure';
import { longestTask } from './longest-task';
import { nameFunctionsIn } from './named-functions';

const ROWS = 10_000;
const MEMBER_COUNT = 5;
const PATIENCE_MS = 240_000;
/** Tables are filled by so many requests at a time. */
const LANES = 8;

/**
 * A reading asks again for the five minutes before the newest row. A table that was filled at once becomes a quiet one
 * with a row that comes later.
 */
const OVERLAP_MS = 5 * 60_000 + 5_000;

/**
 * What connecting a table of 10,000 leads costs, and a reading of one that says nothing new, on the emulator's
 * engine.
 */
export async function measureLeadTable(): Promise<readonly Figure[]> {
  return withTables(measureLeads);
}

/** The same of a team's table, with what five members share of 10,000 referrals. */
export async function measureTeamTable(): Promise<readonly Figure[]> {
  return withTables(measureTeam);
}

async function withTables(
  measure: (tables: TableBrowsers) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  const tables = await tableBrowsers();
  try {
    return await measure(tables);
  } finally {
    await tables.stop();
  }
}

async function measureLeads(tables: TableBrowsers): Promise<readonly Figure[]> {
  const extension = await tables.open();
  try {
    await nameFunctionsIn(extension.context);
    const { azurite } = tables;
    const link = await newTable(tables, 'benchleads', 'r');
    await fillInLanes(
      Array.from({ length: ROWS }, (_, at) => lead(at)),
      (some) => azurite.fill('benchleads', some),
    );
    const filled = Date.now();
    const page = await openConnections(extension);
    await page.getByLabel(/^Link to the table/).fill(link);
    await page.getByRole('button', { name: 'Check link' }).click();
    await page.getByRole('button', { name: 'See what is in it' }).click();
    await page.locator('[data-count=leads]').waitFor({ timeout: PATIENCE_MS });
    const asked = await countRequests(extension);
    let ms = 0;
    const inWorker = await longestTask(
      page,
      async () => {
        const start = performance.now();
        await page.getByRole('button', { name: 'Connect', exact: true }).click();
        await page.locator('dd[data-read-at$=Z]').waitFor({ timeout: PATIENCE_MS });
        ms = performance.now() - start;
      },
      'ServiceWorker thread',
    );
    const stored = (await extension.records()).length;
    if (stored !== ROWS) throw new Error(`${stored} of ${ROWS} leads were stored.`);
    await page.waitForTimeout(Math.max(0, filled + OVERLAP_MS - Date.now()));
    await azurite.fill('benchleads', [lead(ROWS)]);
    await untilReadAgain(page, 'leads');
    const before = await asked();
    const quiet = await untilReadAgain(page, 'leads');
    return [
      { kind: 'time', name: `first ${ROWS} leads of a table`, ms, limit: 15_000 },
      { kind: 'time', name: `… longest task in the worker`, ms: inWorker, limit: 50 },
      {
        kind: 'count',
        name: '… a poll without news, requests',
        count: (await asked()) - before,
        limit: 1,
      },
      { kind: 'time', name: '… a poll without news', ms: quiet, limit: 50 },
    ];
  } finally {
    await extension.context.close();
  }
}

async function measureTeam(tables: TableBrowsers): Promise<readonly Figure[]> {
  const extension = await tables.open();
  try {
    await nameFunctionsIn(extension.context);
    const { azurite } = tables;
    const link = await newTable(tables, 'benchteam', 'rau');
    const records = sampleRecords(ROWS, Date.now());
    const page = await extension.openFullPage();
    await fillStore(page, records);
    await extension.killWorker();
    const shared = records.filter(({ id }) => id !== null);
    await fillInLanes(
      shared.flatMap(({ kind, id }) => rowsOfMembers(kind, id ?? '')),
      (some) => azurite.fill('benchteam', some),
    );
    await azurite.fill('benchteam', memberRows());
    const filled = Date.now();
    await page.reload();
    await page.getByRole('link', { name: 'Connections' }).click();
    await page.getByLabel('Link to the team’s table').fill(link);
    await page.getByRole('button', { name: 'Check the team’s link' }).click();
    await page.getByRole('button', { name: 'See who is there' }).click();
    await page.getByLabel('Your name, as colleagues see it').fill('Eva', { timeout: PATIENCE_MS });
    await page.getByLabel('Name of the team').fill('Sales');
    let ms = 0;
    const inWorker = await longestTask(
      page,
      async () => {
        const start = performance.now();
        await page.getByRole('button', { name: 'Join the team' }).click();
        await page.locator('[data-connection=team] dd[data-read-at$=Z]').waitFor({ timeout: PATIENCE_MS });
        ms = performance.now() - start;
      },
      'ServiceWorker thread',
    );
    const asked = await countRequests(extension);
    await page.waitForTimeout(Math.max(0, filled + OVERLAP_MS - Date.now()));
    await azurite.fill(
      'benchteam',
      memberRows()
        .slice(0, 1)
        .map((row) => ({ ...row, RowKey: 'last' })),
    );
    // These still write what the first reading brought up.
    await untilReadAgain(page, 'team');
    await untilReadAgain(page, 'team');
    const before = await asked();
    const quiet = await untilReadAgain(page, 'team');
    return [
      {
        kind: 'time',
        name: `team's first reading, ${shared.length} referrals × ${MEMBER_COUNT} members`,
        ms,
        limit: 30_000,
      },
      { kind: 'time', name: '… longest task in the worker', ms: inWorker, limit: 50 },
      { kind: 'count', name: '… a quiet poll, requests', count: (await asked()) - before, limit: 1 },
      { kind: 'time', name: '… a quiet poll', ms: quiet, limit: null },
    ];
  } finally {
    await extension.context.close();
  }
}

async function openConnections(extension: Extension): Promise<Page> {
  const page = await extension.openFullPage();
  await page.getByRole('link', { name: 'Connections' }).click();
  return page;
}

async function newTable({ azurite }: TableBrowsers, name: string, sp: string): Promise<string> {
  await azurite.createTable(name);
  return `https://${TABLE_HOST}/${name}?${azurite.signature(name, { sp })}`;
}

type Row = Readonly<Record<string, string>> & { readonly PartitionKey: string; readonly RowKey: string };

/** Rows of one partition stay together. */
async function fillInLanes(
  rows: readonly Row[],
  fill: (rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  const size = Math.ceil(rows.length / LANES / MEMBER_COUNT) * MEMBER_COUNT;
  await Promise.all(
    Array.from({ length: LANES }, (_, lane) => fill(rows.slice(lane * size, (lane + 1) * size))),
  );
}

function lead(at: number): Row {
  return {
    PartitionKey: `day-${at % 400}`,
    RowKey: `lead-${at}`,
    ActionCode: 'PLT',
    CreatedTime: new Date(Date.now() - 3_600_000 - at * 60_000).toISOString(),
    CustomerInfo: JSON.stringify({
      FirstName: 'Ann',
      LastName: `Number${at}`,
      Company: `Contoso ${at}`,
      Email: `ann@contoso${at}.example`,
      Country: 'CZ',
    }),
    Description: ' ',
    LeadSource: 'AzureMarketplace',
    OfferDisplayName: 'Contoso Backup',
  };
}

const memberNames = Array.from({ length: MEMBER_COUNT }, (_, at) => `member-${at}`);

/** What each member shares of one referral: a tag and a call, one of them a note. */
function rowsOfMembers(kind: string, id: string): readonly Row[] {
  const partition = referralPartition({ kind, id });
  return memberNames.map((member, at) => {
    const stamps = new StampClock(member);
    const cell = (v: Cell['v']): Cell => ({
      s: stamps.next(Date.now() - 86_400_000 * (at + 1)),
      v,
    });
    const called = { at: new Date(Date.now() - 86_400_000 * (at + 1)).toISOString(), what: 'called' };
    const text = cellsText(
      new Map<string, Cell>([
        ['tag~hot', cell(true)],
        [`try~${id}-${at}`, cell(called)],
        ...(at === 0 ? [['note', cell(`Calls back on Monday, says ${member}.`)] as const] : []),
      ]),
    );
    return dataRowOf(partition, dataRow(member), text) as Row;
  });
}

function memberRows(): readonly Row[] {
  const day = new Date().toISOString().slice(0, 10);
  return memberNames.map((member) => ({
    PartitionKey: MEMBERS,
    RowKey: member,
    name: member,
    version: '1',
    day,
  }));
}

/** Counts the requests that the worker makes from now on. */
async function countRequests(extension: Extension): Promise<() => Promise<number>> {
  const worker = await extension.worker();
  await worker.evaluate(() => {
    const { fetch } = globalThis;
    Reflect.set(globalThis, 'requestCount', 0);
    globalThis.fetch = (...asked) => {
      if (String(asked[0]).startsWith('https:'))
        Reflect.set(globalThis, 'requestCount', Number(Reflect.get(globalThis, 'requestCount')) + 1);
      return fetch(...asked);
    };
  });
  return async () =>
    (await extension.worker()).evaluate(() => Number(Reflect.get(globalThis, 'requestCount')));
}

/** Has a table read again. @returns how long that took, from the question to the reading's end, in ms. */
function untilReadAgain(page: Page, what: 'leads' | 'team'): Promise<number> {
  return page.evaluate(async (which) => {
    const ask = async (verb: string): Promise<{ isReading: boolean; readAt: string | null }> =>
      (await chrome.runtime.sendMessage({ verb, ask: {} })).value;
    const { readAt: before } = await ask(`${which}.get`);
    const start = performance.now();
    await ask(which === 'leads' ? 'leads.read' : 'team.sync');
    for (;;) {
      const { isReading, readAt } = await ask(`${which}.get`);
      if (!isReading && readAt !== before) return performance.now() - start;
    }
  }, what);
}
