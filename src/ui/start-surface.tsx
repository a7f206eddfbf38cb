import { preparedView } from './first-view';
import { render } from 'preact';
import type { TriageView } from '../messages/triage-verbs';
import { send } from '../messages/send';
import { snapshotKey } from '../messages/snapshot';
import { text } from '../text/text';
import { answeringIn, ANSWERING_KEY } from '../messages/answering-verbs';
import { answerStore } from './answer-store';
import { QUEUE_KEY, queueIn } from '../messages/queue-verbs';
import { duplicateAnswer } from './duplicate-answer';
import { isPainted } from './first-paint';
import type { followPage } from './follow-page';
import { startLiveRegion } from './live-region';
import { minuteClock } from './minute-clock';
import { rowSelection } from './selection';
import { sessionSignal } from './session-signal';
import { surfaceActions } from './surface-actions';
import { type Surface, TriageApp } from './triage-app';
import { type TriagePorts, triageStore } from './triage-store';

const prefix = snapshotKey('' as never);

/** Two preparations of the same view differ in their moment alone. */
const sameBut = (a: TriageView, b: TriageView): boolean =>
  JSON.stringify({ ...a, now: '' }) === JSON.stringify({ ...b, now: '' });

/** A page that is not shown gets no frame: then nobody waits for one. */
const noFrameMs = 300;

const ports: TriagePorts = {
  send,
  readSnapshot: preparedView,
  painted: () =>
    new Promise((resolve) => {
      const late = setTimeout(resolve, noFrameMs);
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          clearTimeout(late);
          resolve();
        }),
      );
    }),
  onSnapshot(changed, until) {
    const listen = (changes: Record<string, chrome.storage.StorageChange>): void => {
      for (const [key, { oldValue, newValue }] of Object.entries(changes)) {
        if (!key.startsWith(prefix) || newValue === undefined) continue;
        const view = newValue as TriageView;
        if (oldValue === undefined || !sameBut(oldValue as TriageView, view)) changed(view);
      }
    };
    chrome.storage.session.onChanged.addListener(listen);
    until.addEventListener('abort', () => chrome.storage.session.onChanged.removeListener(listen), {
      once: true,
    });
  },
};

/**
 * Draws the list into the page; the first paint needs one storage call and no worker.
 * `follow` is given by a surface that stands beside a page: it says which referral that page shows.
 */
export async function startSurface(
  { follow, ...given }: Omit<Surface, 'shown' | 'queue'> & { readonly follow?: typeof followPage },
  into: HTMLElement,
): Promise<void> {
  const { documentElement: page } = document;
  page.lang = text('language_tag');
  page.dir = chrome.i18n.getMessage('@@bidi_dir');
  document.title = text('extension_name');
  startLiveRegion();
  const life = new AbortController();
  const list = triageStore(ports, life.signal);
  let painted = (): void => undefined;
  /** What the rows do without waits until they are on the screen. */
  const afterPaint = new Promise<void>((resolve) => {
    painted = resolve;
  });
  const answers = answerStore(
    { ask: list.ask, answering: sessionSignal(ANSWERING_KEY, answeringIn, life.signal, afterPaint) },
    life.signal,
  );
  const selection = rowSelection();
  const store = {
    ...list,
    ...surfaceActions(list),
    selection,
    selectRows: selection.add,
    answer: answers.open,
    prepareDuplicate: duplicateAnswer(answers),
  };
  const clock = minuteClock(life.signal);
  isPainted.value = false;
  await store.start();
  const surface: Surface = {
    ...given,
    queue: sessionSignal(QUEUE_KEY, queueIn, life.signal, afterPaint),
    ...(follow !== undefined && { shown: follow(list.ask, life.signal) }),
  };
  render(<TriageApp surface={surface} store={store} answers={answers} clock={clock} />, into);
  await ports.painted();
  isPainted.value = true;
  painted();
  if (list.view.peek()?.team) (await import('./team-activity')).tellActivity(list.ask, life.signal);
}
