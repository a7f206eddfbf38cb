import type { KeptReferral } from '../domain/kept';
import type { Try } from '../domain/tries';

/** Verbs of the log of tries to reach a customer. */
export interface TryVerbs {
  /**
   * May be repeated: one with the same ID is kept once. Refused where the customer must not be contacted, and
   * for test leads.
   */
  'tries.add': { request: { readonly key: string; readonly tried: Try }; response: KeptReferral };
  'tries.remove': { request: { readonly key: string; readonly id: string }; response: KeptReferral };
}
