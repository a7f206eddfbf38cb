import type { Settings } from '../../domain/settings';
import type { OnDemandServices } from './on-demand-services';

/** What the user chose, without defaults and policy. */
export interface OwnSettings {
  get(): Promise<Partial<Settings>>;
  /** Chooses settings. What is invalid stays as it is. */
  choose(patch: unknown): Promise<void>;
}

export function ownSettings({ chosenSettings, validSettings }: OnDemandServices): OwnSettings {
  return {
    get: async () => validSettings(await chosenSettings.get()),
    async choose(patch) {
      const valid = validSettings(patch);
      await chosenSettings.update((now) => ({ ...now, ...valid }));
    },
  };
}
