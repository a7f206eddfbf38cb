import type { Answer, Ask, Reply, Verb } from './contract';

/**
 * Asks the worker, and gives its answer.
 * @throws Error naming the verb and the reason, when the worker refused, failed or did not answer.
 */
export async function send<V extends Verb>(verb: V, ask: Ask<V>): Promise<Answer<V>> {
  // `chrome`, not the polyfill: content scripts and the popup should not carry it.
  const reply: Reply<V> | undefined = await chrome.runtime.sendMessage({ verb, ask });
  if (reply === undefined) throw new Error(`${verb}: nobody answered`);
  if (!reply.ok) throw new Error(`${verb}: ${reply.reason}`);
  return reply.value;
}
