import type { Page } from '@playwright/test';
import { dataRowOf } from '../../src/team/data-row';
import { dataRow, MEMBERS, referralPartition } from '../../src/team/keys';
import { type Cell, cellsText } from '../../src/team/cells';
import { StampClock } from '../../src/team/stamp';
import type { Extension } from '../../tests/e2e/extension';
import { fillStore, sampleRecords } from '../../tests/e2e/fill-store';
import { browsersOf, type EngineBrowsers } from '../../tests/e2e/table-browser';
import type { Figure } from './figure';
import { nameFunctionsIn } from './named-functions';
import { quietPolls, untilReadAgain } from './quiet-poll';
import { firstReading, linkTo, openConnections, PATIENCE_MS, ROWS, untilHintsRest } from './table-page';
import { startTableServer, type TableServer } from './table-server';
import { longestTask } from './longest-task';
import { untilTrue } from './until-true';

const MEMBER_COUNT = 5;
/** Longer than a reading asks again for the minutes before the newest row. */
const QUIET_AFTER_MS = 6 * 60_000;

/**
 * What joining a team costs whose five members share something of each of 10,000 referrals, and a reading that says
 * nothing new, on a server of its own: the emulator takes minutes for so many rows.
 */
export async function measureTeamTable(): Promise<readonly Figure[]> {
  const browsers = await browsersOf(startTableServer);
  try {
    return await measureTeam(browsers);
  } finally {
    await browsers.stop();
  }
}

async function measureTeam({ engine, open }: EngineBrowsers<TableServer>): Promise<readonly Figure[]> {
  const extension = await open();
  try {
    await nameFunctionsIn(extension.context);
    const shared = await fillBoth(extension, engine);
    const page = await lookedAt(extension);
    const { ms, inWorker } = await firstReading(
      page,
      'Join the team',
      '[data-connection=team] dd[data-read-at$=Z]',
    );
    const written = engine.requests();
    let told = 0;
    const whileTelling = await longestTask(
      page,
      async () => {
        const start = performance.now();
        await untilAllTold(page);
        told = performance.now() - start;
      },
      'ServiceWorker thread',
    );
    const writes = engine.requests() - written;
    await untilHintsRest(page);
    // Minutes go by at once: the last change is old by then, and a poll has nothing to read.
    await passTime(extension, QUIET_AFTER_MS);
    await untilReadAgain(page, 'team');
    const before = engine.requests();
    const { whole, own, range, requests, processor, processorRange } = await quietPolls(
      extension,
      page,
      'team',
    );
    return [
      {
        kind: 'time',
        name: `team's first reading, ${shared} referrals × ${MEMBER_COUNT} members`,
        ms,
        limit: 30_000,
      },
      { kind: 'time', name: '… longest task in the worker', ms: inWorker, limit: 50 },
      { kind: 'time', name: '… comparing, and telling what is known here', ms: told, limit: null },
      { kind: 'count', name: '… requests of that', count: writes, limit: null },
      { kind: 'time', name: '… longest task in the worker meanwhile', ms: whileTelling, limit: 50 },
      { kind: 'count', name: '… a quiet poll, requests', count: requests, limit: 1 },
      {
        kind: 'count',
        name: '… of all quiet polls, by the server',
        count: engine.requests() - before,
        limit: null,
      },
      {
        kind: 'times',
        name: '… the worker’s processor time of it',
        ms: processor,
        range: processorRange,
        limit: 50,
      },
      { kind: 'times', name: '… the worker’s own part by the clock', ms: own, range, limit: null },
      { kind: 'time', name: '… the whole of it', ms: whole, limit: null },
    ];
  } finally {
    await extension.context.close();
  }
}

/** The same referrals here and, shared by all members, in the table. @returns how many the table has. */
async function fillBoth(extension: Extension, engine: TableServer): Promise<number> {
  const records = sampleRecords(ROWS, Date.now());
  const page = await extension.open('manifest.json');
  await fillStore(page, records);
  await extension.killWorker();
  await page.close();
  const shared = records.filter(({ id }) => id !== null);
  const anHourAgo = Date.now() - 3_600_000;
  for (let at = 0; at < shared.length; at += 500)
    engine.add(
      shared.slice(at, at + 500).flatMap(({ kind, id }) => rowsOfMembers(kind, id ?? '')),
      anHourAgo,
    );
  engine.add(memberRows(), anHourAgo);
  return shared.length;
}

/** The section of connections, one press before the team is joined; hints have come to rest. */
async function lookedAt(extension: Extension): Promise<Page> {
  const page = await openConnections(extension);
  await untilHintsRest(page);
  await page.getByLabel('Link to the team’s table').fill(linkTo('benchteam', 'rau'));
  await page.getByRole('button', { name: 'Check the team’s link' }).click();
  await page.getByRole('button', { name: 'See who is there' }).click();
  await page.getByLabel('Your name, as colleagues see it').fill('Eva', { timeout: PATIENCE_MS });
  await page.getByLabel('Name of the team').fill('Sales');
  return page;
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
async function untilAllTold(page: Page): Promise<void> {
  await untilReadAgain(page, 'team');
  await untilReadAgain(page, 'team');
  await untilTrue(
    page,
    async () => {
      const { value } = await chrome.runtime.sendMessage({ verb: 'team.get', ask: {} });
      return value.waiting === 0 && !value.isReading;
    },
    PATIENCE_MS,
  );
}

type Row = Readonly<Record<string, string>> & { readonly PartitionKey: string; readonly RowKey: string };

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
