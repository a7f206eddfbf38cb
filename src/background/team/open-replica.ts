import { teamTable } from '../../azure-table/team-table';
import { TableError } from '../../azure-table/table-client';
import type { TableLink } from '../../azure-table/table-link';
import { teamStore } from '../../platform/team-store';
import { createReplica } from '../../team/replica';
import { REPLICA_RECORD, type SavedRecord } from '../../team/replica-memory';
import type { Services } from '../services';
import { breather } from '../time-slices';
import { Agreements } from './agreements';
import type { KeptConnection } from './kept-connection';
import type { OpenTeam } from './open-team';
import { ReferralNames } from './referral-names';
import type { TeamConnection } from './team-connection';
import type { TeamTemplates } from './team-templates';

/** To look up the link asks the browser and a database of its own: once for all requests of this many milliseconds. */
const LINK_HELD_MS = 1_000;

/** Referrals that are taken out of what was stored between two looks at the clock. */
const SLICE = 20;

/** Opens a connected team: its replica, which remembers what earlier lives of the worker stored. */
export async function openReplica(
  { browser }: Pick<Services, 'browser'>,
  { stored, link }: KeptConnection,
  templates: TeamTemplates,
  { id, replica: own, name }: TeamConnection,
): Promise<OpenTeam> {
  const store = teamStore();
  const [rows, agreements] = await Promise.all([store.all('rows'), Agreements.load(store)]);
  const breathe = breather({ stayAwake: async () => void (await browser.runtime.getPlatformInfo()) });
  const touched = new Set<string>();
  const team: { retryAfter: number | null } = { retryAfter: null };
  let lookedUp: { readonly link: ReturnType<KeptConnection['link']>; readonly at: number } | null = null;
  const heldLink = async (): Promise<TableLink | null> => {
    // Who left the team meanwhile writes nothing more.
    if ((await stored())?.id !== id) return null;
    if (lookedUp === null || Math.abs(Date.now() - lookedUp.at) >= LINK_HELD_MS) {
      // Any call of the browser's API puts off the end of an idle worker.
      await browser.runtime.getPlatformInfo();
      lookedUp = { link: link(), at: Date.now() };
    }
    return lookedUp.link;
  };
  const asked = async <T>(ask: (link: TableLink) => Promise<T>): Promise<T> => {
    const now = await heldLink();
    if (now === null) throw new TableError(null);
    try {
      return await ask(now);
    } catch (error) {
      team.retryAfter = error instanceof TableError ? error.retryAfter : null;
      throw error;
    }
  };
  const saved = rows.map(([key, record]) => [key, record as SavedRecord] as const);
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
    breathe,
    saved: saved.filter(([key]) => key === REPLICA_RECORD),
    async save(records) {
      for (const [key] of records) if (key !== REPLICA_RECORD) touched.add(key);
      if ((await stored())?.id === id) await store.put('rows', records);
    },
  });
  for (let at = 0; at < saved.length; at += SLICE) {
    replica.restore(saved.slice(at, at + SLICE));
    await breathe();
  }
  return Object.assign(team, {
    id,
    name,
    replica,
    agreements,
    names: new ReferralNames(),
    touched,
    compared: new Map(),
    upTo: null,
  });
}
