import type { CompanyName } from './company-name';
import { nameSignature, type PersonName } from './person-name';
import { isDescriptive } from './company-name';
import type { Word } from './words';

/** Counts values and tells how many there are in effect: ten of one and one of another are hardly two. */
export class Variety {
  readonly #counts = new Map<string, number>();
  #sum = 0;
  #squares = 0;

  change(value: string, by: 1 | -1): void {
    const before = this.#counts.get(value) ?? 0;
    const after = before + by;
    if (after > 0) this.#counts.set(value, after);
    else this.#counts.delete(value);
    this.#sum += by;
    this.#squares += after * after - before * before;
  }

  /** Inverse Simpson index, 1 and more. */
  get effective(): number {
    return this.#squares === 0 ? 1 : (this.#sum * this.#sum) / this.#squares;
  }
}

/** Who uses one mail address, mail domain or telephone number. */
export interface Users {
  readonly companies: Variety;
  readonly people: Variety;
}

/** Records that a world of names adds to the data at hand, so that a small data set does not take every name for rare. */
const imagined = 2_000;
const imaginedShare = { given: 2, family: 0.5, company: 0.1 } as const;
const descriptiveBits = 3;

/**
 * How often words and contact values occur in the data at hand. A name counts once however many records bear it:
 * ten leads of one customer do not make its name common.
 */
export class Frequencies {
  readonly #people = new Map<string, number>();
  readonly #companies = new Map<string, number>();
  readonly #users = new Map<string, Users>();
  readonly #cities = new Map<number, number>();
  #records = 0;
  #cityRecords = 0;

  get records(): number {
    return this.#records;
  }

  person(name: PersonName, by: 1 | -1): void {
    if (!crossed(this.#people, nameSignature(name), by)) return;
    for (const word of name.given) word.givenNames += by;
    for (const word of name.family) word.familyNames += by;
  }

  company(name: CompanyName, by: 1 | -1): void {
    if (!crossed(this.#companies, name.joined.text, by)) return;
    for (const word of new Set(name.words)) word.companies += by;
  }

  city(name: Word, by: 1 | -1): void {
    this.#cities.set(name.id, (this.#cities.get(name.id) ?? 0) + by);
    this.#cityRecords += by;
  }

  record(by: 1 | -1): void {
    this.#records += by;
  }

  /** The users of a contact value; the same object as long as the index lives. */
  usersOf(value: string): Users {
    let users = this.#users.get(value);
    if (users === undefined) this.#users.set(value, (users = { companies: new Variety(), people: new Variety() }));
    return users;
  }

  /** Bits of evidence in sharing this word as a given name or surname. */
  nameBits(word: Word, role: 'given' | 'family'): number {
    const count = Math.max(word.givenNames, word.familyNames);
    return Math.log2((this.#people.size + imagined) / (Math.max(0, count - 1) + imaginedShare[role]));
  }

  /** Bits of evidence in sharing this word in a company's name. */
  companyBits(word: Word): number {
    const bits = Math.log2((this.#companies.size + imagined) / (Math.max(0, word.companies - 1) + imaginedShare.company));
    return isDescriptive(word) ? Math.min(bits, descriptiveBits) : bits;
  }

  cityBits(name: Word): number {
    return Math.log2((this.#cityRecords + 100) / (Math.max(0, (this.#cities.get(name.id) ?? 0) - 2) + 1));
  }
}

/** Counts, and tells whether the value has just come into use or gone out of it. */
function crossed(counts: Map<string, number>, value: string, by: 1 | -1): boolean {
  const after = (counts.get(value) ?? 0) + by;
  if (after > 0) counts.set(value, after);
  else counts.delete(value);
  return by === 1 ? after === 1 : after === 0;
}
