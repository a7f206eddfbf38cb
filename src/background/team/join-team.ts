import { readLink } from '../../azure-table/read-link';
import { insertRow, readAll, TableError } from '../../azure-table/table-client';
import type { TableLink } from '../../azure-table/table-link';
import { instant } from '../../domain/moment';
import type { FailedTable, RefusedLink } from '../../messages/connection-verbs';
import type { TeamVerbs, TriedTeam } from '../../messages/team-verbs';
import { forgetProfile } from '../../platform/browser-profile';
import { META } from '../meta';
import type { Services } from '../services';
import { askedTable } from './asked-table';
import { isSameTable } from './kept-connection';
import { prescribedName, shownName } from './prescribed-name';
import { newConnection, type TeamConnection, teamConnection } from './team-connection';
import { teamLink, teamPolicy } from './team-links';
import { summaryOf, teamRow } from './team-rows';
import type { TeamRunner } from './team-runner';

type Joining = TeamVerbs['team.connect']['request'];

/** Reads a table and says who is there. Writes nothing. @param text null: the organisation's link. */
export async function tryTeam(
  { browser }: Pick<Services, 'browser'>,
  text: string | null,
): Promise<RefusedLink | FailedTable | TriedTeam> {
  const reading = await linkOf(browser, text);
  if (reading.kind === 'refused') return reading;
  return askedTable(async () => ({
    kind: 'tried' as const,
    facts: reading.facts,
    ...summaryOf(await readAll(reading.link, {})),
    prescribed: await nameByPolicy(browser),
  }));
}

/** Makes the table a team's where it is none yet, and connects it. Null: it is connected. */
export async function joinTeam(
  parts: Pick<Services, 'browser' | 'stateStore'>,
  runner: TeamRunner,
  { text, name, team, notes }: Joining,
): Promise<RefusedLink | FailedTable | null> {
  const { browser } = parts;
  const reading = await linkOf(browser, text);
  if (reading.kind === 'refused') return reading;
  const prescribed = await nameByPolicy(browser);
  const ownName = prescribed?.kind === 'set' ? prescribed.name : shownName(name);
  if (ownName === '') throw new Error('a team needs a name to show');
  return askedTable(async () => {
    await beginTeam(reading.link, team, notes);
    await connectTo(parts, runner, {
      facts: reading.facts,
      by: text === null ? 'policy' : 'user',
      name: ownName,
    });
    // Once the name is known, nothing of the profile is needed any more.
    if (prescribed?.kind === 'set') await forgetProfile(browser);
    if (text !== null) await teamLink.put(reading.link);
    return null;
  });
}

/** Makes the table a team's, where it is none yet. */
export async function beginTeam(link: TableLink, team: string, notes: boolean): Promise<void> {
  try {
    await insertRow(link, teamRow({ team: shownName(team), notes }, crypto.randomUUID()));
  } catch (error) {
    // Somebody did that before: what they decided holds.
    if (!(error instanceof TableError && error.status === 409)) throw error;
  }
}

/** The name that the organisation gives this user; null: it gives none. */
const nameByPolicy = async (browser: Services['browser']): ReturnType<typeof prescribedName> =>
  prescribedName((await teamPolicy(browser.storage.managed, Date.now())).name, browser);

/** A pasted link, or the organisation's. */
async function linkOf(
  browser: Services['browser'],
  text: string | null,
): Promise<ReturnType<typeof readLink>> {
  if (text !== null) return readLink(text, 'team', Date.now());
  const { link } = await teamPolicy(browser.storage.managed, Date.now());
  return link ?? { kind: 'refused', reason: 'empty' };
}

async function connectTo(
  { stateStore }: Pick<Services, 'stateStore'>,
  runner: TeamRunner,
  { facts, by, name }: Pick<TriedTeam, 'facts'> & Pick<TeamConnection, 'by' | 'name'>,
): Promise<void> {
  const before = await runner.stored();
  if (before !== null && !isSameTable(before.facts, facts)) await runner.forget();
  await stateStore.execute(({ meta }) => {
    const now = teamConnection(meta.get(META.team));
    const begun = newConnection({ by, facts, refused: null, name }, instant(Date.now()));
    // Another link to the same table: what waits goes on waiting. Another name needs another life of the replica.
    const next =
      now === null
        ? begun
        : { ...now, id: begun.id, by, facts, refused: null, name, poll: begun.poll, isOut: false };
    return { change: { meta: { [META.team]: next } }, response: null };
  });
}
