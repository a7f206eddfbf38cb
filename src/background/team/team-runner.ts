import type { LinkFacts } from '../../azure-table/read-link';
import { ACTIVE_PAUSE, IDLE_PAUSE, nextPoll, type Pace } from '../../azure-table/pace';
import { teamTable } from '../../azure-table/team-table';
import { TableError } from '../../azure-table/table-client';
import type { TableLink } from '../../azure-table/table-link';
import { HOUR, instant } from '../../domain/moment';
import { teamStore } from '../../platform/team-store';
import { createReplica, type SyncResult } from '../../team/replica';
import type { SavedRecord } from '../../team/replica-memory';
import { META } from '../meta';
import { leadTableState } from '../connections/lead-table-state';
import type { Services } from '../services';
import { Agreements } from './agreements';
import { compareRecords } from './compare-records';
import type { OpenTeam } from './open-team';
import { withoutTeam } from './merge-referral';
import { ReferralNames } from './referral-names';
import { type TeamTemplates, teamTemplates } from './team-templates';
import { newConnection, type TeamConnection, teamConnection } from './team-connection';
import { teamLink, teamPolicy } from './team-links';

/** Under this key of `chrome.storage.session` lies when somebody last worked in a surface, epoch milliseconds. */
const ACTIVE_KEY = 'teamActiveAt';
/** So long after that the table is asked as often as while somebody works, in milliseconds. */
const ACTIVE_FOR = 10 * 60_000;

/** The permission for one account's tables, and no other address. */
export function originOf({ host }: LinkFacts): chrome.permissions.Permissions {
  return { origins: [`https://${host}/*`] };
}

/** Keeps records and the team's table in step. */
export interface TeamRunner {
  /** Compares what changed, and asks the table where that is due. One run at a time. */
  work(): Promise<void>;
  /** The same, and asks the table in any case. */
  sync(): Promise<void>;
  readonly isReading: () => boolean;
  /** The connection as it is stored; null: there is none. */
  stored(): Promise<TeamConnection | null>;
  /** The same; the organisation's is brought up to date. */
  current(): Promise<TeamConnection | null>;
  change(make: (state: TeamConnection) => TeamConnection | null): Promise<void>;
  isAllowed(facts: LinkFacts): Promise<boolean>;
  /** The link that opens the connected table; null: there is none that can be used. */
  link(): Promise<TableLink | null>;
  /** The team of this life; null: none is connected. */
  open(): Promise<OpenTeam | null>;
  /** Compares what changed since the last time. */
  look(team: OpenTeam): Promise<void>;
  active(): Promise<void>;
  readonly templates: TeamTemplates;
  /** Forgets everything but what is the user's. */
  forget(): Promise<void>;
}

