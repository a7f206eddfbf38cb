import type { PageMessage, PageReply, PageVerb } from '../messages/page-verbs';
import { send } from '../messages/send';
import { scriptLifetime } from './lifetime';
import { keepReading } from './reading-loop';
import { reloadNotice } from './reload-notice';
import { walkList } from './walk-list';

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

async function startWalk(): Promise<PageReply<'walk.run'>> {
  if (walk !== null) return { ok: true, value: { started: 'already' } };
  const own = new AbortController();
  walk = own;
  const seen = await loop.lookAndSend();
  if (seen.list === null) {
    walk = null;
    return { ok: true, value: { started: 'no-list' } };
  }
  walkList({
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

const answer = (message: PageMessage): Promise<PageReply<PageVerb>> | null => {
  switch (message.verb) {
    case 'walk.run':
      return startWalk();
    case 'walk.stop': {
      const running = walk !== null;
      walk?.abort('cancelled');
      return Promise.resolve({ ok: true, value: { cancelled: running } });
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

send('page.hello', { url: location.href, language: document.documentElement.lang }).then(loop.settings, warn);

function warn(error: unknown): void {
  if (!signal.aborted) console.warn('[Partner Center Triage]', error);
}
