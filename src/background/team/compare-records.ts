import type { HintDecision } from '../../domain/hint';
import type { KeptReferral } from '../../domain/kept';
import { referralPartition, type TeamReferral } from '../../team/keys';
import { META } from '../meta';
import { breather } from '../time-slices';
import type { Services } from '../services';
import { compareVerdicts } from './compare-verdicts';
import type { OpenTeam } from './open-team';
import { isEmpty, type Merged, mergeReferral } from './merge-referral';
import { teamConnection } from './team-connection';
import { teamPolicy } from './team-links';
import type { MergeContext } from './team-mark-of';

/** Records that are stored in one go: larger parts would keep others waiting for longer than 50 ms. */
const PART = 200;

/** After this many were told, it is waited until they are stored. */
const TOLD = 300;

/**
 * Compares what changed since the last time: tells what changed here, and has written what changed there. Where nothing
 * changed on either side, no record is read.
 */
export async function compareRecords(parts: Services, team: OpenTeam): Promise<void> {
  const { changes, version } = parts.stateStore;
  const { decisions } = await parts.stateStore.overview();
  const now = { mark: changes.markOf(version), decisions: [...decisions.values()] };
  // Before, a note of long ago would be told over what colleagues wrote since.
  if (!team.replica.hasRead() || isCompared(parts, team, now.decisions)) return;
  const fresh = new Set(team.touched);
  team.touched.clear();
  team.upTo = null;
  try {
    const isAll = await compareAll(parts, team, fresh);
    team.upTo = isAll ? now : null;
  } catch (error) {
    // Half of it may be compared: what the table told is looked at again.
    for (const partition of fresh) team.touched.add(partition);
    team.upTo = null;
    throw error;
  }
}

function isCompared(
  { stateStore: { changes } }: Services,
  { touched, upTo }: OpenTeam,
  decisions: readonly HintDecision[],
): boolean {
  if (upTo === null || touched.size > 0 || changes.since(upTo.mark)?.size !== 0) return false;
  return (
    decisions.length === upTo.decisions.length && decisions.every((one, at) => one === upTo.decisions[at])
  );
}

/** @returns whether all was told that had to be. */
async function compareAll(parts: Services, team: OpenTeam, fresh: ReadonlySet<string>): Promise<boolean> {
  const { browser, stateStore } = parts;
  const { replica, agreements, names, compared } = team;
  const [{ index }, contextOf] = await Promise.all([stateStore.state(), mergeContexts(parts, team)]);
  const breathe = breather({ stayAwake: async () => void (await browser.runtime.getPlatformInfo()) });
  const mergeOf = ({ record, referral }: ComparedRecord): Merged =>
    mergeReferral(record, agreements.of(record.key), replica.state(referral), contextOf(referral));
  const changed: ChangedRecord[] = [];
  const erased: KeptReferral[] = [];
  const told: ToldRecord[] = [];
  let isAll = true;
  const settle = ({ record, referral }: ComparedRecord, merged: Merged): void => {
    // Agreed on is what is stored on both sides: what the team told, once it stands in the record.
    if (merged.record === record) agreements.note(record.key, merged.agreed);
    else changed.push({ key: record.key, referral });
  };
  const settleTold = async (): Promise<void> => {
    for (const one of told.splice(0)) {
      const { kind } = await one.kept;
      await breathe();
      if (kind === 'kept') {
        team.touched.delete(referralPartition(one.referral));
        settle(one, mergeOf(one));
        continue;
      }
      // What was not kept counts as not told: it is told the next time.
      compared.delete(one.record.key);
      isAll = false;
    }
  };
  await names.learn(index.values());
  for (const record of index.values()) {
    await breathe();
    const referral = names.of(record);
    if (referral === null) continue;
    const partition = referralPartition(referral);
    if (compared.get(record.key) === record && !fresh.has(partition)) continue;
    compared.set(record.key, record);
    if (replica.state(referral).erased) {
      if (!agreements.isErased(partition)) erased.push(record);
      continue;
    }
    const merged = mergeOf({ record, referral });
    if (isEmpty(merged.change)) settle({ record, referral }, merged);
    // Told in the turn in which it was compared; several are stored together.
    else told.push({ record, referral, kept: replica.edit(referral, merged.change) });
    if (told.length >= TOLD) await settleTold();
  }
  await settleTold();
  for (let at = 0; at < changed.length; at += PART)
    await storeMerged(parts, team, changed.slice(at, at + PART), contextOf);
  await agreements.save();
  await compareVerdicts(parts, team, fresh);
  for (const record of erased) await forgetErased(parts, team, record);
  return isAll;
}

type ContextOf = (referral: TeamReferral) => MergeContext;

/** What comparing needs to know besides, of each referral. */
async function mergeContexts({ browser, stateStore }: Services, { replica }: OpenTeam): Promise<ContextOf> {
  const { notes: notesAllowed } = await teamPolicy(browser.storage.managed, Date.now());
  const names = new Map(replica.members().map((member) => [member.replica, member.name]));
  const own = teamConnection((await stateStore.overview()).meta.get(META.team))?.replica ?? '';
  return (referral) => ({
    replica: own,
    nameOf: (by) => names.get(by) ?? by,
    notes: replica.rules().notes && notesAllowed,
    claimEnds: replica.claimEnds(referral),
    now: Date.now(),
  });
}

interface ComparedRecord {
  readonly record: KeptReferral;
  readonly referral: TeamReferral;
}

/** A record of which something was told. */
interface ToldRecord extends ComparedRecord {
  /** What becomes of that, once it is stored. */
  readonly kept: ReturnType<OpenTeam['replica']['edit']>;
}

/** A record of which the team knows something new. */
interface ChangedRecord {
  readonly key: string;
  readonly referral: TeamReferral;
}

/** Writes what the team told into some records. */
async function storeMerged(
  { stateStore }: Services,
  team: OpenTeam,
  some: readonly ChangedRecord[],
  contextOf: ContextOf,
): Promise<void> {
  const { replica, agreements, compared } = team;
  const agreed = await stateStore.execute((state) => {
    const merged = some.flatMap(({ key, referral }) => {
      const record = state.index.get(key);
      // Erased, or changed by the user while this was worked out: it is compared again.
      if (record === undefined || record !== compared.get(key)) return [];
      return [mergeReferral(record, agreements.of(key), replica.state(referral), contextOf(referral))];
    });
    const isConnected = teamConnection(state.meta.get(META.team))?.id === team.id;
    return { change: isConnected ? { put: merged.map(({ record }) => record) } : {}, response: merged };
  });
  for (const { record, agreed: now, change: told } of agreed) {
    compared.set(record.key, record);
    if (isEmpty(told)) agreements.note(record.key, now);
  }
}

/** A colleague erased the customer: the referral goes here, too, with the files that name it. */
async function forgetErased(
  parts: Services,
  { agreements, names }: OpenTeam,
  record: KeptReferral,
): Promise<void> {
  const dropFiles = await parts.onDemand().filesNaming([record]);
  await parts.stateStore.execute(({ decisions }) => ({
    change: {
      remove: [record.key],
      removeAnswers: [record.key],
      dropFiles,
      removeDecisions: [...decisions.values()].filter(({ a, b }) => a === record.key || b === record.key),
    },
    response: null,
  }));
  const referral = names.of(record);
  if (referral !== null) agreements.noteErased(referralPartition(referral), [record.key]);
  await agreements.save();
}
