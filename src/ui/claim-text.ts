import type { ClaimState } from '../domain/team-mark';
import { type MessageName, uiLanguage } from '../text/text';
import { momentText } from './time-text';

export const claimStateNames: Readonly<Record<ClaimState, MessageName>> = {
  mine: 'claim_state_mine',
  free: 'claim_state_free',
  others: 'claim_state_others',
};

/** What a claim's one button does, by whose the referral is. */
export const claimNames: Readonly<Record<ClaimState, MessageName>> = {
  mine: 'claim_give_back',
  free: 'claim_take',
  others: 'claim_take_over',
};

/** A moment of today by its time alone: `9:12`; another with its date. */
export function sinceText(at: string, now = Date.now()): string {
  const moment = new Date(at);
  if (moment.toDateString() !== new Date(now).toDateString()) return momentText(at);
  return moment.toLocaleTimeString(uiLanguage(), { timeStyle: 'short' });
}
