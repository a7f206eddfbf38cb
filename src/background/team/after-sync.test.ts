import { describe, expect, test } from 'vitest';
import type { TableFailure } from '../../team/table';
import { createReplica } from '../../team/replica';
import { TableForTests } from '../../team/table-for-tests';
import { afterSync } from './after-sync';
import { newConnection, type TeamConnection } from './team-connection';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-30T09:00:00.000Z');

const begun: TeamConnection = newConnection(
  { by: 'user', facts: null, refused: null, name: 'Eva' },
  '2026-11-30T08:00:00.000Z',
);

async function ended(
  before: TeamConnection,
  failure: TableFailure | null,
  more: { readonly saved?: boolean; readonly kind?: 'done' | 'read-only'; readonly retryAfter?: number } = {},
): Promise<TeamConnection> {
  const table = new TableForTests();
  table.set({ PartitionKey: 'meta', RowKey: 'team', v: 1, minWriter: 1, team: 'West', notes: true });
  table.set({ PartitionKey: 'member', RowKey: 'jan', v: 1, name: 'Jan', version: '1', day: '2026-11-29' });
  const replica = createReplica({ replica: 'eva', name: 'Eva', table: table.client(), now: () => NOW });
  await replica.sync();
  const kind = failure === null ? (more.kind ?? 'done') : 'failed';
  const result = { kind, failure, waiting: 2, saved: more.saved ?? true } as const;
  const end = { result, now: NOW, pause: MINUTE, random: 0.5 };
  return afterSync(before, { replica, retryAfter: more.retryAfter ?? null }, end);
}

describe('the connection after a sync', () => {
  test('that was done: what the team is called, who is in it, when it is asked next', async () => {
    expect(await ended({ ...begun, failed: 503, unsaved: true, isOut: true }, null)).toEqual({
      ...begun,
      poll: { pace: { failures: 0, next: NOW + MINUTE } },
      readAt: '2026-11-30T09:00:00.000Z',
      team: 'West',
      notes: true,
      members: [
        { name: 'Jan', day: '2026-11-29' },
        { name: 'Eva', day: '2026-11-30' },
      ],
      waiting: 2,
    });
  });

  test('that failed keeps when it was read last, and waits as the service asks', async () => {
    const before = { ...begun, readAt: '2026-11-30T08:30:00.000Z' };
    const after = await ended(before, { kind: 'unknown', status: 503 }, { retryAfter: 30 * MINUTE });
    expect(after).toMatchObject({ readAt: before.readAt, failed: 503, isOut: false });
    expect(after.poll.pace).toEqual({ failures: 1, next: NOW + 30 * MINUTE });
  });

  test('is out at once where the link is refused, and after five failures where nothing responds', async () => {
    expect(await ended(begun, { kind: 'refused', status: 403 })).toMatchObject({ isOut: true });
    let after = begun;
    for (let failure = 1; failure <= 5; failure++) {
      after = await ended(after, { kind: 'unknown', status: null });
      expect(after.isOut).toBe(failure === 5);
    }
  });

  test('says what could not be stored, and that the team is only read', async () => {
    expect(await ended(begun, null, { saved: false })).toMatchObject({ unsaved: true, readOnly: false });
    expect(await ended(begun, null, { kind: 'read-only' })).toMatchObject({ readOnly: true });
  });
});
