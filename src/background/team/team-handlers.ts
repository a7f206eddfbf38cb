import { readLink } from '../../azure-table/read-link';
import { insertRow, putRow, readAll, TableError } from '../../azure-table/table-client';
import type { TableLink } from '../../azure-table/table-link';
import type { Handlers } from '../../messages/contract';
import type { KeptReferral } from '../../domain/kept';
import { instant } from '../../domain/moment';
import { heldClaim } from '../../domain/team-mark';
import type {
  ClaimReply,
  ClaimWish,
  ConnectedTeam,
  TeamTrouble,
  TeamVerbs,
  TeamView,
  TriedTeam,
} from '../../messages/team-verbs';
import { META as TEAM_META, referralPartition, type TeamReferral } from '../../team/keys';
import type { ClaimResult } from '../../team/claim-requests';
import { META } from '../meta';
import { runInBackground } from '../run-in-background';
import type { Services } from '../services';
import { newConnection, type TeamConnection, teamConnection } from './team-connection';
import { teamLink, teamPolicy } from './team-links';
import { forgetProfile, prescribedName, shownName } from './prescribed-name';
import { shareTemplate } from './share-template';
import { isTeamRow, summaryOf, teamRow, teamRowWith } from './team-rows';
import type { OpenTeam } from './open-team';
import type { TeamRunner } from './team-runner';

