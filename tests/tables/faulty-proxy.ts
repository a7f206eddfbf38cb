import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a network does to a request; `late`: it reaches the table after its client gave up. */
export type NetworkFault = 'none' | 'lost-before' | 'lost-after' | '500' | '503' | 'twice' | 'late';

/** A proxy before the table that loses, repeats and delays requests. */
export interface FaultyProxy {
  /** An address for one client, under which its requests are known. */
  baseFor(client: string): string;
  /** What happens to a client's n-th request. */
  plan: (client: string, count: number) => NetworkFault;
  readonly counts: Readonly<Record<NetworkFault, number>>;
  /** Delivers requests that are late, now, and waits for what becomes of them. */
  deliverLate(): Promise<void>;
  stop(): Promise<void>;
}

interface Forwarded {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** @param target the address of the account's tables, e.g. `http://127.0.0.1:10002/contosoteam`. */
export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const { port, pathname, hostname } = new URL(target);
  const requests = new Map<string, number>();
  const late: Forwarded[] = [];
  const counts = { none: 0, 'lost-before': 0, 'lost-after': 0, 500: 0, 503: 0, twice: 0, late: 0 };

  const forward = async ({ method, path, headers, body }: Forwarded): Promise<Answered> => {
    const outgoing = request({
      hostname,
      port,
      method,
      path,
      headers: { ...headers, host: `${hostname}:${port}` },
    });
    outgoing.end(body);
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: await bodyOf(answer) };
  };

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const [, client = '', ...rest] = (incoming.url ?? '').split('/');
    const count = (requests.get(client) ?? 0) + 1;
    requests.set(client, count);
    const forwarded: Forwarded = {
      method: incoming.method ?? 'GET',
      path: `${pathname}/${rest.join('/')}`,
      headers: incoming.headers,
      body: await bodyOf(incoming),
    };
    const fault = proxy.plan(client, count);
    counts[fault] += 1;
    if (fault === 'lost-before' || fault === 'late') {
      if (fault === 'late') late.push(forwarded);
      incoming.socket.destroy();
      return;
    }
    if (fault === '500' || fault === '503') {
      outgoing.writeHead(Number(fault)).end('<html>no</html>');
      return;
    }
    if (fault === 'twice') await forward(forwarded);
    const answer = await forward(forwarded);
    if (fault === 'lost-after') incoming.socket.destroy();
    else outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  };

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => outgoing.writeHead(502).end(String(error)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = (server.address() as AddressInfo).port;

  const proxy: FaultyProxy = {
    baseFor: (client) => `http://127.0.0.1:${own}/${client}`,
    plan: () => 'none',
    counts,
    deliverLate: async () => {
      for (const forwarded of late.splice(0)) await forward(forwarded);
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
