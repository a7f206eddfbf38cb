/** Changes whenever weights, word lists or rules change: results kept from another version are computed again. */
export const modelVersion = 2;

/**
 * What each comparison level says, in bits: log2 of how much more often it is seen in true pairs (m) than in
 * chance pairs (u). `same` levels of names and companies have no fixed weight: u is the frequency of the word in
 * the data at hand, so sharing a rare word weighs more than sharing "Smith"; the numbers here are then what is
 * taken off or the most that is given. Provenance: set by estimate,
 * then adjusted by coordinate ascent on generated data (scripts/tune-dedupe.mjs) and rounded by hand; see
 * docs/dedupe.md.
 */
export interface Weights {
  readonly contactPrior: number;
  readonly companyPrior: number;
  /** Bits that the prior odds fall with each doubling beyond 10,000 records. */
  readonly growth: { readonly contact: number; readonly company: number };
  readonly contactThreshold: number;
  readonly companyThreshold: number;
  readonly given: {
    readonly most: number;
    readonly part: number;
    readonly initial: number;
    readonly nickname: number;
    readonly sound: number;
    readonly slip: number;
    readonly vague: number;
    readonly blurred: number;
    readonly established: number;
    readonly other: number;
  };
  readonly family: {
    readonly most: number;
    readonly part: number;
    readonly initial: number;
    readonly sound: number;
    readonly slip: number;
    readonly vague: number;
    readonly blurred: number;
    readonly established: number;
    readonly other: number;
  };
  readonly swapped: number;
  readonly mail: {
    readonly same: number;
    readonly role: number;
    readonly slip: number;
    readonly near: number;
    readonly sameLocal: number;
    readonly sameLabel: number;
    readonly compatible: number;
    readonly otherLocal: number;
    readonly otherFree: number;
    readonly otherDomain: number;
    readonly mixed: number;
    readonly spells: number;
    readonly notSpelled: number;
    readonly otherName: number;
  };
  readonly phone: {
    readonly same: number;
    readonly slip: number;
    readonly slipAtEnd: number;
    readonly extension: number;
    readonly starts: number;
    readonly other: number;
  };
  readonly title: { readonly same: number; readonly other: number };
  readonly company: {
    readonly most: number;
    readonly slip: number;
    readonly sound: number;
    readonly extraDescriptive: number;
    readonly extraWord: number;
    readonly leastExtra: number;
    readonly conflict: number;
    readonly other: number;
    readonly acronym: number;
    readonly cutShort: number;
    readonly sameForm: number;
    readonly otherForm: number;
    readonly foreignForm: number;
  };
  readonly domain: {
    readonly same: number;
    readonly sameLabel: number;
    readonly labelAgain: number;
    readonly namesCompany: number;
    readonly other: number;
    readonly bothHint: number;
  };
  readonly companyPhone: {
    readonly same: number;
    readonly starts: number;
    readonly other: number;
    readonly own: number;
  };
  readonly place: {
    readonly countryMost: number;
    readonly otherCountry: number;
    readonly cityMost: number;
    readonly citySlip: number;
    readonly otherCity: number;
    readonly postalMost: number;
    readonly otherPostal: number;
    readonly most: number;
    readonly alone: number;
    readonly person: number;
    readonly slipped: number;
  };
  /** Bits taken off for each doubling of the number of customers (or people) that use the value. */
  readonly shared: {
    readonly mail: number;
    readonly phone: number;
    readonly domain: number;
    readonly people: number;
    readonly companyName: number;
  };
  /** How much of the evidence for one organisation counts for one person, and within which bounds. */
  readonly customer: {
    readonly share: number;
    readonly most: number;
    readonly against: number;
    readonly least: number;
  };
}

export const weights: Weights = {
  contactPrior: -0.5,
  companyPrior: -0.25,
  growth: { contact: 0.8, company: 0.5 },
  contactThreshold: 2.6,
  companyThreshold: 2.5,
  given: {
    most: 10,
    part: -1,
    initial: 2.5,
    nickname: -1,
    sound: -1.5,
    slip: -4,
    vague: -2,
    blurred: -8,
    established: -3,
    other: -9,
  },
  family: {
    most: 13,
    part: -1.5,
    initial: 2.5,
    sound: -1.5,
    slip: -4,
    vague: -2,
    blurred: -8,
    established: -3,
    other: -7,
  },
  swapped: -0.5,
  mail: {
    same: 18,
    role: 2,
    slip: 12,
    near: 9,
    sameLocal: 3,
    sameLabel: 11,
    compatible: 1,
    otherLocal: -4,
    otherFree: -2,
    otherDomain: -1,
    mixed: -0.5,
    spells: 9,
    notSpelled: -1,
    otherName: -9,
  },
  phone: { same: 8.5, slip: 6, slipAtEnd: 2, extension: -1, starts: -1.5, other: -2 },
  title: { same: 1.5, other: -0.3 },
  company: {
    most: 17,
    slip: -3,
    sound: -2,
    extraDescriptive: -2,
    extraWord: -3.5,
    leastExtra: -2,
    conflict: -7,
    other: -10,
    acronym: 5,
    cutShort: -4,
    sameForm: 2.2,
    otherForm: -1,
    foreignForm: -5,
  },
  domain: { same: 17.5, sameLabel: 9, labelAgain: 3, namesCompany: -2, other: -4, bothHint: -1.5 },
  companyPhone: { same: 9, starts: 6, other: -8, own: 3 },
  place: {
    countryMost: 2,
    otherCountry: -4.5,
    cityMost: 6,
    citySlip: 2,
    otherCity: 0.7,
    postalMost: 5,
    otherPostal: 0.5,
    most: 8,
    alone: 3,
    person: 10,
    slipped: -3,
  },
  shared: { mail: 5, phone: 4, domain: 4, people: 3.5, companyName: 3 },
  customer: { share: 0.6, most: 10, against: 2, least: -22 },
};
