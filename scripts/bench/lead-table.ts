import type { Extension } from '../../tests/e2e/extension';
import { browsersOf, TABLE_HOST, tableBrowsers } from '../../tests/e2e/table-browser';
import type { Figure } from './figure';
import { nameFunctionsIn } from './named-functions';
import { quietPolls, untilReadAgain } from './quiet-poll';
import { firstReading, linkTo, openConnections, PATIENCE_MS, ROWS, untilHintsRest } from './table-page';
import { startTableServer } from './table-server';

const TABLE = 'benchleads';
/** The emulator's table is filled by so many requests at a time. */
const LANES = 8;

/**
 * What connecting a table of 10,000 leads costs: on the emulator's engine, whose own time is in it, and on a server
 * that responds at once; on that one, also what a reading costs that says nothing new, once hints have come to rest.
 */
export async function measureLeadTable(): Promise<readonly Figure[]> {
  return [...(await onEmulator()), ...(await onServer())];
}

async function onEmulator(): Promise<readonly Figure[]> {
  const tables = await tableBrowsers();
  try {
    const { azurite } = tables;
    await azurite.createTable(TABLE);
    await fillInLanes((some) => azurite.fill(TABLE, some));
    const link = `https://${TABLE_HOST}/${TABLE}?${azurite.signature(TABLE, { sp: 'r' })}`;
    return await inBrowser(await tables.open(), async (extension) =>
      connected(extension, link, 'on the emulator'),
    );
  } finally {
    await tables.stop();
  }
}

async function onServer(): Promise<readonly Figure[]> {
  const browsers = await browsersOf(startTableServer);
  try {
    const { engine } = browsers;
    engine.add(
      Array.from({ length: ROWS }, (_, at) => lead(at)),
      Date.now() - 3_600_000,
    );
    return await inBrowser(await browsers.open(), async (extension) => {
      const first = await connected(extension, linkTo(TABLE, 'r'), 'on a server that responds at once');
      // A reading asks again for the minutes before the newest row: a row that comes later makes the table a quiet one.
      const news = [lead(ROWS)];
      engine.add(news, Date.now());
      const page = await openConnections(extension);
      await untilReadAgain(page, 'leads');
      await untilHintsRest(page);
      const { whole, own, range, requests, processor, processorRange } = await quietPolls(
        extension,
        page,
        'leads',
      );
      return [
        ...first,
        { kind: 'count', name: '… a poll without news, requests', count: requests, limit: 1 },
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
    });
  } finally {
    await browsers.stop();
  }
}

async function inBrowser(
  extension: Extension,
  measure: (extension: Extension) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  try {
    await nameFunctionsIn(extension.context);
    return await measure(extension);
  } finally {
    await extension.context.close();
  }
}

/** Connects a table, and reads all of it. */
async function connected(extension: Extension, link: string, where: string): Promise<readonly Figure[]> {
  const page = await openConnections(extension);
  await page.getByLabel(/^Link to the table/).fill(link);
  await page.getByRole('button', { name: 'Check link' }).click();
  await page.getByRole('button', { name: 'See what is in it' }).click();
  await page.locator('[data-count=leads]').waitFor({ timeout: PATIENCE_MS });
  const { ms, inWorker } = await firstReading(page, 'Connect', 'dd[data-read-at$=Z]');
  const stored = (await extension.records()).length;
  if (stored !== ROWS) throw new Error(`${stored} of ${ROWS} leads were stored.`);
  await page.close();
  return [
    { kind: 'time', name: `first ${ROWS} leads of a table, ${where}`, ms, limit: 15_000 },
    { kind: 'time', name: '… longest task in the worker', ms: inWorker, limit: 50 },
  ];
}

type Row = Readonly<Record<string, string>> & { readonly PartitionKey: string; readonly RowKey: string };

async function fillInLanes(fill: (rows: readonly Row[]) => Promise<void>): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, at) => lead(at));
  const size = Math.ceil(ROWS / LANES);
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
