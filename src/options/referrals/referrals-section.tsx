import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { send } from '../../messages/send';
import { text } from '../../text/text';
import { later } from '../../ui/later';
import { Notice } from '../../ui/notice';
import type { SectionProps } from '../sections';
import { BulkBar } from './bulk-bar';
import type { Filter } from './facets';
import { ReferralGrid } from './referral-grid';
import './referrals.css';
import { book, clock, isPrepared, loadRest, queue, ready, store } from './table';
import { TableBar } from './table-bar';

const ReferralDetail = later(async () => (await import('./detail/referral-detail')).ReferralDetail);
const QueueBar = later(async () => (await import('../../ui/queue-bar')).QueueBar);

/** The table of all referrals, or one of them. */
export function ReferralsSection({ part }: SectionProps): JSX.Element | null {
  const there = useSignal(isPrepared());
  useEffect(() => {
    void ready.then(() => {
      there.value = true;
      return loadRest();
    });
  }, [there]);
  if (!there.value) return null;
  if (part === null || part.startsWith('?')) return <Table asked={part} />;
  return <ReferralDetail id={part} />;
}

/** Filters that a link asks for: `?expires=2026-11-24&list=inbound`. */
const filterAskedFor = (asked: string): Filter => {
  const values = new URLSearchParams(asked);
  return Object.fromEntries([...new Set(values.keys())].map((name) => [name, values.getAll(name)]));
};

function Table({ asked }: { readonly asked: string | null }): JSX.Element {
  useLayoutEffect(() => {
    if (asked !== null) store.change({ filter: filterAskedFor(asked), search: '' });
  }, [asked]);
  const problem = book.problem.value;
  const whole = book.whole.value;
  const none = store.shown.value.length === 0;
  return (
    <div class="referrals">
      <TableBar store={store} />
      {queue.value !== null && <QueueBar queue={queue.value} ask={send} />}
      <BulkBar store={store} />
      {problem !== null && (
        <Notice tone="danger" icon="alert" title={text(whole ? 'unanswered_title_old' : 'unanswered_title')}>
          <p>{text('unanswered_advice')}</p>
          <button type="button" class="button" onClick={() => void book.follow()}>
            {text('action_retry')}
          </button>
          <p class="quiet">
            <code>{problem}</code>
          </p>
        </Notice>
      )}
      {none && whole ? <NoRows /> : <ReferralGrid store={store} clock={clock} />}
    </div>
  );
}

function NoRows(): JSX.Element {
  return book.total.value === 0 ? (
    <div class="empty">
      <p>{text('table_first_run')}</p>
      <button
        type="button"
        class="button"
        data-main
        onClick={() => void send('partner-center.open', { key: null })}
      >
        {text('action_open_list')}
      </button>
    </div>
  ) : (
    <div class="empty">
      <p>{text('table_no_match')}</p>
      <button type="button" class="button" onClick={() => store.change({ search: '', filter: {} })}>
        {text('filters_clear')}
      </button>
    </div>
  );
}
