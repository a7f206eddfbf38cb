import { pageLanguages } from '../../domain/page-languages';
import { readerScripts } from '../pages/reader-scripts';
import type { OnDemandServices } from './on-demand-services';

/** Reads the pages of Partner Center that were open before the extension was installed. */
export async function watchOpenTabs({
  loadScripts,
  tabs: { partnerCenterTabs },
}: OnDemandServices): Promise<void> {
  for (const { id } of await partnerCenterTabs()) {
    if (id === undefined) continue;
    // A tab that is closed or leaves just now, or that the browser has put to sleep, is read when it is opened again.
    await loadScripts(readerScripts(pageLanguages), id).catch((error: unknown) =>
      console.warn('[Partner Center Triage]', error),
    );
  }
}
