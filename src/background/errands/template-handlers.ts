import { isTemplate } from '../../domain/template-check';
import type { Template } from '../../domain/template';
import { moveTemplate } from '../../domain/template-set';
import type { Handlers } from '../../messages/contract';
import type { TemplateVerbs } from '../../messages/template-verbs';
import type { KeptTemplates } from './kept-templates';

/** What pages ask about templates. */
export const templateHandlers = (kept: KeptTemplates): Pick<Handlers, keyof TemplateVerbs> => ({
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
  'me.save': async ({ me }) => {
    try {
      await kept.keepMe(me);
    } catch (error) {
      return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
    }
    return { kind: 'kept', held: await kept.held() };
  },
});

function put(now: readonly Template[], template: Template, after: string | null): readonly Template[] {
  if (now.some(({ id }) => id === template.id))
    return now.map((one) => (one.id === template.id ? template : one));
  const at = after === null ? -1 : now.findIndex(({ id }) => id === after);
  return at === -1 ? [...now, template] : now.toSpliced(at + 1, 0, template);
}
