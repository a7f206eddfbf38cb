import { packRows } from '../../domain/table-row';
import type { Handlers } from '../../messages/contract';
import type { OnDemandServices } from './on-demand-services';

/** What the full page asks about the rows that are stored for it. */
export function rowHandlers({
  connection,
  heldSettings,
  reports,
  shownStore,
  stateStore,
}: OnDemandServices): Pick<Handlers, 'table.start' | 'table.tidy'> {
  /** Making the blocks twice at once would only take twice as long. */
  let tidying: Promise<void> | null = null;

  return {
    'table.start': async () => {
      const of = await shownStore();
      const [{ summaries }, { values: settings }] = await Promise.all([of.overview(), heldSettings()]);
      // Taken before what follows is read: what is written meanwhile is among the changes after it.
      const [mark, total] = [of.changes.markOf(of.version), summaries.size];
      // The sample is small, and has no blocks.
      const noted = of === stateStore ? await reports().notedRows(await connection()) : null;
      if (noted === null) return { kind: 'parts' };
      const { stamp, changed } = noted;
      const index = await of.some(changed);
      return {
        kind: 'blocks',
        blocks: stamp.id,
        mark,
        total,
        put: packRows(changed.flatMap((key) => index.get(key) ?? [])),
        removed: changed.filter((key) => index.get(key) === undefined),
        settings,
      };
    },

    'table.tidy': async () => {
      const { summaries } = await stateStore.overview();
      if (summaries.size === 0) return {};
      tidying ??= connection()
        .then((db) => reports().tidyRows(db, stateStore, summaries.size))
        // They follow from the records: a full disk costs the next page some time, and is said where records are
        // written.
        .catch((error: unknown) => console.error('[triage] the rows of the full page were not stored', error))
        .finally(() => {
          tidying = null;
        });
      await tidying;
      return {};
    },
  };
}
