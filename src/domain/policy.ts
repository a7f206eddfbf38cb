import { type Settings, validSettings } from './settings';
import type { Template } from './template';
import { isTemplate } from './template-check';

/** What an organisation may switch off. */
export const FEATURES = ['fill-forms', 'press-buttons', 'import', 'export', 'reminders', 'read-all-pages', 'sample-data'] as const;
export type Feature = (typeof FEATURES)[number];

/** What the organisation decides for its users, out of `storage.managed`; see docs/company-rollout.md. */
export interface Policy {
  /** These win over what the user chose. */
  readonly settings: Partial<Settings>;
  readonly featuresOff: readonly Feature[];
  /** Offered beside the user's own templates; the user cannot change them. */
  readonly templates: readonly Template[];
}

export const NO_POLICY: Policy = { settings: {}, featuresOff: [], templates: [] };

/** The policy out of an unknown value; what is invalid in it is left out. */
export function validPolicy(value: unknown): Policy {
  if (!isFields(value)) return NO_POLICY;
  const { featuresOff, templates } = value;
  const off = FEATURES.filter((feature) => Array.isArray(featuresOff) && featuresOff.includes(feature));
  return {
    settings: { ...validSettings(value), ...(off.includes('reminders') && { reminders: false }) },
    featuresOff: off,
    templates: (Array.isArray(templates) ? templates : []).map(wholeTemplate).filter(isTemplate),
  };
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A policy's template with everything that may be left out there. A schema of `storage.managed` gives each value
 * exactly one type, so "nothing" is an absent value, and an absent amount is the referral's own.
 */
function wholeTemplate(value: unknown): unknown {
  if (!isFields(value)) return null;
  const { defaultFor } = value;
  return {
    language: null, formats: 'user',
    ...(value['kind'] === 'accept' && { dealName: '', value: 'referral', currency: null, closeDate: null, crmId: '', campaignId: '', team: [] }),
    notes: '',
    ...value,
    defaultFor: isFields(defaultFor) ? { lists: [], sources: [], languages: [], ...defaultFor } : null,
  };
}
