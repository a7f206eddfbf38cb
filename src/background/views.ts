import { NO_VIEWS, type TableViews, validViews } from '../domain/table-view';
import { browser } from '../platform/browser';
import { storedValue } from '../platform/stored';

/** On this machine only: a view's search may name a customer. */
const stored = storedValue<TableViews>(() => browser.storage.local, 'views', NO_VIEWS);

/** The views of the full page's table that the user saved, and how it was left. */
export async function heldViews(): Promise<TableViews> {
  return validViews(await stored.get());
}

/** Keeps views as a whole. */
export function keepViews(views: unknown): Promise<TableViews> {
  return stored.update(() => validViews(views));
}
