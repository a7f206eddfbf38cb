import { mailBits, type PhoneLevel } from './compare-contacts';
import type { Lead } from './lead';
import { isUnplaced, type Fields } from './pair-fields';
import type { Weights } from './weights';

/** Bits for one customer: company, domain and place. */
export function customerBits({ company, domain, place }: Fields, weights: Weights): number {
  const named = Math.min(company.bits + domain.bits, weights.company.most + 3);
  // Many people of one town are no organisation: the place only ever supports a name or a domain.
  return named + (named > 0 ? place.bits : Math.min(place.bits, weights.place.alone));
}

/** Bits that a telephone line adds to one organisation. */
function lineBits(a: Lead, phone: PhoneLevel, weights: Weights): number {
  if (phone === 'starts' || phone === 'slipAtEnd') return weights.companyPhone.starts;
  if (phone !== 'same' && phone !== 'extension') return 0;
  const users = a.phoneUsers?.companies.effective ?? 1;
  const taken = weights.shared.phone * Math.max(0, Math.log2(users) - 0.5);
  return Math.max(weights.companyPhone.same - taken, 0);
}

const isMissingOrGeneric = ({ mail }: Lead): boolean => mail === null || mail.generic;

/** Whether neither record names anybody: they are of one organisation at most. */
export const nameNobody = (a: Lead, b: Lead): boolean =>
  a.name === null && b.name === null && (isMissingOrGeneric(a) || isMissingOrGeneric(b));

/** The line of a record that names nobody is the organisation's own, and not that of a colleague. */
function ownLineBits(phone: PhoneLevel, weights: Weights): number {
  if (phone === 'other') return weights.companyPhone.other;
  return phone === 'same' ? weights.companyPhone.own : 0;
}

/** Evidence for one organisation, in bits, without the prior. */
export function organisationBits(a: Lead, b: Lead, fields: Fields, weights: Weights): number {
  const { mail, phone, domain } = fields;
  let bits = customerBits(fields, weights) + lineBits(a, phone, weights);
  // One mailbox of a mail provider, used as the firm's own.
  if ((mail === 'same' || mail === 'role') && domain.level === 'missing')
    bits += mailBits('same', a, weights) / 2;
  // Where neither says what it belongs to, a shared line or mailbox is a household as well.
  if (isUnplaced(fields) && a.company === null && b.company === null) bits = Math.min(bits, 0);
  return nameNobody(a, b) ? bits + ownLineBits(phone, weights) : bits;
}
