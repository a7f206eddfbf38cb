import type { Handlers, Verb } from './contract';

type MayAsk = (verb: Verb, sender: chrome.runtime.MessageSender) => boolean;

/**
 * The only `onMessage` listener. It is not async: an async listener answers messages that are not its own.
 * A failed handler answers with its reason as a value.
 */
export function serve(handlers: Handlers, mayAsk: MayAsk): void {
  chrome.runtime.onMessage.addListener((message: { verb?: Verb; ask?: never }, sender, reply) => {
    const { verb, ask } = message;
    if (verb === undefined || !Object.hasOwn(handlers, verb) || !mayAsk(verb, sender)) return false;
    handlers[verb](ask as never, sender).then(
      (value) => reply({ ok: true, value }),
      (error: unknown) => reply({ ok: false, reason: error instanceof Error ? error.message : String(error) }),
    );
    return true;
  });
}
