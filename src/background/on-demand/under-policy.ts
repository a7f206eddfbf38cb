import type { Feature, Policy } from '../../domain/policy';
import type { Handlers } from '../../messages/contract';
import type { OnDemandVerb } from '../served-verbs';

/**
 * The feature that each of these verbs belongs to: an organisation that switches it off has the verb refused.
 * Verbs of other handlers are no keys here, since nothing would refuse them.
 */
const FEATURE_OF = {
  'answer.fill': 'fill-forms',
  'answer.again': 'fill-forms',
  'answer.open': 'fill-forms',
  'form.more': 'fill-forms',
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
} as const satisfies { readonly [V in OnDemandVerb]?: Feature };
const features: ReadonlyMap<string, Feature> = new Map(Object.entries(FEATURE_OF));

/** The handlers, of which those of a feature that the organisation switched off refuse. */
export function underPolicy<H extends Partial<Handlers>>(handlers: H, policy: () => Promise<Policy>): H {
  const guarded = Object.entries(handlers).map(([verb, handler]) => {
    const feature = features.get(verb);
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
