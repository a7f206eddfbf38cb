import { nextPoll, type Pace } from '../../azure-table/pace';
import { instant } from '../../domain/moment';
import type { SyncResult } from '../../team/replica';
import type { OpenTeam } from './open-team';
import type { TeamConnection } from './team-connection';

interface SyncEnd {
  readonly result: Pick<SyncResult, 'kind' | 'failure' | 'waiting' | 'saved'>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The usual pause until the table is asked again, in milliseconds. */
  readonly pause: number;
  /** A number from 0 up to, not including, 1. */
  readonly random: number;
}

/** From so many failures in a row on, the table counts as not responding. */
const MANY_FAILURES = 5;

/** The connection after the table was asked. */
export function afterSync(
  before: TeamConnection,
  { replica, retryAfter }: Pick<OpenTeam, 'replica' | 'retryAfter'>,
  { result: { kind, failure, waiting, saved }, ...time }: SyncEnd,
): TeamConnection {
  const pace: Pace =
    failure === null
      ? nextPoll(before.poll.pace, { kind: 'done' }, time)
      : nextPoll(before.poll.pace, { kind: 'failed', status: failure.status, retryAfter }, time);
  const { failed: _failed, unsaved: _unsaved, ...rest } = before;
  const { team, notes } = replica.rules();
  return {
    ...rest,
    poll: { pace },
    ...(failure === null ? { readAt: instant(time.now) } : { failed: failure.status }),
    ...(!saved && { unsaved: true }),
    isOut:
      failure !== null &&
      (pace.failures >= MANY_FAILURES || (failure.status !== null && failure.status < 429)),
    readOnly: kind === 'read-only',
    team,
    notes,
    members: replica.members().map(({ name, day }) => ({ name, day })),
    waiting,
  };
}
