import { isDescriptive, type CompanyName } from './company-name';
import type { Frequencies } from './frequencies';
import type { Lead } from './lead';
import type { Weights } from './weights';
import { slips, type Word } from './words';

export type CompanyLevel = 'missing' | 'same' | 'similar' | 'extra' | 'acronym' | 'unreadable' | 'conflict' | 'other';
export type DomainLevel = 'missing' | 'same' | 'sameLabel' | 'namesCompany' | 'other';

export interface CompanyComparison {
  readonly bits: number;
  readonly level: CompanyLevel;
}

const none: CompanyComparison = { bits: 0, level: 'missing' };

/** Bits taken off where two words are one in another spelling; null where they are two words. */
function wordCost(x: Word, y: Word, weights: Weights): number | null {
  if (x === y) return 0;
  if (x.soundId === y.soundId) return weights.company.sound;
  const count = slips(x, y);
  if (count !== null) return weights.company.slip * count;
  // Kana or Cyrillic beside English: only the consonants survive.
  return x.latin && y.latin && x.bonesId === y.bonesId && x.bones.length >= 4 ? weights.company.slip : null;
}

/** Compares two company names word by word; words that the data holds often weigh less. */
export function compareCompanies(a: CompanyName | null, b: CompanyName | null, frequencies: Frequencies, weights: Weights): CompanyComparison {
  if (a === null || b === null) return none;
  const { company } = weights;
  const bitsOf = (words: readonly Word[]) => {
    let sum = 0;
    for (const word of words) sum += frequencies.companyBits(word);
    return Math.min(sum, company.most);
  };
  if (a.joined === b.joined) return { bits: bitsOf(a.words.length < b.words.length ? b.words : a.words), level: 'same' };
  const restA: Word[] = [];
  const restB = [...b.words];
  let shared = 0;
  let cost = 0;
  let distinctive = false;
  for (const x of a.words) {
    let best = -1;
    let bestCost = -Infinity;
    for (let at = 0; at < restB.length; at++) {
      const y = restB[at];
      if (y === undefined) continue;
      const one = wordCost(x, y, weights);
      if (one !== null && one > bestCost) {
        best = at;
        bestCost = one;
        if (one === 0) break;
      }
    }
    const y = restB[best];
    if (y === undefined) {
      restA.push(x);
      continue;
    }
    restB.splice(best, 1);
    shared += Math.min(frequencies.companyBits(x), frequencies.companyBits(y));
    cost += bestCost;
    distinctive ||= !isDescriptive(x);
  }
  const bits = Math.min(shared, company.most) + cost;
  if (restA.length === 0 && restB.length === 0) return { bits, level: cost === 0 ? 'same' : 'similar' };
  const joined = slips(a.joined, b.joined);
  if (joined !== null && a.joined.text.length >= 6) return { bits: bitsOf(a.words) + company.slip * joined, level: 'similar' };
  if (a.acronym === b.joined.text || b.acronym === a.joined.text) return { bits: company.acronym, level: 'acronym' };
  if (a.joined.latin !== b.joined.latin && shared === 0) return { bits: 0, level: 'unreadable' };
  const plainA = restA.filter((word) => !isDescriptive(word));
  const plainB = restB.filter((word) => !isDescriptive(word));
  if (!distinctive) return { bits: company.other, level: 'other' };
  if (plainA.length > 0 && plainB.length > 0) return { bits: Math.min(bits, 6) + company.conflict, level: 'conflict' };
  const bothSides = restA.length > 0 && restB.length > 0;
  const extra = (restA.length + restB.length) * company.extraDescriptive + (bothSides ? company.extraDescriptive * 2 : 0)
    + (plainA.length + plainB.length) * company.extraWord;
  return { bits: Math.max(bits + extra, company.other), level: 'extra' };
}

/** Whether a domain's first label is how the company would be written in an address. */
function labelNames(label: Word, company: CompanyName): boolean {
  const name = company.joined.text;
  if (label === company.joined || (name.length >= 5 && label.text.startsWith(name)) || (name.length >= 5 && label.text.length >= 5 && name.startsWith(label.text))) return true;
  return (label.text === company.acronym && label.text.length >= 3) || (name.length >= 6 && slips(label, company.joined) !== null);
}

/** What two mail domains, or a domain and a company's name, say of the organisation. */
export function compareDomains(a: Lead, b: Lead, frequencies: Frequencies, weights: Weights): { readonly bits: number; readonly level: DomainLevel } {
  const x = a.mail?.label ?? null;
  const y = b.mail?.label ?? null;
  const { domain } = weights;
  if (x !== null && y !== null) {
    if (a.mail?.domain === b.mail?.domain) {
      const companies = a.domainUsers?.companies.effective ?? 1;
      return { bits: Math.max(domain.same - weights.shared.domain * Math.max(0, Math.log2(companies) - 0.5), 0), level: 'same' };
    }
    if (x === y && x.text.length >= 4) return { bits: domain.sameLabel, level: 'sameLabel' };
    return { bits: domain.other, level: 'other' };
  }
  // Only where one record has no company can the other's domain stand for it.
  const names = x !== null && b.company !== null && a.company === null ? b.company : y !== null && a.company !== null && b.company === null ? a.company : null;
  const label = x ?? y;
  if (names === null || label === null || !labelNames(label, names)) return { bits: 0, level: 'missing' };
  let bits = 0;
  for (const word of names.words) bits += frequencies.companyBits(word);
  return { bits: Math.min(bits, weights.company.most) + domain.namesCompany, level: 'namesCompany' };
}
