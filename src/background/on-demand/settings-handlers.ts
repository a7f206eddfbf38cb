import type { Handlers } from '../../messages/contract';
import type { SettingsVerbs } from '../../messages/settings-verbs';
import { runInBackground } from '../run-in-background';
import type { OwnSettings } from './own-settings';
import type { UserMappings } from './user-mappings';
import type { OnDemandServices } from './on-demand-services';

/** What pages ask about what the user decides. */
export const settingsHandlers = (
  { heldSettings, loadScripts, refresh, tabs: { partnerCenterTabs } }: OnDemandServices,
  own: OwnSettings,
  columns: UserMappings,
): Pick<Handlers, keyof SettingsVerbs> => {
  /** Pages that are open show countdowns beside their rows at once, or no longer. */
  async function switchChips(on: boolean): Promise<void> {
    for (const { id } of await partnerCenterTabs()) {
      if (id === undefined) continue;
      // A tab that the browser has put to sleep is asked when it is opened again.
      if (on) await loadScripts(['content/chips.js'], id).catch(() => undefined);
      else await chrome.tabs.sendMessage(id, { verb: 'chips.off' }).catch(() => undefined);
    }
  }
  return {
    'settings.get': () => heldSettings(),
    'settings.set': async ({ patch }) => {
      await own.choose(patch);
      const held = await heldSettings();
      await refresh();
      if (patch?.rowChips !== undefined)
        runInBackground('open pages were not told', () => switchChips(held.values.rowChips));
      return held;
    },
    'columns.get': async () => ({ saidColumns: await columns.held() }),
    'columns.say': async (said) => ({ saidColumns: await columns.say(said) }),
  };
};
