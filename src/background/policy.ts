import { type Feature, NO_POLICY, type Policy, validPolicy } from '../domain/policy';
import type { Handlers } from '../messages/contract';
import { browser } from '../platform/browser';

/** What the organisation decides; see docs/company-rollout.md. */
export function heldPolicy(): Promise<Policy> {
  // Without a policy the browser may refuse to read the area: then nothing is decided.
  return browser.storage.managed.get().then(validPolicy, () => NO_POLICY);
}

/** What cannot be asked while a feature is switched off. */
const VERBS: Readonly<Record<string, Feature>> = {
  'answer.fill': 'fill-forms',
  'answer.again': 'fill-forms',
  'answer.overwrite': 'fill-forms',
  'queue.start': 'fill-forms',
  'queue.next': 'fill-forms',
  'queue.skip': 'fill-forms',
  'draft.put': 'import',
  'import.apply': 'import',
  'restore.apply': 'import',
  'export.get': 'export',
  'walk.start': 'read-all-pages',
  'sample.start': 'sample-data',
};

/** The handlers, of which those of a feature that the organisation switched off refuse. */
export function underPolicy(handlers: Handlers, policy: () => Promise<Policy> = heldPolicy): Handlers {
  const guarded = Object.entries(handlers).map(([verb, handler]) => {
    const feature = VERBS[verb];
    if (feature === undefined) return [verb, handler] as const;
    return [verb, async (ask: never, sender: chrome.runtime.MessageSender) => {
      if ((await policy()).featuresOff.includes(feature)) throw new Error(`your organisation switched this off (${feature})`);
      return handler(ask, sender);
    }] as const;
  });
  return Object.fromEntries(guarded) as unknown as Handlers;
}
