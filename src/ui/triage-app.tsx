import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { AnswerQueue } from '../domain/answer-queue';
import { DEFAULT_SETTINGS, thresholdsOf } from '../domain/settings';
import type { ShownReferral } from '../messages/answering-verbs';
import type { TriageView } from '../messages/triage-verbs';
import { plural, text } from '../text/text';
import type { AnswerStore } from './answer-store';
import { emptinessOf } from './emptiness';
import { keysAfterPaint } from './keys-after-paint';
import { later } from './later';
import { ReadingBar } from './reading-bar';
import { ReferralList } from './referral-list';
import { noticeText } from './referral-row';
import { sayAloud, useAloud } from './say-aloud';
import { keepScrollRoom } from './scroll-room';
import { summaryText } from './summary-text';
import { TabList, tabId, tabPanelId } from './tab-list';
import { TopBar } from './top-bar';
import type { TriageStore } from './triage-store';

/** What differs between the surfaces that show the list. */
export interface Surface {
  readonly openFullPage: () => void;
  /** Null where this is the side panel, or the browser has none. */
  readonly openPanel: (() => void) | null;
  /** The user goes on in the page: a surface that closes then opens one that stays. Absent: this one stays. */
  readonly goOnElsewhere?: () => void;
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
const EmptyList = later(async () => (await import('./empty-list')).EmptyList);
const ListNotices = later(async () => (await import('./list-notices-part')).ListNotices);
const ClaimFilter = later(async () => (await import('./claim-filter')).ClaimFilter);
const SampleBanner = later(async () => (await import('./sample-banner')).SampleBanner);
const UnknownColumns = later(async () => (await import('./unknown-columns')).UnknownColumns);
const RowSheet = later(async () => (await import('./row-sheet')).RowSheet);
const ToastView = later(async () => (await import('./toast-view')).ToastView);
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
  const emptiness = view === null ? null : emptinessOf(view);
  const shown = surface.shown?.value ?? null;
  const wish = answers.wish.value;
  const answering = answers.answering.value;
  const queue = surface.queue.value;
  const { selection, toasts } = store;
  const toast = toasts?.current.value ?? null;
  const sheet = store.sheet?.value ?? null;
  const summary = view === null || emptiness === 'first-run' ? null : summaryText(view);

  const notice = store.rowNotice.value;
  useEffect(() => {
    if (toast !== null) sayAloud(toast.words);
  }, [toast]);
  const matches = view !== null && query.search !== '' ? plural('matches', view.matching) : '';
  useAloud(notice === null ? matches : noticeText(notice));

  useLayoutEffect(() => {
    const life = new AbortController();
    const part = (name: string): Element[] => [...(root.current?.querySelectorAll(name) ?? [])];
    const { measure } = keepScrollRoom(
      () => ({ head: part('.head')[0] ?? null, feet: part('.reading, .selection') }),
      life.signal,
    );
    // The focus moves after what it moves to was drawn: the feet that stand there now count.
    document.addEventListener('keydown', measure, { signal: life.signal, capture: true });
    return () => life.abort();
  }, []);

  useLayoutEffect(() => {
    const keys = new AbortController();
    keysAfterPaint(
      (onListKey, event) =>
        onListKey(event, store, surface.shown?.peek()?.referral, root.current, () => {
          helping.value = true;
        }),
      keys.signal,
    );
    return () => keys.abort();
  }, [store]);

  return (
    <div ref={root} class="triage">
      <header class="head">
        <TopBar
          summary={summary}
          search={
            emptiness === 'first-run'
              ? null
              : { words: query.search, onSearch: store.search, shortcut: letters }
          }
          openPanel={surface.openPanel}
          openFullPage={surface.openFullPage}
        />
        {emptiness !== 'first-run' && (
          <TabList
            selected={query.tab}
            view={view}
            searching={query.search !== ''}
            onSelect={store.showTab}
          />
        )}
      </header>
      <main class="body">
        <div
          id={tabPanelId}
          role={emptiness === 'first-run' ? undefined : 'tabpanel'}
          aria-labelledby={emptiness === 'first-run' ? undefined : tabId(query.tab)}
        >
          {queue !== null && (
            <QueueBar queue={queue} ask={store.ask} answering={answering} letters={letters} />
          )}
          {answering !== null && (
            <AnswerProgress store={answers} now={answering} queued={queue?.state === 'running'} />
          )}
          {shown !== null && (
            <ShownReferralView
              shown={shown}
              store={store}
              clock={clock}
              folded={queue?.state === 'running'}
            />
          )}
          {view?.sample === true && (
            <SampleBanner remove={() => store.ask('sample.stop', {}).then(store.refresh)} />
          )}
          <ListNotices store={store} clock={clock} />
          {view?.team && <ClaimFilter store={store} />}
          {view !== null && view.unknownColumns.length > 0 && (
            <UnknownColumns headers={view.unknownColumns} store={store} />
          )}
          {view === null && store.problem.value === null && <p class="loading">{text('loading')}</p>}
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
      {view !== null && emptiness !== 'first-run' && (
        <ReadingBar
          view={view}
          store={store}
          clock={clock}
          onHelp={() => {
            helping.value = true;
          }}
        />
      )}
      {toasts !== undefined && toast !== null && (
        <ToastView toasts={toasts} toast={toast} letters={letters} />
      )}
      {toasts !== undefined && sheet !== null && (
        <RowSheet
          sheet={sheet}
          ports={{
            ask: store.ask,
            toasts,
            thresholds: thresholdsOf({ ...DEFAULT_SETTINGS, ...view?.settings }),
            follow: store.refresh,
          }}
          onClose={() => {
            if (store.sheet !== undefined) store.sheet.value = null;
          }}
        />
      )}
      {selection?.on.value === true && (
        <SelectionPart selection={selection} store={store} onQueue={surface.goOnElsewhere} />
      )}
      {wish !== null && <AnswerSheet store={answers} wish={wish} onFill={surface.goOnElsewhere} />}
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
  const at = view.rows.findIndex((row) => row.key === key);
  if (at < 0) return view;
  let end = 0;
  const groups = view.groups.map((group) => {
    const start = end;
    end += group.count;
    return at >= start && at < end ? { ...group, count: group.count - 1 } : group;
  });
  return { ...view, groups, rows: view.rows.toSpliced(at, 1), matching: view.matching - 1 };
}
