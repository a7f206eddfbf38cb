import type { JSX } from 'preact';
import { text } from '../text/text';
import type { ListNotice } from './list-notices';
import { Notice } from './notice';
import type { TriageStore } from './triage-store';

const looks = {
  stale: { tone: 'warning', icon: 'clock' },
  unreadable: { tone: 'danger', icon: 'alert' },
  unanswered: { tone: 'danger', icon: 'alert' },
} as const;

export function ListNoticeView({
  notice,
  store,
}: {
  readonly notice: ListNotice;
  readonly store: TriageStore;
}): JSX.Element {
  const { kind, title, advice, act, reason } = notice;
  return (
    <Notice {...looks[kind]} title={title}>
      <p>{advice}</p>
      {act === 'retry' ? (
        <button type="button" class="button" onClick={() => void store.refresh()}>
          {text('action_retry')}
        </button>
      ) : (
        <button type="button" class="button" onClick={() => void store.open(null)}>
          {text('action_open_list')}
        </button>
      )}
      {reason !== undefined && (
        <p class="quiet">
          <code>{reason}</code>
        </p>
      )}
    </Notice>
  );
}
