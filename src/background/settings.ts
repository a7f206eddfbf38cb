import { DEFAULT_SETTINGS, type Settings, validSettings } from '../domain/settings';
import type { HeldSettings } from '../messages/settings-verbs';
import { browser } from '../platform/browser';
import { storedValue } from '../platform/stored';

const chosen = storedValue<Partial<Settings>>(() => browser.storage.sync, 'settings', {});

/** Defaults, then what the user chose, then what the organisation's policy sets. */
export async function heldSettings(): Promise<HeldSettings> {
  const [own, policy] = await Promise.all([chosen.get(), browser.storage.managed.get().then(validSettings, noPolicy)]);
  return {
    values: { ...DEFAULT_SETTINGS, ...validSettings(own), ...policy },
    managed: Object.keys(policy) as (keyof Settings)[],
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

/** Without a policy (or without a schema for one) the browser may refuse to read the area: nothing is managed. */
function noPolicy(): Partial<Settings> {
  return {};
}
