import { browser } from '../platform/browser';
import { errands } from './worker';

const takeOn = async (command: string): Promise<void> => errands().command(command);
const told = (error: unknown): void => console.error('[triage] a keyboard command failed', error);

/** The browser's keyboard commands; the popup's own is the browser's. Add it in the worker's first turn. */
export function onCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    // On the key press itself: the browser refuses to open the panel after an `await`.
    if (command !== 'open-side-panel') takeOn(command).catch(told);
    else if (tab?.windowId !== undefined) browser.sidePanel.open({ windowId: tab.windowId }).catch(told);
  });
}
