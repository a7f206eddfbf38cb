import { NO_VIEWS, type TableViews, validViews } from '../../domain/table-view';
import { type StorageArea, storedValue } from '../../platform/stored';

/** The views of the full page's table that the user saved, and how it was left. */
export interface SavedViews {
  held(): Promise<TableViews>;
  /** Keeps views as a whole; what is no view is left out. */
  keep(views: unknown): Promise<TableViews>;
}

/** @param area of this machine only: a view's search may name a customer. */
export function savedViews(area: () => StorageArea): SavedViews {
  const stored = storedValue<TableViews>(area, 'views', NO_VIEWS);
  return {
    held: async () => validViews(await stored.get()),
    keep: (views) => stored.update(() => validViews(views)),
  };
}
