import type { ResponseOf, RequestOf, Reply, Verb } from './contract';
import { Refusal } from './failure';

/**
 * Asks the worker, and gives its response.
 * @throws Refusal where the worker refused or failed; another Error where no response came: it may have been done.
 */
export async function send<V extends Verb>(verb: V, ask: RequestOf<V>): Promise<ResponseOf<V>> {
  // `chrome`, not the polyfill: content scripts and the popup should not carry it.
  const reply: Reply<V> | undefined = await chrome.runtime.sendMessage({ verb, ask });
  if (reply === undefined) throw new Error(`${verb}: nobody answered`);
  if (!reply.ok) throw new Refusal(verb, reply);
  return reply.value;
}
