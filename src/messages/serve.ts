import type { Handler, Verb } from './contract';
import { failureOf } from './failure';

type MayAsk = (verb: Verb, sender: chrome.runtime.MessageSender) => boolean;
/** Does the work at once, and knows that somebody waits for it. */
type During = (work: () => Promise<unknown>) => Promise<unknown>;

/**
 * The only `onMessage` listener. It is not async: an async listener responds to messages that are not its own.
 * Where a handler failed or is missing, the response is the reason, as a value.
 */
export function serve(
  handlerOf: <V extends Verb>(verb: V) => Handler<V>,
  mayAsk: MayAsk,
  during: During,
): void {
  chrome.runtime.onMessage.addListener((message: { verb?: Verb; ask?: never }, sender, reply) => {
    const { verb, ask } = message;
    if (verb === undefined || !mayAsk(verb, sender)) return false;
    // In this very turn: what the browser grants for a press it grants in no later one.
    during(async () => handlerOf(verb)(ask as never, sender)).then(
      (value) => reply({ ok: true, value }),
      (error: unknown) => reply({ ok: false, ...failureOf(error) }),
    );
    return true;
  });
}
