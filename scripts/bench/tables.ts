import type { Page } from '@playwright/test';
import { dataRowOf } from '../../src/team/data-row';
import { dataRow, MEMBERS, referralPartition } from '../../src/team/keys';
import { type Cell, cellsText } from '../../src/team/cells';
import { StampClock } from '../../src/team/stamp';
import type { Extension } from '../../tests/e2e/extension';
import { fillStore, sampleRecords } from '../../tests/e2e/fill-store';
import {
  browsersOf,
  type EngineBrowsers,
  TABLE_HOST,
  type TableBrowsers,
  tableBrowsers,
} from '../../tests/e2e/table-browser';
import type { Figure } from './figure';
import { longestTask } from './longest-task';
import { nameFunctionsIn } from './named-functions';
import { startTableServer, type TableServer } from './table-server';

const ROWS = 10_000;
const MEMBER_COUNT = 5;
const PATIENCE_MS = 240_000;
/** The server of a team's table takes any signature. */
const TEAM_LINK = `https://${TABLE_HOST}/benchteam?${new URLSearchParams({
  sv: '2019-02-02',
  tn: 'benchteam',
  sp: 'rau',
  se: '2099-01-01T00:00:00Z',
  sig: Buffer.alloc(32, 1).toString('base64'),
}).toString()}`;
/** Longer than a reading asks again for the minutes before the newest row. */
const QUIET_AFTER_MS = 6 * 60_000;
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
  const tables = await tableBrowsers();
  try {
    return await measureLeads(tables);
  } finally {
    await tables.stop();
  }
}

/**
 * The same of a team's table, with what five members share of 10,000 referrals, on a server of its own: the emulator
 * takes minutes for so many rows.
 */
export async function measureTeamTable(): Promise<readonly Figure[]> {
  const browsers = await browsersOf(startTableServer);
  try {
    return await measureTeam(browsers);
  } finally {
    await browsers.stop();
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

async function measureTeam({ engine, open }: EngineBrowsers<TableServer>): Promise<readonly Figure[]> {
  const extension = await open();
  try {
    await nameFunctionsIn(extension.context);
    const records = sampleRecords(ROWS, Date.now());
    const page = await extension.openFullPage();
    await fillStore(page, records);
    await extension.killWorker();
    const shared = records.filter(({ id }) => id !== null);
    const anHourAgo = Date.now() - 3_600_000;
    for (const { kind, id } of shared) engine.fill(rowsOfMembers(kind, id ?? ''), anHourAgo);
    engine.fill(memberRows(), anHourAgo);
    await page.reload();
    await page.getByRole('link', { name: 'Connections' }).click();
    await page.getByLabel('Link to the team’s table').fill(TEAM_LINK);
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
    const start = performance.now();
    await untilAllWritten(page);
    const told = performance.now() - start;
    // Minutes go by at once: the last change is old by then, and a poll has nothing to read.
    await passTime(extension, QUIET_AFTER_MS);
    await untilReadAgain(page, 'team');
    const before = engine.requests();
    const quiet = await untilReadAgain(page, 'team');
    const count = engine.requests() - before;
    return [
      {
        kind: 'time',
        name: `team's first reading, ${shared.length} referrals × ${MEMBER_COUNT} members`,
        ms,
        limit: 30_000,
      },
      { kind: 'time', name: '… longest task in the worker', ms: inWorker, limit: 50 },
      { kind: 'time', name: '… comparing, and telling what is known here', ms: told, limit: null },
      { kind: 'count', name: '… a quiet poll, requests', count, limit: 1 },
      { kind: 'time', name: '… a quiet poll', ms: quiet, limit: null },
    ];
  } finally {
    await extension.context.close();
  }
}

/** Has the worker's clock go on at once. */
async function passTime(extension: Extension, ms: number): Promise<void> {
  await (
    await extension.worker()
  ).evaluate((passed) => {
    const { now } = Date;
    Date.now = () => now() + passed;
  }, ms);
}

/** Until the team was compared with the records, and the table holds all that was told. */
async function untilAllWritten(page: Page): Promise<void> {
  for (let readings = 0; readings < 2; readings++) await untilReadAgain(page, 'team');
  await page.evaluate(async () => {
    for (;;) {
      const { value } = await chrome.runtime.sendMessage({ verb: 'team.get', ask: {} });
      if (value.waiting === 0 && !value.isReading) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });
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

async function fillInLanes(
  rows: readonly Row[],
  fill: (rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  const size = Math.ceil(rows.length / LANES);
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
