import { instant } from '../../domain/moment';
import type { TeamTrouble, TeamView } from '../../messages/team-verbs';
import type { Services } from '../services';
import type { TeamConnection } from './team-connection';
import { teamLink, teamPolicy } from './team-links';
import type { TeamRunner } from './team-runner';

/** What pages show of the team, without its secret. */
export async function teamView(
  { browser, heldPolicy }: Pick<Services, 'browser' | 'heldPolicy'>,
  runner: TeamRunner,
): Promise<TeamView> {
  if ((await heldPolicy()).featuresOff.includes('team')) return { kind: 'off' };
  const state = await runner.current();
  if (state === null) return { kind: 'none' };
  const { facts, name, poll } = state;
  if (facts === null) return { kind: 'prescribed', reason: state.refused ?? 'no-address' };
  if (name === '') return { kind: 'unnamed', facts };
  const [open, policy] = await Promise.all([runner.open(), teamPolicy(browser.storage.managed, Date.now())]);
  return {
    kind: 'connected',
    by: state.by,
    facts,
    team: state.team,
    name,
    notes: state.notes,
    notesAllowed: policy.notes,
    members: state.members,
    connectedAt: state.connectedAt,
    readAt: state.readAt,
    next: poll.pace.next === null ? null : instant(poll.pace.next),
    isReading: runner.isReading(),
    waiting: open?.replica.dirty().length ?? state.waiting,
    trouble: await troubleOf(state, runner),
  };
}

async function troubleOf(state: TeamConnection, runner: TeamRunner): Promise<TeamTrouble | null> {
  const { by, facts, failed, readOnly, unsaved } = state;
  if (facts === null) return null;
  if (facts.expires !== null && Date.parse(facts.expires) <= Date.now()) return 'expired';
  if (by === 'user' && (await teamLink.get()) === null) return 'link-lost';
  if (!(await runner.isAllowed(facts))) return 'not-allowed';
  if (failed !== undefined) return { kind: 'failed', status: failed };
  if (unsaved === true) return 'not-stored';
  return readOnly ? 'read-only' : null;
}
