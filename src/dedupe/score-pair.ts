import {
  compareCompanies,
  compareDomains,
  type CompanyComparison,
  type DomainComparison,
} from './compare-companies';
import { labelNames } from './company-name';
import {
  mailBits,
  mailLevel,
  phoneBits,
  phoneLevel,
  spellsName,
  type MailLevel,
  type PhoneLevel,
} from './compare-contacts';
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
  readonly domain: DomainComparison;
  readonly place: PlaceComparison;
  readonly sameTitle: boolean;
  readonly spelled: boolean;
  /** Evidence for one person, without the prior. */
  readonly contact: number;
  /** Evidence for one organisation, without the prior. */
  readonly organisation: number;
}

/**
 * Prior log-odds that two records taken by chance belong together: about one partner for every few records. Beyond
 * 10,000 records they fall by `growth` bits a doubling and not by a whole one, since the evidence that a
 * field can give is bounded (`most`) and does not grow with them.
 */
export function prior(base: number, growth: number, records: number): number {
  return (
    base -
    Math.log2(Math.min(Math.max(records, 4_000), 10_000)) -
    Math.max(0, Math.log2(records / 10_000)) * growth
  );
}

/**
 * A domain that two differently named companies share and that tells neither name is a go-between's: it says
 * nothing of them.
 * Where it tells one of them, it says half.
 */
function trustedDomain(
  a: Lead,
  b: Lead,
  company: CompanyComparison,
  mail: MailLevel,
  domain: DomainComparison,
): DomainComparison {
  // One address with slips in it is not two domains.
  if (domain.level === 'other' && (mail === 'slip' || mail === 'near')) return { ...domain, bits: 0 };
  const label = a.mail?.label ?? null;
  if (
    domain.level !== 'same' ||
    company.level !== 'other' ||
    label === null ||
    a.company === null ||
    b.company === null
  )
    return domain;
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

/** Probability from log-odds in bits. */
export const probability = (bits: number): number => 1 / (1 + 2 ** -bits);

/**
 * Compares two leads by the model: the bits of the fields add up (Fellegi and Sunter, 1969). Fields that speak of
 * the organisation are summed first, and count for the person as one, since they are not independent of each other.
 * Names are the dearest to compare: where even equal ones would not bring the contact to `atLeast` bits, they are left
 * out, and the contact is -Infinity.
 */
export function comparePair(
  a: Lead,
  b: Lead,
  frequencies: Frequencies,
  weights: Weights,
  atLeast = -Infinity,
): Comparison {
  const company = knownName(
    a,
    b,
    compareCompanies(a.company, b.company, a.country === b.country ? a.country : '', frequencies, weights),
    weights,
  );
  const mail = mailLevel(a.mail, b.mail);
  const domain = trustedDomain(a, b, company, mail, compareDomains(a, b, frequencies, weights));
  const place = comparePlaces(a, b, frequencies, weights);
  const phone = phoneLevel(a, b);

  const named = Math.min(company.bits + domain.bits, weights.company.most + 3);
  // Many people of one town are no organisation: the place only ever supports a name or a domain.
  let customer = named + (named > 0 ? place.bits : Math.min(place.bits, weights.place.alone));
  let organisation = customer;
  if (phone === 'same' || phone === 'extension') {
    const users = a.phoneUsers?.companies.effective ?? 1;
    organisation += Math.max(
      weights.companyPhone.same - weights.shared.phone * Math.max(0, Math.log2(users) - 0.5),
      0,
    );
  } else if (phone === 'starts' || phone === 'slipAtEnd') organisation += weights.companyPhone.starts;
  // One mailbox of a mail provider, used as the firm's own.
  if ((mail === 'same' || mail === 'role') && domain.level === 'missing')
    organisation += mailBits('same', a, weights) / 2;

  // Where neither says what it belongs to, a shared line or mailbox is a household as well.
  if (company.level === 'missing' && domain.level === 'missing' && a.company === null && b.company === null)
    organisation = Math.min(organisation, 0);
  // Two records that name nobody are of one organisation at most.
  const nobody =
    a.name === null &&
    b.name === null &&
    (a.mail === null || b.mail === null || a.mail.generic || b.mail.generic);
  const sameTitle = a.title !== '' && a.title === b.title;
  const mailed = mailBits(mail, a, weights);
  const phoned = phoneBits(phone, a, weights);
  const titled = a.title === '' || b.title === '' ? 0 : sameTitle ? weights.title.same : weights.title.other;
  const homeless = customer > 0 && company.level === 'missing' && domain.level === 'missing';
  // Without a company on either side, where somebody lives speaks for the person; but for the whole family alike.
  const lives = homeless ? place.home : 0;
  customer =
    customer > 0
      ? homeless
        ? 0
        : Math.min(customer * weights.customer.share, weights.customer.most)
      : Math.max(customer * weights.customer.against, weights.customer.least);
  const nameless = customer + lives + mailed + Math.max(phoned, 0) + titled;
  // The line of a record that names nobody is the organisation's own, and not that of a colleague.
  if (nobody && phone === 'other') organisation += weights.companyPhone.other;
  if (nobody && phone === 'same') organisation += weights.companyPhone.own;
  if (nobody || nameless + weights.given.most + weights.family.most + weights.mail.spells < atLeast) {
    return {
      name: noName,
      mail,
      phone,
      company,
      domain,
      place,
      sameTitle,
      spelled: false,
      contact: -Infinity,
      organisation,
    };
  }

  const nameA = a.name ?? a.mailName;
  const nameB = b.name ?? b.mailName;
  // A name read from a mail address tells nothing that the addresses do not where they are one, or both names are such.
  const said = a.name !== null && b.name !== null;
  const read = (a.name !== null || b.name !== null) && mail !== 'same';
  const compared =
    nameA !== null && nameB !== null && (said || read)
      ? compareNames(nameA, nameB, a.country === b.country ? a.country : '', frequencies, weights)
      : noName;
  // Nor must an address spell a name: where it seems to be another's, it may be anything.
  const name =
    said || compared.bits >= weights.mail.otherName
      ? compared
      : { ...compared, bits: weights.mail.otherName };
  let spelled = false;
  let spelling = 0;
  if (mail === 'missing' && name.bits <= 0) {
    const mailer = a.mail === null ? b : a;
    const other = a.mail === null ? a : b;
    if (mailer.mail !== null && !mailer.mail.generic && other.name !== null) {
      spelled = spellsName(mailer.mail, other.name);
      const family = other.name.familyJoined;
      if (spelled)
        spelling = Math.min(
          weights.mail.spells,
          family === null ? 0 : frequencies.nameBits(family, 'family', a.country) - 1,
        );
      else if (name === noName) spelling = weights.mail.notSpelled;
    }
  }
  const unlikeGiven = name.given === 'other';
  // kaplan@ and kaplano@ of one firm: with another name in it, an address is a colleague's, and no slip.
  const colleague =
    (mail === 'slip' || mail === 'near') &&
    (unlikeGiven || name.family === 'other') &&
    a.mail?.domain === b.mail?.domain;
  const written = colleague ? weights.mail.compatible : mailed;
  // Of a family, who is meant is known by the given name.
  const contact =
    customer +
    (unlikeGiven ? 0 : name.given === 'missing' ? lives / 2 : lives) +
    (spelled ? Math.max(name.bits, -3) + spelling : name.bits + spelling) +
    written +
    phoned * (unlikeGiven && phone === 'same' ? 0.5 : 1) +
    titled;
  return { name, mail, phone, company, domain, place, sameTitle, spelled, contact, organisation };
}
