/*
 * What shares with colleagues through the team's table, as the worker takes it in where a team is connected, or a page
 * asks for it (see platform/later-script.ts).
 */
import type { KeptReferral } from '../../domain/kept';
import type { Handlers } from '../../messages/contract';
import type { TeamVerbs } from '../../messages/team-verbs';
import { referralPartition } from '../../team/keys';
import type { WorkerParts } from '../worker';
import { teamHandlers } from './team-handlers';
import { teamRunner } from './team-runner';

export interface Team {
  readonly handlers: Pick<Handlers, keyof TeamVerbs>;
  /** Compares what changed with what the team knows, and asks its table where that is due. */
  work(): Promise<void>;
  /** Forgets link and team; what is the user's stays. */
  forget(): Promise<void>;
  /**
   * Erases referrals from the team's table and, at their next turn, at the colleagues'. Call it before they go here.
   */
  erase(referrals: readonly Pick<KeptReferral, 'key' | 'kind' | 'id' | 'tableRow'>[]): Promise<void>;
}

/** Puts it together of what the worker hands over; once in its life. */
export function team(parts: WorkerParts): Team {
  const runner = teamRunner(parts);
  return {
    handlers: teamHandlers(parts, runner),
    work: () => runner.work(),
    forget: () => runner.forget(),
    async erase(referrals) {
      const open = await runner.open();
      if (open === null) return;
      await open.names.learn(referrals);
      for (const record of referrals) {
        const referral = open.names.of(record);
        if (referral === null) continue;
        const { kind } = await open.replica.erase(referral);
        if (kind === 'unsaved') throw new Error('what the team has to forget could not be stored');
        open.agreements.noteErased(referralPartition(referral), [record.key]);
      }
      await open.agreements.save();
    },
  };
}
