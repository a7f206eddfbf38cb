import { isMistyped, mailBits, phoneBits, spellsName, type MailLevel } from './compare-contacts';
import { sharedCountry } from './compare-domains';
import { compareNames, noName, type NameComparison } from './compare-names';
import type { Lead } from './lead';
import type { Model } from './model';
import { customerBits } from './organisation-bits';
import { isUnplaced, type Fields } from './pair-fields';
import type { Weights } from './weights';

/** Bits for one person, names apart. */
interface NamelessBits {
  readonly customer: number;
  /** Where the person lives; 0 where an organisation stands for it. */
  readonly lives: number;
  readonly mailed: number;
  readonly phoned: number;
  readonly titled: number;
}

/** What two names say, and whether the mail address of one record spells the name of the other. */
interface Naming {
  readonly name: NameComparison;
  readonly spelled: boolean;
  /** Bits that the spelling adds. */
  readonly spelling: number;
}

/** Of leads whose names were not compared. */
export const unnamed: Naming = { name: noName, spelled: false, spelling: 0 };

function titleBits(a: Lead, b: Lead, sameTitle: boolean, { title }: Weights): number {
  if (a.title === '' || b.title === '') return 0;
  return sameTitle ? title.same : title.other;
}

/** What being of one customer says of the person, within bounds. */
const shareOf = (bits: number, { customer }: Weights): number =>
  bits > 0
    ? Math.min(bits * customer.share, customer.most)
    : Math.max(bits * customer.against, customer.least);

/** Bits for one person of all fields but the names. */
export function namelessBits(a: Lead, b: Lead, fields: Fields, weights: Weights): NamelessBits {
  const customer = customerBits(fields, weights);
  // Without a company on either side, where somebody lives speaks for the person; but for the whole family alike.
  const homeless = customer > 0 && isUnplaced(fields);
  return {
    customer: homeless ? 0 : shareOf(customer, weights),
    lives: homeless ? fields.place.home : 0,
    mailed: mailBits(fields.mail, a, weights),
    phoned: phoneBits(fields.phone, a, weights),
    titled: titleBits(a, b, fields.sameTitle, weights),
  };
}

/**
 * The most that two leads come to whose names were not compared yet. Whether an address spells the other's name is
 * asked only where the names say nothing for the pair, see `compareNaming`: so one of the two counts.
 */
export const mostWithNames = (
  { customer, lives, mailed, phoned, titled }: NamelessBits,
  { given, family, mail }: Weights,
): number =>
  customer + lives + mailed + Math.max(phoned, 0) + titled + Math.max(given.most + family.most, mail.spells);

/** Compares the names, or what the mail addresses say that they are. */
function nameOf(a: Lead, b: Lead, mail: MailLevel, model: Model): NameComparison {
  const nameA = a.name ?? a.mailName;
  const nameB = b.name ?? b.mailName;
  // A name read from a mail address tells nothing that the addresses do not where they are one, or both names are such.
  const said = a.name !== null && b.name !== null;
  const read = (a.name !== null || b.name !== null) && mail !== 'same';
  const compared =
    nameA !== null && nameB !== null && (said || read)
      ? compareNames(nameA, nameB, sharedCountry(a, b), model)
      : noName;
  // Nor must an address spell a name: where it seems to be another's, it may be anything.
  const { otherName } = model.weights.mail;
  return said || compared.bits >= otherName ? compared : { ...compared, bits: otherName };
}

/** Compares the names; where they say nothing, and one record has no address, the address of the other with a name. */
export function compareNaming(a: Lead, b: Lead, mail: MailLevel, model: Model): Naming {
  const name = nameOf(a, b, mail, model);
  const unspelled = { name, spelled: false, spelling: 0 };
  if (mail !== 'missing' || name.bits > 0) return unspelled;
  const [mailer, named] = a.mail === null ? [b, a] : [a, b];
  if (mailer.mail === null || mailer.mail.generic || named.name === null) return unspelled;
  const { weights, frequencies } = model;
  if (!spellsName(mailer.mail, named.name))
    return name === noName ? { ...unspelled, spelling: weights.mail.notSpelled } : unspelled;
  const family = named.name.familyJoined;
  const rare = family === null ? 0 : frequencies.nameBits(family, 'family', a.country) - 1;
  return { name, spelled: true, spelling: Math.min(weights.mail.spells, rare) };
}

/** kaplan@ and kaplano@ of one firm: with another name in it, an address is a colleague's, and no slip. */
const isColleague = (a: Lead, b: Lead, mail: MailLevel, name: NameComparison): boolean =>
  isMistyped(mail) &&
  (name.given === 'other' || name.family === 'other') &&
  a.mail?.domain === b.mail?.domain;

/** Of a family, who is meant is known by the given name. */
function livesBits(lives: number, { given }: NameComparison): number {
  if (given === 'other') return 0;
  return given === 'missing' ? lives / 2 : lives;
}

/** All that speaks for one person or against it. */
interface Evidence {
  readonly fields: Fields;
  readonly nameless: NamelessBits;
  readonly naming: Naming;
}

/** Evidence for one person, in bits, without the prior. */
export function contactBits(
  a: Lead,
  b: Lead,
  { fields, nameless, naming }: Evidence,
  weights: Weights,
): number {
  const { mail, phone } = fields;
  const { name, spelled, spelling } = naming;
  const halfLine = name.given === 'other' && phone === 'same';
  return (
    nameless.customer +
    livesBits(nameless.lives, name) +
    (spelled ? Math.max(name.bits, -3) + spelling : name.bits + spelling) +
    (isColleague(a, b, mail, name) ? weights.mail.compatible : nameless.mailed) +
    nameless.phoned * (halfLine ? 0.5 : 1) +
    nameless.titled
  );
}
