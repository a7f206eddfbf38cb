import type { RequestOf, ResponseOf, Verb } from '../messages/contract';

/** Asks the worker: sends a request, resolves with its response. */
export type AskWorker = <V extends Verb>(verb: V, request: RequestOf<V>) => Promise<ResponseOf<V>>;

/** A worker that needs longer has died or hangs: better to say so than to wait for ever. */
const patienceMs = 10_000;

/** Asks the worker, and rejects when no response comes within 10 s. */
export function patiently(send: AskWorker): AskWorker {
  return async (verb, request) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs / 1_000} s`)), patienceMs);
    });
    try {
      return await Promise.race([send(verb, request), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
