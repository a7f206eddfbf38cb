import type { FormField, FormValue, FormValues } from './form';
import type { ReferralFacts } from './referral';

type Shown = Pick<
  ReferralFacts,
  'dealName' | 'value' | 'currency' | 'closeDate' | 'notes' | 'crmId' | 'campaignId'
>;

/** What Partner Center was last seen to show in the fields of its forms, as far as it was read. */
export function shownValues({ value, currency, closeDate, ...texts }: Shown): FormValues {
  const values: { [F in FormField]?: FormValue } = {};
  for (const field of ['dealName', 'notes', 'crmId', 'campaignId'] as const) {
    const text = texts[field]?.trim() ?? '';
    if (text !== '') values[field] = { kind: 'text', text };
  }
  if (value !== null) values.value = { kind: 'amount', amount: value };
  if (currency !== null && /^[A-Z]{3}$/.test(currency))
    values.currency = { kind: 'currency', code: currency };
  if (closeDate !== null) values.closeDate = { kind: 'day', day: closeDate };
  return values;
}

/** Whether two values are one. */
export function sameValue(one: FormValue | undefined, other: FormValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * What an edit puts into the form: what was changed, and nothing that stands there already. An amount goes with its
 * currency, which makes it what it is.
 */
export function changedValues(typed: FormValues, shown: FormValues): FormValues {
  const changed = Object.fromEntries(
    Object.entries(typed).filter(([field, value]) => !sameValue(value, shown[field as FormField])),
  );
  return changed['value'] !== undefined && changed['currency'] === undefined && shown.currency !== undefined
    ? { ...changed, currency: shown.currency }
    : changed;
}
