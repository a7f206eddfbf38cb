import type { NameComparison } from './compare-names';
import { compareNaming, contactBits, mostWithNames, namelessBits, unnamed } from './contact-bits';
import type { Lead } from './lead';
import type { Model } from './model';
import { nameNobody, organisationBits } from './organisation-bits';
import { compareFields, type Fields } from './pair-fields';

/** What two leads have in common, field by field, and what that comes to in bits. */
export interface Comparison extends Fields {
  readonly name: NameComparison;
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

/** Probability from log-odds in bits. */
export const probability = (bits: number): number => 1 / (1 + 2 ** -bits);

/**
 * Compares two leads by the model: the bits of the fields add up (Fellegi and Sunter, 1969). Fields that speak of
 * the organisation are summed first, and count for the person as one, since they are not independent of each other.
 * Names are the dearest to compare: where even equal ones would not bring the contact to `atLeast` bits, they are left
 * out, and the contact is -Infinity.
 */
export function comparePair(a: Lead, b: Lead, model: Model, atLeast = -Infinity): Comparison {
  const { weights } = model;
  const fields = compareFields(a, b, model);
  const organisation = organisationBits(a, b, fields, weights);
  const nameless = namelessBits(a, b, fields, weights);
  const hopeless = nameNobody(a, b) || mostWithNames(nameless, weights) < atLeast;
  const naming = hopeless ? unnamed : compareNaming(a, b, fields.mail, model);
  const contact = hopeless ? -Infinity : contactBits(a, b, { fields, nameless, naming }, weights);
  // Field by field: this is done for each pair, and a spread takes three times as long.
  const { mail, phone, company, domain, place, sameTitle } = fields;
  const { name, spelled } = naming;
  return { mail, phone, company, domain, place, sameTitle, name, spelled, contact, organisation };
}
