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
  'settings.get': { ask: Record<never, never>; answer: HeldSettings };
  /** What is invalid or set by the organisation stays as it is; the answer is what then holds. */
  'settings.set': { ask: { readonly patch: Partial<Settings> }; answer: HeldSettings };
  /** "This column means …" (or nothing); null takes back what was said. Open pages read again at once. */
  'columns.say': {
    ask: Omit<UserMapping, 'meaning'> & { readonly meaning: ColumnMeaning | null };
    answer: { readonly saidColumns: readonly UserMapping[] };
  };
  'columns.get': { ask: Record<never, never>; answer: { readonly saidColumns: readonly UserMapping[] } };
}
