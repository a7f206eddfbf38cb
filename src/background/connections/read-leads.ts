import type { LinkFacts } from '../../azure-table/read-link';
import { type Page, readPage, TableError } from '../../azure-table/table-client';
import type { TableLink } from '../../azure-table/table-link';
import { HOUR, instant } from '../../domain/moment';
import type { LeadPoll } from '../../lead-table/lead-poll';
import { about } from '../about';
import { META } from '../meta';
import type { Services } from '../services';
import { keepPage } from './lead-intake';
import { leadLink, type LeadPolicy, leadPolicy } from './lead-links';
import { type LeadTableState, leadTableState } from './lead-table-state';

/** A connection that can be read. */
interface OpenTable {
  readonly state: LeadTableState & { readonly facts: LinkFacts };
  readonly link: TableLink;
  readonly pause: number | null;
}

/** Reads the connected table of leads. */
export interface LeadReader {
  /** Reads what is due; one run at a time. */
  read(): Promise<void>;
  isReading(): boolean;
  /** Changes the stored state of the connection, where there is one. */
  change(make: (state: LeadTableState) => LeadTableState | null): Promise<void>;
  /** The connection as it is stored; null: there is none. */
  stored(): Promise<LeadTableState | null>;
  /** The same; the organisation's is brought up to date. */
  current(): Promise<LeadTableState | null>;
  isAllowed(facts: LinkFacts): Promise<boolean>;
}

/** The permission for one account's tables, and no other address. */
export function originOf({ host }: LinkFacts): chrome.permissions.Permissions {
  return { origins: [`https://${host}/*`] };
}

/** Reads the connected table of leads: one reader a life of the worker. */
export const leadReader = (parts: Services): LeadReader => new TableReader(parts);

class TableReader implements LeadReader {
  readonly #parts: Services;
  #running: Promise<void> | null = null;

  constructor(parts: Services) {
    this.#parts = parts;
  }

  async stored(): Promise<LeadTableState | null> {
    return leadTableState((await this.#parts.stateStore.overview()).meta.get(META.leadTable));
  }

  change(make: (state: LeadTableState) => LeadTableState | null): Promise<void> {
    return this.#parts.stateStore.execute(
      about([], ({ meta }) => {
        const state = leadTableState(meta.get(META.leadTable));
        return {
          change: { unshown: true, ...(state !== null && { meta: { [META.leadTable]: make(state) } }) },
          response: undefined,
        };
      }),
    );
  }

  async current(): Promise<LeadTableState | null> {
    return this.#under(await leadPolicy(this.#parts.browser.storage.managed, Date.now()));
  }

  /**
   * The connection under what the organisation says. Where it prescribes another link than was used last, or none any
   * more, a connection begins or ends.
   */
  async #under({ link }: LeadPolicy): Promise<LeadTableState | null> {
    const { stateStore, leadTable } = this.#parts;
    const state = await this.stored();
    if (link === null) {
      if (state?.by !== 'policy') return state;
      await this.change(() => null);
      return null;
    }
    const [facts, refused] = link.kind === 'link' ? [link.facts, null] : [null, link.reason];
    const isSame =
      state?.by === 'policy' &&
      state.refused === refused &&
      JSON.stringify(state.facts) === JSON.stringify(facts);
    if (isSame) return state;
    // The user's own link is not used any more.
    if (state?.by === 'user') await leadLink.forget();
    const now = Date.now();
    const poll = leadTable().newLeadPoll(refused === null ? now : now + HOUR);
    const begun = newState('policy', facts, refused, poll);
    await stateStore.execute(
      about([], () => ({ change: { unshown: true, meta: { [META.leadTable]: begun } }, response: null })),
    );
    return begun;
  }

  isAllowed(facts: LinkFacts): Promise<boolean> {
    return this.#parts.browser.permissions.contains(originOf(facts));
  }

  isReading(): boolean {
    return this.#running !== null;
  }

  read(): Promise<void> {
    this.#running ??= this.#readAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #open(): Promise<OpenTable | null> {
    const { browser, heldPolicy } = this.#parts;
    const [{ featuresOff }, policy] = await Promise.all([
      heldPolicy(),
      leadPolicy(browser.storage.managed, Date.now()),
    ]);
    if (featuresOff.includes('lead-table')) return null;
    const state = await this.#under(policy);
    if (state === null) return null;
    const { facts } = state;
    const prescribed = policy.link?.kind === 'link' ? policy.link.link : null;
    const link = state.by === 'policy' ? prescribed : await leadLink.get();
    if (facts === null || link === null || !(await this.isAllowed(facts))) {
      await this.change((now) => ({
        ...now,
        poll: { ...now.poll, pace: { failures: 0, next: Date.now() + HOUR } },
      }));
      return null;
    }
    return { state: { ...state, facts }, link, pause: policy.pause };
  }

  /** One page. @returns whether there is more to ask now. */
  async #readOne(): Promise<boolean> {
    const { leadTable } = this.#parts;
    const table = await this.#open();
    const begun = table && leadTable().beginRequest(table.state.poll, Date.now());
    if (table === null || !begun) return false;
    const { state, link, pause } = table;
    const time = () => ({ now: Date.now(), random: Math.random(), ...(pause !== null && { pause }) });
    let page: Page;
    try {
      page = await readPage(link, begun.request.query, begun.request.from);
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      const poll = leadTable().failedRequest(begun.poll, error, time());
      await this.change((now) => (now.id === state.id ? { ...now, poll } : now));
      return true;
    }
    const poll = leadTable().tookPage(begun.poll, page, time());
    const isOver = poll.run === null && poll.failed === undefined;
    const isKept = await keepPage(this.#parts, page, { ...state, poll: begun.poll }, (now) => ({
      ...now,
      poll,
      ...(isOver && { readAt: instant(Date.now()) }),
    }));
    return isKept && !isOver;
  }

  async #readAll(): Promise<void> {
    while (await this.#readOne()) {
      // Any call of the browser's API puts off the end of an idle worker.
      await this.#parts.browser.runtime.getPlatformInfo();
    }
  }
}

/** A connection that begins now. */
export function newState(
  by: LeadTableState['by'],
  facts: LinkFacts | null,
  refused: LeadTableState['refused'],
  poll: LeadPoll,
): LeadTableState {
  const connectedAt = instant(Date.now());
  return { id: crypto.randomUUID(), by, facts, refused, connectedAt, readAt: null, poll };
}
