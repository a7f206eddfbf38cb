import { readLink } from '../../azure-table/read-link';
import { type Continuation, type Page, readPage, TableError } from '../../azure-table/table-client';
import type { TableLink } from '../../azure-table/table-link';
import { instant } from '../../domain/moment';
import type { ConnectedLeads, ConnectionVerbs, LeadTableView } from '../../messages/connection-verbs';
import type { Handlers, ResponseOf } from '../../messages/contract';
import { about } from '../about';
import { META } from '../meta';
import { teamConnection } from '../team/team-connection';
import { runInBackground } from '../run-in-background';
import type { Services } from '../services';
import { leadCount } from './lead-count';
import { sortLeads } from './lead-intake';
import { leadLink } from './lead-links';
import type { LeadTableState } from './lead-table-state';
import { type LeadReader, newState, originOf } from './read-leads';

/** A dry run reads at most this many pages, and takes at most this many milliseconds. */
const MOST_PAGES = 40;
const MOST_MS = 12_000;
/** Rows of each group that go with a dry run. */
const MOST_ROWS = 1_000;

/** What pages ask about the table of leads. */
export function leadHandlers(
  parts: Services,
  reader: LeadReader,
): Pick<Handlers, keyof ConnectionVerbs> & { readonly forget: () => Promise<void> } {
  const { heldPolicy, stateStore, leadTable } = parts;
  const begin = (): void => runInBackground('the table of leads could not be read', () => reader.read());
  const count = leadCount(stateStore);
  const view = (): Promise<LeadTableView> => leadView(parts, reader, count);
  const forget = (): Promise<void> => forgetLink(parts, reader);

  return {
    forget,
    'leads.get': view,

    async 'leads.check'({ text }) {
      const reading = readLink(text, 'leads', Date.now());
      return reading.kind === 'link' ? { kind: 'link', facts: reading.facts } : reading;
    },

    'leads.try': ({ text }) => tryLeads(parts, text),

    async 'leads.connect'({ text }) {
      const reading = readLink(text, 'leads', Date.now());
      if (reading.kind === 'refused') return reading;
      if ((await heldPolicy()).featuresOff.includes('lead-table')) return { kind: 'off' };
      await leadLink.put(reading.link);
      const state = newState('user', reading.facts, null, leadTable().newLeadPoll(Date.now()));
      await stateStore.execute(
        about([], () => ({ change: { unshown: true, meta: { [META.leadTable]: state } }, response: null })),
      );
      begin();
      return view();
    },

    async 'leads.read'() {
      await reader.change((state) => ({
        ...state,
        poll: { ...state.poll, pace: { ...state.poll.pace, next: Date.now() } },
      }));
      begin();
      return view();
    },

    async 'leads.disconnect'() {
      await forget();
      await reader.change((state) => (state.by === 'policy' ? state : null));
      return view();
    },
  };
}

async function leadView(
  { heldPolicy }: Services,
  reader: LeadReader,
  count: (of: string) => Promise<number>,
): Promise<LeadTableView> {
  if ((await heldPolicy()).featuresOff.includes('lead-table')) return { kind: 'off' };
  const state = await reader.current();
  if (state === null) return { kind: 'none' };
  if (state.facts === null) return { kind: 'prescribed', reason: state.refused ?? 'no-address' };
  const of = `${state.facts.account}/${state.facts.table.toLowerCase()} `;
  const { next } = state.poll.pace;
  return {
    kind: 'connected',
    by: state.by,
    facts: state.facts,
    connectedAt: state.connectedAt,
    readAt: state.readAt,
    next: next === null ? null : instant(next),
    isReading: reader.isReading(),
    trouble: await troubleOf(state, reader),
    leads: await count(of),
  };
}

async function troubleOf(
  { by, facts, poll }: LeadTableState,
  reader: LeadReader,
): Promise<ConnectedLeads['trouble']> {
  if (facts === null) return null;
  if (facts.expires !== null && Date.parse(facts.expires) <= Date.now()) return 'expired';
  if (by === 'user' && (await leadLink.get()) === null) return 'link-lost';
  if (!(await reader.isAllowed(facts))) return 'not-allowed';
  return poll.failed === undefined ? null : { kind: 'failed', status: poll.failed };
}

/** The link goes, and with it the permission for its account. What the organisation prescribes is not the user's. */
async function forgetLink({ browser, stateStore }: Services, reader: LeadReader): Promise<void> {
  const state = await reader.stored();
  if (state?.by === 'policy') return;
  await leadLink.forget();
  // A permission that the manifest asks for cannot be given back: then it stays. So does one that the team needs.
  const team = teamConnection((await stateStore.overview()).meta.get(META.team));
  if (state?.facts && team?.facts?.host !== state.facts.host)
    await browser.permissions.remove(originOf(state.facts)).catch(() => false);
}

/** A dry run: reads the first pages, and says what they would change. Nothing is kept. */
async function tryLeads(parts: Services, text: string): Promise<ResponseOf<'leads.try'>> {
  const reading = readLink(text, 'leads', Date.now());
  if (reading.kind === 'refused') return reading;
  const { onDemand, leadTable } = parts;
  const { facts } = reading;
  try {
    const { rows, isPart } = await firstPages(reading.link, leadTable().LEAD_COLUMNS);
    const { all, fresh, old, erased, unread } = await sortLeads(parts, rows, facts);
    const lines = fresh.map(({ reading: lead }, at) => ({ line: at + 1, reading: lead }));
    const { counts, added, changed } = await onDemand().planLines(lines, MOST_ROWS);
    const found = { ...leadTable().summaryOf(all), old, erased, unread, isPart };
    return { kind: 'tried', facts, ...found, counts, added, changed };
  } catch (error) {
    if (error instanceof TableError) return { kind: 'failed', status: error.status };
    throw error;
  }
}

async function firstPages(
  link: TableLink,
  select: readonly string[],
): Promise<{ readonly rows: Page['rows']; readonly isPart: boolean }> {
  const until = Date.now() + MOST_MS;
  const rows: Page['rows'][number][] = [];
  let from: Continuation | null = null;
  for (let pages = 0; pages < MOST_PAGES && Date.now() < until; pages += 1) {
    const page: Page = await readPage(link, { select }, from);
    for (const row of page.rows) rows.push(row);
    if (page.next === null) return { rows, isPart: false };
    from = page.next;
  }
  return { rows, isPart: true };
}
