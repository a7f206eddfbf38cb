import { type Settings, validSettings } from './settings';

/** What an organisation may switch off. */
export const FEATURES = [
  'fill-forms',
  'press-buttons',
  'import',
  'export',
  'reminders',
  'read-all-pages',
  'sample-data',
  'lead-table',
  'team',
] as const;
export type Feature = (typeof FEATURES)[number];

/**
 * What the organisation decides for its users, out of `storage.managed`, but for templates; see
 * docs/company-rollout.md.
 */
export interface Policy {
  /** These win over what the user chose. */
  readonly settings: Partial<Settings>;
  readonly featuresOff: readonly Feature[];
  /** Whether it prescribes a table of leads. The link itself is read where it is used, and nowhere else. */
  readonly leadTable: boolean;
  /** Whether it prescribes a team's table. */
  readonly team: boolean;
}

export const NO_POLICY: Policy = { settings: {}, featuresOff: [], leadTable: false, team: false };

/** The policy out of an unknown value; what is invalid in it is left out. */
export function validPolicy(value: unknown): Policy {
  if (!isFields(value)) return NO_POLICY;
  const { featuresOff } = value;
  const off = FEATURES.filter((feature) => Array.isArray(featuresOff) && featuresOff.includes(feature));
  return {
    settings: { ...validSettings(value), ...(off.includes('reminders') && { reminders: false }) },
    featuresOff: off,
    leadTable: typeof value['leadTableUrl'] === 'string',
    team: typeof value['teamTableUrl'] === 'string',
  };
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
