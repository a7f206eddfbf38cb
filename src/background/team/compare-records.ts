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

/** Compares what changed since the last time: tells what changed here, and has written what changed there. */
export async function compareRecords(parts: Services, team: OpenTeam): Promise<void> {
  const { browser, stateStore } = parts;
  const { replica, agreements, names: sharedNames, touched, compared } = team;
  // Before, a note of long ago would be told over what colleagues wrote since.
  if (!replica.hasRead()) return;
  const [{ index }, { notes: notesAllowed }] = await Promise.all([
    stateStore.state(),
    teamPolicy(browser.storage.managed, Date.now()),
  ]);
  const names = new Map(replica.members().map((member) => [member.replica, member.name]));
  const own = teamConnection((await stateStore.state()).meta.get(META.team))?.replica ?? '';
  const contextOf = (referral: TeamReferral): MergeContext => ({
    replica: own,
    nameOf: (by) => names.get(by) ?? by,
    notes: replica.rules().notes && notesAllowed,
    claimEnds: replica.claimEnds(referral),
    now: Date.now(),
  });
  const fresh = new Set(touched);
  touched.clear();
  const breathe = breather({ stayAwake: async () => void (await browser.runtime.getPlatformInfo()) });
  const changed: ChangedRecord[] = [];
  const erased: KeptReferral[] = [];
  await sharedNames.learn(index.values());
  for (const record of index.values()) {
    const referral = sharedNames.of(record);
    if (referral === null) continue;
    const partition = referralPartition(referral);
    if (compared.get(record.key) === record && !fresh.has(partition)) continue;
    await breathe();
    const state = replica.state(referral);
    compared.set(record.key, record);
    if (state.erased) {
      if (!agreements.isErased(partition)) erased.push(record);
      continue;
    }
    const merge = (): Merged =>
      mergeReferral(record, agreements.of(record.key), replica.state(referral), contextOf(referral));
    let merged = merge();
    if (!isEmpty(merged.change)) {
      const { kind } = await replica.edit(referral, merged.change);
      if (kind !== 'kept') {
        // What was not kept counts as not told: it is told the next time.
        compared.delete(record.key);
        continue;
      }
      touched.delete(partition);
      merged = merge();
    }
    // Agreed on is what is stored on both sides: what the team told, once it stands in the record.
    if (merged.record === record) agreements.note(record.key, merged.agreed);
    else changed.push({ key: record.key, referral });
  }
  for (let at = 0; at < changed.length; at += PART)
    await storeMerged(parts, team, changed.slice(at, at + PART), contextOf);
  await agreements.save();
  await compareVerdicts(parts, team, fresh);
  for (const record of erased) await forgetErased(parts, team, record);
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
  contextOf: (referral: TeamReferral) => MergeContext,
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
