// A request that reaches a real table engine after its client gave it up, wrote more, and forgot everything.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { teamTable } from '../../src/azure-table/team-table.ts';
import { createReplica, type Replica } from '../../src/team/replica.ts';
import type { TeamTable } from '../../src/team/table.ts';
import { startAzurite, type Azurite } from './azurite.ts';
import { startFaultyProxy } from './faulty-proxy.ts';
import { withoutVersions } from './restricted-table.ts';

const lead = { kind: 'lead', id: 'r-1' };
/** The requests of the client: a query, its member's row, the first row; a query, and the change that is late. */
const LATE_REQUEST = 5;

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
}, 180_000);
afterAll(() => azurite.stop());

test('takes nothing back from who forgot what was written since', async () => {
  expect(await tagsAfterLateRequest('versions', (own) => own)).toEqual(['first', 'late', 'since']);
});

test('would take it back if rows were written whatever stands there', async () => {
  expect(await tagsAfterLateRequest('noversions', (own) => withoutVersions(own, 'eva'))).toEqual([
    'first',
    'late',
  ]);
});

async function tagsAfterLateRequest(
  name: string,
  restrict: (own: TeamTable) => TeamTable,
): Promise<readonly string[]> {
  await azurite.createTable(name);
  const proxy = await startFaultyProxy(azurite.base);
  proxy.plan = (_client, number) => (number === LATE_REQUEST ? 'late' : 'none');
  const life = (): Replica =>
    createReplica({
      replica: 'eva',
      name: 'Eva',
      table: restrict(teamTable(azurite.link(name, proxy.baseFor('eva')))),
      now: () => Date.now(),
    });
  try {
    const before = life();
    const told = async (tag: string): Promise<string> => {
      await before.edit(lead, { tags: { [tag]: true } });
      return (await before.sync()).kind;
    };
    expect([await told('first'), await told('late'), await told('since')]).toEqual([
      'done',
      'failed',
      'done',
    ]);
    expect(before.dirty()).toEqual([]);
    await proxy.deliverLate();
    expect(proxy.counts.late).toBe(1);
    const after = life();
    await after.sync();
    return after.state(lead).tags;
  } finally {
    await proxy.stop();
  }
}
