import type { FormVerb } from '../messages/form-verbs';
import { giveAnchors } from './anchor-key';
import { answerAnchor } from './answer-anchor';
import { formService, languages } from './form-service';
import { extensionIsAlive, scriptLifetime } from './lifetime';

// Put into a tab when a form is first to be filled; a second copy silences the first.
const { signal } = scriptLifetime('partner-center-triage-form');
giveAnchors((kind, answer) => answerAnchor(kind, answer, languages()), signal);
const handlers = formService(signal, (news) => {
  if (!extensionIsAlive()) return;
  // Without the worker nobody waits for it: the page's next reading tells.
  chrome.runtime.sendMessage(news).catch((error: unknown) => {
    if (!signal.aborted) console.warn('[Partner Center Triage]', error);
  });
});

const listen = (
  message: { readonly verb?: FormVerb; readonly ask?: never },
  sender: chrome.runtime.MessageSender,
  reply: (value: unknown) => void,
): boolean => {
  const { verb, ask } = message;
  if (sender.id !== chrome.runtime.id || verb === undefined || !Object.hasOwn(handlers, verb)) return false;
  handlers[verb](ask as never).then(
    (value) => reply({ ok: true, value }),
    (error: unknown) => reply({ ok: false, reason: error instanceof Error ? error.message : String(error) }),
  );
  return true;
};
chrome.runtime.onMessage.addListener(listen);
signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(listen), { once: true });
