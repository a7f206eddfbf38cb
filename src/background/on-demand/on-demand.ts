/*
 * What is done only when a page of ours, a keyboard command or a pressed reminder asks for it, or while an
 * answer is under way, as the worker takes it in then (see platform/later-script.ts).
 */
import { sharedTemplates } from '../../domain/team-template';
import type { Handlers } from '../../messages/contract';
import { META } from '../meta';
import { tabsIn } from '../../platform/tabs';
import { AnsweringInTabs } from './answering';
import { answerHandlers } from './answer-handlers';
import type { OnDemandServices } from './on-demand-services';
import { eraser } from './erasing';
import { exportParts } from './export-parts';
import { fileHandlers } from './file-handlers';
import type { OnDemandVerb } from '../served-verbs';
import { healthHandlers } from './health-handlers';
import { hintHandlers } from './hint-handlers';
import { importHandlers } from './import-handlers';
import { planLinesNow } from './plan-lines-now';
import { insightHandlers } from './insight-handlers';
import { keptFiles } from './kept-files';
import { KeptTemplates } from './kept-templates';
import { noticePresses } from './notice-presses';
import { ownSettings } from './own-settings';
import { queueDriver, queueHandlers } from './queue-handlers';
import { recordingHandlers } from './recording-handlers';
import { referralHandlers } from './referral-handlers';
import { lookAfterRetention } from './retention-duty';
import { sampleHandlers } from './sample-handlers';
import { userMappings } from './user-mappings';
import { claimedAs } from './claimed-as';
import { searchShown } from './search-referrals';
import { settingsHandlers } from './settings-handlers';
import { tableHandlers } from './table-handlers';
import { templateHandlers } from './template-handlers';
import { tryHandlers } from './try-handlers';
import { underPolicy } from './under-policy';
import { readAllHandlers } from './read-all-handlers';
import { watchOpenTabs } from './watch-open-tabs';
import type { OnDemandHandlers, Services } from '../services';

/** Puts the on-demand handlers together, once in the worker's life: some of them remember. */
export function onDemand(given: Services): OnDemandHandlers {
  const { browser, connection, heldPolicy } = given;
  const worker: OnDemandServices = { ...given, tabs: tabsIn(browser) };
  const answering = new AnsweringInTabs(worker);
  const queue = queueDriver(worker, answering);
  const templates = new KeptTemplates(browser.storage, async () =>
    sharedTemplates((await given.stateStore.state()).meta.get(META.teamTemplates)),
  );
  const settings = ownSettings(worker);
  const columns = userMappings(worker);
  const files = keptFiles(connection);
  const erasing = eraser(worker, () => answering.answerer.dismiss());
  const parts = exportParts(worker, settings, columns, templates);
  const handlers: Pick<Handlers, OnDemandVerb> = {
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
    ...readAllHandlers(worker),
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
