/*
 * What is done only when a page of ours, a keyboard command or a pressed reminder asks for it, or while an
 * answer is under way, as the worker takes it in then (see platform/later-script.ts).
 */
import type { KeptReferral } from '../../domain/kept';
import type { Settings } from '../../domain/settings';
import type { ClaimState } from '../../domain/team-mark';
import { sharedTemplates } from '../../domain/team-template';
import type { Handlers } from '../../messages/contract';
import type { ImportLine } from '../../messages/file-verbs';
import { META } from '../meta';
import { tabsIn } from '../../platform/tabs';
import { AnsweringInTabs } from './answering';
import { answerHandlers } from './answer-handlers';
import type { ErrandParts } from './errand-parts';
import { eraser } from './erasing';
import { exportParts } from './export-parts';
import { fileHandlers } from './file-handlers';
import type { ErrandVerb } from '../served-verbs';
import { healthHandlers } from './health-handlers';
import { hintHandlers } from './hint-handlers';
import { importHandlers } from './import-handlers';
import { type PlannedLines, planLinesNow } from './plan-lines-now';
import { insightHandlers } from './insight-handlers';
import { keptFiles } from './kept-files';
import { KeptTemplates } from './kept-templates';
import { noticePresses, type PressNotice } from './notice-presses';
import { ownSettings } from './own-settings';
import { queueDriver, queueHandlers } from './queue-handlers';
import { recordingHandlers } from './recording-handlers';
import { referralHandlers } from './referral-handlers';
import { lookAfterRetention } from './retention-duty';
import { sampleHandlers } from './sample-handlers';
import { sayColumns } from './say-columns';
import { claimedAs } from './claimed-as';
import { searchShown } from './search-referrals';
import { settingsHandlers } from './settings-handlers';
import { tableHandlers } from './table-handlers';
import { templateHandlers } from './template-handlers';
import { tryHandlers } from './try-handlers';
import { underPolicy } from './under-policy';
import { walkHandlers } from './walk-handlers';
import { watchOpenTabs } from './watch-open-tabs';
import type { WorkerParts } from '../worker';

/** What the worker has done by what it takes in later. */
export interface Errands {
  /** What each verb does that the worker does not do by itself. */
  readonly handlers: Pick<Handlers, ErrandVerb>;
  /** Goes on with an answer that a stopped worker had begun, and with the queue of answers. */
  goOnAnswering(): Promise<void>;
  /** Goes on with the erasing of everything that a stopped worker had begun. */
  goOnErasing(): Promise<void>;
  /** Files kept for an upload that name one of these referrals. */
  filesNaming(referrals: readonly KeptReferral[]): Promise<readonly string[]>;
  /** Does what a keyboard command says. */
  command(name: string): Promise<void>;
  readonly pressNotice: PressNotice;
  /** The keys of the shown referrals in which every word occurs. */
  search(words: string): Promise<ReadonlySet<string>>;
  /** The keys of the shown referrals that are mine, a colleague's, or nobody's. */
  claimed(as: ClaimState): Promise<ReadonlySet<string>>;
  /** Removes what the retention times say. @param now epoch milliseconds. @returns whether anything was written. */
  lookAfterRetention(settings: Settings, now: number): Promise<boolean>;
  /** What importing these lines would do now, with so many rows of each group at most. */
  planLines(lines: readonly ImportLine[], mostRows: number): Promise<PlannedLines>;
  /** Reads the pages of Partner Center that were open before the extension was installed. */
  watchOpenTabs(): Promise<void>;
}

/** Puts the errands together of what the worker hands over; once in its life, since some of them remember. */
export function errands(given: WorkerParts): Errands {
  const { browser, connection, heldPolicy } = given;
  const worker: ErrandParts = { ...given, tabs: tabsIn(browser) };
  const answering = new AnsweringInTabs(worker);
  const queue = queueDriver(worker, answering);
  const templates = new KeptTemplates(browser.storage, async () =>
    sharedTemplates((await given.keeper.book()).meta.get(META.teamTemplates)),
  );
  const settings = ownSettings(worker);
  const columns = sayColumns(worker);
  const files = keptFiles(connection);
  const erasing = eraser(worker, () => answering.answerer.dismiss());
  const parts = exportParts(worker, settings, columns, templates);
  const handlers: Pick<Handlers, ErrandVerb> = {
    ...answerHandlers(worker, answering, templates),
    ...fileHandlers(worker, files, parts),
    ...healthHandlers(worker),
    ...hintHandlers(worker),
    ...importHandlers(worker, parts),
    ...insightHandlers(worker),
    ...queueHandlers(worker, queue, templates),
    ...recordingHandlers(worker),
    ...referralHandlers(worker, answering, files, erasing),
    ...sampleHandlers(worker),
    ...settingsHandlers(worker, settings, columns),
    ...tableHandlers(worker),
    ...templateHandlers(worker, templates),
    ...tryHandlers(worker),
    ...walkHandlers(worker),
  };
  const allowed = underPolicy(handlers, heldPolicy);
  return {
    handlers: allowed,
    async goOnAnswering() {
      await answering.answerer.resume();
      await queue.follow();
    },
    goOnErasing: () => erasing.goOn(),
    filesNaming: (referrals) => files.naming(referrals),
    async command(name) {
      if (name === 'next-urgent') await answering.openNextUrgent();
      else if (name === 'read-all-pages') await allowed['walk.start']({}, {});
    },
    search: (words) => searchShown(worker, words),
    claimed: (as) => claimedAs(worker, as),
    pressNotice: noticePresses(worker, allowed),
    lookAfterRetention: (settings, now) => lookAfterRetention(worker, files, settings, now),
    planLines: (lines, mostRows) => planLinesNow(worker, lines, mostRows),
    watchOpenTabs: () => watchOpenTabs(worker),
  };
}
