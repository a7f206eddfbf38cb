import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { later } from './later';
import { ListNotices } from './list-notices-part';
import type { TriageStore } from './triage-store';

const SampleBanner = later(async () => (await import('./sample-banner')).SampleBanner);
const ClaimFilter = later(async () => (await import('./claim-filter')).ClaimFilter);
const UnknownColumns = later(async () => (await import('./unknown-columns')).UnknownColumns);

interface Props {
  readonly store: TriageStore;
  readonly clock: ReadonlySignal<number>;
}

/** What is to be known of the list before it is read. */
export function ViewNotices({ store, clock }: Props): JSX.Element {
  const view = store.view.value;
  return (
    <>
      {view?.sample === true && (
        <SampleBanner remove={() => store.ask('sample.stop', {}).then(store.refresh)} />
      )}
      <ListNotices store={store} clock={clock} />
      {view?.team && <ClaimFilter store={store} />}
      {view !== null && view.unknownColumns.length > 0 && (
        <UnknownColumns headers={view.unknownColumns} store={store} />
      )}
    </>
  );
}
