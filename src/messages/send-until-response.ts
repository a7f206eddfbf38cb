import type { ResponseOf, RequestOf, Verb } from './contract';
import { send } from './send';

/** Where the worker does not respond: again after this many ms, longer each time. */
export const retryMs = [1_000, 5_000, 30_000] as const;

/**
 * Asks the worker again and again until it responds. Only for what may be done twice.
 * @param failed hears of each failure; gives false where it is no use to ask again.
 * @returns null where `failed` gave up.
 */
export async function sendUntilResponse<V extends Verb>(
  verb: V,
  ask: RequestOf<V>,
  failed: (error: unknown) => boolean,
): Promise<ResponseOf<V> | null> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await send(verb, ask);
    } catch (error) {
      if (!failed(error)) return null;
    }
    const ms = retryMs[Math.min(failures, retryMs.length - 1)];
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
}
