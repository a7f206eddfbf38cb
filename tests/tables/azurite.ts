import { execFileSync, spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TableLink } from '../../src/azure-table/table-link.ts';

const ACCOUNT = 'contosoteam';

/** The table engine of Microsoft's emulator, for one test file: on this machine alone, in memory. */
export interface Azurite {
  readonly port: number;
  /** Where the account's tables are, e.g. `http://127.0.0.1:10002/contosoteam`. */
  readonly base: string;
  createTable(name: string): Promise<void>;
  /** Writes many rows in few requests. */
  fill(table: string, rows: readonly TableRow[]): Promise<void>;
  /** The query of a link to a table, as the account's owner makes it. */
  signature(table: string, terms?: SignatureTerms): string;
  /** A link to a table, through another address where one is given. */
  link(table: string, base?: string): TableLink;
  stop(): Promise<void>;
}

type TableRow = Readonly<Record<string, string>> & { readonly PartitionKey: string; readonly RowKey: string };

/** What a signature allows: rights, and from when until when (ISO 8601). */
export interface SignatureTerms {
  readonly sp?: string;
  readonly st?: string;
  readonly se?: string;
}

/** Files of a certificate and its key: then it takes requests by TLS alone. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** A certificate of its own making, as no authority would sign: for a browser that is told to take it. */
export function makeCertificate(folder: string, host: string): Certificate {
  const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${host}`].concat([
      '-addext',
      `subjectAltName=DNS:${host}`,
      '-keyout',
      files.key,
      '-out',
      files.cert,
    ]),
    { stdio: 'pipe' },
  );
  return files;
}

/** Starts it on a free port, and waits until it takes requests. */
export async function startAzurite(certificate: Certificate | null = null): Promise<Azurite> {
  const key = randomBytes(64).toString('base64');
  const port = await freePort();
  const main = fileURLToPath(new URL('../../node_modules/azurite/dist/src/table/main.js', import.meta.url));
  const flags = ['--tableHost', '127.0.0.1', '--tablePort', String(port)];
  if (certificate !== null) flags.push('--cert', certificate.cert, '--key', certificate.key);
  const child = spawn(
    process.execPath,
    [main, ...flags, '--inMemoryPersistence', '--disableTelemetry', '--silent'],
    { env: { ...process.env, AZURITE_ACCOUNTS: `${ACCOUNT}:${key}` }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer): void => {
      said += text.toString();
      if (said.includes('successfully started')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    // A run that is stopped from outside leaves nothing behind.
    process.once('exit', () => child.kill());
    child.once('exit', (code) => reject(new Error(`Azurite ended with ${code}: ${said}`)));
  });
  const base = `${certificate === null ? 'http' : 'https'}://127.0.0.1:${port}/${ACCOUNT}`;
  const sign = (
    table: string,
    { sp = 'rau', st = '', se = '2099-01-01T00:00:00Z' }: SignatureTerms = {},
  ): string => {
    const version = '2019-02-02';
    // Fields in the order of the service's documentation; empty: no policy, no IP range, no protocol, no key limits.
    const fields = [
      sp,
      st,
      se,
      `/table/${ACCOUNT}/${table.toLowerCase()}`,
      '',
      '',
      '',
      version,
      '',
      '',
      '',
      '',
    ];
    const sig = createHmac('sha256', Buffer.from(key, 'base64'))
      .update(fields.join('\n'), 'utf8')
      .digest('base64');
    const query = new URLSearchParams({ sv: version, tn: table, sp, ...(st && { st }), se, sig });
    return query.toString();
  };
  return {
    port,
    base,
    signature: sign,
    link: (table, at = base) => new TableLink(at, table, sign(table)),
    createTable: (name) => createTable(base, key, name),
    fill: (table, rows) => fill(base, key, table, rows),
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** A request with the account's key (Shared Key Lite for tables), as only its owner can make. */
async function ask(base: string, key: string, resource: string, init: RequestInit): Promise<string> {
  const date = new Date().toUTCString();
  const signature = createHmac('sha256', Buffer.from(key, 'base64'))
    .update(`${date}\n/${ACCOUNT}/${ACCOUNT}/${resource}`, 'utf8')
    .digest('base64');
  const headers = {
    ...(init.headers as Readonly<Record<string, string>>),
    authorization: `SharedKeyLite ${ACCOUNT}:${signature}`,
    'x-ms-date': date,
    'x-ms-version': '2019-02-02',
  };
  const response = await fetch(`${base}/${resource}`, { ...init, method: 'POST', headers });
  const text = await response.text();
  // A batch is answered with 202, whatever became of its parts.
  if (!response.ok || /HTTP\/1.1 [45]/.test(text)) throw new Error(`${resource}: ${response.status} ${text}`);
  return text;
}

async function createTable(base: string, key: string, name: string): Promise<void> {
  const headers = { accept: 'application/json;odata=nometadata', 'content-type': 'application/json' };
  await ask(base, key, 'Tables', { headers, body: JSON.stringify({ TableName: name }) });
}

/** The service takes up to 100 rows of one partition in a request. */
const BATCH = 100;

async function fill(base: string, key: string, table: string, rows: readonly TableRow[]): Promise<void> {
  const partitions = new Map<string, TableRow[]>();
  for (const row of rows)
    partitions.set(row.PartitionKey, [...(partitions.get(row.PartitionKey) ?? []), row]);
  for (const partition of partitions.values())
    for (let at = 0; at < partition.length; at += BATCH) {
      const parts = partition
        .slice(at, at + BATCH)
        .map((row) =>
          [
            '--changeset_rows',
            'Content-Type: application/http',
            'Content-Transfer-Encoding: binary',
            '',
            `POST ${base}/${table} HTTP/1.1`,
            'Accept: application/json;odata=nometadata',
            'Content-Type: application/json',
            'Prefer: return-no-content',
            '',
            JSON.stringify(row),
            '',
          ].join('\r\n'),
        );
      const head = '--batch_rows\r\nContent-Type: multipart/mixed; boundary=changeset_rows\r\n\r\n';
      await ask(base, key, '$batch', {
        headers: { 'content-type': 'multipart/mixed; boundary=batch_rows' },
        body: `${head}${parts.join('')}--changeset_rows--\r\n--batch_rows--\r\n`,
      });
    }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
