import { derive } from '../../domain/merge';
import { packRows } from '../../domain/table-row';
import type { Handlers } from '../../messages/contract';
import type { BulkEdit, TableVerbs } from '../../messages/table-verbs';
import { about } from '../about';
import { editedReferral } from '../state-commands';
import type { Command } from '../overview';
import type { StateStore } from '../state-store';
import { allHints } from './hint-handlers';
import { inParts } from './in-parts';
import { savedViews } from './saved-views';
import type { OnDemandServices } from './on-demand-services';
import { rowHandlers } from './row-handlers';
import { rowHints } from './row-hints';

/** What the full page's table asks. */
export function tableHandlers(worker: OnDemandServices): Pick<Handlers, keyof TableVerbs> {
  const { browser, heldSettings, shownStore } = worker;
  const views = savedViews(() => browser.storage.local);
  const part = inParts();
  /** Whose referrals the list is of: it stays the same until its end. */
  let listed: StateStore | null = null;

  return {
    ...rowHandlers(worker),

    'table.rows': async ({ offset, limit }) => {
      if (listed === null || offset === 0) listed = await shownStore();
      const [{ mark, total, records }, { values: settings }] = await Promise.all([
        part(listed, offset, limit),
        heldSettings(),
      ]);
      return { mark, offset, total, rows: packRows(records), settings };
    },

    'table.changes': async ({ since }) => {
      const of = await shownStore();
      const [, { values: settings }] = await Promise.all([of.overview(), heldSettings()]);
      const [keys, mark] = [of.changes.since(since), of.changes.markOf(of.version)];
      if (keys === null) return { kind: 'reload' };
      const index = await of.some([...keys]);
      const put = [...keys].flatMap((key) => index.get(key) ?? []);
      const removed = [...keys].filter((key) => index.get(key) === undefined);
      return { kind: 'changes', mark, put: packRows(put), removed, settings };
    },

    'table.hints': rowHints(worker, () => allHints(worker)),

    'views.get': () => views.held(),
    'views.set': (asked) => views.keep(asked.views),
    'referrals.edit': async ({ keys, edit }) => ({
      changed: await (await shownStore()).execute(editMany(keys, edit)),
    }),
  };
}

/** The same change to many records, in one write. Answers how many there were. */
function editMany(
  keys: readonly string[],
  { favorite, addTags = [], removeTags = [], ...edit }: BulkEdit,
): Command<number> {
  return about(keys, ({ index }) => {
    const put = keys.flatMap((key) => {
      const record = index.get(key);
      if (record === undefined) return [];
      const tags = [...record.tags, ...addTags].filter((tag) => !removeTags.includes(tag));
      const changed = editedReferral(record, { tags, ...edit });
      return favorite === undefined ? changed : derive({ ...changed, favoriteHere: favorite });
    });
    return { change: { put }, response: put.length };
  });
}
