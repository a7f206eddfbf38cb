import {
  keptLink,
  type ManagedArea,
  policyOf,
  type PrescribedLink,
  prescribedLink,
} from '../connections/kept-link';

/** The user's link to the team's table. */
export const teamLink = keptLink('team');

/** What the organisation's policy says of a team. */
interface TeamPolicy {
  readonly link: PrescribedLink;
  /** Whether notes may leave this machine. */
  readonly notes: boolean;
  /** The user's name in the team, of unknown shape (`prescribed-name.ts`). */
  readonly name: unknown;
}

/** Reads it out of the area that the organisation fills. @param now epoch milliseconds. */
export async function teamPolicy(managed: ManagedArea, now: number): Promise<TeamPolicy> {
  const { teamTableUrl, teamNotes, teamName } = await policyOf(managed, [
    'teamTableUrl',
    'teamNotes',
    'teamName',
  ]);
  return { link: prescribedLink(teamTableUrl, 'team', now), notes: teamNotes !== false, name: teamName };
}
