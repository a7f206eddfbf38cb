import { builtInTemplates } from '../../domain/template-builtin';
import { withGiven } from '../../domain/given-me';
import { type OfferNames, validOfferNames } from '../../domain/offer-names';
import { policyTemplates } from '../../domain/policy-templates';
import { fromSyncItems, type SyncItems, toSyncItems } from '../../domain/template-sync';
import type { SharedTemplate } from '../../domain/team-template';
import type { Template } from '../../domain/template';
import type { Me } from '../../domain/template-values';
import type { HeldTemplates, TemplatesKept } from '../../messages/template-verbs';
import type { StorageArea, StoredValue } from '../../platform/stored';
import { text } from '../../text/text';
import { lastingValue } from '../lasting-values';

const NOBODY: Me = { name: '', company: '', title: '', email: '', phone: '', link: '' };
/**
 * Stands in the area once the user changed anything; before that the built-in templates hold, in the
 * browser's language.
 */
const ORDER_KEY = 'templates';

/** What the user holds, without the templates of the organisation and of the team. */
type OwnTemplates = Omit<HeldTemplates, 'managed' | 'shared'>;

/** What keeping templates needs of `chrome.storage`. */
interface TemplateAreas {
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
  readonly #offers: StoredValue<OfferNames>;
  #last: Promise<unknown> = Promise.resolve();

  /** @param team the templates that the team shares; none where no team is connected. */
  constructor(
    areas: TemplateAreas,
    private readonly team: () => Promise<readonly SharedTemplate[]>,
  ) {
    this.#areas = areas;
    this.#me = lastingValue<Me>('me', () => areas.sync, NOBODY);
    this.#offers = lastingValue<OfferNames>('offerNames', () => areas.sync, {});
  }

  /** The templates and the user's own data as they are kept, or the built-in ones while nothing was changed. */
  async held(): Promise<HeldTemplates> {
    return this.#withManaged(
      ownIn(await this.#areas.sync.get(), await this.ownMe(), await this.offerNames()),
    );
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

  /** What the user calls their offers. */
  async offerNames(): Promise<OfferNames> {
    return validOfferNames(await this.#offers.get());
  }

  /** Names offers; an empty name takes one back. */
  async nameOffers(names: Readonly<Record<string, string>>): Promise<void> {
    await this.#offers.update((now) => validOfferNames({ ...now, ...names }));
  }

  /** Keeps the user's own data. */
  async keepMe(me: Me): Promise<void> {
    await this.#me.update(() => validMe(me));
  }

  /** Keeps what the user gave of themselves for one answer, where it was not known yet. */
  async keepGiven(given: Readonly<Record<string, string>>): Promise<void> {
    const now = await this.ownMe();
    const next = withGiven(now, given);
    if (next !== now) await this.keepMe(next);
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
    const stored = await sync.get();
    const held = ownIn(stored, await this.ownMe(), await this.offerNames());
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

  /** The organisation's templates first, the team's last; of several with one ID the first stands. */
  async #withManaged(own: OwnTemplates): Promise<HeldTemplates> {
    const [templates, team] = await Promise.all([this.managed(), this.team()]);
    const managed = templates.map(({ id }) => id);
    const mine = own.templates.filter(({ id }) => !managed.includes(id));
    const isOwn = new Set([...templates, ...mine].map(({ id }) => id));
    const others = team.flatMap(({ template }) => (isOwn.has(template.id) ? [] : [template]));
    return {
      ...own,
      templates: [...templates, ...mine, ...others],
      managed,
      shared: team.map(({ template: { id }, by }) => ({ id, by, isOwn: isOwn.has(id) })),
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

function ownIn(stored: SyncItems, me: Me, offers: OfferNames): OwnTemplates {
  const { templates, refused } = fromSyncItems(stored);
  const untouched = !Object.hasOwn(stored, ORDER_KEY) && templates.length === 0 && refused.length === 0;
  return { templates: untouched ? builtInTemplates(text) : templates, me, offers, refused };
}
