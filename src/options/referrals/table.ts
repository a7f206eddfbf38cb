import { QUEUE_KEY, queueIn } from '../../messages/queue-verbs';
import { send } from '../../messages/send';
import { snapshotKey } from '../../messages/snapshot';
import { readStoredRows } from '../../messages/stored-rows';
import { readStoredViews } from '../../messages/table-verbs';
import { preparedView } from '../../ui/first-view';
import { minuteClock } from '../../ui/minute-clock';
import { sessionSignal } from '../../ui/session-signal';
import { painted } from './painted';
import { tableBook } from './table-book';
import type { TablePorts } from './table-ports';
import { tableStore } from './table-store';

const prefix = snapshotKey('' as never);
const ports: TablePorts = {
  send,
  readSnapshot: preparedView,
  readStored: readStoredRows,
  pause: () =>
    new Promise((resolve) => {
      setTimeout(resolve);
    }),
  now: Date.now,
  onChange(changed, until) {
    const listen = (changes: Record<string, chrome.storage.StorageChange>): void => {
      if (Object.keys(changes).some((key) => key.startsWith(prefix))) changed();
    };
    chrome.storage.session.onChanged.addListener(listen);
    until.addEventListener('abort', () => chrome.storage.session.onChanged.removeListener(listen), {
      once: true,
    });
  },
};

// One for the life of the page: another section and back leaves the table as it was.
const life = new AbortController().signal;
export const clock = minuteClock(life);
export const book = tableBook(ports, life);
/** The queue of answers that is under way, or whose report was not read yet. */
export const queue = sessionSignal(QUEUE_KEY, queueIn, life);
export const store = tableStore(book, ports, clock);

let prepared = false;

/** The first rows, and how the table was left; neither needs the worker. */
export const ready: Promise<void> = Promise.all([
  book.start(),
  // Without them the table looks as it comes.
  readStoredViews().then(
    (views) => store.takeViews(views),
    () => undefined,
  ),
]).then(() => {
  prepared = true;
});

/** Whether {@link ready} is over. */
export const isPrepared = (): boolean => prepared;

let started = false;

/** Loads all rows, once the first ones are on the screen. */
export async function loadRest(): Promise<void> {
  if (started) return;
  started = true;
  await painted();
  await book.follow();
}
