import type { PageMessage, PageReply, PageVerb, PageVerbs } from '../messages/page-verbs';
import { send } from '../messages/send';
import { sendUntilResponse } from '../messages/send-until-response';
import { extensionIsAlive, scriptLifetime } from './lifetime';
import { tellPresence } from './presence';
import { keepReading } from './reading-loop';
import { findShownRow } from '../page/find-shown-row';
import { outlineRow } from './outline-row';
import { reloadNotice } from './reload-notice';
import { readAllPages } from './read-all-pages';

const { signal, end } = scriptLifetime('partner-center-triage');
const notice = reloadNotice();
signal.addEventListener(
  'abort',
  () => {
    if (signal.reason === 'extension-gone') notice.show();
  },
  { once: true },
);

const loop = keepReading(signal, () => end('extension-gone'));
let walk: AbortController | null = null;

async function startReadAll(): Promise<PageReply<'walk.run'>> {
  if (walk !== null) return { ok: true, value: { started: 'already' } };
  const own = new AbortController();
  walk = own;
  const seen = await loop.lookAndSend().catch((error: unknown) => {
    walk = null;
    throw error;
  });
  if (seen.list === null) {
    walk = null;
    return { ok: true, value: { started: 'no-list' } };
  }
  readAllPages({
    look: loop.lookAndSend,
    report: (state) => {
      send('walk.report', state).catch(warn);
    },
    signal: AbortSignal.any([signal, own.signal]),
    life: signal,
  })
    .catch(warn)
    .finally(() => {
      walk = null;
    });
  return { ok: true, value: { started: 'yes' } };
}

let shownFor: string | null = null;

async function showRow(ask: PageVerbs['row.show']['request']): Promise<PageReply<'row.show'>> {
  if (shownFor !== ask.request) {
    const { drawn } = await loop.lookAndSend();
    const rows = drawn.flatMap(({ reading, rows: all }) => (reading.detail ? [] : [...all()]));
    const found = findShownRow(rows, ask);
    if (found === null) return { ok: true, value: { found: false } };
    shownFor = ask.request;
    outlineRow(found.pieces, signal);
  }
  return { ok: true, value: { found: true } };
}

const answer = (message: PageMessage): Promise<PageReply<PageVerb>> | null => {
  switch (message.verb) {
    case 'walk.run':
      return startReadAll();
    case 'walk.stop': {
      const running = walk !== null;
      walk?.abort('cancelled');
      return Promise.resolve({ ok: true, value: { cancelled: running } });
    }
    case 'row.show':
      return showRow(message.ask);
    case 'page.ping': {
      const { hidden, readyState } = document;
      const loaded = readyState === 'complete';
      return Promise.resolve({ ok: true, value: { hidden, reader: true, loaded, report: loop.report() } });
    }
    case 'reader.settings':
      loop.settings(message.ask);
      return Promise.resolve({ ok: true, value: {} });
    default:
      return null;
  }
};

const listener = (
  message: PageMessage,
  sender: chrome.runtime.MessageSender,
  reply: (answer: unknown) => void,
): boolean => {
  if (sender.id !== chrome.runtime.id || signal.aborted) return false;
  const answered = answer(message);
  if (answered === null) return false;
  answered.then(reply, (error: unknown) => reply({ ok: false, reason: String(error) }));
  return true;
};
chrome.runtime.onMessage.addListener(listener);

// Until it is answered, columns that the user explained are not known here.
sendUntilResponse('page.hello', { url: location.href, language: document.documentElement.lang }, (error) => {
  warn(error);
  return !signal.aborted && extensionIsAlive();
}).then((settings) => {
  if (settings !== null && !signal.aborted) loop.settings(settings);
}, warn);

tellPresence(signal);

function warn(error: unknown): void {
  if (!signal.aborted) console.warn('[Partner Center Triage]', error);
}
