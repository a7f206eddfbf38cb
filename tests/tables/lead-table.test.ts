// The partner's table of leads on a real engine, read by a worker that is stopped at any time.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPage, TableError } from '../../src/azure-table/table-client.ts';
import { TableLink } from '../../src/azure-table/table-link.ts';
import {
  beginRequest,
  failedRequest,
  newLeadPoll,
  tookPage,
  type LeadPoll,
} from '../../src/lead-table/lead-poll.ts';
import { readLeads } from '../../src/lead-table/lead-rows.ts';
import { startAzurite, type Azurite } from './azurite.ts';
import { randomOf } from './random.ts';

const LEADS = 2_345;
const now = Date.now();
const table = { account: 'contosoteam', table: 'marketplaceleads' };

let azurite: Azurite;
let link: TableLink;

/** What a worker stores in one go with each page. */
interface Stored {
  readonly poll: LeadPoll;
  readonly leads: ReadonlyMap<string, string>;
}

beforeAll(async () => {
  azurite = await startAzurite();
  await azurite.createTable('marketplaceleads');
  link = azurite.link('marketplaceleads');
  await azurite.fill(
    'marketplaceleads',
    Array.from({ length: LEADS }, (_, at) => ({
      PartitionKey: `11-${String((at % 28) + 1).padStart(2, '0')}-2026`,
      RowKey: `lead-${at}`,
      ActionCode: 'PLT',
      CreatedTime: new Date(now).toISOString(),
      CustomerInfo: JSON.stringify({ FirstName: 'Ann', LastName: `No. ${at}`, Company: `Contoso ${at}` }),
      Description: ' ',
      LeadSource: 'AzureMarketplace',
      OfferDisplayName: 'Contoso Backup',
    })),
  );
}, 180_000);
afterAll(() => azurite.stop());

/** One life of the worker: this many requests, then it is stopped, after the request or after what it stored. */
async function life(stored: Stored, requests: number, isStoppedBeforeStoring: boolean): Promise<Stored> {
  let state = stored;
  for (let count = 1; count <= requests; count++) {
    const begun = beginRequest(state.poll, now);
    if (begun === null) return state;
    const page = await readPage(link, begun.request.query, begun.request.from);
    if (count === requests && isStoppedBeforeStoring) return state;
    const leads = new Map(state.leads);
    for (const { row, reading } of readLeads(page.rows, table).leads)
      leads.set(row, reading.fields.company ?? '');
    state = structuredClone({ poll: tookPage(begun.poll, page, { now, random: 0.5 }), leads });
  }
  return state;
}

describe('2,345 leads', () => {
  test('are the same records, none twice, wherever the worker is stopped', async () => {
    const random = randomOf(7);
    let state: Stored = { poll: newLeadPoll(now), leads: new Map() };
    for (let kill = 0; kill < 20; kill++) {
      state = await life(state, 1 + Math.floor(random() * 2), random() < 0.5);
      // Each time it came to the end, it is asked to begin again.
      if (state.poll.run === null)
        state = { ...state, poll: { ...newLeadPoll(now), watermark: state.poll.watermark } };
    }
    state = await life(state, 10, false);
    expect(state.leads.size).toBe(LEADS);
    expect(new Set(state.leads.values()).size).toBe(LEADS);
  }, 180_000);

  test('a poll without news is one request', async () => {
    const read = await life({ poll: newLeadPoll(now), leads: new Map() }, 10, false);
    expect(read.poll).toMatchObject({ run: null });
    // The rows are some minutes old by then: the mark is put behind them.
    const poll = { ...read.poll, watermark: Date.now() + 10 * 60_000, pace: { failures: 0, next: now } };
    const begun = beginRequest(poll, now);
    const page = await readPage(link, begun!.request.query, begun!.request.from);
    expect(page).toEqual({ rows: [], next: null });
    expect(tookPage(begun!.poll, page, { now, random: 0.5 })).toMatchObject({
      run: null,
      watermark: poll.watermark,
    });
  }, 180_000);

  test('a link that is withdrawn loses nothing, and is asked again after an hour', async () => {
    const read = await life({ poll: newLeadPoll(now), leads: new Map() }, 10, false);
    const withdrawn = new TableLink(azurite.base, 'marketplaceleads', azurite.signature('other'));
    const due = { ...read.poll, pace: { failures: 0, next: now } };
    const begun = beginRequest(due, now);
    const failure: unknown = await readPage(withdrawn, begun!.request.query, null).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(TableError);
    const { status, retryAfter } = failure as TableError;
    const failed = failedRequest(begun!.poll, { status, retryAfter }, { now, random: 0.5 });
    expect(failed.failed).toBe(403);
    expect(failed.watermark).toBe(read.poll.watermark);
    expect(beginRequest(failed, now + 59 * 60_000)).toBeNull();
    expect(beginRequest(failed, now + 60 * 60_000)).not.toBeNull();
  }, 180_000);
});
