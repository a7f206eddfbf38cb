import { compareCompanies, type CompanyComparison } from './compare-companies';
import { compareDomains, sharedCountry, type DomainComparison } from './compare-domains';
import { labelNames } from './company-name';
import { isMistyped, mailLevel, phoneLevel, type MailLevel, type PhoneLevel } from './compare-contacts';
import { comparePlaces, type PlaceComparison } from './compare-places';
import type { Lead } from './lead';
import type { Model } from './model';
import type { Weights } from './weights';

/** What the fields of two leads have in common, names apart. */
export interface Fields {
  readonly mail: MailLevel;
  readonly phone: PhoneLevel;
  readonly company: CompanyComparison;
  readonly domain: DomainComparison;
  readonly place: PlaceComparison;
  readonly sameTitle: boolean;
}

/**
 * A domain that two differently named companies share and that tells neither name is a go-between's: it says
 * nothing of them.
 * Where it tells one of them, it says half.
 */
function trustedDomain(
  a: Lead,
  b: Lead,
  domain: DomainComparison,
  { company, mail }: Pick<Fields, 'company' | 'mail'>,
): DomainComparison {
  // One address with slips in it is not two domains.
  if (domain.level === 'other' && isMistyped(mail)) return { ...domain, bits: 0 };
  const label = a.mail?.label ?? null;
  if (domain.level !== 'same' || company.level !== 'other') return domain;
  if (label === null || a.company === null || b.company === null) return domain;
  return {
    bits: labelNames(label, a.company) || labelNames(label, b.company) ? domain.bits / 2 : 0,
    level: 'same',
  };
}

/** A name under which several firms write from mail domains of their own does not tell which of them it is. */
function knownName(a: Lead, b: Lead, company: CompanyComparison, weights: Weights): CompanyComparison {
  if (company.bits <= 0 || a.companyLabels === null || b.companyLabels === null) return company;
  const firms = Math.max(a.companyLabels.effective, b.companyLabels.effective);
  const bits = company.bits - weights.shared.companyName * Math.max(0, Math.log2(firms) - 0.3);
  return { ...company, bits: Math.max(bits, 0) };
}

/** Compares all fields but the names. */
export function compareFields(a: Lead, b: Lead, model: Model): Fields {
  const companies = compareCompanies(a.company, b.company, sharedCountry(a, b), model);
  const company = knownName(a, b, companies, model.weights);
  const mail = mailLevel(a.mail, b.mail);
  return {
    mail,
    phone: phoneLevel(a, b),
    company,
    domain: trustedDomain(a, b, compareDomains(a, b, model), { company, mail }),
    place: comparePlaces(a, b, model),
    sameTitle: a.title !== '' && a.title === b.title,
  };
}

/** Whether neither company nor domain says where the two belong. */
export const isUnplaced = ({ company, domain }: Fields): boolean =>
  company.level === 'missing' && domain.level === 'missing';
