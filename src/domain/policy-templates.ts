import type { Template } from './template';
import { isTemplate } from './template-check';

/**
 * The templates of an organisation's policy, offered beside the user's own, which cannot be changed; what is
 * no template is left out.
 */
export function policyTemplates(policy: unknown): readonly Template[] {
  const templates = isFields(policy) ? policy['templates'] : null;
  return (Array.isArray(templates) ? templates : []).map(wholeTemplate).filter(isTemplate);
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A policy's template with everything that may be left out there. A schema of `storage.managed` gives each value
 * exactly one type, so "nothing" is an absent value, and an absent amount is the referral's own.
 */
function wholeTemplate(value: unknown): unknown {
  if (!isFields(value)) return null;
  const { defaultFor } = value;
  return {
    language: null,
    formats: 'user',
    ...(value['kind'] === 'accept' && {
      dealName: '',
      value: 'referral',
      currency: null,
      closeDate: null,
      crmId: '',
      campaignId: '',
      team: [],
    }),
    notes: '',
    ...value,
    defaultFor: isFields(defaultFor) ? wholeConditions(defaultFor) : null,
  };
}

function wholeConditions(conditions: Fields): Fields {
  const { value } = conditions;
  return {
    lists: [],
    sources: [],
    languages: [],
    ...conditions,
    ...(isFields(value) && { value: { atLeast: null, below: null, currency: null, ...value } }),
  };
}
