import { teamTable } from '../../src/azure-table/team-table.ts';
import { createReplica, type Replica } from '../../src/team/replica.ts';
import type { SavedRecord } from '../../src/team/replica-memory.ts';
import type { TeamTable } from '../../src/team/table.ts';
import type { Azurite } from './azurite.ts';
import { startFaultyProxy, type FaultyProxy, type NetworkFault } from './faulty-proxy.ts';
import { pick, randomOf } from './random.ts';

export interface SimulationOptions {
  readonly seed: number;
  readonly clients: number;
  /** Actions of each client. */
  readonly steps: number;
  /** False: replicas never see their own rows, so that they cannot heal them. */
  readonly healing: boolean;
}

/** What a run showed; empty lists are what it should show. */
export interface SimulationResult {
  /** Referrals of which two replicas, or a newcomer, have different states. */
  readonly disagreements: readonly string[];
  /** Acknowledged changes that are nowhere in the newcomer's state. */
  readonly lost: readonly string[];
  /** Claims of which somebody was told something that the table does not hold. */
  readonly claims: readonly string[];
  readonly requests: number;
  readonly late: number;
}

const REFERRALS = Array.from({ length: 12 }, (_, at) => ({
  kind: at % 3 === 0 ? 'co-sell' : 'lead',
  id: `r-${at}`,
}));
const FAULTS: readonly [NetworkFault, ...NetworkFault[]] = [
  'lost-before',
  'lost-after',
  '500',
  '503',
  'twice',
  'late',
];
const HOUR = 3_600_000;

/** One installation: its replica, which may be stopped and begun again, and what it was told is kept. */
class Client {
  replica: Replica;
  readonly expected = new Map<string, Set<string>>();
  readonly #saved = new Map<string, SavedRecord>();
  #skew: number;

  constructor(
    readonly name: string,
    private readonly table: TeamTable,
    private readonly random: () => number,
  ) {
    this.#skew = Math.round((random() - 0.5) * 2 * HOUR);
    this.replica = this.#begin();
  }

