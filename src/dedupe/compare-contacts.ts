import { slipsBetween } from '../domain/edit-distance';
import type { Lead } from './lead';
import type { MailAddress } from './mail-address';
import type { PersonName } from './person-name';
import { sameLine } from './phone-number';
import type { Weights } from './weights';

export type MailLevel =
  | 'missing'
  | 'same'
  | 'role'
  | 'slip'
  | 'near'
  | 'sameLocal'
  | 'sameLabel'
  | 'compatible'
  | 'otherLocal'
  | 'otherFree'
  | 'otherDomain'
  | 'mixed';
export type PhoneLevel = 'missing' | 'same' | 'slip' | 'slipAtEnd' | 'extension' | 'starts' | 'other';

/** jsmith and john.smith may be one person's; so may smith and john.smith. */
function compatible(a: MailAddress, b: MailAddress): boolean {
  const x = a.words.join('');
  const y = b.words.join('');
  if (x.length < 4 || y.length < 4) return false;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return (
    (short[0] === long[0] && long.endsWith(short.slice(1))) ||
    (short.length >= 5 && (long.endsWith(short) || long.startsWith(short)))
  );
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Whether two texts are one with up to a slip in five letters; digits are not mistyped letters. */
function nearly(a: string, b: string): boolean {
  const limit = Math.floor(Math.min(a.length, b.length) / 5);
  return (
    limit > 0 &&
    Math.abs(a.length - b.length) <= limit &&
    slipsBetween(a, b, limit) <= limit &&
    digitsOf(a) === digitsOf(b)
  );
}

/** Whether two domains are one with up to two slips, and the same digits. */
const isMistypedDomain = (a: string, b: string): boolean =>
  digitsOf(a) === digitsOf(b) && slipsBetween(a, b, 2) <= (a.length > 8 ? 2 : 1);

/** Two addresses with one local part, neither of them a role's. */
function sameLocalLevel(a: MailAddress, b: MailAddress): MailLevel {
  if (a.domain === '' || b.domain === '' || isMistypedDomain(a.domain, b.domain)) return 'slip';
  if (a.label !== null && a.label === b.label) return 'sameLabel';
  return a.local.length >= 6 ? 'sameLocal' : 'otherDomain';
}

/** Two addresses of which one has no domain, because its "@" was mistyped. */
function brokenLevel(a: MailAddress, b: MailAddress): MailLevel {
  if (slipsBetween(a.address, b.address, 2) <= 2) return 'slip';
  return nearly(a.address.replace('@', ''), b.address.replace('@', '')) ? 'near' : 'mixed';
}

/** Whether the local parts of two addresses are one, punctuation apart, or differ in one mistyped letter. */
function isMistypedLocal(a: MailAddress, b: MailAddress): boolean {
  if (digitsOf(a.local) !== digitsOf(b.local)) return false;
  if (a.words.join('') === b.words.join('')) return true;
  // Not at the first letter: that is more often another person's initial (psmith, asmith) than a slip.
  return (
    a.local[0] === b.local[0] &&
    Math.min(a.local.length, b.local.length) >= 5 &&
    slipsBetween(a.local, b.local, 1) === 1
  );
}

/** Two addresses at one domain, neither of them a role's. */
function sameDomainLevel(a: MailAddress, b: MailAddress): MailLevel {
  if (isMistypedLocal(a, b)) return 'slip';
  const long = Math.min(a.local.length, b.local.length) >= 10;
  if (long && a.local[0] === b.local[0] && nearly(a.local, b.local)) return 'near';
  if (compatible(a, b)) return 'compatible';
  return a.free ? 'otherFree' : 'otherLocal';
}

/** Two addresses at two domains. */
function twoDomainsLevel(a: MailAddress, b: MailAddress, role: boolean): MailLevel {
  if (!role && nearly(a.local, b.local) && nearly(a.domain, b.domain)) return 'near';
  if (a.free && b.free) return compatible(a, b) ? 'compatible' : 'otherFree';
  if (a.free !== b.free || role) return 'mixed';
  return a.label === b.label && compatible(a, b) ? 'compatible' : 'otherDomain';
}

/** What two mail addresses say of the person. */
export function mailLevel(a: MailAddress | null, b: MailAddress | null): MailLevel {
  if (a === null || b === null) return 'missing';
  if (a.address === b.address) return a.generic ? 'role' : 'same';
  const role = a.generic || b.generic;
  if (a.local === b.local && !role) return sameLocalLevel(a, b);
  if (a.domain === '' || b.domain === '') return role ? 'mixed' : brokenLevel(a, b);
  if (a.domain === b.domain) return role ? 'mixed' : sameDomainLevel(a, b);
  return twoDomainsLevel(a, b, role);
}

/** Whether the two seem to be one address, mistyped. */
export const isMistyped = (level: MailLevel): boolean => level === 'slip' || level === 'near';

/** Whether a mail address's local part is one of the usual spellings of the name: jsmith, smith.j, johns. */
export function spellsName(mail: MailAddress, name: PersonName): boolean {
  const letters = mail.words.join('');
  const given = name.givenJoined?.text ?? '';
  const family = name.familyJoined?.text ?? '';
  if (letters.length < 4 || !family) return false;
  // Only the surname is known: smith, jsmith, smithj.
  if (!given)
    return (
      letters === family ||
      (family.length >= 4 && letters.length === family.length + 1 && letters.includes(family))
    );
  const g = given[0] ?? '';
  const f = family[0] ?? '';
  return (
    [given + family, family + given, g + family, family + g, given + f, family].includes(letters) ||
    (letters === given && given.length >= 6)
  );
}

/** What two telephone numbers say of the person. */
export function phoneLevel(a: Lead, b: Lead): PhoneLevel {
  if (a.phone === null || b.phone === null) return 'missing';
  const x = a.phone.digits;
  const y = b.phone.digits;
  if (sameLine(x, y))
    return a.phone.extension && b.phone.extension && a.phone.extension !== b.phone.extension
      ? 'extension'
      : 'same';
  if (Math.min(x.length, y.length) < 7) return 'other';
  if (slipsBetween(x, y, 1) === 1) return x.slice(0, -2) === y.slice(0, -2) ? 'slipAtEnd' : 'slip';
  const length = Math.min(x.length, y.length);
  if (x.length === y.length && length >= 8 && x.slice(0, -3) === y.slice(0, -3)) return 'starts';
  return 'other';
}

/** Bits for one person from a mail level. */
export function mailBits(level: MailLevel, a: Lead, weights: Weights): number {
  if (level === 'missing') return 0;
  if (level !== 'same') return weights.mail[level];
  const users = a.mailUsers;
  const used =
    users === null
      ? 0
      : weights.shared.mail * Math.log2(users.companies.effective) +
        weights.shared.people * Math.max(0, Math.log2(users.people.effective) - 0.5);
  return Math.max(weights.mail.same - used, 0);
}

/** Bits for one person from a telephone level. */
export function phoneBits(level: PhoneLevel, a: Lead, weights: Weights): number {
  if (level === 'missing') return 0;
  if (level !== 'same') return weights.phone[level];
  const users = a.phoneUsers;
  const used =
    users === null
      ? 0
      : weights.shared.phone * Math.log2(users.companies.effective) +
        weights.shared.people * Math.max(0, Math.log2(users.people.effective) - 0.5);
  return Math.max(weights.phone.same - used, 0);
}
