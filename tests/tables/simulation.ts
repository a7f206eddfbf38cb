import { teamTable } from '../../src/azure-table/team-table.ts';
import { createReplica, type Replica } from '../../src/team/replica.ts';
import type { SavedRecord } from '../../src/team/replica-memory.ts';
import type { TeamTable } from '../../src/team/table.ts';
import type { Azurite } from './azurite.ts';
import { startFaultyProxy, type FaultyProxy, type NetworkFault } from './faulty-proxy.ts';
import { pick, randomOf } from './random.ts';
import { withoutOwnRows } from './restricted-table.ts';

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

/** One installation: its replica, which may be stopped and begun again, and what must not be lost. */
class Client {
  replica: Replica;
  /** What must be there in the end, by referral: marks of changes. */
  readonly expected = new Map<string, Set<string>>();
  /** Changes that this machine alone surely holds; who loses its storage loses them. */
  readonly #waiting = new Map<string, Set<string>>();
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
  restart(): void {
    if (this.random() < 0.5) {
      this.#saved.clear();
      for (const [referral, marks] of this.#waiting)
        for (const mark of marks) this.expected.get(referral)?.delete(mark);
      this.#waiting.clear();
    }
    this.replica = this.#begin();
  }

  /** From the end of a sync that left nothing waiting, the table holds what was changed before it. */
  async sync(): Promise<void> {
    const { kind, waiting } = await this.replica.sync();
    if (kind === 'done' && waiting === 0) this.#waiting.clear();
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
    for (const marks of [setIn(this.expected, referral), setIn(this.#waiting, referral)]) {
      if (replaced !== undefined) marks.delete(replaced);
      marks.add(mark);
    }
  }
}

function setIn(sets: Map<string, Set<string>>, name: string): Set<string> {
  const known = sets.get(name) ?? new Set<string>();
  sets.set(name, known);
  return known;
}

/** Lets several clients work on one table through a network that fails, and looks whether all agree in the end. */
export async function simulate(azurite: Azurite, options: SimulationOptions): Promise<SimulationResult> {
  const table = `run${options.seed}${options.healing ? 'whole' : 'unhealed'}`;
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
    else if (action < 0.9) await client.sync();
    else if (action < 0.96) client.restart();
    else if (action < 0.98) client.setClock();
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

function total(proxy: FaultyProxy): number {
  return Object.values(proxy.counts).reduce((sum, count) => sum + count, 0);
}
