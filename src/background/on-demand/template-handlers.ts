import { offerIdOf, type OfferNames } from '../../domain/offer-names';
import { isTemplate } from '../../domain/template-check';
import type { Template } from '../../domain/template';
import { moveTemplate } from '../../domain/template-set';
import type { Handlers } from '../../messages/contract';
import type { SeenOffer, TemplatesKept, TemplateVerbs } from '../../messages/template-verbs';
import { withEmptyResponse } from './with-empty-response';
import type { OnDemandServices } from './on-demand-services';
import type { KeptTemplates } from './kept-templates';

/** What pages ask about templates. */
export const templateHandlers = (
  { stateStore }: OnDemandServices,
  kept: KeptTemplates,
): Pick<Handlers, keyof TemplateVerbs> => ({
  'templates.get': () => kept.held(),
  'templates.save': async ({ template, after }) => {
    if (!isTemplate(template)) throw new Error('not a template');
    if ((await kept.managed()).some(({ id }) => id === template.id))
      throw new Error('your organisation set this template');
    return kept.change((now) => put(now, template, after));
  },
  'templates.remove': ({ id }) => kept.change((now) => now.filter((template) => template.id !== id)),
  'templates.order': async ({ id, to }) => {
    const first = (await kept.managed()).length;
    return kept.change((now) => moveTemplate(now, id, Math.max(0, to - first)));
  },
  'offers.seen': async () => ({
    offers: seenOffers((await stateStore.state()).index.values(), await kept.offerNames()),
  }),
  'offers.name': ({ id, name }) => keeping(kept, () => kept.nameOffers({ [id]: name })),
  'me.given': withEmptyResponse(({ given }) => kept.keepGiven(given)),
  'me.save': ({ me }) => keeping(kept, () => kept.keepMe(me)),
});

/** What the browser refuses to keep, e.g. after too many changes in a short time, is told with its reason. */
async function keeping(kept: KeptTemplates, write: () => Promise<void>): Promise<TemplatesKept> {
  try {
    await write();
  } catch (error) {
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
  return { kind: 'kept', held: await kept.held() };
}

function seenOffers(
  referrals: Iterable<{ readonly leadSource: string | null }>,
  names: OfferNames,
): readonly SeenOffer[] {
  const counts = new Map(Object.keys(names).map((id) => [id, 0]));
  for (const { leadSource } of referrals) {
    const id = offerIdOf(leadSource);
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, count]) => ({ id, referrals: count }))
    .sort((a, b) => b.referrals - a.referrals);
}

function put(now: readonly Template[], template: Template, after: string | null): readonly Template[] {
  if (now.some(({ id }) => id === template.id))
    return now.map((one) => (one.id === template.id ? template : one));
  const at = after === null ? -1 : now.findIndex(({ id }) => id === after);
  return at === -1 ? [...now, template] : now.toSpliced(at + 1, 0, template);
}
