import type { JSX } from 'preact';
import { text } from '../text/text';
import type { ListNotice } from './list-notices';
import { Notice } from './notice';
import type { TriageStore } from './triage-store';

const looks = {
  stale: { tone: 'warning', icon: 'clock' },
  unreadable: { tone: 'danger', icon: 'alert' },
  unanswered: { tone: 'danger', icon: 'alert' },
  'unread-newer': { tone: 'warning', icon: 'alert' },
  'unread-damaged': { tone: 'warning', icon: 'alert' },
  'unread-page': { tone: 'danger', icon: 'alert' },
  team: { tone: 'warning', icon: 'alert' },
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
      {act === 'retry' && (
        <button type="button" class="button" onClick={() => void store.refresh()}>
          {text('action_retry')}
        </button>
      )}
      {act === 'open-list' && (
        <button type="button" class="button" onClick={() => void store.open(null)}>
          {text('action_open_list')}
        </button>
      )}
      {(kind === 'unread-page' || act === 'open-connections') && (
        <button
          type="button"
          class="button"
          onClick={() =>
            // Where the page cannot be opened, the notice stays, and says where to go.
            void store
              .ask('full-page.open', { section: kind === 'team' ? 'connections' : 'health', part: null })
              .catch(() => undefined)
          }
        >
          {text(kind === 'team' ? 'section_connections' : 'action_health')}
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
