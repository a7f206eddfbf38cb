/*
 * What shares with colleagues through the team's table, as the worker takes it in where a team is connected, or a page
 * asks for it (see platform/later-script.ts).
 */
import { referralPartition } from '../../team/keys';
import type { Services, Team } from '../services';
import { teamHandlers } from './team-handlers';
import { teamRunner } from './team-runner';

/** Puts it together of what the worker hands over; once in its life. */
export function team(parts: Services): Team {
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
