import { compareCompanies, compareDomains, type CompanyComparison, type DomainLevel } from './compare-companies';
import { mailBits, mailLevel, phoneBits, phoneLevel, spellsName, type MailLevel, type PhoneLevel } from './compare-contacts';
import { compareNames, noName, type NameComparison } from './compare-names';
import { comparePlaces, type PlaceComparison } from './compare-places';
import type { Frequencies } from './frequencies';
import type { Lead } from './lead';
import type { Weights } from './weights';

/** What two leads have in common, field by field, and what that comes to in bits. */
export interface Comparison {
  readonly name: NameComparison;
  readonly mail: MailLevel;
  readonly phone: PhoneLevel;
  readonly company: CompanyComparison;
  readonly domain: { readonly bits: number; readonly level: DomainLevel };
  readonly place: PlaceComparison;
  readonly sameTitle: boolean;
  readonly spelled: boolean;
  /** Evidence for one person, without the prior. */
  readonly contact: number;
  /** Evidence for one organisation, without the prior. */
  readonly organisation: number;
}

/** Prior log-odds that two records taken by chance belong together: about one partner for every few records. */
export function prior(base: number, records: number): number {
  return base - Math.log2(Math.max(records, 2_000));
}

/** Probability from log-odds in bits. */
export const probability = (bits: number): number => 1 / (1 + 2 ** -bits);

/**
 * Compares two leads by the model: the bits of the fields add up (Fellegi and Sunter, 1969). Fields that speak of
 * the organisation are summed first, and count for the person as one, since they are not independent of each other.
 */
export function comparePair(a: Lead, b: Lead, frequencies: Frequencies, weights: Weights): Comparison {
  const company = compareCompanies(a.company, b.company, frequencies, weights);
  const domain = compareDomains(a, b, frequencies, weights);
  const place = comparePlaces(a, b, frequencies, weights);
  const phone = phoneLevel(a, b);
  const mail = mailLevel(a.mail, b.mail);

  let customer = Math.min(company.bits + domain.bits, weights.company.most + 3) + place.bits;
  let organisation = customer;
  if (phone === 'same' || phone === 'extension') {
    const users = a.phoneUsers?.companies.effective ?? 1;
    organisation += Math.max(weights.companyPhone.same - weights.shared.phone * Math.max(0, Math.log2(users) - 0.5), 0);
  } else if (phone === 'starts' || phone === 'slipAtEnd') organisation += weights.companyPhone.starts;
  // One mailbox of a mail provider, used as the firm's own.
  if ((mail === 'same' || mail === 'role') && domain.level === 'missing') organisation += mailBits('same', a, weights) / 2;

  const bothNamed = a.name !== null && b.name !== null;
  const nameA = a.name ?? a.mailName;
  const nameB = b.name ?? b.mailName;
  // Two names read from mail addresses would count the addresses twice.
  const name = nameA !== null && nameB !== null && (a.name !== null || b.name !== null) ? compareNames(nameA, nameB, frequencies, weights) : noName;
  let spelled = false;
  let spelling = 0;
  if (!bothNamed && (name === noName || name.bits < 0) && mail === 'missing') {
    const unnamed = a.name === null ? a : b;
    const named = a.name === null ? b : a;
    if (unnamed.mail !== null && !unnamed.mail.generic && named.name !== null) {
      spelled = spellsName(unnamed.mail, named.name);
      const family = named.name.familyJoined;
      spelling = spelled ? Math.min(weights.mail.spells, family === null ? 0 : frequencies.nameBits(family, 'family') - 1) : name === noName ? weights.mail.notSpelled : 0;
    }
  }
  const sameTitle = a.title !== '' && a.title === b.title;
  customer = customer > 0 ? Math.min(customer * weights.customer.share, weights.customer.most) : Math.max(customer * weights.customer.against, weights.customer.least);
  const contact = customer + (spelled ? spelling : name.bits + spelling) + mailBits(mail, a, weights) + phoneBits(phone, a, weights)
    + (a.title === '' || b.title === '' ? 0 : sameTitle ? weights.title.same : weights.title.other);
  return { name, mail, phone, company, domain, place, sameTitle, spelled, contact, organisation };
}
