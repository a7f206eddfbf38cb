/*
 * What is done only when a page of ours, a keyboard command or a pressed reminder asks for it, or while an answer is under
 * way, as the worker takes it in then (see platform/later-script.ts).
 */
import type { Settings } from '../../domain/settings';
import type { Handlers } from '../../messages/contract';
import { tabsIn } from '../../platform/tabs';
import { AnsweringInTabs } from './answering';
import { answerHandlers } from './answer-handlers';
import type { ErrandParts } from './errand-parts';
import { exportParts } from './export-parts';
import { fileHandlers } from './file-handlers';
import type { OwnVerb } from '../handlers';
import { healthHandlers } from './health-handlers';
import { hintHandlers } from './hint-handlers';
import { importHandlers } from './import-handlers';
import { insightHandlers } from './insight-handlers';
import { keptFiles } from './kept-files';
import { KeptTemplates } from './kept-templates';
import { noticePresses, type PressNotice } from './notice-presses';
import { ownSettings } from './own-settings';
import { queueDriver, queueHandlers } from './queue-handlers';
import { referralHandlers } from './referral-handlers';
import { lookAfterRetention } from './retention-duty';
import { sampleHandlers } from './sample-handlers';
import { sayColumns } from './say-columns';
import { searchReferrals } from './search-referrals';
import { settingsHandlers } from './settings-handlers';
import { tableHandlers } from './table-handlers';
import { templateHandlers } from './template-handlers';
import type { Search } from '../triage-view';
import { tryHandlers } from './try-handlers';
import { underPolicy } from './under-policy';
import { walkHandlers } from './walk-handlers';
import { watchOpenTabs } from './watch-open-tabs';
import type { WorkerParts } from '../worker';

/** What the worker has done by what it takes in later. */
export interface Errands {
  /** What each verb does that the worker does not do by itself. */
  readonly handlers: Omit<Handlers, OwnVerb>;
  /** Goes on with an answer that a stopped worker had begun, and with the queue of answers. */
  goOnAnswering(): Promise<void>;
  /** Does what a keyboard command says. */
  command(name: string): Promise<void>;
  readonly pressNotice: PressNotice;
  readonly search: Search;
  /** Removes what the retention times say. @param now epoch milliseconds. @returns whether anything was written. */
  lookAfterRetention(settings: Settings, now: number): Promise<boolean>;
  /** Reads the pages of Partner Center that were open before the extension was installed. */
  watchOpenTabs(): Promise<void>;
}

/** Puts the errands together of what the worker hands over; once in its life, since some of them remember. */
export function errands(given: WorkerParts): Errands {
  const { browser, connection, heldPolicy } = given;
  const worker: ErrandParts = { ...given, tabs: tabsIn(browser) };
  const answering = new AnsweringInTabs(worker);
  const queue = queueDriver(worker, answering);
  const templates = new KeptTemplates(browser.storage);
  const settings = ownSettings(worker);
  const columns = sayColumns(worker);
  const files = keptFiles(connection);
  const parts = exportParts(worker, settings, columns, templates);
  const handlers: Omit<Handlers, OwnVerb> = {
    ...answerHandlers(worker, answering, templates),
    ...fileHandlers(worker, files, parts),
    ...healthHandlers(worker),
    ...hintHandlers(worker),
    ...importHandlers(worker, parts),
    ...insightHandlers(worker),
    ...queueHandlers(worker, queue, templates),
    ...referralHandlers(worker, files),
    ...sampleHandlers(worker),
    ...settingsHandlers(worker, settings, columns),
    ...tableHandlers(worker),
    ...templateHandlers(templates),
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
    async command(name) {
      if (name === 'next-urgent') await answering.openNextUrgent();
      else if (name === 'read-all-pages') await allowed['walk.start']({}, {});
    },
    search: searchReferrals,
    pressNotice: noticePresses(worker, allowed),
    lookAfterRetention: (settings, now) => lookAfterRetention(worker, files, settings, now),
    watchOpenTabs: () => watchOpenTabs(worker),
  };
}
