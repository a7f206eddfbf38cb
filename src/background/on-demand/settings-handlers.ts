import type { Handlers } from '../../messages/contract';
import type { SettingsVerbs } from '../../messages/settings-verbs';
import type { OwnSettings } from './own-settings';
import type { UserMappings } from './user-mappings';
import type { OnDemandServices } from './on-demand-services';

/** What pages ask about what the user decides. */
export const settingsHandlers = (
  { heldSettings, refresh }: OnDemandServices,
  own: OwnSettings,
  columns: UserMappings,
): Pick<Handlers, keyof SettingsVerbs> => ({
  'settings.get': () => heldSettings(),
  'settings.set': async ({ patch }) => {
    await own.choose(patch);
    const held = await heldSettings();
    await refresh();
    return held;
  },
  'columns.get': async () => ({ saidColumns: await columns.held() }),
  'columns.say': async (said) => ({ saidColumns: await columns.say(said) }),
});
