import { offerName, type OfferNames } from './offer-names';
import { splitName } from './person-name';
import type { Day, Instant, Referral, ReferralFacts } from './referral';
import type { VariableName } from './template-variables';

/** What a variable stands for, before it is written out. */
export type TemplateValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'money'; readonly amount: number; readonly currency: string | null };

export type TemplateValues = { readonly [V in VariableName]?: TemplateValue };

/** The user's own data, as kept for templates. Empty texts are unknown. */
export interface Me {
  readonly name: string;
  readonly company: string;
  readonly title: string;
  readonly email: string;
  readonly phone: string;
  /** E.g. a page where customers book an appointment. */
  readonly link: string;
}

/** What templates need of a referral. */
export type TemplateReferral = Pick<
  ReferralFacts,
  | 'company'
  | 'contactName'
  | 'jobTitle'
  | 'email'
  | 'phone'
  | 'country'
  | 'city'
  | 'leadSource'
  | 'dealName'
  | 'value'
  | 'currency'
  | 'notes'
  | 'closeDate'
  | 'createdAt'
  | 'callToAction'
  | 'list'
  | 'crmId'
  | 'campaignId'
> &
  Pick<Referral, 'expiresAt' | 'doNotContact'>;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** The calendar day of an instant in a time zone; a day stays itself; null where it is no date. */
export function dayIn(timeZone: string, at: Instant | Day): Day | null {
  if (dayPattern.test(at)) return at;
  const time = Date.parse(at);
  if (Number.isNaN(time)) return null;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'gregory',
  }).formatToParts(time);
  const part = (type: 'year' | 'month' | 'day'): string =>
    parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

const countryIn = (locale: string, country: string | null): string | null => {
  if (country === null || !/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(country) ?? country;
};

/**
 * The values of every variable that a referral and the user's own data give.
 * @param locale BCP 47, for the country's name.
 * @param now and timeZone decide which day `today` is, and on which day an instant falls.
 */
export function templateValues(
  referral: TemplateReferral,
  me: Me,
  {
    now,
    timeZone,
    locale,
    offers = {},
  }: {
    readonly now: Instant;
    readonly timeZone: string;
    readonly locale: string;
    /** What the user calls their offers. */
    readonly offers?: OfferNames;
  },
): TemplateValues {
  const contact = splitName(referral.contactName, referral.country);
  const mine = splitName(me.name, null);
  const values: { [V in VariableName]?: TemplateValue } = {};
  const put = (name: VariableName, text: string | null): void => {
    const trimmed = text?.trim() ?? '';
    if (trimmed !== '') values[name] = { kind: 'text', text: trimmed };
  };
  const putDay = (name: VariableName, at: Instant | Day | null): void => {
    const day = at === null ? null : dayIn(timeZone, at);
    if (day !== null) values[name] = { kind: 'day', day };
  };
  put('company', referral.company);
  put('contact.firstName', contact.first);
  put('contact.lastName', contact.last);
  put('contact.name', referral.contactName);
  put('contact.title', referral.jobTitle);
  put('contact.email', referral.email);
  put('contact.phone', referral.phone);
  put('country', countryIn(locale, referral.country));
  put('city', referral.city);
  put('offer', offerName(referral.leadSource, offers));
  put('deal', referral.dealName);
  put('notes', referral.notes);
  if (referral.value !== null)
    values.value = { kind: 'money', amount: referral.value, currency: referral.currency };
  putDay('closeDate', referral.closeDate);
  putDay('received', referral.createdAt);
  putDay('expires', referral.expiresAt);
  putDay('today', now);
  put('me.name', me.name);
  put('me.firstName', mine.first);
  put('me.lastName', mine.last);
  put('me.company', me.company);
  put('me.title', me.title);
  put('me.email', me.email);
  put('me.phone', me.phone);
  put('me.link', me.link);
  return values;
}
