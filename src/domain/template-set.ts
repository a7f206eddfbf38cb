import type { ReferralFacts } from './referral';
import type { Template, TemplateKind } from './template';

/** A copy of one template, put right behind it; a copy is nowhere a default. Unknown `id`: unchanged. */
export function duplicateTemplate(
  templates: readonly Template[],
  id: string,
  copy: { readonly id: string; readonly name: string },
): readonly Template[] {
  return templates.flatMap((template) =>
    template.id === id ? [template, { ...template, ...copy, defaultFor: null }] : [template],
  );
}

/** Moves one template to the place `to` (from 0) of the list as it then is. Unknown `id`: unchanged. */
export function moveTemplate(templates: readonly Template[], id: string, to: number): readonly Template[] {
  const moved = templates.find((template) => template.id === id);
  if (moved === undefined) return templates;
  const others = templates.filter((template) => template !== moved);
  const at = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, at), moved, ...others.slice(at)];
}

type Chooser = Pick<ReferralFacts, 'list' | 'leadSource' | 'callToAction' | 'country'>;

/** The language that most people of a country write, e.g. `de` for AT; null where the country is not known. */
export function likelyLanguage(country: string | null): string | null {
  if (country === null || !/^[A-Z]{2}$/.test(country)) return null;
  const { language } = new Intl.Locale('und', { region: country }).maximize();
  return language === 'und' ? null : language;
}

/** How many of its conditions a default meets; null: one is not met, or it is no default. */
function fit({ defaultFor }: Template, referral: Chooser): number | null {
  if (defaultFor === null) return null;
  const { lists, sources, languages } = defaultFor;
  const source = `${referral.leadSource ?? ''} ${referral.callToAction ?? ''}`.toLowerCase();
  const language = likelyLanguage(referral.country);
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
  ].filter(({ wanted }) => wanted);
  return met.every(({ is }) => is) ? met.length : null;
}

/**
 * The template of a kind to offer first for a referral: the default with the most conditions met (the first of
 * equals in the user's order), else the first template of the kind. Null: there is none of the kind.
 */
export function chooseTemplate<K extends TemplateKind>(
  kind: K,
  referral: Chooser,
  templates: readonly Template[],
): Extract<Template, { readonly kind: K }> | null {
  const ofKind = templates.filter(
    (template): template is Extract<Template, { readonly kind: K }> => template.kind === kind,
  );
  let best = ofKind[0] ?? null;
  let most = -1;
  for (const template of ofKind) {
    const met = fit(template, referral);
    if (met !== null && met > most) [best, most] = [template, met];
  }
  return best;
}
