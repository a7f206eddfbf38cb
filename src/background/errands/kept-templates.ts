import { builtInTemplates } from '../../domain/template-builtin';
import { policyTemplates } from '../../domain/policy-templates';
import { fromSyncItems, type SyncItems, toSyncItems } from '../../domain/template-sync';
import type { Template } from '../../domain/template';
import type { Me } from '../../domain/template-values';
import type { HeldTemplates, TemplatesKept } from '../../messages/template-verbs';
import { type StorageArea, storedValue, type StoredValue } from '../../platform/stored';
import { text } from '../../text/text';

const NOBODY: Me = { name: '', company: '', title: '', email: '', phone: '', link: '' };
/** Stands in the area once the user changed anything; before that the built-in templates hold, in the browser's language. */
const ORDER_KEY = 'templates';

/** What the user holds, without the templates of the organisation. */
type OwnTemplates = Omit<HeldTemplates, 'managed'>;

/** What keeping templates needs of `chrome.storage`. */
export interface TemplateAreas {
  readonly sync: Omit<StorageArea, 'get'> & {
    get(key?: string): Promise<Record<string, unknown>>;
    remove(keys: string[]): Promise<void>;
  };
  /** The templates of the organisation. */
  readonly managed: { get(): Promise<unknown> };
}

/** The templates and the user's own data for them, in the browser's synced storage. */
export class KeptTemplates {
  readonly #areas: TemplateAreas;
  readonly #me: StoredValue<Me>;
  #last: Promise<unknown> = Promise.resolve();

  constructor(areas: TemplateAreas) {
    this.#areas = areas;
    this.#me = storedValue<Me>(() => areas.sync, 'me', NOBODY);
  }

  /** The templates and the user's own data as they are kept, or the built-in ones while nothing was changed. */
  async held(): Promise<HeldTemplates> {
    const [stored, me] = await Promise.all([this.#areas.sync.get(), this.ownMe()]);
    return this.#withManaged(ownIn(stored, me));
  }

  /** The templates of the organisation: they stand first, and cannot be changed. */
  async managed(): Promise<readonly Template[]> {
    // Without a policy the browser may refuse to read the area: then there are none.
    return this.#areas.managed.get().then(policyTemplates, () => []);
  }

  /** What the user wrote of himself. */
  async ownMe(): Promise<Me> {
    return validMe(await this.#me.get());
  }

  /** Keeps the user's own data. */
  async keepMe(me: Me): Promise<void> {
    await this.#me.update(() => validMe(me));
  }

  /** Changes the user's own templates, one change at a time: each is made on what the one before left. */
  change(change: (now: readonly Template[]) => readonly Template[]): Promise<TemplatesKept> {
    const mine = this.#last.then(() => this.#change(change));
    // The queue goes on after a failure; the failure itself is the caller's, in `mine`.
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #change(change: (now: readonly Template[]) => readonly Template[]): Promise<TemplatesKept> {
    const { sync } = this.#areas;
    const [stored, me] = await Promise.all([sync.get(), this.ownMe()]);
    const held = ownIn(stored, me);
    const next = change(held.templates);
    const synced = toSyncItems(next, stored);
    if (synced.kind !== 'ready') return synced;
    // Written by a newer version on another machine: not ours to overwrite.
    const newer = new Set(held.refused.filter(({ why }) => why === 'newer').map(({ key }) => key));
    const items = Object.fromEntries(Object.entries(synced.items).filter(([key]) => !newer.has(key)));
    try {
      await sync.set(items);
      if (synced.remove.length > 0) await sync.remove([...synced.remove]);
    } catch (error) {
      return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
    }
    return { kind: 'kept', held: await this.#withManaged({ ...held, templates: next }) };
  }

  /** The organisation's templates first; one of the user's own with the same ID stands back. */
  async #withManaged(own: OwnTemplates): Promise<HeldTemplates> {
    const templates = await this.managed();
    const managed = templates.map(({ id }) => id);
    return {
      ...own,
      templates: [...templates, ...own.templates.filter(({ id }) => !managed.includes(id))],
      managed,
    };
  }
}

/** The user's own data out of storage or a file: texts only; what is no text is empty. */
export function validMe(value: unknown): Me {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const fields = Object.keys(NOBODY).map((name) => [
    name,
    typeof given[name] === 'string' ? given[name] : '',
  ]);
  return { ...NOBODY, ...(Object.fromEntries(fields) as Partial<Me>) };
}

function ownIn(stored: SyncItems, me: Me): OwnTemplates {
  const { templates, refused } = fromSyncItems(stored);
  const untouched = !Object.hasOwn(stored, ORDER_KEY) && templates.length === 0 && refused.length === 0;
  return { templates: untouched ? builtInTemplates(text) : templates, me, refused };
}
