// The table client: on a real table engine, and before a server that answers as no table should.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  insertRow,
  putRow,
  readAll,
  readPage,
  TableError,
  type Page,
} from '../../src/azure-table/table-client.ts';
import { TableLink } from '../../src/azure-table/table-link.ts';
import { startAzurite, type Azurite } from './azurite.ts';

const CANARY = 'sig=canary%2Bcanary';

let azurite: Azurite;
let server: Server | null = null;

beforeAll(async () => {
  azurite = await startAzurite();
}, 180_000);
afterAll(() => azurite.stop());
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** A link to a server that answers as the test says. */
async function linkTo(serve: RequestListener): Promise<TableLink> {
  server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return new TableLink(`http://127.0.0.1:${port}`, 'leads', CANARY);
}

async function failureOf(request: Promise<unknown>): Promise<TableError> {
  try {
    await request;
  } catch (error) {
    if (error instanceof TableError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

describe('on the real engine', () => {
  test('2,345 rows come in three pages, each once', async () => {
    await azurite.createTable('many');
    const link = azurite.link('many');
    const keys = Array.from({ length: 2_345 }, (_, at) => String(at).padStart(5, '0'));
    await azurite.fill(
      'many',
      keys.map((RowKey) => ({ PartitionKey: `day-${RowKey.slice(0, 3)}`, RowKey, n: '1' })),
    );
    const pages: Page[] = [];
    let from: Page['next'] = null;
    do {
      const page: Page = await readPage(link, {}, from);
      pages.push(page);
      from = page.next;
    } while (from !== null);
    expect(pages.map(({ rows }) => rows.length)).toEqual([1000, 1000, 345]);
    const all = await readAll(link, { select: ['PartitionKey', 'RowKey', 'Timestamp'] });
    expect(all.map(({ RowKey }) => RowKey).sort()).toEqual(keys);
    expect(typeof all[0]?.['etag']).toBe('string');
    expect(all[0]).not.toHaveProperty('n');
  });

  test('a row is inserted once, and replaced only with the ETag that was seen', async () => {
    await azurite.createTable('etags');
    const link = azurite.link('etags');
    const row = { PartitionKey: `it's "a" key & more é`, RowKey: '1', text: 'ž😀', on: true, n: 7 };
    const { etag, date } = await insertRow(link, row);
    expect(Math.abs(Date.parse(date ?? '') - Date.now())).toBeLessThan(5_000);
    expect(await failureOf(insertRow(link, row))).toMatchObject({ status: 409 });
    const second = await putRow(link, { ...row, n: 8 }, etag ?? '');
    expect(await failureOf(putRow(link, { ...row, n: 9 }, etag ?? ''))).toMatchObject({ status: 412 });
    const [read] = await readAll(link, {});
    expect(read).toMatchObject({ ...row, n: 8, etag: second.etag });
    await putRow(link, { ...row, n: 10 });
    expect((await readAll(link, {}))[0]).toMatchObject({ n: 10 });
  });

  test('what is new since an instant is read alone', async () => {
    await azurite.createTable('news');
    const link = azurite.link('news');
    await insertRow(link, { PartitionKey: 'p', RowKey: '1' });
    const [first] = await readAll(link, {});
    const since = new Date(Date.parse(String(first?.['Timestamp'])) + 1).toISOString();
    const filter = `Timestamp ge datetime'${since}'`;
    expect(await readAll(link, { filter })).toEqual([]);
    while ((await readAll(link, { filter })).length === 0)
      await putRow(link, { PartitionKey: 'p', RowKey: '2' });
    expect((await readAll(link, { filter })).map(({ RowKey }) => RowKey)).toEqual(['2']);
  });

  test('tampered, expired, foreign and read-only links are refused by status', async () => {
    await azurite.createTable('guarded');
    const good = azurite.signature('guarded', { sp: 'r' });
    const linkWith = (query: string, table = 'guarded'): TableLink =>
      new TableLink(azurite.base, table, query);
    expect(await readAll(linkWith(good), {})).toEqual([]);
    const past = '2020-01-01T00:00:00Z';
    for (const link of [
      linkWith(good.replace(/sig=./, 'sig=%2B')),
      linkWith(good.replace('sp=r', 'sp=raud')),
      linkWith(azurite.signature('guarded', { se: past })),
      linkWith(azurite.signature('many')),
    ])
      expect(await failureOf(readAll(link, {}))).toMatchObject({ status: 403 });
    expect(await failureOf(insertRow(linkWith(good), { PartitionKey: 'p', RowKey: 'r' }))).toMatchObject({
      status: 403,
    });
    expect(await failureOf(readAll(azurite.link('nowhere'), {}))).toMatchObject({ status: 404 });
  });
});

describe('before a server that answers otherwise', () => {
  test('each status is a failure of that status, with the wait that is asked for', async () => {
    for (const status of [400, 403, 404, 409, 412, 429, 500, 503]) {
      const link = await linkTo((_request, response) => {
        response.writeHead(status, { 'retry-after': '120' }).end('<?xml version="1.0"?><error/>');
      });
      for (const request of [readAll(link, {}), putRow(link, { PartitionKey: 'p', RowKey: 'r' })])
        expect(await failureOf(request)).toMatchObject({ status, retryAfter: 120_000 });
      server?.close();
    }
  });

  test('a wait may be a date, next to the server’s own', async () => {
    const link = await linkTo((_request, response) => {
      const date = 'Sun, 29 Nov 2026 12:00:00 GMT';
      response.writeHead(429, { date, 'retry-after': 'Sun, 29 Nov 2026 12:10:00 GMT' }).end();
    });
    expect(await failureOf(readAll(link, {}))).toMatchObject({ retryAfter: 600_000 });
  });

  test('a page that is no table’s is a failure, and no empty table', async () => {
    for (const body of ['<html>Sign in</html>', '', 'null', '{}', '{"value":7}', '[1]']) {
      const link = await linkTo((_request, response) => response.end(body));
      expect(await failureOf(readAll(link, {}))).toMatchObject({ status: 200 });
      server?.close();
    }
  });

  test('empty pages with a continuation are read on, with the same query', async () => {
    const asked: string[] = [];
    const link = await linkTo((request, response) => {
      asked.push(request.url ?? '');
      const page = asked.length;
      const headers: Record<string, string> =
        page < 4
          ? {
              'x-ms-continuation-NextPartitionKey': `1!8!MjAyNg--/${page}`,
              ...(page > 1 && { 'x-ms-continuation-NextRowKey': 'a=+&' }),
            }
          : {};
      response
        .writeHead(200, headers)
        .end(JSON.stringify({ value: page % 2 ? [] : [{ RowKey: String(page) }] }));
    });
    const filter = "Timestamp ge datetime'2026-11-29T03:53:50.877Z'";
    const rows = await readAll(link, { filter, select: ['RowKey'] });
    expect(rows.map(({ RowKey }) => RowKey)).toEqual(['2', '4']);
    for (const address of asked) {
      const { searchParams } = new URL(address, 'http://table.example');
      expect([searchParams.get('$filter'), searchParams.get('$select')]).toEqual([filter, 'RowKey']);
    }
    expect(new URL(asked[2] ?? '', 'http://table.example').searchParams.get('NextRowKey')).toBe('a=+&');
    expect(asked[1]).not.toContain('NextRowKey');
  });

  test('a continuation that comes back, or never ends, is a failure', async () => {
    let count = 0;
    const link = await linkTo((_request, response) => {
      count += 1;
      response.writeHead(200, { 'x-ms-continuation-NextPartitionKey': 'same' }).end('{"value":[{}]}');
    });
    expect(await failureOf(readAll(link, {}))).toBeInstanceOf(TableError);
    expect(count).toBe(2);
    server?.close();
    const endless = await linkTo((_request, response) => {
      count += 1;
      response.writeHead(200, { 'x-ms-continuation-NextPartitionKey': String(count) }).end('{"value":[]}');
    });
    count = 0;
    expect(await failureOf(readAll(endless, {}, 30))).toBeInstanceOf(TableError);
    expect(count).toBe(30);
  });

  test('a redirect is not followed, no cookie and no referrer is sent', async () => {
    const seen: IncomingMessage['headers'][] = [];
    const link = await linkTo((request, response) => {
      seen.push(request.headers);
      response.writeHead(302, { location: 'https://evil.example/', 'set-cookie': 'a=b' }).end();
    });
    expect(await failureOf(readAll(link, {}))).toMatchObject({ status: null });
    await failureOf(readAll(link, {}));
    for (const headers of seen) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'x-ms-version': '2019-02-02' });
    }
  });

  test('a server that does not answer is given up after 15 seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((after) => {
      expect(after).toBe(15_000);
      return AbortSignal.abort();
    });
    const link = await linkTo(() => undefined);
    expect(await failureOf(readAll(link, {}))).toMatchObject({ status: null });
    expect(timeout).toHaveBeenCalledOnce();
    timeout.mockRestore();
  });

  test('a failure never holds the address', async () => {
    const link = await linkTo((request) => request.socket.destroy());
    const failures = [
      await failureOf(readAll(link, {})),
      await failureOf(readAll(new TableLink('http://127.0.0.1:1', 'x', CANARY), {})),
      await failureOf(putRow(new TableLink('nonsense', 'x', CANARY), { PartitionKey: 'p', RowKey: 'r' })),
    ];
    for (const failure of failures)
      expect(
        `${failure.message} ${failure.stack} ${JSON.stringify(failure)} ${String(failure.cause)}`,
      ).not.toContain('canary');
    expect(failures.map(({ status }) => status)).toEqual([null, null, null]);
  });
});
