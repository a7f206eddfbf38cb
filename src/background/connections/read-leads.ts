import type { LinkFacts } from '../../azure-table/read-link';
import { type Page, readPage, TableError } from '../../azure-table/table-client';
import type { TableLink } from '../../azure-table/table-link';
import { HOUR, instant } from '../../domain/moment';
import type { LeadPoll } from '../../lead-table/lead-poll';
import { META } from '../meta';
import type { Services } from '../services';
import { keepPage } from './lead-intake';
import { leadLink, leadPolicy } from './lead-links';
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
  readonly isReading: () => boolean;
  /** Changes the stored state of the connection, where there is one. */
  change(make: (state: LeadTableState) => LeadTableState | null): Promise<void>;
  /** The connection as it is stored; null: there is none. */
  stored(): Promise<LeadTableState | null>;
  /** The same; the organisation's is brought up to date. */
  current(): Promise<LeadTableState | null>;
  isAllowed(facts: LinkFacts): Promise<boolean>;
}

/** So long no request is made where the browser does not allow it, or the organisation's link cannot be used. */

/** The permission for one account's tables, and no other address. */
export function originOf({ host }: LinkFacts): chrome.permissions.Permissions {
  return { origins: [`https://${host}/*`] };
}

export function leadReader(parts: Services): LeadReader {
  const { browser, heldPolicy, stateStore, leadTable } = parts;
  let running: Promise<void> | null = null;

  const stored = async (): Promise<LeadTableState | null> =>
    leadTableState((await stateStore.state()).meta.get(META.leadTable));

  const change: LeadReader['change'] = (make) =>
    stateStore.execute(({ meta }) => {
      const state = leadTableState(meta.get(META.leadTable));
      return {
        change: state === null ? {} : { meta: { [META.leadTable]: make(state) } },
        response: undefined,
      };
    });

  /**
   * Where the organisation prescribes another link than was used last, or none any more, a connection begins
   * or ends.
   */
  async function current(): Promise<LeadTableState | null> {
    const [state, { link }] = await Promise.all([stored(), leadPolicy(browser.storage.managed, Date.now())]);
    if (link === null) {
      if (state?.by !== 'policy') return state;
      await change(() => null);
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
    await stateStore.execute(() => ({ change: { meta: { [META.leadTable]: begun } }, response: null }));
    return begun;
  }

  const isAllowed = (facts: LinkFacts): Promise<boolean> => browser.permissions.contains(originOf(facts));

  async function open(): Promise<OpenTable | null> {
    if ((await heldPolicy()).featuresOff.includes('lead-table')) return null;
    const state = await current();
    if (state === null) return null;
    const { facts } = state;
    const policy = await leadPolicy(browser.storage.managed, Date.now());
    const prescribed = policy.link?.kind === 'link' ? policy.link.link : null;
    const link = state.by === 'policy' ? prescribed : await leadLink.get();
    if (facts === null || link === null || !(await isAllowed(facts))) {
      await change((now) => ({
        ...now,
        poll: { ...now.poll, pace: { failures: 0, next: Date.now() + HOUR } },
      }));
      return null;
    }
    return { state: { ...state, facts }, link, pause: policy.pause };
  }

  /** One page. @returns whether there may be more to ask now. */
  async function readOne(): Promise<boolean> {
    const table = await open();
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
      await change((now) => (now.id === state.id ? { ...now, poll } : now));
      return true;
    }
    return keepPage(parts, page, state, (now) => {
      const poll = leadTable().tookPage(begun.poll, page, time());
      const isOver = poll.run === null && poll.failed === undefined;
      return { ...now, poll, ...(isOver && { readAt: instant(Date.now()) }) };
    });
  }

  async function readAll(): Promise<void> {
    while (await readOne()) {
      // Any call of the browser's API puts off the end of an idle worker.
      await browser.runtime.getPlatformInfo();
    }
  }

  return {
    change,
    stored,
    current,
    isAllowed,
    isReading: () => running !== null,
    read() {
      running ??= readAll().finally(() => {
        running = null;
      });
      return running;
    },
  };
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
