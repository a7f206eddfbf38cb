import { DEFAULT_SETTINGS, type Settings, validSettings } from '../domain/settings';
import type { HeldSettings } from '../messages/settings-verbs';
import { browser } from '../platform/browser';
import { storedValue } from '../platform/stored';
import { heldPolicy } from './policy';

const chosen = storedValue<Partial<Settings>>(() => browser.storage.sync, 'settings', {});

/** Defaults, then what the user chose, then what the organisation's policy sets. */
export async function heldSettings(): Promise<HeldSettings> {
  const [own, { settings, featuresOff }] = await Promise.all([chosen.get(), heldPolicy()]);
  return {
    values: { ...DEFAULT_SETTINGS, ...validSettings(own), ...settings },
    managed: Object.keys(settings) as (keyof Settings)[],
    featuresOff,
  };
}

/** What the user chose, without defaults and policy: what an export carries. */
export async function ownSettings(): Promise<Partial<Settings>> {
  return validSettings(await chosen.get());
}

/** Chooses settings. What is invalid or set by the organisation stays as it is. */
export async function chooseSettings(patch: unknown): Promise<HeldSettings> {
  const valid = validSettings(patch);
  await chosen.update((now) => ({ ...now, ...valid }));
  return heldSettings();
}