  /** A life of the worker. Once in a while it remembers nothing but what the table holds. */
  async restart(proxy: FaultyProxy): Promise<void> {
    if (this.random() < 0.3 && (await this.#isAllShared(proxy))) this.#saved.clear();
    this.replica = this.#begin();
  }

  /**
   * Whether the table holds all that this client knows, and no request is under way that could put an older row in its
   * place: whoever then forgets everything could not heal that row.
   */
  async #isAllShared(proxy: FaultyProxy): Promise<boolean> {
    await proxy.deliverLate();
    const { kind, waiting } = await this.replica.sync();
    return kind === 'done' && waiting === 0;
  }

  setClock(): void {
    this.#skew = Math.round((this.random() - 0.5) * 2 * HOUR);
  }

  #begin(): Replica {
    return createReplica({
      replica: this.name,
      name: `Name of ${this.name}`,
      table: this.table,
      now: () => Date.now() + this.#skew,
      saved: structuredClone(this.#saved),
      save: async (records) => {
        for (const [key, record] of structuredClone(records)) this.#saved.set(key, record);
      },
    });
  }

  /** Notes that the client was told that a change is kept, or that an earlier one is replaced. */
  expect(referral: string, mark: string, replaced?: string): void {
    const marks = this.expected.get(referral) ?? new Set();
    if (replaced !== undefined) marks.delete(replaced);
    marks.add(mark);
    this.expected.set(referral, marks);
  }
}

/** Lets several clients work on one table through a network that fails, and looks whether all agree in the end. */
export async function simulate(azurite: Azurite, options: SimulationOptions): Promise<SimulationResult> {
  const table = `run${options.seed}x${options.healing ? 1 : 0}`;
  await azurite.createTable(table);
  const proxy = await startFaultyProxy(azurite.base);
  try {
    return await run(azurite, proxy, table, options);
  } finally {
    await proxy.stop();
  }
}

async function run(
  azurite: Azurite,
  proxy: FaultyProxy,
  table: string,
  { seed, clients: count, steps, healing }: SimulationOptions,
): Promise<SimulationResult> {
  const clients = Array.from({ length: count }, (_, at) => {
    const name = `client-${at}`;
    const own = teamTable(azurite.link(table, proxy.baseFor(name)));
    return new Client(name, healing ? own : withoutOwnRows(own, name), randomOf(seed * 1_000 + at));
  });
  // What happens to a request follows from the seed, the client and its number: not from who comes first.
  proxy.plan = (client, number) => {
    const random = randomOf(seed * 7_919 + Number(client.replace(/\D/g, '')) * 104_729 + number);
    return random() < 0.3 ? pick(random, FAULTS) : 'none';
  };
  await Promise.all(clients.map((client) => work(client, steps, seed, proxy)));

  await proxy.deliverLate();
  proxy.plan = () => 'none';
  for (let round = 0; round < 3; round++) for (const { replica } of clients) await replica.sync();

  const newcomer = createReplica({
    replica: 'newcomer',
    name: 'New',
    table: teamTable(azurite.link(table)),
    now: () => Date.now(),
  });
  await newcomer.sync();
  return { ...compare(clients, newcomer), requests: total(proxy), late: proxy.counts.late };
}

async function work(client: Client, steps: number, seed: number, proxy: FaultyProxy): Promise<void> {
  const random = randomOf(seed * 31 + Number(client.name.replace(/\D/g, '')));
  for (let step = 0; step < steps; step++) {
    const referral = REFERRALS[Math.floor(random() * REFERRALS.length)] ?? REFERRALS[0]!;
    const mark = `${client.name}/${step}`;
    const action = random();
    if (action < 0.25) {
      await client.replica.edit(referral, { tags: { [mark]: true } });
      client.expect(referral.id, `tag ${mark}`);
    } else if (action < 0.4) {
      const at = new Date(1_790_000_000_000 + step).toISOString();
      await client.replica.edit(referral, { tries: { [mark]: { at, what: 'called' } } });
      client.expect(referral.id, `try ${mark}`);
    } else if (action < 0.5) {
      const before = [...(client.expected.get(referral.id) ?? [])].find((one) => one.startsWith('note '));
      await client.replica.edit(referral, { note: mark });
      client.expect(referral.id, `note ${mark}`, before);
    } else if (action < 0.6)
      await client.replica[
        pick<'claim' | 'takeOver' | 'giveBack'>(random, ['claim', 'takeOver', 'giveBack'])
      ](referral);
    else if (action < 0.9) await client.replica.sync();
    else if (action < 0.94) await client.restart(proxy);
    else if (action < 0.96) client.setClock();
    else await proxy.deliverLate();
  }
}

function compare(
  clients: readonly Client[],
  newcomer: Replica,
): Pick<SimulationResult, 'disagreements' | 'lost' | 'claims'> {
  const disagreements = new Set<string>();
  const lost: string[] = [];
  const claims: string[] = [];
  for (const referral of REFERRALS) {
    const state = newcomer.state(referral);
    const text = JSON.stringify(state);
    const held = new Set([
      ...state.tags.map((tag) => `tag ${tag}`),
      ...state.tries.map(({ id }) => `try ${id}`),
      ...[state.note, ...state.earlierNotes].map((note) => `note ${note?.value}`),
    ]);
    for (const client of clients) {
      if (JSON.stringify(client.replica.state(referral)) !== text) disagreements.add(referral.id);
      for (const mark of client.expected.get(referral.id) ?? [])
        if (!held.has(mark)) lost.push(`${referral.id}: ${mark}`);
      if (client.replica.state(referral).claim?.by !== state.claim?.by) claims.push(referral.id);
    }
  }
  return { disagreements: [...disagreements], lost, claims };
}

/** A table that hides a replica's own rows from it: it cannot see what became of them. */
function withoutOwnRows(table: TeamTable, replica: string): TeamTable {
  return {
    ...table,
    query: async (since) => (await table.query(since)).filter(({ RowKey }) => RowKey !== `d~${replica}`),
  };
}

function total(proxy: FaultyProxy): number {
  return Object.values(proxy.counts).reduce((sum, count) => sum + count, 0);
}
