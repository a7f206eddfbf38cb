import { serve } from '../messages/serve';
import { onClock } from '../platform/alarm';
import { browser } from '../platform/browser';
import { onNotice } from '../platform/notices';
import { watchOpenTabs } from './watch-open-tabs';
import { resumeAnswering } from './answer-handlers';
import { onCommands } from './commands';
import { handlers } from './handlers';
import { mayAsk } from './may-ask';
import { answerNotice } from './notice-presses';
import { underPolicy } from './policy';
import { followQueue } from './queue-handlers';
import { hints, onKept, refresh } from './worker';

// Every listener is added in the first turn: a worker that wakes for an event has only these.
serve(underPolicy(handlers), (verb, sender) => mayAsk(verb, sender, browser.runtime.id));
onClock(() => void refresh());
onCommands();
onNotice((id, pressed) => {
  answerNotice(id, pressed).catch((error: unknown) => console.error('[triage] a reminder could not be answered', error));
});
// Reminders that are due come as soon as they are allowed.
browser.permissions.onAdded.addListener(() => void refresh());
browser.runtime.onInstalled.addListener(({ reason }) => {
  void refresh();
  // Pages that were open before are read at once; after an update, the old script on them asks for a reload.
  if (reason === 'install') void watchOpenTabs();
});
browser.runtime.onStartup.addListener(() => void refresh());
browser.storage.onChanged.addListener((_changes, area) => {
  // Another machine or the organisation changed a setting; the thresholds move the badge.
  if (area === 'sync' || area === 'managed') void refresh();
});

// A worker that was stopped between writing and drawing makes it good when it wakes.
void refresh();
hints.wake();
resumeAnswering();
onKept(followQueue);
followQueue();
