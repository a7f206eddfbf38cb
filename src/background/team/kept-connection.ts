import type { LinkFacts } from '../../azure-table/read-link';
import type { TableLink } from '../../azure-table/table-link';
import { instant } from '../../domain/moment';
import { teamStore } from '../../platform/team-store';
import { about } from '../about';
import { leadTableState } from '../connections/lead-table-state';
import { META } from '../meta';
import type { Services } from '../services';
import { withoutTeam } from './merge-referral';
import { newConnection, type TeamConnection, teamConnection } from './team-connection';
import { teamLink, teamPolicy } from './team-links';

/** The permission for one account's tables, and no other address. */
export function originOf({ host }: LinkFacts): chrome.permissions.Permissions {
  return { origins: [`https://${host}/*`] };
}

/** The connection to the team's table, as it is kept. */
export interface KeptConnection {
  /** The connection as it is stored; null: there is none. */
  stored(): Promise<TeamConnection | null>;
  /** The same; the organisation's is brought up to date. */
  current(): Promise<TeamConnection | null>;
  change(make: (state: TeamConnection) => TeamConnection | null): Promise<void>;
  isAllowed(facts: LinkFacts): Promise<boolean>;
  /** The link that opens the connected table; null: there is none that can be used. */
  link(): Promise<TableLink | null>;
  /** Forgets everything but what is the user's. */
  forget(): Promise<void>;
}

export function keptConnection(parts: Pick<Services, 'browser' | 'stateStore'>): KeptConnection {
  const { browser, stateStore } = parts;
  const stored = async (): Promise<TeamConnection | null> =>
    teamConnection((await stateStore.overview()).meta.get(META.team));
  const change: KeptConnection['change'] = (make) =>
    stateStore.execute(
      about([], ({ meta }) => {
        const state = teamConnection(meta.get(META.team));
        if (state === null) return { change: { unshown: true }, response: undefined };
        const made = make(state);
        const unshown = made?.name === state.name && made.isOut === state.isOut;
        return {
          change: made === state ? { unshown } : { unshown, meta: { [META.team]: made } },
          response: undefined,
        };
      }),
    );
  const isAllowed = (facts: LinkFacts): Promise<boolean> => browser.permissions.contains(originOf(facts));
  const forget = (): Promise<void> => forgetTeam(parts);

  /** Where the organisation prescribes another link than was used last, or none any more, it is followed. */
  async function current(): Promise<TeamConnection | null> {
    const [state, { link }] = await Promise.all([stored(), teamPolicy(browser.storage.managed, Date.now())]);
    if (link === null) {
      if (state?.by !== 'policy') return state;
      await forget();
      return null;
    }
    const [facts, refused] = link.kind === 'link' ? [link.facts, null] : [null, link.reason];
    if (state !== null && isPrescribed(state, facts, refused)) return state;
    if (state !== null && facts !== null && isSameTable(state.facts, facts)) {
      await teamLink.forget();
      const pace = { failures: 0, next: state.name === '' ? null : Date.now() };
      await change((now) => ({ ...now, by: 'policy', facts, refused, poll: { pace } }));
      return stored();
    }
    if (state !== null) await forget();
    const begun = newConnection(
      { by: 'policy', facts, refused, name: state?.name ?? '' },
      instant(Date.now()),
    );
    await stateStore.execute(about([], () => ({ change: { meta: { [META.team]: begun } }, response: null })));
    return begun;
  }

  async function link(): Promise<TableLink | null> {
    const state = await stored();
    if (state === null || state.facts === null) return null;
    if (!(await isAllowed(state.facts))) return null;
    if (state.by === 'user') return teamLink.get();
    const policy = await teamPolicy(browser.storage.managed, Date.now());
    return policy.link?.kind === 'link' ? policy.link.link : null;
  }

  return { stored, current, change, isAllowed, link, forget };
}

/** Whether the connection is already the one that the organisation prescribes. */
const isPrescribed = (
  state: TeamConnection,
  facts: LinkFacts | null,
  refused: TeamConnection['refused'],
): boolean =>
  state.by === 'policy' && state.refused === refused && JSON.stringify(state.facts) === JSON.stringify(facts);

/** Whether two links open one table. */
export const isSameTable = (one: LinkFacts | null, other: LinkFacts): boolean =>
  one !== null && one.host === other.host && one.table.toLowerCase() === other.table.toLowerCase();

async function forgetTeam({ browser, stateStore }: Pick<Services, 'browser' | 'stateStore'>): Promise<void> {
  const { meta } = await stateStore.state();
  const state = teamConnection(meta.get(META.team));
  await teamLink.forget();
  await stateStore.execute(({ index }) => ({
    change: {
      put: [...index.values()].filter(({ team }) => Boolean(team)).map(withoutTeam),
      meta: { [META.team]: null, [META.teamTemplates]: null },
    },
    response: null,
  }));
  await teamStore().remove();
  const isNeeded = leadTableState(meta.get(META.leadTable))?.facts?.host === state?.facts?.host;
  // A permission that the manifest asks for cannot be given back: then it stays.
  if (state?.facts && !isNeeded) await browser.permissions.remove(originOf(state.facts)).catch(() => false);
}
