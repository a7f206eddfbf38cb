import type { CompanyName } from './company-name';
import type { PersonName } from './person-name';
import { PairCounts } from './pair-counts';
import { Agreement, Variety } from './variety';
import { hashOf, type Word } from './words';

/** Who uses one mail address, mail domain or telephone number. */
export interface Users {
  readonly companies: Variety;
  readonly people: Variety;
}

/** Where the records of one mail domain say that they are. */
export interface Seat {
  readonly cities: Variety;
  readonly postals: Variety;
}

/**
 * Records that a world of names adds to the data at hand, so that a small data set does not take every name
 * for rare.
 */
const imagined = { people: 300, companies: 700 } as const;
/** How many of them share any one word. */
const imaginedShare = { given: 0.3, family: 0.08, company: 0.05 } as const;
const descriptiveBits = 3;
/** Share of records whose full name and place an earlier one has, in a usual list. */
const usualRepeats = 0.07;
/** What stands in the place of a word where names are counted as a whole: numbers that no word has. */
const everywhere = -1;
const inCountry = (country: string): number => -2 - (hashOf(country) & 0xffffff);

/** Who bears a name. */
interface Bearer {
  /** Tells names apart, see `nameSignature`. */
  readonly signature: string;
  readonly country: string;
  /** Where the person is, or empty. */
  readonly place: string;
}

/**
 * How often words and contact values occur in the data at hand. A name counts once however many records bear it:
 * ten leads of one customer do not make its name common.
 */
export class Frequencies {
  /** How many records use a word in one name, a name, a name in one country: counted so that order cannot matter. */
  readonly #uses = new PairCounts();
  readonly #companyUses = new PairCounts();
  #people = 0;
  readonly #bearers = new PairCounts();
  #placed = 0;
  #bearersPlaced = 0;
  #companies = 0;
  readonly #users = new Map<string, Users>();
  readonly #seats = new Map<string, Seat>();
  readonly #labelsOf = new Map<number, Variety>();
  readonly cityAgreement = new Agreement();
  readonly postalAgreement = new Agreement();
  readonly #cities = new Map<number, number>();
  readonly #countries = new Map<string, number>();
  readonly #companiesIn = new Map<string, number>();
  readonly #peopleIn = new Map<string, number>();
  #records = 0;
  #cityRecords = 0;
  readonly #postals = new Map<string, number>();
  #postalRecords = 0;
  #labels = 0;
  #tellingLabels = 0;

  get records(): number {
    return this.#records;
  }

  person(name: PersonName, { signature, country, place }: Bearer, by: 1 | -1): void {
    const hash = hashOf(signature);
    if (place !== '' && name.given.length > 0 && name.family.length > 0) {
      this.#placed += by;
      if (this.#bearers.crossed(hash, hashOf(place), by)) this.#bearersPlaced += by;
    }
    for (const word of name.given) if (this.#uses.crossed(word.id, hash, by)) word.names += by;
    for (const word of name.family) if (this.#uses.crossed(word.id, hash, by)) word.names += by;
    if (this.#uses.crossed(everywhere, hash, by)) this.#people += by;
    if (this.#uses.crossed(inCountry(country), hash, by))
      this.#peopleIn.set(country, (this.#peopleIn.get(country) ?? 0) + by);
  }

  company(name: CompanyName, country: string, by: 1 | -1): void {
    const { id } = name.joined;
    for (const word of name.words) if (this.#companyUses.crossed(word.id, id, by)) word.companies += by;
    if (this.#companyUses.crossed(everywhere, id, by)) this.#companies += by;
    if (this.#companyUses.crossed(inCountry(country), id, by))
      this.#companiesIn.set(country, (this.#companiesIn.get(country) ?? 0) + by);
  }

  postal(code: string, by: 1 | -1): void {
    this.#postals.set(code, (this.#postals.get(code) ?? 0) + by);
    this.#postalRecords += by;
  }

  city(name: Word, by: 1 | -1): void {
    this.#cities.set(name.id, (this.#cities.get(name.id) ?? 0) + by);
    this.#cityRecords += by;
  }

  record(country: string, by: 1 | -1): void {
    this.#records += by;
    this.#countries.set(country, (this.#countries.get(country) ?? 0) + by);
  }

  /** A record with a company and a mail domain of its own: whether the one tells the other. */
  label(telling: boolean, by: 1 | -1): void {
    this.#labels += by;
    if (telling) this.#tellingLabels += by;
  }

  /**
   * Bits that the odds of one person are higher by than in a usual list of leads: a list in which full names
   * come back at one place more often has more records of one person, those with slips included.
   */
  get repeatBits(): number {
    const share = (this.#placed - this.#bearersPlaced + usualRepeats * 100) / (this.#placed + 100);
    return Math.min(Math.max(Math.log2(share / usualRepeats), 0), 2.5);
  }

  /** Bits against one organisation when the domain of one record does not tell the company of the other. */
  get silentLabelBits(): number {
    return Math.log2(1 - 0.9 * ((this.#tellingLabels + 2) / (this.#labels + 5)));
  }

  /** Bits of evidence in being from the same country; half of what it would be if names were the same everywhere. */
  countryBits(country: string): number {
    return 0.5 * Math.log2((this.#records + 20) / ((this.#countries.get(country) ?? 0) + 8));
  }

  /** The users of a contact value; the same object as long as the index lives. */
  usersOf(value: string): Users {
    let users = this.#users.get(value);
    if (users === undefined)
      this.#users.set(value, (users = { companies: new Variety(), people: new Variety() }));
    return users;
  }

  /** Where the records of a mail domain are; the same object as long as the index lives. */
  seatOf(domain: string): Seat {
    let seat = this.#seats.get(domain);
    if (seat === undefined)
      this.#seats.set(domain, (seat = { cities: new Variety(), postals: new Variety() }));
    return seat;
  }

  /** The mail domains of all records with a company of this name; the same object as long as the index lives. */
  labelsOf(name: Word): Variety {
    let labels = this.#labelsOf.get(name.id);
    if (labels === undefined) this.#labelsOf.set(name.id, (labels = new Variety()));
    return labels;
  }

  /** Bits of evidence in sharing this word as a given name or surname. */
  nameBits(word: Word, role: 'given' | 'family', country: string): number {
    const count = word.names;
    const people = country === '' ? this.#people : (this.#peopleIn.get(country) ?? 0);
    return Math.log2(
      (Math.max(people, count) + imagined.people) / (Math.max(0, count - 1) + imaginedShare[role]),
    );
  }

  /** Bits of evidence in sharing this word in a company's name. */
  companyBits(word: Word, country: string): number {
    const companies = country === '' ? this.#companies : (this.#companiesIn.get(country) ?? 0);
    const bits = Math.log2(
      (Math.max(companies, word.companies) + imagined.companies) /
        (Math.max(0, word.companies - 1) + imaginedShare.company),
    );
    return word.descriptive ? Math.min(bits, descriptiveBits) : bits;
  }

  postalBits(code: string): number {
    return Math.log2((this.#postalRecords + 100) / (Math.max(0, (this.#postals.get(code) ?? 0) - 2) + 1));
  }

  cityBits(name: Word): number {
    return Math.log2((this.#cityRecords + 100) / (Math.max(0, (this.#cities.get(name.id) ?? 0) - 2) + 1));
  }
}
