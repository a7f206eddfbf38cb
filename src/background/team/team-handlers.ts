import { readLink } from '../../azure-table/read-link';
import { putRow, readAll } from '../../azure-table/table-client';
import type { Handlers } from '../../messages/contract';
import type { TeamVerbs, TeamView } from '../../messages/team-verbs';
import { META as TEAM_META } from '../../team/keys';
import { runInBackground } from '../run-in-background';
import type { Services } from '../services';
import { askedTable } from './asked-table';
import { claimInTeam, giveBackAll, sharedName } from './claim-in-team';
import { beginTeam, joinTeam, tryTeam } from './join-team';
import { shareTemplate } from './share-template';
import { isTeamRow, teamRowWith } from './team-rows';
import type { TeamRunner } from './team-runner';
import { teamView } from './team-view';

/** What pages ask about the team. */
export function teamHandlers(parts: Services, runner: TeamRunner): Pick<Handlers, keyof TeamVerbs> {
  const { heldPolicy, stateStore } = parts;
  const isOff = async (): Promise<boolean> => (await heldPolicy()).featuresOff.includes('team');
  const begin = (): void => runInBackground('the team could not be asked', () => runner.sync());
  const view = (): Promise<TeamView> => teamView(parts, runner);

  return {
    'team.get': view,

    async 'team.check'({ text }) {
      const reading = readLink(text, 'team', Date.now());
      return reading.kind === 'link' ? { kind: 'link', facts: reading.facts } : reading;
    },

    'team.try': ({ text }) => tryTeam(parts, text),

    async 'team.connect'(joining) {
      if (await isOff()) return { kind: 'off' };
      const trouble = await joinTeam(parts, runner, joining);
      if (trouble !== null) return trouble;
      begin();
      return view();
    },

    async 'team.sync'() {
      begin();
      return view();
    },

    async 'team.notes'({ on }) {
      const link = await runner.link();
      if (link === null) return { kind: 'failed', status: 403 };
      return askedTable(async () => {
        const filter = `PartitionKey eq '${TEAM_META.partition}'`;
        const row = (await readAll(link, { filter })).find(isTeamRow);
        if (row === undefined) await beginTeam(link, '', on);
        else await putRow(link, teamRowWith(row, on), String(row['etag']));
        await runner.sync();
        return view();
      });
    },

    async 'team.leave'() {
      if ((await runner.stored())?.by !== 'policy') {
        await giveBackAll(parts, runner);
        await runner.forget();
      }
      return view();
    },

    'team.template': async ({ id, template }) =>
      (await isOff())
        ? { kind: 'failed', status: 403 }
        : askedTable(() => shareTemplate(runner, id, template)),

    'team.claim': async (asked) =>
      claimInTeam(parts, runner, (await isOff()) ? null : await runner.open(), asked),

    async 'team.active'() {
      await runner.active();
      return {};
    },

    async 'team.earlier'({ key }) {
      const open = await runner.open();
      const referral = await sharedName(open, (await stateStore.state()).index.get(key));
      if (open === null || referral === null) return { notes: [] };
      const names = new Map(open.replica.members().map((member) => [member.replica, member.name]));
      const { earlierNotes } = open.replica.state(referral);
      return {
        notes: earlierNotes.map(({ by, at, value }) => ({ by: names.get(by) ?? by, at, note: value })),
      };
    },
  };
}
