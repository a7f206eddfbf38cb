import { labelNames, type CompanyName } from './company-name';
import type { Frequencies } from './frequencies';
import type { Lead } from './lead';
import type { Weights } from './weights';
import { slips, type Word } from './words';

type CompanyLevel =
  'missing' | 'same' | 'similar' | 'extra' | 'acronym' | 'unreadable' | 'conflict' | 'other';
type DomainLevel = 'missing' | 'same' | 'sameLabel' | 'namesCompany' | 'other';

export interface CompanyComparison {
  readonly bits: number;
  readonly level: CompanyLevel;
}

/** In this many companies' names a word is established, and not a slip of a similar one. */
const established = 3;

export interface DomainComparison {
  readonly bits: number;
  readonly level: DomainLevel;
}

const none: CompanyComparison = { bits: 0, level: 'missing' };

/** Bits taken off where two words are one in another spelling; null where they are two words. */
function wordCost(x: Word, y: Word, across: boolean, weights: Weights): number | null {
  if (x === y) return 0;
  if (x.ordinary && y.ordinary && x.text !== `${y.text}s` && y.text !== `${x.text}s`) return null;
  if (x.soundId === y.soundId) return weights.company.sound;
  const count = slips(x, y);
  // Paint and Print: words of several firms each are two words, however near.
  if (count !== null)
    return Math.min(x.companies, y.companies) >= established ? null : weights.company.slip * count;
  // Kana or Cyrillic beside English: only the consonants survive.
  return across &&
    x.latin &&
    y.latin &&
    x.bonesId === y.bonesId &&
    x.bones.length >= 3 &&
    Math.min(x.text.length, y.text.length) >= 5
    ? weights.company.slip
    : null;
}

/**
 * Whether both names have words in one script; a name in characters without a reading cannot differ from one
 * in letters.
 */
function comparable(a: readonly Word[], b: readonly Word[]): boolean {
  return (
    a.some(({ latin }) => latin) === b.some(({ latin }) => latin) ||
    a.every(({ latin }) => latin) === b.every(({ latin }) => latin)
  );
}

/** Whether one name was cut inside a word, with most of it left: Hoeger & Hop is Hoeger & Hoppe. */
function cutShort(a: CompanyName, b: CompanyName): boolean {
  const [short, long] = a.joined.text.length < b.joined.text.length ? [a, b] : [b, a];
  const { text, latin } = short.joined;
  const last = short.words.at(-1);
  return (
    short.joined.digits === long.joined.digits &&
    text.length >= (latin ? 7 : 4) &&
    text.length * 2 > long.joined.text.length &&
    long.joined.text.startsWith(text) &&
    last !== undefined &&
    !long.words.includes(last)
  );
}

/**
 * Compares two company names word by word; words that the data holds often weigh less. `country` is where both are
 * (alpha-2), or empty.
 */
export function compareCompanies(
  a: CompanyName | null,
  b: CompanyName | null,
  country: string,
  frequencies: Frequencies,
  weights: Weights,
): CompanyComparison {
  if (a === null || b === null) return none;
  const { company } = weights;
  const bitsOf = (words: readonly Word[]) => {
    let sum = 0;
    for (const word of words) sum += frequencies.companyBits(word, country);
    return Math.min(sum, company.most);
  };
  const sameForm =
    a.form === '' || b.form === ''
      ? 0
      : a.form === b.form
        ? company.sameForm
        : a.land !== null && b.land !== null && a.land !== b.land
          ? company.foreignForm
          : company.otherForm;
  if (a.joined === b.joined)
    return {
      bits: Math.min(Math.max(bitsOf(a.words), bitsOf(b.words)) + sameForm, company.most),
      level: 'same',
    };
  const across = a.transcribed !== b.transcribed;
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
      const one = wordCost(x, y, across, weights);
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
    shared += Math.min(frequencies.companyBits(x, country), frequencies.companyBits(y, country));
    cost += bestCost;
    distinctive ||= !x.descriptive;
  }
  const bits = Math.min(shared, company.most) + cost + sameForm;
  if (restA.length === 0 && restB.length === 0) return { bits, level: cost === 0 ? 'same' : 'similar' };
  const joined = slips(a.joined, b.joined);
  if (joined !== null && a.words.length !== b.words.length && a.joined.text.length >= 8)
    return { bits: bitsOf(a.words) + company.slip * joined, level: 'similar' };
  if (across && a.joined.bonesId === b.joined.bonesId && a.joined.bones.length >= 6)
    return {
      bits: bitsOf(a.words.length > b.words.length ? a.words : b.words) + 2 * company.slip,
      level: 'similar',
    };
  if ((a.acronym !== '' && a.acronym === b.joined.text) || (b.acronym !== '' && b.acronym === a.joined.text))
    return { bits: company.acronym, level: 'acronym' };
  if (cutShort(a, b))
    return {
      bits: Math.max(Math.min(bitsOf(a.words), bitsOf(b.words)) + company.cutShort, company.leastExtra),
      level: 'extra',
    };
  if (shared === 0 && !comparable(a.words, b.words)) return { bits: 0, level: 'unreadable' };
  const plainA = restA.filter((word) => !word.descriptive);
  const plainB = restB.filter((word) => !word.descriptive);
  if (!distinctive) return { bits: company.other, level: 'other' };
  if (plainA.length > 0 && plainB.length > 0)
    return { bits: Math.min(bits, 6) + company.conflict, level: 'conflict' };
  const bothSides = restA.length > 0 && restB.length > 0;
  const extra =
    (restA.length + restB.length) * company.extraDescriptive +
    (bothSides ? company.extraDescriptive * 2 : 0) +
    (plainA.length + plainB.length) * company.extraWord;
  return { bits: Math.max(bits + extra, company.leastExtra), level: 'extra' };
}

