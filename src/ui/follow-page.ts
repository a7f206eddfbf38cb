import { type ReadonlySignal, signal } from '@preact/signals';
import { SHOWN_KEY, type ShownReferral } from '../messages/answering-verbs';
import { PRESSED_KEY } from '../messages/chip-verbs';
import type { TriageStore } from './triage-store';

/** Several things change when the user moves on in the page: they are answered together. */
const settleMs = 150;

/** The referral that the page beside the panel shows, as the user moves from one to the other. */
export function followPage(
  ask: TriageStore['ask'],
  until: AbortSignal,
): ReadonlySignal<ShownReferral | null> {
  const shown = signal<ShownReferral | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Not knowing what the page shows is no trouble: the list stands there all the same.
      ask('referral.shown', {}).then(
        (now) => {
          if (!until.aborted) shown.value = now;
        },
        () => {
          shown.value = null;
        },
      );
    }, settleMs);
  };
  const onStored = (changes: Record<string, unknown>): void => {
    // A record that changed shows in the prepared views.
    const tells = (key: string): boolean =>
      key === SHOWN_KEY || key === PRESSED_KEY || key.startsWith('snapshot:');
    if (Object.keys(changes).some(tells)) look();
  };
  chrome.storage.session.onChanged.addListener(onStored);
  chrome.tabs.onActivated.addListener(look);
  chrome.tabs.onUpdated.addListener(look);
  until.addEventListener(
    'abort',
    () => {
      chrome.storage.session.onChanged.removeListener(onStored);
      chrome.tabs.onActivated.removeListener(look);
      chrome.tabs.onUpdated.removeListener(look);
    },
    { once: true },
  );
  look();
  return shown;
}
