import type { Feature, Policy } from '../../domain/policy';
import type { Handlers } from '../../messages/contract';

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
export function underPolicy<H extends Partial<Handlers>>(handlers: H, policy: () => Promise<Policy>): H {
  const guarded = Object.entries(handlers).map(([verb, handler]) => {
    const feature = VERBS[verb];
    if (feature === undefined) return [verb, handler] as const;
    return [
      verb,
      async (ask: never, sender: chrome.runtime.MessageSender): Promise<unknown> => {
        if ((await policy()).featuresOff.includes(feature))
          throw new Error(`your organisation switched this off (${feature})`);
        return handler(ask, sender);
      },
    ] as const;
  });
  return Object.fromEntries(guarded) as H;
}
