import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { send } from '../messages/send';
import { readSnapshot, snapshotKey } from '../messages/snapshot';
import type { TriageView } from '../messages/triage-verbs';
import { SampleBanner } from '../ui/sample-banner';

const TAB = 'marketplace';

/** The banner over every part of the full page, as long as what it shows is invented. */
export function SampleStrip(): JSX.Element | null {
  const shown = useSignal(false);
  useEffect(() => {
    const take = (view: TriageView | null | undefined): void => {
      shown.value = view?.sample === true;
    };
    // A view that cannot be read is no loss: it is taken with the next change.
    readSnapshot(TAB).then(take, () => undefined);
    const listen = (changes: Record<string, chrome.storage.StorageChange>): void => {
      const change = changes[snapshotKey(TAB)];
      if (change !== undefined) take(change.newValue as TriageView | undefined);
    };
    chrome.storage.session.onChanged.addListener(listen);
    return () => chrome.storage.session.onChanged.removeListener(listen);
  }, [shown]);
  return shown.value ? (
    <div class="sample-strip">
      <SampleBanner remove={() => send('sample.stop', {})} />
    </div>
  ) : null;
}