/** What pages ask about the team. */
export function teamHandlers(
  { browser, heldPolicy, stateStore }: Services,
  runner: TeamRunner,
): Pick<Handlers, keyof TeamVerbs> {
  const isOff = async (): Promise<boolean> => (await heldPolicy()).featuresOff.includes('team');
  const begin = (): void => runInBackground('the team could not be asked', () => runner.sync());

  async function view(): Promise<TeamView> {
    if (await isOff()) return { kind: 'off' };
    const state = await runner.current();
    if (state === null) return { kind: 'none' };
    const { facts, name, poll } = state;
    if (facts === null) return { kind: 'prescribed', reason: state.refused ?? 'no-address' };
    if (name === '') return { kind: 'unnamed', facts };
    const [open, policy] = await Promise.all([
      runner.open(),
      teamPolicy(browser.storage.managed, Date.now()),
    ]);
    const view: ConnectedTeam = {
      kind: 'connected',
      by: state.by,
      facts,
      team: state.team,
      name,
      notes: state.notes,
      notesAllowed: policy.notes,
      members: state.members,
      connectedAt: state.connectedAt,
      readAt: state.readAt,
      next: poll.pace.next === null ? null : instant(poll.pace.next),
      isReading: runner.isReading(),
      waiting: open?.replica.dirty().length ?? state.waiting,
      trouble: await troubleOf(state),
    };
    return view;
  }

  async function troubleOf(state: TeamConnection): Promise<TeamTrouble | null> {
    const { by, facts, failed, readOnly, unsaved } = state;
    if (facts === null) return null;
    if (facts.expires !== null && Date.parse(facts.expires) <= Date.now()) return 'expired';
    if (by === 'user' && (await teamLink.get()) === null) return 'link-lost';
    if (!(await runner.isAllowed(facts))) return 'not-allowed';
    if (failed !== undefined) return { kind: 'failed', status: failed };
    if (unsaved === true) return 'not-stored';
    return readOnly ? 'read-only' : null;
  }

  /** The name that the organisation gives this user; null: it gives none. */
  const nameByPolicy = async (): ReturnType<typeof prescribedName> =>
    prescribedName((await teamPolicy(browser.storage.managed, Date.now())).name, browser);

  /** A pasted link, or the organisation's. */
  async function linkOf(text: string | null): Promise<ReturnType<typeof readLink>> {
    if (text !== null) return readLink(text, 'team', Date.now());
    const { link } = await teamPolicy(browser.storage.managed, Date.now());
    return link ?? { kind: 'refused', reason: 'empty' };
  }

  /** What a request gives; what fails is a value. */
  async function asked<T>(
    work: () => Promise<T>,
  ): Promise<T | { readonly kind: 'failed'; readonly status: number | null }> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof TableError) return { kind: 'failed', status: error.status };
      throw error;
    }
  }

  /** Makes the table a team's, where it is none yet. */
  async function beginTeam(link: TableLink, team: string, notes: boolean): Promise<void> {
    try {
      await insertRow(link, teamRow({ team: shownName(team), notes }, crypto.randomUUID()));
    } catch (error) {
      // Somebody did that before: what they decided holds.
      if (!(error instanceof TableError && error.status === 409)) throw error;
    }
  }

  async function connectTo(
    { facts }: { readonly facts: TriedTeam['facts'] },
    by: TeamConnection['by'],
    name: string,
  ): Promise<void> {
    const before = await runner.stored();
    const isSameTable =
      before?.facts?.host === facts.host && before.facts.table.toLowerCase() === facts.table.toLowerCase();
    if (before !== null && !isSameTable) await runner.forget();
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

  async function claim(key: string, wish: ClaimWish): Promise<ClaimReply> {
    const open = (await isOff()) ? null : await runner.open();
    const record = (await stateStore.state()).index.get(key);
    const referral = await nameOf(open, record);
    if (open === null || referral === null) return { kind: 'not-shared' };
    if ((await runner.link()) === null) return { kind: 'failed', status: 403 };
    const { replica } = open;
    const result = await granted(replica, wish, referral);
    open.touched.add(referralPartition(referral));
    await runner.look(open);
    return replyOf(result, key);
  }

  /** Gives back what the user claimed. Where the table cannot be asked, claims lapse by themselves. */
  async function giveBackAll(): Promise<void> {
    const open = await runner.open();
    if (open === null || (await runner.link()) === null) return;
    for (const record of (await stateStore.state()).index.values()) {
      const isMine = heldClaim(record, Date.now())?.mine === true;
      const referral = isMine ? await nameOf(open, record) : null;
      if (referral !== null && (await open.replica.giveBack(referral)).kind === 'failed') return;
    }
  }

  async function replyOf({ kind, failure }: ClaimResult, key: string): Promise<ClaimReply> {
    if (kind === 'failed') return { kind: 'failed', status: failure?.status ?? null };
    if (kind === 'free' || kind === 'erased' || kind === 'read-only') return { kind };
    const record = (await stateStore.state()).index.get(key);
    return { kind, claim: record === undefined ? null : heldClaim(record, Date.now()) };
  }

  return {
    'team.get': view,

    async 'team.check'({ text }) {
      const reading = readLink(text, 'team', Date.now());
      return reading.kind === 'link' ? { kind: 'link', facts: reading.facts } : reading;
    },

    async 'team.try'({ text }) {
      const reading = await linkOf(text);
      if (reading.kind === 'refused') return reading;
      return asked(async () => ({
        kind: 'tried' as const,
        facts: reading.facts,
        ...summaryOf(await readAll(reading.link, {})),
        prescribed: await nameByPolicy(),
      }));
    },

    async 'team.connect'({ text, name, team, notes }) {
      const reading = await linkOf(text);
      if (reading.kind === 'refused') return reading;
      if (await isOff()) return { kind: 'off' };
      const prescribed = await nameByPolicy();
      const ownName = prescribed?.kind === 'set' ? prescribed.name : shownName(name);
      if (ownName === '') throw new Error('a team needs a name to show');
      return asked(async () => {
        await beginTeam(reading.link, team, notes);
        await connectTo(reading, text === null ? 'policy' : 'user', ownName);
        // Once the name is known, nothing of the profile is needed any more.
        if (prescribed?.kind === 'set') await forgetProfile(browser);
        if (text !== null) await teamLink.put(reading.link);
        begin();
        return view();
      });
    },

    async 'team.sync'() {
      begin();
      return view();
    },

    async 'team.notes'({ on }) {
      const link = await runner.link();
      if (link === null) return { kind: 'failed', status: 403 };
      return asked(async () => {
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
        await giveBackAll();
        await runner.forget();
      }
      return view();
    },

    'team.template': async ({ id, template }) =>
      (await isOff()) ? { kind: 'failed', status: 403 } : asked(() => shareTemplate(runner, id, template)),

    'team.claim': ({ key, wish }) => claim(key, wish),

    async 'team.active'() {
      await runner.active();
      return {};
    },

    async 'team.earlier'({ key }) {
      const open = await runner.open();
      const record = (await stateStore.state()).index.get(key);
      const referral = await nameOf(open, record);
      if (open === null || referral === null) return { notes: [] };
      const names = new Map(open.replica.members().map((member) => [member.replica, member.name]));
      const { earlierNotes } = open.replica.state(referral);
      return {
        notes: earlierNotes.map(({ by, at, value }) => ({ by: names.get(by) ?? by, at, note: value })),
      };
    },
  };
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

/** What the team knows a referral by; null: nothing, or no team is connected. */
async function nameOf(open: OpenTeam | null, record: KeptReferral | undefined): Promise<TeamReferral | null> {
  if (open === null || record === undefined) return null;
  await open.names.learn([record]);
  return open.names.of(record);
}
