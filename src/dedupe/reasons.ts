import type { Lead } from './lead';
import type { HintKind, Reason } from './record';
import type { Comparison } from './score-pair';

const said = (lead: Lead): string => {
  const { contactName, firstName, lastName } = lead.record;
  return (
    [firstName, lastName]
      .filter((part) => part?.trim())
      .join(' ')
      .trim() ||
    contactName?.trim() ||
    ''
  );
};

function commonStart(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.slice(0, at);
}

/** A field of a lead as its record has it. */
const field = (lead: Lead, name: 'email' | 'phone' | 'company' | 'postalCode' | 'city' | 'title'): string =>
  lead.record[name]?.trim() ?? '';

const isSameMail = ({ mail }: Comparison): boolean => mail === 'same' || mail === 'role';
const similarMail: ReadonlySet<Comparison['mail']> = new Set([
  'slip',
  'sameLabel',
  'sameLocal',
  'compatible',
]);
const similarPhone: ReadonlySet<Comparison['phone']> = new Set(['slip', 'slipAtEnd']);
const samePhoneStart: ReadonlySet<Comparison['phone']> = new Set(['starts', 'slipAtEnd', 'extension']);

/** What one field says for a pair; null where it says nothing. */
type Finding = (a: Lead, b: Lead, seen: Comparison) => Reason | null;

const sameEmail: Finding = (a, _b, seen) =>
  isSameMail(seen) ? { kind: 'same-email', value: a.mail?.address ?? field(a, 'email') } : null;

const similarEmail: Finding = (a, b, { mail }) =>
  similarMail.has(mail) ? { kind: 'similar-email', a: field(a, 'email'), b: field(b, 'email') } : null;

const names: Finding = (a, b, { name }) => {
  if (name.bits <= 0) return null;
  const nameA = said(a) || field(a, 'email');
  const nameB = said(b) || field(b, 'email');
  return nameA === nameB ? { kind: 'same-name', value: nameA } : { kind: 'similar-name', a: nameA, b: nameB };
};

const spelledName: Finding = (a, b, { spelled }) => {
  if (!spelled) return null;
  const [unnamed, named] = a.mail === null ? [b, a] : [a, b];
  return { kind: 'email-spells-name', email: field(unnamed, 'email'), name: said(named) };
};

const samePhone: Finding = (a, b, { phone }) => {
  if (phone !== 'same') return null;
  return field(a, 'phone') === field(b, 'phone')
    ? { kind: 'same-phone', value: field(a, 'phone') }
    : { kind: 'phone-ends', value: (a.phone?.digits ?? '').slice(-4) };
};

const mistypedPhone: Finding = (a, b, { phone }) =>
  similarPhone.has(phone)
    ? { kind: 'similar-phone', a: a.record.phone ?? '', b: b.record.phone ?? '' }
    : null;

const phoneStart: Finding = (a, b, { phone }) =>
  samePhoneStart.has(phone)
    ? { kind: 'phone-starts', value: commonStart(a.phone?.digits ?? '', b.phone?.digits ?? '') }
    : null;

const companies: Finding = (a, b, { company }) => {
  if (company.bits <= 0) return null;
  const companyA = field(a, 'company');
  const companyB = field(b, 'company');
  return companyA === companyB
    ? { kind: 'same-company', value: companyA }
    : { kind: 'similar-company', a: companyA, b: companyB };
};

const sameDomain: Finding = (a, _b, seen) => {
  const { level, bits } = seen.domain;
  if (level === 'sameLabel') return { kind: 'same-domain', value: a.mail?.label?.text ?? '' };
  return level === 'same' && bits > 0 && !isSameMail(seen)
    ? { kind: 'same-domain', value: a.mail?.domain ?? '' }
    : null;
};

const domainNamesCompany: Finding = (a, b, { domain }) => {
  if (domain.level !== 'namesCompany') return null;
  const [mailed, named] = a.company === null ? [a, b] : [b, a];
  return {
    kind: 'domain-names-company',
    domain: mailed.mail?.domain ?? '',
    company: field(named, 'company'),
  };
};

const samePostalCode: Finding = (a, _b, { place }) =>
  place.samePostal ? { kind: 'same-postal-code', value: field(a, 'postalCode') } : null;

const sameCity: Finding = (a, _b, { place }) =>
  place.sameCity ? { kind: 'same-city', value: field(a, 'city') } : null;

const sameTitle: Finding = (a, _b, seen) =>
  seen.sameTitle ? { kind: 'same-title', value: field(a, 'title') } : null;

/** What speaks for each kind of pair, strongest first. */
const findings: Readonly<Record<HintKind, readonly Finding[]>> = {
  'same-contact': [
    sameEmail,
    similarEmail,
    names,
    spelledName,
    samePhone,
    mistypedPhone,
    companies,
    sameDomain,
    domainNamesCompany,
    samePostalCode,
    sameCity,
    sameTitle,
  ],
  'same-company': [
    sameEmail,
    samePhone,
    phoneStart,
    companies,
    sameDomain,
    domainNamesCompany,
    samePostalCode,
    sameCity,
  ],
};

/** The levels that speak for a pair, in words' raw material; strongest first. */
export function reasonsOf(kind: HintKind, a: Lead, b: Lead, seen: Comparison): Reason[] {
  return findings[kind].flatMap((find) => find(a, b, seen) ?? []);
}
