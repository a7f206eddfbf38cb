import { moveTemplate } from '../domain/template-set';
import { builtInTemplates } from '../domain/template-builtin';
import { isTemplate } from '../domain/template-check';
import { fromSyncItems, type SyncItems, toSyncItems } from '../domain/template-sync';
import type { Template } from '../domain/template';
import type { Me } from '../domain/template-values';
import type { Handlers } from '../messages/contract';
import type { HeldTemplates, TemplatesKept, TemplateVerbs } from '../messages/template-verbs';
import { browser } from '../platform/browser';
import { storedValue } from '../platform/stored';
import { text } from '../text/text';
import { heldPolicy } from './policy';

const NOBODY: Me = { name: '', company: '', title: '', email: '', phone: '', link: '' };
const storedMe = storedValue<Me>(() => browser.storage.sync, 'me', NOBODY);
/** Stands in the area once the user changed anything; before that the built-in templates hold, in the browser's language. */
const ORDER_KEY = 'templates';

/** What the user holds, without the templates of the organisation. */
type OwnTemplates = Omit<HeldTemplates, 'managed'>;

let last: Promise<unknown> = Promise.resolve();

/** One change at a time: each is made on what the one before left. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  // The queue goes on after a failure; the failure itself is the caller's, in `mine`.
  last = mine.catch(() => undefined);
  return mine;
}

function ownIn(stored: SyncItems, me: Me): OwnTemplates {
  const { templates, refused } = fromSyncItems(stored);
  const untouched = !Object.hasOwn(stored, ORDER_KEY) && templates.length === 0 && refused.length === 0;
  return { templates: untouched ? builtInTemplates(text) : templates, me, refused };
}

/** The organisation's templates first; one of the user's own with the same ID stands back. */
async function withManaged(own: OwnTemplates): Promise<HeldTemplates> {
  const { templates } = await heldPolicy();
  const managed = templates.map(({ id }) => id);
  return { ...own, templates: [...templates, ...own.templates.filter(({ id }) => !managed.includes(id))], managed };
}

/** The templates and the user's own data as they are kept, or the built-in ones while nothing was changed. */
export async function heldTemplates(): Promise<HeldTemplates> {
  const [stored, me] = await Promise.all([browser.storage.sync.get(), storedMe.get()]);
  return withManaged(ownIn(stored, validMe(me)));
}

/** The user's own data out of storage or a file: texts only; what is no text is empty. */
export function validMe(value: unknown): Me {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const fields = Object.keys(NOBODY).map((name) => [name, typeof given[name] === 'string' ? given[name] : '']);
  return { ...NOBODY, ...Object.fromEntries(fields) as Partial<Me> };
}

/** Keeps the user's own data. */
export async function keepMe(me: Me): Promise<void> {
  await storedMe.update(() => validMe(me));
}

/** What the user wrote of himself, for an export. */
export async function ownMe(): Promise<Me> {
  return validMe(await storedMe.get());
}

function changed(change: (now: readonly Template[]) => readonly Template[]): Promise<TemplatesKept> {
  return inTurn(async () => {
    const [stored, me] = await Promise.all([browser.storage.sync.get(), ownMe()]);
    const held = ownIn(stored, me);
    const next = change(held.templates);
    const synced = toSyncItems(next, stored);
    if (synced.kind !== 'ready') return synced;
    // Written by a newer version on another machine: not ours to overwrite.
    const newer = new Set(held.refused.filter(({ why }) => why === 'newer').map(({ key }) => key));
    const items = Object.fromEntries(Object.entries(synced.items).filter(([key]) => !newer.has(key)));
    try {
      await browser.storage.sync.set(items);
      if (synced.remove.length > 0) await browser.storage.sync.remove([...synced.remove]);
    } catch (error) {
      return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
    }
    return { kind: 'kept', held: await withManaged({ ...held, templates: next }) };
  });
}

function put(now: readonly Template[], template: Template, after: string | null): readonly Template[] {
  if (now.some(({ id }) => id === template.id)) return now.map((one) => (one.id === template.id ? template : one));
  const at = after === null ? -1 : now.findIndex(({ id }) => id === after);
  return at === -1 ? [...now, template] : now.toSpliced(at + 1, 0, template);
}

/** What pages ask about templates. */
export const templateHandlers: Pick<Handlers, keyof TemplateVerbs> = {
  'templates.get': () => heldTemplates(),
  'templates.save': async ({ template, after }) => {
    if (!isTemplate(template)) throw new Error('not a template');
    if ((await heldPolicy()).templates.some(({ id }) => id === template.id)) throw new Error('your organisation set this template');
    return changed((now) => put(now, template, after));
  },
  'templates.remove': ({ id }) => changed((now) => now.filter((template) => template.id !== id)),
  'templates.order': async ({ id, to }) => {
    const first = (await heldPolicy()).templates.length;
    return changed((now) => moveTemplate(now, id, Math.max(0, to - first)));
  },
  'me.save': async ({ me }) => {
    try {
      await keepMe(me);
    } catch (error) {
      return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
    }
    return { kind: 'kept', held: await heldTemplates() };
  },
};
