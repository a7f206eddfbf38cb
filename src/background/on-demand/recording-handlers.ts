import { pageLanguages } from '../../domain/page-languages';
import type { Handlers } from '../../messages/contract';
import { askRecording, type RecordingVerbs } from '../../messages/recording-verbs';
import { wordScripts } from '../pages/reader-scripts';
import type { OnDemandServices } from './on-demand-services';

/** What the full page asks to save a recording of an open page. */
export function recordingHandlers({
  loadScripts,
  tabs: { partnerCenterTabs },
}: OnDemandServices): Pick<Handlers, keyof RecordingVerbs> {
  return {
    'recording.pages': async () => ({
      pages: (await partnerCenterTabs()).flatMap(({ id, title, url }) =>
        id === undefined || url === undefined
          ? []
          : [{ tab: id, title: title ?? '', path: new URL(url).pathname }],
      ),
    }),
    'recording.make': async ({ tab }) => {
      // The words of all languages: those that the page turns out to be in stay in the recording.
      await loadScripts([...wordScripts(pageLanguages), 'content/recording.js'], tab);
      return askRecording(tab);
    },
  };
}
