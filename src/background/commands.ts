import { browser } from '../platform/browser';
import { openNextUrgent } from './answer-handlers';
import { startWalk } from './walk';

const told = (error: unknown): void => console.error('[triage] a keyboard command failed', error);

/** The browser's keyboard commands; the popup's own is the browser's. Add it in the worker's first turn. */
export function onCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    switch (command) {
      case 'open-side-panel':
        // On the key press itself: the browser refuses it after an `await`.
        if (tab?.windowId !== undefined) browser.sidePanel.open({ windowId: tab.windowId }).catch(told);
        break;
      case 'next-urgent': openNextUrgent().catch(told); break;
      case 'read-all-pages': startWalk().catch(told); break;
    }
  });
}
