import { teamTable } from '../../azure-table/team-table';
import { TableError } from '../../azure-table/table-client';
import type { TableLink } from '../../azure-table/table-link';
import { teamStore } from '../../platform/team-store';
import { createReplica } from '../../team/replica';
import type { SavedRecord } from '../../team/replica-memory';
import type { Services } from '../services';
import { Agreements } from './agreements';
import type { KeptConnection } from './kept-connection';
import type { OpenTeam } from './open-team';
import { ReferralNames } from './referral-names';
import type { TeamConnection } from './team-connection';
import type { TeamTemplates } from './team-templates';

/** Opens a connected team: its replica, which remembers what earlier lives of the worker stored. */
export async function openReplica(
  { browser }: Pick<Services, 'browser'>,
  { stored, link }: KeptConnection,
  templates: TeamTemplates,
  { id, replica: own, name }: TeamConnection,
): Promise<OpenTeam> {
  const store = teamStore();
  const [rows, agreements] = await Promise.all([store.all('rows'), Agreements.load(store)]);
  const touched = new Set<string>();
  const team: { retryAfter: number | null } = { retryAfter: null };
  const asked = async <T>(ask: (link: TableLink) => Promise<T>): Promise<T> => {
    // Any call of the browser's API puts off the end of an idle worker.
    await browser.runtime.getPlatformInfo();
    const now = await link();
    if (now === null) throw new TableError(null);
    try {
      return await ask(now);
    } catch (error) {
      team.retryAfter = error instanceof TableError ? error.retryAfter : null;
      throw error;
    }
  };
  const replica = createReplica({
    replica: own,
    name,
    version: browser.runtime.getManifest().version,
    now: () => Date.now(),
    table: {
      query: async (since) => {
        const read = await asked((now) => teamTable(now).query(since));
        await templates.take(read);
        return read;
      },
      insert: (row) => asked((now) => teamTable(now).insert(row)),
      put: (row, etag) => asked((now) => teamTable(now).put(row, etag)),
    },
    saved: rows.map(([key, record]) => [key, record as SavedRecord] as const),
    async save(records) {
      for (const [key] of records) touched.add(key);
      if ((await stored())?.id === id) await store.put('rows', records);
    },
  });
  return Object.assign(team, {
    id,
    name,
    replica,
    agreements,
    names: new ReferralNames(),
    touched,
    compared: new Map(),
  });
}
