import type { Handler, Verb } from './contract';
import { failureOf } from './failure';

type MayAsk = (verb: Verb, sender: chrome.runtime.MessageSender) => boolean;

/**
 * The only `onMessage` listener. It is not async: an async listener responds to messages that are not its own.
 * Where a handler failed or is missing, the response is the reason, as a value.
 */
export function serve(handlerOf: <V extends Verb>(verb: V) => Handler<V>, mayAsk: MayAsk): void {
  chrome.runtime.onMessage.addListener((message: { verb?: Verb; ask?: never }, sender, reply) => {
    const { verb, ask } = message;
    if (verb === undefined || !mayAsk(verb, sender)) return false;
    Promise.resolve()
      .then(() => handlerOf(verb)(ask as never, sender))
      .then(
        (value) => reply({ ok: true, value }),
        (error: unknown) => reply({ ok: false, ...failureOf(error) }),
      );
    return true;
  });
}
