import { companyName, labelNames, type CompanyName } from './company-name';
import { mailAddress, type MailAddress } from './mail-address';
import type { Frequencies, Seat, Users } from './frequencies';
import { nameFromWords, nameSignature, personName, type PersonName } from './person-name';
import { phoneNumber, type PhoneNumber } from './phone-number';
import { cityOf, countryCode, postalCode, type City } from './place';
import { meaningful } from './placeholder';
import type { LeadRecord } from './record';
import type { Variety } from './variety';
import { hashOf, type Words } from './words';

/** A record, read once and ready for many comparisons. Null: absent or meaningless. */
export interface Lead {
  readonly record: LeadRecord;
  /** Place in the index; smaller is older. */
  readonly at: number;
  readonly name: PersonName | null;
  /** What the mail address says the name is, where the record names nobody. */
  readonly mailName: PersonName | null;
  /** See `nameSignature`; of the name, or of what the mail address says. Empty without either. */
  readonly signature: string;
  readonly company: CompanyName | null;
  readonly mail: MailAddress | null;
  readonly phone: PhoneNumber | null;
  readonly country: string;
  readonly city: City | null;
  readonly postal: string;
  readonly title: string;
  readonly mailUsers: Users | null;
  readonly domainUsers: Users | null;
  readonly phoneUsers: Users | null;
  /** Of all records with this mail domain. */
  readonly seat: Seat | null;
  /** Mail domains of all records with a company of this name. */
  readonly companyLabels: Variety | null;
}

/** Microsoft's own trial of a lead connection; not a customer, and never a hint. */
export function isTestLead(record: LeadRecord): boolean {
  return [
    record.company,
    record.firstName,
    record.lastName,
    record.contactName,
    record.email,
    record.title,
    record.leadSource,
  ].some((text) => typeof text === 'string' && text.toUpperCase().includes('MSFT_TEST'));
}

/** A name of one part, completed from the mail address where that tells the other: Smith, john.smith@. */
function completeName(
  name: PersonName | null,
  mail: MailAddress | null,
  vocabulary: Words,
): PersonName | null {
  if (
    name === null ||
    mail === null ||
    mail.generic ||
    mail.words.length !== 2 ||
    (name.given.length > 0 && name.family.length > 0)
  )
    return name;
  const known = (name.familyJoined ?? name.givenJoined)?.text;
  const [first = '', second = ''] = mail.words;
  if (known !== first && known !== second) return name;
  return nameFromWords(
    name.family.length > 0
      ? [known === first ? second : first, known]
      : [known, known === first ? second : first],
    vocabulary,
  );
}

/** Reads a record's fields. */
export function readLead(record: LeadRecord, at: number, vocabulary: Words, frequencies: Frequencies): Lead {
  const country = countryCode(record.country);
  const mail = mailAddress(record.email, vocabulary);
  const name = completeName(personName(record, country, vocabulary), mail, vocabulary);
  const ownName = new Set(name === null ? [] : [...name.given, ...name.family].map(({ text }) => text));
  const phone = phoneNumber(record.phone, country);
  const mailName =
    name === null && mail !== null && !mail.generic ? nameFromWords(mail.words, vocabulary) : null;
  const anyName = name ?? mailName;
  const company = companyName(record.company, ownName, vocabulary);
  return {
    record,
    at,
    name,
    mail,
    phone,
    country,
    mailName,
    signature: anyName === null ? '' : nameSignature(anyName),
    company,
    seat: mail?.label ? frequencies.seatOf(mail.domain) : null,
    companyLabels: company === null ? null : frequencies.labelsOf(company.joined),
    city: cityOf(meaningful(record.city), vocabulary),
    postal: postalCode(record.postalCode),
    title: meaningful(record.title).toLowerCase(),
    mailUsers: mail === null ? null : frequencies.usersOf(mail.address),
    domainUsers: mail?.label ? frequencies.usersOf(`@${mail.domain}`) : null,
    phoneUsers: phone === null ? null : frequencies.usersOf(`+${phone.digits.slice(-8)}`),
  };
}

/** Counts a lead in (1) or out (-1) of the frequencies. */
export function countLead(lead: Lead, by: 1 | -1, frequencies: Frequencies): void {
  frequencies.record(lead.country, by);
  if (lead.name !== null)
    frequencies.person(lead.name, lead.signature, lead.country, lead.city?.name.text ?? lead.postal, by);
  if (lead.company !== null) frequencies.company(lead.company, lead.country, by);
  if (lead.company !== null && lead.mail?.label)
    frequencies.label(labelNames(lead.mail.label, lead.company), by);
  if (lead.city !== null) frequencies.city(lead.city.name, by);
  if (lead.postal !== '') frequencies.postal(lead.postal, by);
  if (lead.companyLabels !== null && lead.mail?.label)
    lead.companyLabels.change(hashOf(lead.mail.label.sound.slice(0, 5)), by);
  if (lead.seat !== null) {
    if (lead.city !== null) frequencies.cityAgreement.change(lead.seat.cities, lead.city.name.soundId, by);
    if (lead.postal !== '') frequencies.postalAgreement.change(lead.seat.postals, hashOf(lead.postal), by);
  }
  // A few consonants: a slip in a name must not make a second user of it.
  const person = lead.name === null ? null : hashOf(lead.signature.replace(/([^ ]{4})[^ ]+/g, '$1'));
  const company = lead.company === null ? null : hashOf(lead.company.joined.bones.slice(0, 3));
  for (const users of [lead.mailUsers, lead.domainUsers, lead.phoneUsers]) {
    if (users === null) continue;
    if (person !== null) users.people.change(person, by);
    if (company !== null) users.companies.change(company, by);
  }
}
