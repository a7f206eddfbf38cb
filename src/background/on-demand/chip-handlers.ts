import { deadlinesOf } from '../../domain/deadline';
import type { KeptReferral } from '../../domain/kept';
import { recordsOfRows } from '../../domain/record-of-row';
import { thresholdsOf } from '../../domain/settings';
import { isWaiting } from '../../domain/urgency';
import type { ChipVerbs, RowChip } from '../../messages/chip-verbs';
import type { Handlers } from '../../messages/contract';
import type { WantedRow } from '../../messages/page-verbs';
import type { ShownInTabs } from '../shown-referrals';
import type { OnDemandServices } from './on-demand-services';

/** No list draws more rows at once, and no name is longer. */
const MOST_ROWS = 500;
const LONGEST = 500;

/** What the chips beside the rows of a page ask. */
export function chipHandlers(
  { browser, heldSettings, stateStore, tabs }: OnDemandServices,
  pressed: ShownInTabs,
): Pick<Handlers, keyof ChipVerbs> {
  return {
    'chips.rows': async ({ rows }) => {
      const { values } = await heldSettings();
      const limits = thresholdsOf(values);
      if (!values.rowChips) return { on: false, chips: [], ...limits };
      const now = Date.now();
      const { index } = await stateStore.state();
      const chips = recordsOfRows(index.values(), validRows(rows)).map((record) =>
        record === null ? null : chipOf(record, now),
      );
      return { on: true, chips, ...limits };
    },

    'chips.open': ({ key }, { tab }) => {
      // The browser opens the panel in the turn of the press alone: nothing is awaited before.
      const opening =
        tab?.id === undefined ? Promise.reject(new Error('no tab')) : openPanel(browser, tab.windowId);
      return (async () => {
        if (tab?.id !== undefined) await pressed.saw(tab.id, String(key), tab.url ?? '');
        // Where there is no panel, the full page shows the referral.
        await opening.catch(() => tabs.openFullPage(`#/referrals/${encodeURIComponent(String(key))}`));
        return {};
      })();
    },
  };
}

function openPanel({ sidePanel }: Partial<typeof chrome>, windowId: number): Promise<void> {
  return sidePanel === undefined ? Promise.reject(new Error('no panel')) : sidePanel.open({ windowId });
}

/** The next deadline of a referral that waits for an answer. */
function chipOf(record: KeptReferral, now: number): RowChip | null {
  if (!isWaiting(record)) return null;
  const running = deadlinesOf(record)
    .flatMap(({ kind, at, exact }) => (kind === 'follow-up' ? [] : [{ kind, at, exact }]))
    .filter(({ at }) => Date.parse(at) > now)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const [next] = running;
  return next === undefined ? null : { key: record.key, ...next };
}

/** Rows as a page's script tells them; what is no row is an unknown one. */
function validRows(value: unknown): readonly WantedRow[] {
  const rows = Array.isArray(value) ? (value as readonly unknown[]).slice(0, MOST_ROWS) : [];
  return rows.map((row) => {
    const given = (row ?? {}) as Readonly<Record<string, unknown>>;
    const text = (name: keyof WantedRow): string | null => {
      const found = given[name];
      return typeof found === 'string' && found.length <= LONGEST ? found : null;
    };
    return {
      id: text('id'),
      rowKey: text('rowKey'),
      company: text('company'),
      contactName: text('contactName'),
      dealName: text('dealName'),
    };
  });
}
