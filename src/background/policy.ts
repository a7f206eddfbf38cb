import { NO_POLICY, type Policy, validPolicy } from '../domain/policy';
import { browser } from '../platform/browser';

/** What the organisation decides; see docs/company-rollout.md. */
export function heldPolicy(): Promise<Policy> {
  // Without a policy the browser may refuse to read the area: then nothing is decided.
  return browser.storage.managed.get().then(validPolicy, () => NO_POLICY);
}
