import { pageLanguages } from '../../domain/page-languages';
import { readerScripts } from '../pages/reader-scripts';
import type { ErrandParts } from './errand-parts';

/** Reads the pages of Partner Center that were open before the extension was installed. */
export async function watchOpenTabs({
  loadScripts,
  tabs: { partnerCenterTabs },
}: ErrandParts): Promise<void> {
  for (const { id } of await partnerCenterTabs()) {
    if (id === undefined) continue;
    // A tab that is closed or leaves just now, or that the browser has put to sleep, is read when it is opened again.
    await loadScripts(readerScripts(pageLanguages), id).catch((error: unknown) =>
      console.warn('[Partner Center Triage]', error),
    );
  }
}
