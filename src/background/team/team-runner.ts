import { ACTIVE_PAUSE, IDLE_PAUSE } from '../../azure-table/pace';
import { HOUR } from '../../domain/moment';
import type { Services } from '../services';
import { afterSync } from './after-sync';
import { compareRecords } from './compare-records';
import { type KeptConnection, keptConnection } from './kept-connection';
import { oneAtATime } from './one-at-a-time';
import { openReplica } from './open-replica';
import type { OpenTeam } from './open-team';
import { surfaceActivity } from './surface-activity';
import { type TeamTemplates, teamTemplates } from './team-templates';

/** Keeps records and the team's table in step. */
export interface TeamRunner extends KeptConnection {
  /** Compares what changed, and asks the table where that is due. One run at a time. */
  work(): Promise<void>;
  /** The same, and asks the table in any case. */
  sync(): Promise<void>;
  readonly isReading: () => boolean;
  /** The team of this life; null: none is connected. */
  open(): Promise<OpenTeam | null>;
  /** Compares what changed since the last time. */
  look(team: OpenTeam): Promise<void>;
  /** Somebody works in a surface: the table is asked more often for a while. */
  active(): Promise<void>;
  readonly templates: TeamTemplates;
}

export function teamRunner(parts: Services): TeamRunner {
  const connection = keptConnection(parts);
  const templates = teamTemplates(parts);
  const activity = surfaceActivity(parts);
  let opened: { readonly id: string; readonly team: Promise<OpenTeam> } | null = null;
  let reading = false;
  let mustSync = false;

  async function open(): Promise<OpenTeam | null> {
    const state = await connection.stored();
    if (state === null || state.name === '' || state.facts === null) {
      opened = null;
      return null;
    }
    if (opened?.id !== state.id) {
      const team = openReplica(parts, connection, templates, state);
      opened = { id: state.id, team };
      // What could not be opened is opened anew the next time.
      team.catch(() => {
        opened = null;
      });
    }
    return opened.team;
  }

  async function ask(team: OpenTeam): Promise<void> {
    if ((await connection.link()) === null) {
      const pace = { failures: 0, next: Date.now() + HOUR };
      await connection.change((now) => ({ ...now, poll: { pace } }));
      return;
    }
    reading = true;
    try {
      const result = await team.replica.sync();
      const pause = (await activity.isActive()) ? ACTIVE_PAUSE : IDLE_PAUSE;
      const end = { result, now: Date.now(), pause, random: Math.random() };
      await connection.change((now) => (now.id === team.id ? afterSync(now, team, end) : now));
    } finally {
      reading = false;
    }
  }

  async function run(): Promise<void> {
    const isAsked = mustSync;
    mustSync = false;
    if ((await parts.heldPolicy()).featuresOff.includes('team')) return;
    const state = await connection.current();
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

  const work = oneAtATime(run);
  const sync = (): Promise<void> => {
    mustSync = true;
    return work();
  };
  async function active(): Promise<void> {
    await activity.note();
    const pace = (await connection.stored())?.poll.pace;
    // What waits for the next turn of an idle browser comes with the first touch.
    if (pace?.failures === 0 && pace.next !== null && pace.next > Date.now() + ACTIVE_PAUSE) await sync();
  }

  const look = (team: OpenTeam): Promise<void> => compareRecords(parts, team);
  return { ...connection, work, sync, isReading: () => reading, open, look, active, templates };
}