/** contoso.com and contoso.de; contoso.com and contoso-group.com. */
function relatedLabels(x: Word, y: Word): boolean {
  if (x === y) return x.text.length >= 4;
  const [short, long] = x.text.length < y.text.length ? [x.text, y.text] : [y.text, x.text];
  return (
    short.length >= 5 &&
    long.startsWith(short) &&
    /^(?:group|grp|gruppe|holding|corp|inc|ltd|hq|online|global|intl|eu|it|co|us|uk|de)$/.test(
      long.slice(short.length),
    )
  );
}

/** Whether a domain's label may come from the company's name: its beginning, or its initials. */
const hints = (label: Word, company: CompanyName): boolean =>
  labelNames(label, company) ||
  label.text.slice(0, 4) === company.joined.text.slice(0, 4) ||
  (company.acronym !== '' && label.text.startsWith(company.acronym));

/** The country of both, or empty. */
const sharedCountry = (a: Lead, b: Lead): string => (a.country === b.country ? a.country : '');

/** What two mail domains, or a domain and a company's name, say of the organisation. */
export function compareDomains(
  a: Lead,
  b: Lead,
  frequencies: Frequencies,
  weights: Weights,
): DomainComparison {
  const x = a.mail?.label ?? null;
  const y = b.mail?.label ?? null;
  const { domain } = weights;
  if (x !== null && y !== null) {
    if (a.mail?.domain === b.mail?.domain) {
      const companies = a.domainUsers?.companies.effective ?? 1;
      return {
        bits: Math.max(domain.same - weights.shared.domain * Math.max(0, Math.log2(companies) - 0.5), 0),
        level: 'same',
      };
    }
    if (relatedLabels(x, y)) {
      // Where the companies' own names were compared, a label made of the name adds little.
      if (a.company !== null && b.company !== null)
        return { bits: labelNames(x, a.company) ? domain.labelAgain : domain.sameLabel, level: 'sameLabel' };
      return {
        bits: Math.min(frequencies.companyBits(x, sharedCountry(a, b)), domain.sameLabel),
        level: 'sameLabel',
      };
    }
    // Two addresses of one name (contoso.com, ctsoworks.de beside Contoso Works) are no evidence against it.
    if (a.company !== null && b.company !== null)
      return {
        bits: hints(x, b.company) && hints(y, a.company) ? domain.bothHint : domain.other,
        level: 'other',
      };
  }
  // Only where one record has no company can the other's domain stand for it.
  const names =
    x !== null && a.company === null ? b.company : y !== null && b.company === null ? a.company : null;
  const label = x !== null && a.company === null ? x : y;
  if (names === null || label === null)
    return x !== null && y !== null ? { bits: domain.other, level: 'other' } : { bits: 0, level: 'missing' };
  if (!labelNames(label, names))
    return {
      bits: names.joined.latin
        ? frequencies.silentLabelBits + (x !== null && y !== null ? domain.other / 2 : 0)
        : 0,
      level: 'other',
    };
  let bits = 0;
  for (const word of names.words) bits += frequencies.companyBits(word, sharedCountry(a, b));
  return { bits: Math.min(bits, weights.company.most) + domain.namesCompany, level: 'namesCompany' };
}
