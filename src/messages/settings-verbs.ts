import type { Feature } from '../domain/policy';
import type { Settings } from '../domain/settings';
import type { ColumnMeaning } from '../domain/reading';
import type { UserMapping } from './reading-verbs';

/** The settings that hold, and which of them the organisation set: those cannot be changed by the user. */
export interface HeldSettings {
  readonly values: Settings;
  readonly managed: readonly (keyof Settings)[];
  /** What the organisation switched off. */
  readonly featuresOff: readonly Feature[];
}

/** Verbs about what the user decides. */
export interface SettingsVerbs {
  'settings.get': { request: Record<never, never>; response: HeldSettings };
  /** What is invalid or set by the organisation stays as it is; the response is what then holds. */
  'settings.set': { request: { readonly patch: Partial<Settings> }; response: HeldSettings };
  /** "This column means …" (or nothing); null takes back what was said. Open pages read again at once. */
  'columns.say': {
    request: Omit<UserMapping, 'meaning'> & { readonly meaning: ColumnMeaning | null };
    response: { readonly saidColumns: readonly UserMapping[] };
  };
  'columns.get': {
    request: Record<never, never>;
    response: { readonly saidColumns: readonly UserMapping[] };
  };
}
