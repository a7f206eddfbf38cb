import { reasons } from './reasons';
import type { ReferralFacts } from './referral';
import { looksLikeSpam } from './spam';
import type { Template, TemplateKind, ValueRange } from './template';

type Chooser = Pick<ReferralFacts, 'list' | 'leadSource' | 'callToAction' | 'country'> &
  Partial<Pick<ReferralFacts, 'value' | 'currency' | 'emailValidity' | 'phoneValidity'>>;

/** The language that most people of a country write, e.g. `de` for AT; null where the country is not known. */
export function likelyLanguage(country: string | null): string | null {
  if (country === null || !/^[A-Z]{2}$/.test(country)) return null;
  const { language } = new Intl.Locale('und', { region: country }).maximize();
  return language === 'und' ? null : language;
}

/** Whether a template is made for spam: by its condition, or by the reason that it gives. */
const isForSpam = (template: Template): boolean =>
  template.defaultFor?.spam === true ||
  (template.kind === 'decline' && template.reason === reasons.decline.abuse.code);

/** A value that is not known lies in no range, and one in another currency cannot be compared. */
function liesIn({ atLeast, below, currency }: ValueRange, { value = null, currency: own }: Chooser): boolean {
  return (
    value !== null &&
    (currency === null || currency === own) &&
    (atLeast === null || value >= atLeast) &&
    (below === null || value < below)
  );
}

/** How many of its conditions a first choice meets; null: one is not met, or it is no first choice. */
function fit({ defaultFor }: Template, referral: Chooser): number | null {
  if (defaultFor === null) return null;
  const { lists, sources, languages, countries = [], value = null, spam = false } = defaultFor;
  const source = `${referral.leadSource ?? ''} ${referral.callToAction ?? ''}`.toLowerCase();
  const language = likelyLanguage(referral.country);
  const country = referral.country?.trim().toLowerCase() ?? null;
  const met = [
    { wanted: lists.length > 0, is: referral.list !== null && lists.includes(referral.list) },
    {
      wanted: sources.length > 0,
      is: sources.some((part) => part.trim() !== '' && source.includes(part.trim().toLowerCase())),
    },
    {
      wanted: languages.length > 0,
      is: languages.some((one) => one.toLowerCase().split('-')[0] === language),
    },
    { wanted: countries.length > 0, is: countries.some((one) => one.trim().toLowerCase() === country) },
    { wanted: value !== null, is: value !== null && liesIn(value, referral) },
    { wanted: spam, is: looksLikeSpam(referral) },
  ].filter(({ wanted }) => wanted);
  return met.every(({ is }) => is) ? met.length : null;
}

/**
 * The template of a kind to offer first for a referral: the first choice with the most conditions met (the first of
 * equals in the user's order), else the first template that has no conditions. What is spam gets a template that is
 * made for spam, where there is one. Null: there is none of the kind.
 */
export function chooseTemplate<K extends TemplateKind>(
  kind: K,
  referral: Chooser,
  templates: readonly Template[],
): Extract<Template, { readonly kind: K }> | null {
  const ofKind = templates.filter(
    (template): template is Extract<Template, { readonly kind: K }> => template.kind === kind,
  );
  const fitting = ofKind.filter((one) => one.defaultFor === null || fit(one, referral) !== null);
  const forSpam = looksLikeSpam(referral) ? fitting.filter(isForSpam) : [];
  const offered = forSpam.length > 0 ? forSpam : fitting;
  // Where no condition is met, any template is better than none: the user sees it before it is used.
  let best = offered[0] ?? ofKind[0] ?? null;
  let most = -1;
  for (const template of offered) {
    const met = fit(template, referral);
    if (met !== null && met > most) [best, most] = [template, met];
  }
  return best;
}
