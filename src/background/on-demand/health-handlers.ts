import { instant } from '../../domain/moment';
import type { Handlers } from '../../messages/contract';
import type { HealthReport, HealthVerbs } from '../../messages/health-verbs';
import { META } from '../meta';
import { healthReport } from './health-report';
import type { OnDemandServices } from './on-demand-services';

/** What pages ask about how reading goes. */
export function healthHandlers({
  browser,
  stateStore,
  reports,
  watchedPages,
}: OnDemandServices): Pick<Handlers, keyof HealthVerbs> {
  async function report(account: string | null): Promise<HealthReport> {
    const { index, health, meta } = await stateStore.state();
    const { troubles } = await watchedPages.get();
    return {
      ...healthReport({
        records: index.values(),
        health: health.values(),
        log: meta.get(META.log),
        account,
        notStored: stateStore.trouble,
        now: instant(Date.now()),
      }),
      pages: troubles,
    };
  }
  return {
    'health.get': ({ account }) => report(account),
    'health.text': async ({ timeZone }) => {
      const { index } = await stateStore.state();
      const frame = {
        version: browser.runtime.getManifest().version,
        browser: navigator.userAgent,
        language: browser.i18n.getUILanguage(),
        timeZone,
      };
      const { privateWords, reportText } = reports();
      return { text: reportText({ ...(await report(null)), ...frame }, privateWords(index.values())) };
    },
  };
}
