import { browser } from '../platform/browser';
import { runInBackground } from './run-in-background';
import { onDemand } from './worker';

/** The browser's keyboard commands; the popup's own is the browser's. Add it in the worker's first turn. */
export function onKeyboardCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    // On the key press itself: the browser refuses to open the panel after an `await`.
    const opened =
      command === 'open-side-panel' && tab?.windowId !== undefined
        ? browser.sidePanel.open({ windowId: tab.windowId })
        : null;
    runInBackground('a keyboard command failed', () => opened ?? onDemand().command(command));
  });
}
