import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { AnswerQueue } from '../domain/answer-queue';
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

const ShownReferralView = later(async () => (await import('./shown-referral')).ShownReferralView);
const AnswerProgress = later(async () => (await import('./answer-progress')).AnswerProgress);
const QueueBar = later(async () => (await import('./queue-bar')).QueueBar);
const EmptyList = later(async () => (await import('./empty-list')).EmptyList);
const ViewNotices = later(async () => (await import('./view-notices')).ViewNotices);
const SurfaceSheets = later(async () => (await import('./surface-sheets')).SurfaceSheets);
const ShortcutHelp = later(async () => (await import('./shortcut-help')).ShortcutHelp);

interface Props {
  readonly surface: Surface;
  readonly store: TriageStore;
  readonly answers: AnswerStore;
  readonly clock: ReadonlySignal<number>;
}

/** The whole surface: head, tabs, search, list, foot. Popup and side panel show the same. */
export function TriageApp(props: Props): JSX.Element {
  const { surface, store, answers, clock } = props;
  const root = useRef<HTMLDivElement>(null);
  const helping = useSignal(false);
  const help = (): void => {
    helping.value = true;
  };
  const view = store.view.value;
  const { tab } = store.query.value;
  const isFirstRun = view !== null && emptinessOf(view) === 'first-run';

  useToldAloud(store);
  useScrollRoom(root);
  useListKeys(root, props, help);

  return (
    <div ref={root} class="triage">
      <Head surface={surface} store={store} isFirstRun={isFirstRun} />
      <main class="body">
        <div
          id={tabPanelId}
          role={isFirstRun ? undefined : 'tabpanel'}
          aria-labelledby={isFirstRun ? undefined : tabId(tab)}
        >
          <UnderWay {...props} />
          <ViewNotices store={store} clock={clock} />
          <Rows {...props} />
        </div>
      </main>
      {view !== null && !isFirstRun && <ReadingBar view={view} store={store} clock={clock} onHelp={help} />}
      <SurfaceSheets store={store} answers={answers} onGoOn={surface.goOnElsewhere} />
      {helping.value && (
        <ShortcutHelp
          letters={lettersOn(view)}
          onClose={() => {
            helping.value = false;
          }}
        />
      )}
    </div>
  );
}

/** Whether single letters are shortcuts. */
const lettersOn = (view: TriageView | null): boolean => view?.settings.keyboardShortcuts ?? true;

/** Says to screen readers what was done, what a row says of itself, and how much a search found. */
function useToldAloud({ view, query, rowNotice, toasts }: TriageStore): void {
  const toast = toasts?.current.value ?? null;
  useEffect(() => {
    if (toast !== null) sayAloud(toast.words);
  }, [toast]);
  const notice = rowNotice.value;
  const matching = view.value?.matching;
  const matches = matching !== undefined && query.value.search !== '' ? plural('matches', matching) : '';
  useAloud(notice === null ? matches : noticeText(notice));
}

type Root = RefObject<HTMLDivElement | null>;

/** Keeps what is scrolled to clear of head and feet. */
function useScrollRoom(root: Root): void {
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
}

/** Does what keys ask for in the list. */
function useListKeys(root: Root, { surface, store }: Props, help: () => void): void {
  useLayoutEffect(() => {
    const keys = new AbortController();
    keysAfterPaint(
      (onListKey, event) =>
        onListKey(event, {
          store,
          shown: surface.shown?.peek()?.referral,
          root: root.current,
          help,
        }),
      keys.signal,
    );
    return () => keys.abort();
  }, [store]);
}

interface HeadProps extends Pick<Props, 'surface' | 'store'> {
  /** Nothing was ever read: there is nothing to search, and no list to turn to. */
  readonly isFirstRun: boolean;
}

/** What is due, the search, and the lists as tabs. */
function Head({ surface, store, isFirstRun }: HeadProps): JSX.Element {
  const view = store.view.value;
  const { tab, search } = store.query.value;
  return (
    <header class="head">
      <TopBar
        summary={view === null || isFirstRun ? null : summaryText(view)}
        search={isFirstRun ? null : { words: search, onSearch: store.search, shortcut: lettersOn(view) }}
        openPanel={surface.openPanel}
        openFullPage={surface.openFullPage}
      />
      {!isFirstRun && (
        <TabList selected={tab} view={view} searching={search !== ''} onSelect={store.showTab} />
      )}
    </header>
  );
}

/** Answers that are under way, and the referral that the page beside shows. */
function UnderWay({ surface, store, answers, clock }: Props): JSX.Element {
  const queue = surface.queue.value;
  const answering = answers.answering.value;
  const shown = surface.shown?.value ?? null;
  const isRunning = queue?.state === 'running';
  return (
    <>
      {queue !== null && (
        <QueueBar queue={queue} ask={store.ask} answering={answering} letters={lettersOn(store.view.value)} />
      )}
      {answering !== null && <AnswerProgress store={answers} now={answering} queued={isRunning} />}
      {shown !== null && <ShownReferralView shown={shown} store={store} clock={clock} folded={isRunning} />}
    </>
  );
}

/** The rows; while there are none, why. */
function Rows({ surface, store, clock }: Props): JSX.Element | null {
  const view = store.view.value;
  const { tab, search } = store.query.value;
  if (view === null) return store.problem.value === null ? <p class="loading">{text('loading')}</p> : null;
  const why = emptinessOf(view);
  if (why !== null) return <EmptyList why={why} tab={tab} words={search} store={store} />;
  const shown = surface.shown?.value ?? null;
  return (
    <ReferralList
      view={shown === null ? view : without(view, shown.referral.key)}
      store={store}
      clock={clock}
    />
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
