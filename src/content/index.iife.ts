import { send } from '../messages/send';
import { extensionIsAlive, scriptLifetime } from './lifetime';
import { addressWorthReading, mayShowList } from './worth-reading';

/** The script on every page of Partner Center: it only decides when the reader is worth loading. */
const { signal, end } = scriptLifetime('partner-center-triage-watch');

/** A page that loads is looked at when it has rested so long; one that never rests, less and less often. */
const restMs = [500, 1_000, 2_000, 5_000] as const;
/** Where the worker does not answer: again after a while, longer each time. */
const retryMs = [1_000, 5_000, 30_000] as const;

let looks = 0;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const after = (delays: readonly number[], turn: number): number =>
  delays[Math.min(turn, delays.length - 1)] ?? 0;

function lookIn(ms: number): void {
  if (timer !== undefined || signal.aborted) return;
  timer = setTimeout(() => {
    timer = undefined;
    look();
  }, ms);
}

function look(): void {
  if (!extensionIsAlive()) return end('extension-gone');
  if (document.hidden) return;
  looks += 1;
  if (addressWorthReading(location) || mayShowList(document)) load();
}

function load(): void {
  send('reader.load', {}).then(
    () => end('replaced'),
    (error: unknown) => {
      if (!extensionIsAlive()) return end('extension-gone');
      console.warn('[Partner Center Triage]', error);
      lookIn(after(retryMs, failures));
      failures += 1;
    },
  );
}

const changed = (): void => lookIn(after(restMs, looks));
const observer = new MutationObserver(changed);
observer.observe(document, { subtree: true, childList: true });
navigation.addEventListener('navigatesuccess', changed, { signal });
document.addEventListener('visibilitychange', changed, { signal });
signal.addEventListener(
  'abort',
  () => {
    observer.disconnect();
    clearTimeout(timer);
  },
  { once: true },
);
look();
