import { isDescriptive } from './company-name';
import type { Lead } from './lead';
import { nameGroups } from './nicknames';
import { nameSignature, type PersonName } from './person-name';
import type { Words } from './words';

/**
 * Only leads that share a key are compared. Each kind of key has a limit: a block that grows beyond it says too
 * little to be worth its cost, so the number of comparisons stays about proportional to the number of records.
 */
const limits = {
  mail: 120, mailLocal: 30, domain: 400, phone: 120, phoneEnd: 25, phoneStart: 60, fullName: 120, nameInitial: 25, nickname: 40, nameAtCompany: 40, namePlace: 25,
  company: 400, companyWord: 40, companyPair: 80, companyStart: 25, companyEnd: 25, mailSpelling: 30,
} as const;
type KeyKind = keyof typeof limits;
const kinds = Object.keys(limits) as readonly KeyKind[];
const numberOf = Object.fromEntries(kinds.map((kind, at) => [kind, at])) as Readonly<Record<KeyKind, number>>;
const limitOf: readonly number[] = kinds.map((kind) => limits[kind]);

/** How many leads may share this key before it is left out. */
export const blockLimit = (key: number): number => limitOf[key & 31] ?? 0;

/** A small integer, so that maps stay fast. Two values may get one key; that costs a comparison, nothing else. */
function keyOf(kind: KeyKind, a: number, b = 0): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return (((hash ^ (hash >>> 13)) & 0x1ffffff) << 5) | numberOf[kind];
}

function nameKeys(name: PersonName, lead: Lead, vocabulary: Words, keys: Set<number>): void {
  const id = (text: string) => vocabulary.idOf(text);
  keys.add(keyOf('fullName', id(nameSignature(name))));
  const parts = [...name.given, ...name.family].slice(0, 5);
  const bones = [...parts.map((word) => word.bones)].sort();
  keys.add(keyOf('fullName', id(`b${bones.join(' ')}`)));
  const companyWord = rarest(lead);
  for (const one of parts) {
    if (one.text.length < 2) continue;
    for (const other of parts) {
      if (other === one) continue;
      keys.add(keyOf('nameInitial', one.soundId, other.text.charCodeAt(0)));
      for (const group of nameGroups(other.text)) keys.add(keyOf('nickname', one.soundId, group));
    }
    if (companyWord !== 0) keys.add(keyOf('nameAtCompany', one.soundId, companyWord));
    if (lead.postal !== '') keys.add(keyOf('namePlace', one.soundId, id(lead.postal)));
    else if (lead.city !== null) keys.add(keyOf('namePlace', one.soundId, lead.city.name.id));
  }
  const given = name.givenJoined?.text ?? '';
  const family = name.familyJoined?.text ?? '';
  if (given && family) {
    keys.add(keyOf('mailSpelling', id(given + family)));
    keys.add(keyOf('mailSpelling', id((given[0] ?? '') + family)));
    keys.add(keyOf('mailSpelling', id(family + (given[0] ?? ''))));
  }
}

/** The longest word of the company's name that is not merely descriptive: as good a guess at the rarest as any that stays the same. */
function rarest(lead: Lead): number {
  const words = lead.company?.words ?? [];
  let best = words[0];
  for (const word of words) if (!isDescriptive(word) && (best === undefined || isDescriptive(best) || word.text.length > best.text.length)) best = word;
  return best?.soundId ?? lead.mail?.label?.soundId ?? 0;
}

/** The blocks that a lead belongs to. */
export function blockKeys(lead: Lead, vocabulary: Words): readonly number[] {
  const keys = new Set<number>();
  const id = (text: string) => vocabulary.idOf(text);
  const { mail, phone, company } = lead;
  if (mail !== null) {
    keys.add(keyOf('mail', id(mail.address)));
    if (!mail.generic && mail.local.length >= 5) {
      keys.add(keyOf('mailLocal', id(mail.local)));
      keys.add(keyOf('mailSpelling', id(mail.words.join(''))));
    }
    if (mail.label !== null) {
      keys.add(keyOf('domain', id(mail.domain)));
      keys.add(keyOf('company', mail.label.soundId));
    }
  }
  if (phone !== null) {
    keys.add(keyOf('phone', id(phone.digits.slice(-7))));
    keys.add(keyOf('phoneEnd', id(phone.digits.slice(-4))));
    if (phone.digits.length >= 8) keys.add(keyOf('phoneStart', id(phone.digits.slice(0, -3).slice(-7))));
  }
  const name = lead.name ?? lead.mailName;
  if (name !== null) nameKeys(name, lead, vocabulary, keys);
  if (company !== null) {
    keys.add(keyOf('company', company.joined.soundId));
    const words = company.words.slice(0, 5);
    for (const word of words) {
      if (!isDescriptive(word)) keys.add(keyOf('companyWord', word.soundId));
      for (const other of words) if (other.soundId < word.soundId) keys.add(keyOf('companyPair', other.soundId, word.soundId));
    }
    if (words.length > 2) keys.add(keyOf('companyWord', id(company.acronym)));
    else if (company.joined.text.length <= 5) keys.add(keyOf('companyWord', id(company.joined.text)));
    const { sound } = company.joined;
    if (sound.length >= 6) {
      keys.add(keyOf('companyStart', id(sound.slice(0, 5)), id(lead.country)));
      keys.add(keyOf('companyEnd', id(sound.slice(-5)), id(lead.country)));
    }
    if (company.joined.bones.length >= 4) keys.add(keyOf('companyStart', id(company.joined.bones)));
  }
  return [...keys];
}
