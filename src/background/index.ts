import { serve } from '../messages/serve';
import { onClock } from '../platform/alarm';
import { browser } from '../platform/browser';
import { onNotice } from '../platform/notices';
import { closeStorageToPages } from '../platform/storage-access';
import { onKeyboardCommands } from './keyboard-commands';
import { goOnAnswering, goOnErasing } from './go-on';
import { handlerOf } from './handlers';
import { onKept } from './kept-changes';
import { mayAsk } from './may-ask';
import { runInBackground } from './run-in-background';
import { foreground, hints } from './kept-state';
import { onDemand, refresh } from './worker';

const goOn = (): void => runInBackground('answering could not go on', goOnAnswering);

// Every listener is added in the first turn: a worker that wakes for an event has only these.
serve(
  handlerOf,
  (verb, sender) => mayAsk(verb, sender, browser.runtime.id),
  (work) => foreground.during(work),
);
onClock(() => void refresh());
onKeyboardCommands();
onNotice((id, pressed) =>
  runInBackground('a reminder could not be answered', () => onDemand().pressNotice(id, pressed)),
);
// Reminders that are due come as soon as they are allowed.
browser.permissions.onAdded.addListener(() => void refresh());
browser.runtime.onInstalled.addListener(({ reason }) => {
  void refresh();
  // Pages that were open before are read at once; after an update, the old script on them asks for a reload.
  if (reason === 'install') runInBackground('open pages could not be read', () => onDemand().watchOpenTabs());
});
browser.runtime.onStartup.addListener(() => void refresh());
browser.storage.onChanged.addListener((_changes, area) => {
  // Another machine or the organisation changed a setting; the thresholds move the badge.
  if (area === 'sync' || area === 'managed') void refresh();
});

// A page's script asks the worker; what is stored is none of its business, and it could be taken over by the page.
runInBackground('the storage could not be closed to pages', closeStorageToPages);

// A worker that was stopped between writing and drawing makes it good when it wakes.
void refresh();
hints.wake();
runInBackground('everything could not be erased', goOnErasing);
onKept(goOn);
goOn();
