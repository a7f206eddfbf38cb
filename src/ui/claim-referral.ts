import type { Signal } from '@preact/signals';
import { heldClaim } from '../domain/team-mark';
import type { ClaimReply, ClaimWish } from '../messages/team-verbs';
import { text } from '../text/text';
import type { AskWorker } from './ask-worker';
import { titleOf } from './referral-face';
import type { ClaimedReferral, RowSheet } from './row-sheets';
import { tableFailureText } from './table-failure-text';
import type { Toasts } from './toasts';

export interface ClaimPorts {
  readonly ask: AskWorker;
  readonly toasts: Toasts;
  /** Shows what changed. */
  readonly follow: () => Promise<void>;
}

/**
 * Claims a free referral, gives back the user's own, and asks before it takes over a colleague's: one button and one
 * key for all three.
 */
export async function claimOrAsk(
  referral: ClaimedReferral,
  ports: ClaimPorts,
  sheet: Signal<RowSheet | null>,
): Promise<void> {
  const claim = heldClaim(referral, Date.now());
  if (claim !== null && !claim.mine) sheet.value = { kind: 'claim', referral, claim };
  else await changeClaim(referral, claim === null ? 'claim' : 'give-back', ports);
}

/** Does it, says what became of it, and offers the way back. */
export async function changeClaim(
  referral: ClaimedReferral,
  wish: ClaimWish,
  ports: ClaimPorts,
): Promise<void> {
  const name = titleOf(referral) ?? text('no_name');
  const { ask, toasts, follow } = ports;
  let reply: ClaimReply;
  try {
    reply = await ask('team.claim', { key: referral.key, wish });
  } catch (error) {
    // Told where everything that was done is told.
    toasts.show(text('claim_failed', name, error instanceof Error ? error.message : String(error)));
    return;
  }
  const back = async (undo: ClaimWish): Promise<void> => {
    const undone = await ask('team.claim', { key: referral.key, wish: undo });
    if (undone.kind !== (undo === 'claim' ? 'mine' : 'free')) throw new Error(undone.kind);
    await follow();
  };
  const words = replyText(reply, name);
  if (reply.kind === 'mine') toasts.show(words, () => back('give-back'));
  else if (reply.kind === 'free') toasts.show(words, () => back('claim'));
  else toasts.show(words);
  await follow();
}

function replyText(reply: ClaimReply, name: string): string {
  switch (reply.kind) {
    case 'mine':
      return text('claim_taken', name);
    case 'free':
      return text('claim_given_back', name);
    case 'theirs':
      return text('claim_lost', name, reply.claim?.name ?? '');
    case 'failed':
      return text('claim_failed', name, tableFailureText(reply.status));
    case 'not-shared':
      return text('claim_failed', name, text('claim_not_shared'));
    case 'read-only':
      return text('claim_failed', name, text('team_read_only'));
    case 'erased':
      return text('claim_erased');
  }
}
