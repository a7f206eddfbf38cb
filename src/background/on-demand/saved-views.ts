import { NO_VIEWS, type TableViews, validViews } from '../../domain/table-view';
import type { StorageArea } from '../../platform/stored';
import { lastingValue } from '../lasting-values';

/** The views of the full page's table that the user saved, and how it was left. */
interface SavedViews {
  held(): Promise<TableViews>;
  /** Keeps views as a whole; what is no view is left out. */
  keep(views: unknown): Promise<TableViews>;
}

/** @param area of this machine only: a view's search may name a customer. */
export function savedViews(area: () => StorageArea): SavedViews {
  const stored = lastingValue<TableViews>('views', area, NO_VIEWS);
  return {
    held: async () => validViews(await stored.get()),
    keep: (views) => stored.update(() => validViews(views)),
  };
}
