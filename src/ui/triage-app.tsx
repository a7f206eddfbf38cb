import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AnswerQueue } from '../domain/answer-queue';
import type { ShownReferral } from '../messages/answering-verbs';
import type { TriageRow, TriageView } from '../messages/triage-verbs';
import { plural, text } from '../text/text';
import type { AnswerStore } from './answer-store';
import { EmptyList, emptinessOf } from './empty-list';
import { currentRow, keyAction, keyPlace, moveAmongRows } from './keyboard';
import { later } from './later';
import { ListNoticeView } from './list-notice';
import { listNotices } from './list-notices';
import { ReadingBar } from './reading-bar';
import { ReferralList } from './referral-list';
import { SampleBanner } from './sample-banner';
import { SearchField, searchFieldId } from './search-field';
import { TabList, tabId, tabPanelId } from './tab-list';
import { shortHours } from './time-text';
import { TopBar } from './top-bar';
import type { TriageStore } from './triage-store';
import { UnknownColumns } from './unknown-columns';

/** What differs between the surfaces that show the list. */
export interface Surface {
  readonly openFullPage: () => void;
  /** Null where this is the side panel, or the browser has none. */
  readonly openPanel: (() => void) | null;
  /** The referral that the page beside it shows; absent where this surface does not stand beside a page. */
  readonly shown?: ReadonlySignal<ShownReferral | null>;
  /** The queue of answers that is under way, or whose report was not read yet. */
  readonly queue: ReadonlySignal<AnswerQueue | null>;
}

const AnswerSheet = later(async () => (await import('./answer-sheet')).AnswerSheet);
const ShownReferralView = later(async () => (await import('./shown-referral')).ShownReferralView);
const AnswerProgress = later(async () => (await import('./answer-progress')).AnswerProgress);
const QueueBar = later(async () => (await import('./queue-bar')).QueueBar);
const SelectionPart = later(async () => (await import('./selection-part')).SelectionPart);
const ShortcutHelp = later(async () => (await import('./shortcut-help')).ShortcutHelp);

interface Props {
  readonly surface: Surface;
  readonly store: TriageStore;
  readonly answers: AnswerStore;
  readonly clock: ReadonlySignal<number>;
}

/** The whole surface: head, tabs, search, list, foot. Popup and side panel show the same. */
export function TriageApp({ surface, store, answers, clock }: Props): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const helping = useSignal(false);
  const view = store.view.value;
  const query = store.query.value;
  const letters = view?.settings.keyboardShortcuts ?? true;
  const notices = listNotices(view, store.problem.value, clock.value);
  const emptiness = view === null ? null : emptinessOf(view);
  const shown = surface.shown?.value ?? null;
  const wish = answers.wish.value;
  const answering = answers.answering.value;
  const queue = surface.queue.value;
  const { selection } = store;
  const summary = view === null || emptiness === 'first-run' ? null : summaryText(view);

  useLayoutEffect(() => {
    const keys = new AbortController();
    document.addEventListener(
      'keydown',
      (event) =>
        onKey(event, store, surface.shown?.peek()?.referral, root.current, () => {
          helping.value = true;
        }),
      { signal: keys.signal },
    );
    return () => keys.abort();
  }, [store]);

  return (
    <div ref={root} class="triage">
      <header class="head">
        <TopBar
          summary={summary}
          accounts={view?.accounts ?? []}
          account={query.account}
          onAccount={store.showAccount}
          openPanel={surface.openPanel}
          openFullPage={surface.openFullPage}
          onHelp={() => {
            helping.value = true;
          }}
        />
        <TabList selected={query.tab} counts={view?.counts ?? null} onSelect={store.showTab} />
        {emptiness !== 'first-run' && (
          <SearchField words={query.search} onSearch={store.search} shortcut={letters} />
        )}
        {view !== null && emptiness !== 'first-run' && <ReadingBar view={view} store={store} clock={clock} />}
      </header>
      <main class="body">
        <div id={tabPanelId} role="tabpanel" aria-labelledby={tabId(query.tab)}>
          {queue !== null && <QueueBar queue={queue} ask={store.ask} />}
          {answering !== null && (
            <AnswerProgress store={answers} now={answering} queued={queue?.state === 'running'} />
          )}
          {shown !== null && <ShownReferralView shown={shown} store={store} clock={clock} />}
          {view?.sample === true && (
            <SampleBanner remove={() => store.ask('sample.stop', {}).then(store.refresh)} />
          )}
          {notices.map((notice) => (
            <ListNoticeView key={notice.kind} notice={notice} store={store} />
          ))}
          {view !== null && view.unknownColumns.length > 0 && (
            <UnknownColumns headers={view.unknownColumns} store={store} />
          )}
          {view === null && notices.length === 0 && (
            <p class="loading" role="status">
              {text('loading')}
            </p>
          )}
          {view !== null && emptiness === null && (
            <ReferralList
              view={shown === null ? view : without(view, shown.referral.key)}
              store={store}
              clock={clock}
            />
          )}
          {view !== null && emptiness !== null && (
            <EmptyList why={emptiness} tab={query.tab} words={query.search} store={store} />
          )}
        </div>
      </main>
      <p class="for-ears" role="status">
        {view !== null && query.search !== '' ? plural('matches', view.matching) : ''}
      </p>
      {selection?.on.value === true && <SelectionPart selection={selection} store={store} />}
      {wish !== null && <AnswerSheet store={answers} wish={wish} />}
      {helping.value && (
        <ShortcutHelp
          letters={letters}
          onClose={() => {
            helping.value = false;
          }}
        />
      )}
    </div>
  );
}

