import type { PageMessage } from '../messages/page-verbs';
import { send } from '../messages/send';
import { retryMs } from '../messages/send-until-response';
import { languagesOfAddress } from '../page/languages-of-page';
import { extensionIsAlive, scriptLifetime } from './lifetime';
import { mayWorkHere, tellPresence } from './presence';
import { addressWorthReading, mayShowList } from './worth-reading';

/**
 * The script on every page of Partner Center, before the page's own: it only decides when the reader is worth
 * loading. A page that hangs from its first script on was announced by then.
 */
const { signal, end } = scriptLifetime('partner-center-triage-watch');

/** A page that loads is looked at when it has rested so long; one that never rests, less and less often. */
const restMs = [500, 1_000, 2_000, 5_000] as const;

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
  // A frame has its page's address or none: what stands in it tells.
  if ((self === top && addressWorthReading(location)) || mayShowList(document)) load();
}

function load(): void {
  const { lang } = document.documentElement;
  const languages = languagesOfAddress(lang, location.pathname, navigator.languages);
  send('reader.load', { languages }).then(
    () => end('replaced'),
    (error: unknown) => {
      if (!extensionIsAlive()) return end('extension-gone');
      console.warn('[Partner Center Triage]', error);
      lookIn(after(retryMs, failures));
      failures += 1;
    },
  );
}

function watch(): void {
  const changed = (): void => lookIn(after(restMs, looks));
  const observer = new MutationObserver(changed);
  observer.observe(document, { subtree: true, childList: true });
  navigation.addEventListener('navigatesuccess', changed, { signal });
  document.addEventListener('visibilitychange', changed, { signal });
  // As long as the reader is not here, the worker hears from this script whether the page lives.
  const listener = ({ verb }: PageMessage, _sender: unknown, reply: (answer: unknown) => void): undefined => {
    if (verb !== 'page.ping') return;
    const { hidden, readyState } = document;
    reply({ ok: true, value: { hidden, reader: false, loaded: readyState === 'complete', report: null } });
  };
  chrome.runtime.onMessage.addListener(listener);
  tellPresence(signal);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      chrome.runtime?.onMessage?.removeListener(listener);
    },
    { once: true },
  );
  look();
}

if (mayWorkHere()) watch();
