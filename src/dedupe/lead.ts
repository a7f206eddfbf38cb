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
  if (name === null || mail === null || mail.generic || mail.words.length !== 2) return name;
  if (name.given.length > 0 && name.family.length > 0) return name;
  const known = (name.familyJoined ?? name.givenJoined)?.text;
  const [first = '', second = ''] = mail.words;
  if (known !== first && known !== second) return name;
  const other = known === first ? second : first;
  return nameFromWords(name.family.length > 0 ? [other, known] : [known, other], vocabulary);
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

/** Counts where a lead is, and whether the others of its mail domain are there too. */
function countPlace({ city, postal, seat }: Lead, by: 1 | -1, frequencies: Frequencies): void {
  if (city !== null) {
    frequencies.city(city.name, by);
    if (seat !== null) frequencies.cityAgreement.change(seat.cities, city.name.soundId, by);
  }
  if (postal !== '') {
    frequencies.postal(postal, by);
    if (seat !== null) frequencies.postalAgreement.change(seat.postals, hashOf(postal), by);
  }
}

/** Counts a lead's company, and how its mail domain goes with it. */
function countCompany({ company, mail, country, companyLabels }: Lead, by: 1 | -1, frequencies: Frequencies) {
  if (company === null) return;
  frequencies.company(company, country, by);
  if (mail === null || mail.label === null) return;
  frequencies.label(labelNames(mail.label, company), by);
  companyLabels?.change(hashOf(mail.label.sound.slice(0, 5)), by);
}

/** Counts who uses a lead's mail address, mail domain and telephone number. */
function countUsers(lead: Lead, by: 1 | -1): void {
  // A few consonants: a slip in a name must not make a second user of it.
  const person = lead.name === null ? null : hashOf(lead.signature.replace(/([^ ]{4})[^ ]+/g, '$1'));
  const company = lead.company === null ? null : hashOf(lead.company.joined.bones.slice(0, 3));
  for (const users of [lead.mailUsers, lead.domainUsers, lead.phoneUsers]) {
    if (users === null) continue;
    if (person !== null) users.people.change(person, by);
    if (company !== null) users.companies.change(company, by);
  }
}

/** Counts a lead in (1) or out (-1) of the frequencies. */
export function countLead(lead: Lead, by: 1 | -1, frequencies: Frequencies): void {
  const { name, signature, country, city, postal } = lead;
  frequencies.record(country, by);
  if (name !== null) frequencies.person(name, { signature, country, place: city?.name.text ?? postal }, by);
  countCompany(lead, by, frequencies);
  countPlace(lead, by, frequencies);
  countUsers(lead, by);
}
