import { claimState, type ClaimState } from '../../domain/team-mark';
import type { OnDemandServices } from './on-demand-services';

/** The keys of the shown referrals that are claimed so now: claims lapse by the clock. */
export async function claimedAs(
  { shownStore }: Pick<OnDemandServices, 'shownStore'>,
  as: ClaimState,
): Promise<ReadonlySet<string>> {
  const { index } = await (await shownStore()).state();
  const now = Date.now();
  return new Set([...index.values()].flatMap((one) => (claimState(one, now) === as ? [one.key] : [])));
}
