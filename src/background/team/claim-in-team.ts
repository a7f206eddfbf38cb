import type { KeptReferral } from '../../domain/kept';
import { heldClaim } from '../../domain/team-mark';
import type { ClaimReply, ClaimWish } from '../../messages/team-verbs';
import type { ClaimResult } from '../../team/claim-requests';
import { referralPartition, type TeamReferral } from '../../team/keys';
import type { Services } from '../services';
import type { OpenTeam } from './open-team';
import type { TeamRunner } from './team-runner';

/** Claims a referral, takes it over or gives it back. @param open null: no team is connected. */
export async function claimInTeam(
  { stateStore }: Pick<Services, 'stateStore'>,
  runner: TeamRunner,
  open: OpenTeam | null,
  { key, wish }: { readonly key: string; readonly wish: ClaimWish },
): Promise<ClaimReply> {
  const recordNow = async (): Promise<KeptReferral | undefined> => (await stateStore.state()).index.get(key);
  const referral = await sharedName(open, await recordNow());
  if (open === null || referral === null) return { kind: 'not-shared' };
  if ((await runner.link()) === null) return { kind: 'failed', status: 403 };
  const { kind, failure } = await granted(open.replica, wish, referral);
  open.touched.add(referralPartition(referral));
  await runner.look(open);
  if (kind === 'failed') return { kind, status: failure?.status ?? null };
  if (kind === 'free' || kind === 'erased' || kind === 'read-only') return { kind };
  const record = await recordNow();
  return { kind, claim: record === undefined ? null : heldClaim(record, Date.now()) };
}

/** Gives back what the user claimed. Where the table cannot be asked, claims lapse by themselves. */
export async function giveBackAll(
  { stateStore }: Pick<Services, 'stateStore'>,
  runner: TeamRunner,
): Promise<void> {
  const open = await runner.open();
  if (open === null || (await runner.link()) === null) return;
  for (const record of (await stateStore.state()).index.values()) {
    const isMine = heldClaim(record, Date.now())?.mine === true;
    const referral = isMine ? await sharedName(open, record) : null;
    if (referral !== null && (await open.replica.giveBack(referral)).kind === 'failed') return;
  }
}

/** What the team knows a referral by; null: nothing, or no team is connected. */
export async function sharedName(
  open: OpenTeam | null,
  record: KeptReferral | undefined,
): Promise<TeamReferral | null> {
  if (open === null || record === undefined) return null;
  await open.names.learn([record]);
  return open.names.of(record);
}

/** Asks the table for what is wished. */
function granted(
  replica: OpenTeam['replica'],
  wish: ClaimWish,
  referral: TeamReferral,
): Promise<ClaimResult> {
  switch (wish) {
    case 'claim':
      return replica.claim(referral);
    case 'take-over':
      return replica.takeOver(referral);
    default:
      return replica.giveBack(referral);
  }
}
