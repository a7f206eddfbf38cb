// Simultaneous claims on a real table engine: exactly one has it, and the others are told who.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { teamTable } from '../../src/azure-table/team-table.ts';
import { createReplica, type Replica } from '../../src/team/replica.ts';
import { startAzurite, type Azurite } from './azurite.ts';

const REFERRALS = import.meta.env.MODE === 'full' ? 100 : 20;
const NAMES = ['Ann', 'Ben', 'Cid', 'Dan', 'Eva', 'Fay', 'Gus', 'Hana'];
const MINUTES = 60_000;

let azurite: Azurite;
let replicas: readonly Replica[];

beforeAll(async () => {
  azurite = await startAzurite();
  await azurite.createTable('claims');
  replicas = NAMES.map((name) =>
    createReplica({
      replica: `replica-${name}`,
      name,
      table: teamTable(azurite.link('claims')),
      now: () => Date.now(),
    }),
  );
}, 3 * MINUTES);
afterAll(() => azurite.stop());

describe('eight at once', () => {
  test(
    'claim: one has it each time, and the others are told by whom',
    async () => {
      for (let at = 0; at < REFERRALS; at++) {
        const referral = { kind: 'lead', id: `lead-${at}` };
        const results = await Promise.all(replicas.map((replica) => replica.claim(referral)));
        const winners = results.flatMap(({ kind }, index) => (kind === 'mine' ? [NAMES[index]] : []));
        expect(winners).toHaveLength(1);
        expect(results.map(({ name }) => name)).toEqual(NAMES.map(() => winners[0]));
      }
    },
    20 * MINUTES,
  );

  test(
    'take over: one has it each time, and the others are told by whom',
    async () => {
      await Promise.all(replicas.map((replica) => replica.sync()));
      for (let at = 0; at < REFERRALS; at++) {
        const referral = { kind: 'lead', id: `lead-${at}` };
        const results = await Promise.all(replicas.map((replica) => replica.takeOver(referral)));
        const winners = results.flatMap(({ kind }, index) => (kind === 'mine' ? [NAMES[index]] : []));
        expect(winners).toHaveLength(1);
        expect(results.map(({ name }) => name)).toEqual(NAMES.map(() => winners[0]));
      }
    },
    20 * MINUTES,
  );
});
