import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { send } from '../../messages/send';
import { TABLE_TABS, type TableTab, type TableView } from '../../domain/table-view';
import { type MessageName, text } from '../../text/text';
import { later } from '../../ui/later';
import { failureText } from '../../ui/failure-text';
import { sayAloud } from '../../ui/say-aloud';
import { Notice } from '../../ui/notice';
import { goTo } from '../place';
import type { SectionProps } from '../section-props';
import { BulkBar } from './bulk-bar';
import { ReferralGrid } from './referral-grid';
import './referrals.css';
import { book, clock, isPrepared, loadRest, queue, ready, store } from './table';
import { actions, answers, hasTeam, pageToasts } from './page-actions';
import { TableBar } from './table-bar';
import { onTableKey } from './table-keys';
import { OpenListButton } from '../open-list-button';

const ReferralDetail = later(async () => (await import('./detail/referral-detail')).ReferralDetail);
const AnswerSheet = later(async () => (await import('../../ui/answer-sheet')).AnswerSheet);
const AnswerProgress = later(async () => (await import('../../ui/answer-progress')).AnswerProgress);
const RowSheet = later(async () => (await import('../../ui/row-sheet')).RowSheet);
const ShortcutHelp = later(async () => (await import('../../ui/shortcut-help')).ShortcutHelp);
const ToastView = later(async () => (await import('../../ui/toast-view')).ToastView);
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
  const helping = useTableKeys(part === null || part.startsWith('?') ? null : part);
  if (!there.value) return null;
  return (
    <>
      {part === null || part.startsWith('?') ? <Table asked={part} /> : <ReferralDetail id={part} />}
      <Told />
      {helping.value && (
        <ShortcutHelp
          letters={book.settings.value.keyboardShortcuts}
          more={[[['Ctrl K'], 'palette_label']]}
          onClose={() => {
            helping.value = false;
          }}
        />
      )}
    </>
  );
}

/** Hears the keys of table and details. @returns whether the help is open. */
function useTableKeys(opened: string | null): Signal<boolean> {
  const helping = useSignal(false);
  const now = useRef(opened);
  now.current = opened;
  useLayoutEffect(() => {
    const keys = new AbortController();
    const ports = {
      store,
      actions,
      toasts: pageToasts,
      hasTeam: () => hasTeam.peek(),
      openHelp: () => {
        helping.value = true;
      },
      openDetails: (key: string) => goTo('referrals', key),
      opened: () => now.current,
      searchField: () => document.querySelector<HTMLInputElement>('.table-bar [type="search"]'),
    };
    document.addEventListener('keydown', (event) => onTableKey(event, ports), { signal: keys.signal });
    return () => keys.abort();
  }, [helping]);
  return helping;
}

/** What was done, for ears and for eyes. */
function Told(): JSX.Element {
  const toast = pageToasts.current.value;
  const sheet = actions.sheet.value;
  useEffect(() => {
    if (toast !== null) sayAloud(toast.words);
  }, [toast]);
  return (
    <>
      {sheet !== null && (
        <RowSheet
          sheet={sheet}
          ports={{
            ask: send,
            toasts: pageToasts,
            thresholds: book.thresholds.value,
            follow: () => book.follow(),
          }}
          onClose={() => {
            actions.sheet.value = null;
          }}
        />
      )}
      {toast !== null && (
        <ToastView toasts={pageToasts} toast={toast} letters={book.settings.value.keyboardShortcuts} />
      )}
    </>
  );
}

/** The list and the filters that a link asks for: `?expires=2026-11-24&list=inbound`, `?tab=to-answer`. */
function viewAskedFor(asked: string): Pick<TableView, 'tab' | 'filter' | 'search'> {
  const values = new URLSearchParams(asked);
  const tab = TABLE_TABS.find((one) => one === values.get('tab')) ?? 'all';
  const names = [...new Set(values.keys())].filter((name) => name !== 'tab');
  return { tab, filter: Object.fromEntries(names.map((name) => [name, values.getAll(name)])), search: '' };
}

function Table({ asked }: { readonly asked: string | null }): JSX.Element {
  useLayoutEffect(() => {
    if (asked !== null) store.change(viewAskedFor(asked));
  }, [asked]);
  const wish = answers.wish.value;
  const answering = answers.answering.value;
  const problem = book.problem.value;
  const whole = book.whole.value;
  const loading = store.loading.value;
  const none = store.shown.value.length === 0;
  return (
    <div class="referrals">
      <TableBar store={store} actions={actions} />
      {queue.value !== null && (
        <QueueBar queue={queue.value} ask={send} answering={answering} letters={false} />
      )}
      {answering !== null && (
        <AnswerProgress store={answers} now={answering} queued={queue.value?.state === 'running'} />
      )}
      {problem !== null && (
        <Notice tone="danger" icon="alert" title={failureText(problem, !whole).title}>
          <p>{failureText(problem, !whole).advice}</p>
          <button type="button" class="button" onClick={() => void book.follow()}>
            {text('action_retry')}
          </button>
          <p class="quiet">
            <code>{problem.reason}</code>
          </p>
        </Notice>
      )}
      {none && !loading ? <NoRows /> : <ReferralGrid store={store} clock={clock} actions={actions} />}
      <BulkBar store={store} actions={actions} />
      {wish !== null && <AnswerSheet store={answers} wish={wish} />}
    </div>
  );
}

function NoRows(): JSX.Element {
  return book.total.value === 0 ? (
    <div class="empty">
      <p>{text('table_first_run')}</p>
      <OpenListButton />
    </div>
  ) : (
    <NoMatch />
  );
}

const emptyTabs: Readonly<Record<Exclude<TableTab, 'all'>, readonly [MessageName, MessageName]>> = {
  'to-answer': ['empty_to_answer', 'empty_to_answer_advice'],
  snoozed: ['empty_snoozed', 'empty_snoozed_advice'],
  favorites: ['empty_favorites', 'empty_favorites_advice'],
};

/** Why the chosen tab shows nothing, and what leads on. */
function NoMatch(): JSX.Element {
  const { tab, search, filter } = store.view.value;
  const limited = search !== '' || Object.keys(filter).length > 0;
  const [title, advice] = tab === 'all' || limited ? [] : emptyTabs[tab];
  return (
    <div class="empty">
      {title !== undefined && <h2 class="empty-title">{text(title)}</h2>}
      <p>{text(advice ?? 'table_no_match')}</p>
      {limited && (
        <button type="button" class="button" onClick={() => store.change({ search: '', filter: {} })}>
          {text('filters_clear')}
        </button>
      )}
      {tab !== 'all' && (
        <button type="button" class="button" onClick={() => store.change({ tab: 'all' })}>
          {text('show_all_referrals')}
        </button>
      )}
    </div>
  );
}
