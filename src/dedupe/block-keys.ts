import type { CompanyName } from './company-name';
import type { Lead } from './lead';
import type { MailAddress } from './mail-address';
import { nameGroups } from './nicknames';
import type { PersonName } from './person-name';
import type { PhoneNumber } from './phone-number';
import { hashOf, type Word } from './words';

/**
 * Only leads that share a key are compared. Each kind of key has two limits: a block that grows beyond the
 * first only counts together with a block of another kind, and one beyond the second is left out. So the
 * number of comparisons stays about proportional to the number of records.
 */
const limits = {
  mail: [120, 120],
  mailLocal: [10, 30],
  domain: [200, 200],
  phone: [120, 120],
  phoneEnd: [4, 25],
  phoneStart: [10, 60],
  fullName: [25, 120],
  nameInitial: [6, 30],
  nickname: [10, 40],
  nameAtCompany: [20, 40],
  namePlace: [25, 40],
  company: [200, 200],
  companyWord: [6, 40],
  companyPair: [10, 80],
  companyStart: [8, 25],
  companyEnd: [6, 25],
  mailSpelling: [12, 30],
  home: [8, 40],
  homeInitials: [12, 40],
} as const;
type KeyKind = keyof typeof limits;
const kinds = Object.keys(limits) as readonly KeyKind[];
const numberOf = Object.fromEntries(kinds.map((kind, at) => [kind, at])) as Readonly<Record<KeyKind, number>>;
const aloneLimits: readonly number[] = kinds.map((kind) => limits[kind][0]);
const blockLimits: readonly number[] = kinds.map((kind) => limits[kind][1]);

/** Number of a key's kind. */
export const kindOf = (key: number): number => key & 31;
/** Up to how many leads may share this key for it to be enough on its own. */
export const aloneLimit = (key: number): number => aloneLimits[key & 31] ?? 0;
/** How many leads may share this key before it is left out. */
export const blockLimit = (key: number): number => blockLimits[key & 31] ?? 0;

/** A small integer, so that maps stay fast. Two values may get one key; that costs a comparison, nothing else. */
function keyOf(kind: KeyKind, a: number, b = 0): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return (((hash ^ (hash >>> 13)) & 0x1ffffff) << 5) | numberOf[kind];
}

/** Keys of a name's parts: with each other, with the company and with the place. */
function partKeys(parts: readonly Word[], lead: Lead, keys: number[]): void {
  const companyWord = rarest(lead);
  const place = placeNumber(lead);
  for (const one of parts) {
    if (one.text.length < 2) continue;
    for (const other of parts) {
      if (other === one) continue;
      keys.push(keyOf('nameInitial', one.soundId, other.text.charCodeAt(0)));
      for (const group of nameGroups(other.sound)) keys.push(keyOf('nickname', one.soundId, group));
    }
    if (companyWord !== 0) keys.push(keyOf('nameAtCompany', one.soundId, companyWord));
    if (place !== null) keys.push(keyOf('namePlace', one.soundId, place));
  }
}

/** The postal code, or else the city; null where the lead has neither. */
function placeNumber({ postal, city }: Lead): number | null {
  if (postal !== '') return hashOf(postal);
  return city === null ? null : city.name.id;
}

/** Keys of where somebody lives. */
function homeKeys(parts: readonly Word[], { postal, city }: Lead, keys: number[]): void {
  const initials = parts.map((word) => word.text.charCodeAt(0)).sort();
  const initialPair = hashOf(initials.slice(0, 2).join(' '));
  if (postal !== '') keys.push(keyOf('homeInitials', initialPair, hashOf(postal)));
  if (city === null) return;
  keys.push(keyOf('homeInitials', initialPair, city.name.soundId));
  if (postal !== '') keys.push(keyOf('home', city.name.soundId, hashOf(postal)));
}

/** Keys of how a mail address may spell the name. */
function spellingKeys(name: PersonName, keys: number[]): void {
  const given = name.givenJoined?.text ?? '';
  const family = name.familyJoined?.text ?? '';
  if (!given || !family) return;
  const initial = given[0] ?? '';
  for (const spelling of [given + family, initial + family, family + initial])
    keys.push(keyOf('mailSpelling', hashOf(spelling)));
}

function nameKeys(name: PersonName, lead: Lead, keys: number[]): void {
  keys.push(keyOf('fullName', hashOf(lead.signature)));
  const parts = [...name.given, ...name.family].slice(0, 5);
  const bones = parts.map((word) => word.bones).sort();
  keys.push(keyOf('fullName', hashOf(`b${bones.join(' ')}`)));
  partKeys(parts, lead, keys);
  homeKeys(parts, lead, keys);
  spellingKeys(name, keys);
}

/**
 * The longest word of the company's name that is not merely descriptive: as good a guess at the rarest as any
 * that stays the same.
 */
function rarest(lead: Lead): number {
  const words = lead.company?.words ?? [];
  let best = words[0];
  for (const word of words)
    if (!word.descriptive && (best === undefined || best.descriptive || word.text.length > best.text.length))
      best = word;
  return best?.soundId ?? lead.mail?.label?.soundId ?? 0;
}

function mailKeys(mail: MailAddress, keys: number[]): void {
  keys.push(keyOf('mail', hashOf(mail.address)));
  if (!mail.generic && mail.local.length >= 5) {
    keys.push(keyOf('mailLocal', hashOf(mail.local)));
    keys.push(keyOf('mailSpelling', hashOf(mail.words.join(''))));
  }
  if (mail.label !== null) {
    keys.push(keyOf('domain', hashOf(mail.domain)));
    keys.push(keyOf('company', mail.label.soundId));
  }
}

function phoneKeys({ digits }: PhoneNumber, keys: number[]): void {
  keys.push(keyOf('phone', hashOf(digits.slice(-7))));
  keys.push(keyOf('phoneEnd', hashOf(digits.slice(-4))));
  if (digits.length >= 8) keys.push(keyOf('phoneStart', hashOf(digits.slice(0, -3).slice(-7))));
}

function companyKeys(company: CompanyName, country: string, keys: number[]): void {
  keys.push(keyOf('company', company.joined.soundId));
  const words = company.words.slice(0, 5);
  for (const word of words) {
    if (!word.descriptive) keys.push(keyOf('companyWord', word.soundId));
    for (const other of words)
      if (other.soundId < word.soundId) keys.push(keyOf('companyPair', other.soundId, word.soundId));
  }
  if (words.length > 2) keys.push(keyOf('companyWord', hashOf(company.acronym)));
  else if (company.joined.text.length <= 5) keys.push(keyOf('companyWord', hashOf(company.joined.text)));
  const { sound, bones } = company.joined;
  if (sound.length >= 6) {
    keys.push(keyOf('companyStart', hashOf(sound.slice(0, 5)), hashOf(country)));
    keys.push(keyOf('companyEnd', hashOf(sound.slice(-5)), hashOf(country)));
  }
  if (bones.length >= 4) keys.push(keyOf('companyStart', hashOf(bones)));
}

/** The blocks that a lead belongs to. */
export function blockKeys(lead: Lead): readonly number[] {
  const keys: number[] = [];
  const { mail, phone, company } = lead;
  const name = lead.name ?? lead.mailName;
  if (mail !== null) mailKeys(mail, keys);
  if (phone !== null) phoneKeys(phone, keys);
  if (name !== null) nameKeys(name, lead, keys);
  if (company !== null) companyKeys(company, lead.country, keys);
  return keys;
}