export function teamRunner(parts: Services): TeamRunner {
  const { browser, heldPolicy, stateStore } = parts;
  const store = teamStore();
  const templates = teamTemplates(parts);
  let opened: { readonly id: string; readonly team: Promise<OpenTeam> } | null = null;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let reading = false;
  let mustSync = false;

  const stored = async (): Promise<TeamConnection | null> =>
    teamConnection((await stateStore.state()).meta.get(META.team));

  const change: TeamRunner['change'] = (make) =>
    stateStore.execute(({ meta }) => {
      const state = teamConnection(meta.get(META.team));
      if (state === null) return { change: {}, response: undefined };
      const made = make(state);
      return { change: made === state ? {} : { meta: { [META.team]: made } }, response: undefined };
    });

  /** Where the organisation prescribes another link than was used last, or none any more, it is followed. */
  async function current(): Promise<TeamConnection | null> {
    const [state, { link }] = await Promise.all([stored(), teamPolicy(browser.storage.managed, Date.now())]);
    if (link === null) {
      if (state?.by !== 'policy') return state;
      await forget();
      return null;
    }
    const [facts, refused] = link.kind === 'link' ? [link.facts, null] : [null, link.reason];
    if (state !== null && isPrescribed(state, facts, refused)) return state;
    if (state !== null && facts !== null && isSameTable(state.facts, facts)) {
      await teamLink.forget();
      const pace = { failures: 0, next: state.name === '' ? null : Date.now() };
      await change((now) => ({ ...now, by: 'policy', facts, refused, poll: { pace } }));
      return stored();
    }
    if (state !== null) await forget();
    const begun = newConnection(
      { by: 'policy', facts, refused, name: state?.name ?? '' },
      instant(Date.now()),
    );
    await stateStore.execute(() => ({ change: { meta: { [META.team]: begun } }, response: null }));
    return begun;
  }

  const isAllowed = (facts: LinkFacts): Promise<boolean> => browser.permissions.contains(originOf(facts));

  async function link(): Promise<TableLink | null> {
    const state = await stored();
    if (state === null || state.facts === null) return null;
    if (!(await isAllowed(state.facts))) return null;
    if (state.by === 'user') return teamLink.get();
    const policy = await teamPolicy(browser.storage.managed, Date.now());
    return policy.link?.kind === 'link' ? policy.link.link : null;
  }

  async function open(): Promise<OpenTeam | null> {
    const state = await stored();
    if (state === null || state.name === '' || state.facts === null) return null;
    if (opened?.id !== state.id) {
      const team = openTeam(state);
      opened = { id: state.id, team };
      // What could not be opened is opened anew the next time.
      team.catch(() => {
        opened = null;
      });
    }
    return opened.team;
  }

  async function openTeam({ id, replica: own, name }: TeamConnection): Promise<OpenTeam> {
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
          const rows = await asked((now) => teamTable(now).query(since));
          await templates.take(rows);
          return rows;
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

  /** Whether a surface is open in which somebody worked lately. */
  async function isActive(): Promise<boolean> {
    const { [ACTIVE_KEY]: at } = await browser.storage.session.get(ACTIVE_KEY);
    const since = Date.now() - Number(at ?? Number.NaN);
    if (!(since >= 0 && since < ACTIVE_FOR)) return false;
    const surfaces = await browser.runtime.getContexts({
      contextTypes: [
        browser.runtime.ContextType.POPUP,
        browser.runtime.ContextType.SIDE_PANEL,
        browser.runtime.ContextType.TAB,
      ],
    });
    return surfaces.length > 0;
  }

  async function ask(team: OpenTeam): Promise<void> {
    if ((await link()) === null) {
      await change((now) => ({ ...now, poll: { pace: { failures: 0, next: Date.now() + HOUR } } }));
      return;
    }
    reading = true;
    try {
      const result = await team.replica.sync();
      const pause = (await isActive()) ? ACTIVE_PAUSE : IDLE_PAUSE;
      await change((now) => (now.id === team.id ? afterSync(now, team, result, pause) : now));
    } finally {
      reading = false;
    }
  }

  async function run(): Promise<void> {
    const isAsked = mustSync;
    mustSync = false;
    if ((await heldPolicy()).featuresOff.includes('team')) return;
    const state = await current();
    const team = state === null ? null : await open();
    if (state === null || team === null) return;
    await compareRecords(parts, team);
    const { next: at, failures } = state.poll.pace;
    const isDue = at !== null && at <= Date.now();
    // What was changed here need not wait for the next turn, but for a table that failed.
    const hasNews = at !== null && failures === 0 && team.replica.dirty().length > 0;
    if (!isAsked && !isDue && !hasNews) return;
    await ask(team);
    await compareRecords(parts, team);
  }

  const work = (): Promise<void> => {
    const begin = (): Promise<void> =>
      run().finally(() => {
        running = next;
        next = null;
      });
    if (running === null) return (running = begin());
    return (next ??= running.then(begin, begin));
  };

  const sync = (): Promise<void> => {
    mustSync = true;
    return work();
  };

  async function forget(): Promise<void> {
    const { meta } = await stateStore.state();
    const state = teamConnection(meta.get(META.team));
    await teamLink.forget();
    opened = null;
    await stateStore.execute(({ index }) => ({
      change: {
        put: [...index.values()].filter(({ team }) => Boolean(team)).map(withoutTeam),
        meta: { [META.team]: null, [META.teamTemplates]: null },
      },
      response: null,
    }));
    await store.remove();
    const isNeeded = leadTableState(meta.get(META.leadTable))?.facts?.host === state?.facts?.host;
    // A permission that the manifest asks for cannot be given back: then it stays.
    if (state?.facts && !isNeeded) await browser.permissions.remove(originOf(state.facts)).catch(() => false);
  }

  return {
    work,
    sync,
    isReading: () => reading,
    stored,
    current,
    change,
    isAllowed,
    link,
    open,
    look: (team) => compareRecords(parts, team),
    templates,
    async active() {
      await browser.storage.session.set({ [ACTIVE_KEY]: Date.now() });
      const state = await stored();
      const pace = state?.poll.pace;
      // What waits for the next turn of an idle browser comes with the first touch.
      if (pace?.failures === 0 && pace.next !== null && pace.next > Date.now() + ACTIVE_PAUSE) await sync();
    },
    forget,
  };
}

/** Whether the connection is already the one that the organisation prescribes. */
const isPrescribed = (
  state: TeamConnection,
  facts: LinkFacts | null,
  refused: TeamConnection['refused'],
): boolean =>
  state.by === 'policy' && state.refused === refused && JSON.stringify(state.facts) === JSON.stringify(facts);

const isSameTable = (one: LinkFacts | null, other: LinkFacts): boolean =>
  one !== null && one.host === other.host && one.table.toLowerCase() === other.table.toLowerCase();

/** The connection after the table was asked. */
function afterSync(
  before: TeamConnection,
  { replica, retryAfter }: OpenTeam,
  { kind, failure, waiting, saved }: SyncResult,
  pause: number,
): TeamConnection {
  const now = Date.now();
  const time = { now, pause, random: Math.random() };
  const pace: Pace =
    failure === null
      ? nextPoll(before.poll.pace, { kind: 'done' }, time)
      : nextPoll(before.poll.pace, { kind: 'failed', status: failure.status, retryAfter }, time);
  const { failed: _failed, unsaved: _unsaved, ...rest } = before;
  const { team, notes } = replica.rules();
  return {
    ...rest,
    poll: { pace },
    ...(failure === null ? { readAt: instant(now) } : { failed: failure.status }),
    ...(!saved && { unsaved: true }),
    isOut: failure !== null && (pace.failures > 4 || (failure.status !== null && failure.status < 429)),
    readOnly: kind === 'read-only',
    team,
    notes,
    members: replica.members().map(({ name, day }) => ({ name, day })),
    waiting,
  };
}