/** The list without the referral that stands above it. */
function without(view: TriageView, key: string): TriageView {
  const rows = view.rows.filter((row) => row.key !== key);
  return rows.length === view.rows.length ? view : { ...view, rows, matching: view.matching - 1 };
}

function summaryText({ due, settings }: TriageView): string {
  const within = shortHours(settings.warningHours);
  return due === 0 ? text('summary_due_none', within) : plural('summary_due', due, within);
}

function onKey(
  event: KeyboardEvent,
  store: TriageStore,
  shown: TriageRow | undefined,
  root: HTMLElement | null,
  help: () => void,
): void {
  const focused = document.activeElement;
  const action =
    root === null
      ? null
      : keyAction(event, keyPlace(focused), store.view.peek()?.settings.keyboardShortcuts ?? true);
  if (root === null || action === null) return;
  const row = currentRow(root, focused);
  const key = row?.dataset['referralKey'];
  const field = root.querySelector<HTMLInputElement>(`#${searchFieldId}`);
  switch (action) {
    case 'next':
    case 'previous':
    case 'first':
    case 'last': {
      const from = focused?.closest<HTMLElement>('[data-referral-key]')?.dataset['referralKey'];
      const to = moveAmongRows(root, action, focused)?.dataset['referralKey'];
      if (to === undefined) return;
      if (event.shiftKey && from !== undefined) store.selection?.add([from, to]);
      break;
    }
    case 'select':
      if (key === undefined) return;
      store.selection?.toggle(key);
      break;
    case 'open':
      if (key === undefined || focused?.closest('[data-referral-key]') === null) return;
      void store.open(key);
      break;
    case 'favorite': {
      const referral = store.view.peek()?.rows.find((shown) => shown.key === key);
      if (referral === undefined) return;
      void store.favorite(referral.key, !store.favoriteOf(referral));
      break;
    }
    case 'accept':
    case 'decline': {
      if (store.selection !== undefined && store.selection.keys.peek().size > 0) {
        store.selection.wish.value = action;
        break;
      }
      const referral = shown?.key === key ? shown : store.view.peek()?.rows.find((row) => row.key === key);
      if (referral === undefined || !referral.actionable || store.answer === undefined) return;
      store.answer(referral.key, action);
      break;
    }
    case 'search':
      field?.focus();
      field?.select();
      break;
    case 'leave':
      // An empty field leaves Escape to the browser: it closes the popup.
      if (field === null || field.value === '') return;
      field.value = '';
      store.search('');
      break;
    case 'help':
      help();
      break;
  }
  event.preventDefault();
}
