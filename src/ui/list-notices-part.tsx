import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { ListNoticeView } from './list-notice';
import { listNotices } from './list-notices';
import { OfferNotice } from './offer-notice';
import type { TriageStore } from './triage-store';

interface Props {
  readonly store: TriageStore;
  readonly clock: ReadonlySignal<number>;
}

/** What is wrong with the list, above it. */
export function ListNotices({ store, clock }: Props): JSX.Element {
  const view = store.view.value;
  return (
    <>
      <OfferNotice store={store} hasRows={view !== null && view.matching > 0 && view.sample !== true} />
      {listNotices(store.view.value, store.problem.value, clock.value).map((notice) => (
        <ListNoticeView key={notice.kind + notice.title} notice={notice} store={store} />
      ))}
    </>
  );
}
