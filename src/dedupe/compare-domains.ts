import { labelNames, type CompanyName } from './company-name';
import type { Lead } from './lead';
import type { Model } from './model';
import type { Word } from './words';

type DomainLevel = 'missing' | 'same' | 'sameLabel' | 'namesCompany' | 'other';

export interface DomainComparison {
  readonly bits: number;
  readonly level: DomainLevel;
}

const missing: DomainComparison = { bits: 0, level: 'missing' };

/** contoso.com and contoso.de; contoso.com and contoso-group.com. */
function relatedLabels(x: Word, y: Word): boolean {
  if (x === y) return x.text.length >= 4;
  const [short, long] = x.text.length < y.text.length ? [x.text, y.text] : [y.text, x.text];
  return (
    short.length >= 5 &&
    long.startsWith(short) &&
    /^(?:group|grp|gruppe|holding|corp|inc|ltd|hq|online|global|intl|eu|it|co|us|uk|de)$/.test(
      long.slice(short.length),
    )
  );
}

/** Whether a domain's label may come from the company's name: its beginning, or its initials. */
const hints = (label: Word, company: CompanyName): boolean =>
  labelNames(label, company) ||
  label.text.slice(0, 4) === company.joined.text.slice(0, 4) ||
  (company.acronym !== '' && label.text.startsWith(company.acronym));

/** Whether the mail is of a domain that is an organisation's own. */
const hasLabel = ({ mail }: Lead): boolean => mail !== null && mail.label !== null;

/** The country of both, or empty. */
export const sharedCountry = (a: Lead, b: Lead): string => (a.country === b.country ? a.country : '');

/** One domain; the more companies use it, the less it says. */
function sameDomain(a: Lead, { weights }: Model): DomainComparison {
  const companies = a.domainUsers?.companies.effective ?? 1;
  const taken = weights.shared.domain * Math.max(0, Math.log2(companies) - 0.5);
  return { bits: Math.max(weights.domain.same - taken, 0), level: 'same' };
}

/**
 * Labels that seem to be one organisation's. Where the companies' own names were compared, one made of them adds
 * little.
 */
function sameLabel(a: Lead, b: Lead, label: Word, { frequencies, weights }: Model): DomainComparison {
  const { domain } = weights;
  if (a.company !== null && b.company !== null)
    return { bits: labelNames(label, a.company) ? domain.labelAgain : domain.sameLabel, level: 'sameLabel' };
  const bits = frequencies.companyBits(label, sharedCountry(a, b));
  return { bits: Math.min(bits, domain.sameLabel), level: 'sameLabel' };
}

/** Two domains, and what they say where that does not depend on a company's name alone; null else. */
function compareLabels(a: Lead, b: Lead, model: Model): DomainComparison | null {
  const x = a.mail?.label ?? null;
  const y = b.mail?.label ?? null;
  if (x === null || y === null) return null;
  if (a.mail?.domain === b.mail?.domain) return sameDomain(a, model);
  if (relatedLabels(x, y)) return sameLabel(a, b, x, model);
  if (a.company === null || b.company === null) return null;
  // Two addresses of one name (contoso.com, ctsoworks.de beside Contoso Works) are no evidence against it.
  const { domain } = model.weights;
  const bothHint = hints(x, b.company) && hints(y, a.company);
  return { bits: bothHint ? domain.bothHint : domain.other, level: 'other' };
}

/** The domain of a record without a company, which stands for one, beside the company of the other record. */
function labelBesideCompany(
  a: Lead,
  b: Lead,
): { readonly label: Word; readonly company: CompanyName } | null {
  const x = a.mail?.label ?? null;
  const y = b.mail?.label ?? null;
  if (x !== null && a.company === null) return b.company === null ? null : { label: x, company: b.company };
  if (y === null || b.company !== null || a.company === null) return null;
  return { label: y, company: a.company };
}

/** What two mail domains, or a domain and a company's name, say of the organisation. */
export function compareDomains(a: Lead, b: Lead, model: Model): DomainComparison {
  const labels = compareLabels(a, b, model);
  if (labels !== null) return labels;
  const { frequencies, weights } = model;
  const { domain } = weights;
  const twoDomains = hasLabel(a) && hasLabel(b);
  const beside = labelBesideCompany(a, b);
  if (beside === null) return twoDomains ? { bits: domain.other, level: 'other' } : missing;
  const { label, company } = beside;
  if (labelNames(label, company)) {
    let bits = 0;
    for (const word of company.words) bits += frequencies.companyBits(word, sharedCountry(a, b));
    return { bits: Math.min(bits, weights.company.most) + domain.namesCompany, level: 'namesCompany' };
  }
  if (!company.joined.latin) return { bits: 0, level: 'other' };
  return { bits: frequencies.silentLabelBits + (twoDomains ? domain.other / 2 : 0), level: 'other' };
}
