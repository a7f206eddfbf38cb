import { DEFAULT_SETTINGS, type Settings, validSettings } from '../domain/settings';
import type { HeldSettings } from '../messages/settings-verbs';
import { browser } from '../platform/browser';
import type { StoredValue } from '../platform/stored';
import { lastingValue } from './lasting-values';
import { heldPolicy } from './policy';

/** What the user chose, without defaults and policy, as it is stored. */
export const chosenSettings: StoredValue<Partial<Settings>> = lastingValue<Partial<Settings>>(
  'settings',
  () => browser.storage.sync,
  {},
);

/** Defaults, then what the user chose, then what the organisation's policy sets. */
export async function heldSettings(): Promise<HeldSettings> {
  const [own, { settings, featuresOff }] = await Promise.all([chosenSettings.get(), heldPolicy()]);
  return {
    values: { ...DEFAULT_SETTINGS, ...validSettings(own), ...settings },
    managed: Object.keys(settings) as (keyof Settings)[],
    featuresOff,
  };
}
