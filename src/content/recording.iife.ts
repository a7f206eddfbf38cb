import type { RecordMessage, RecordReply } from '../messages/recording-verbs';
import { languagesOfPage } from '../page/languages-of-page';
import { recordPage } from '../page/recording/record-page';
import { scriptLifetime } from './lifetime';

// Put into a tab when the user asks for a recording of its page; a second copy silences the first.
const { signal } = scriptLifetime('partner-center-triage-recording');

/** Numbers from 0 up to, but not including, 1, that nobody can foresee: what was replaced cannot be worked out. */
function unforeseeable(): () => number {
  const numbers = new Uint32Array(1024);
  let at = numbers.length;
  return () => {
    if (at === numbers.length) {
      crypto.getRandomValues(numbers);
      at = 0;
    }
    return (numbers[at++] ?? 0) / 2 ** 32;
  };
}

function record(): RecordReply {
  try {
    const value = recordPage(document, {
      languages: languagesOfPage(document, new URL(location.href), navigator.languages),
      browserLanguages: navigator.languages,
      now: new Date().toISOString(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      random: unforeseeable(),
    });
    return { ok: true, value };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

const listen = (
  { verb }: Partial<RecordMessage>,
  _sender: chrome.runtime.MessageSender,
  respond: (reply: RecordReply) => void,
): void => {
  if (verb === 'recording.make') respond(record());
};
chrome.runtime.onMessage.addListener(listen);
signal.addEventListener('abort', () => chrome.runtime.onMessage.removeListener(listen), { once: true });
