import { blockKeys } from './block-keys';
import { Candidates } from './candidates';
import { Frequencies } from './frequencies';
import { cleanRecord } from './clean-record';
import { countLead, isTestLead, readLead, type Lead } from './lead';
import type { Model } from './model';
import { reasonsOf } from './reasons';
import type { Confidence, Hint, HintKind, LeadRecord } from './record';
import { comparePair, prior, probability, type Comparison } from './score-pair';
import { weights as standardWeights, type Weights } from './weights';
import { Words } from './words';

/** How far a sliced load has come. */
export interface Progress {
  readonly phase: 'reading' | 'comparing';
  readonly done: number;
  readonly total: number;
}

/** A pair that the model accepts, by places in the index. */
interface Match {
  readonly at: number;
  readonly kind: HintKind;
  readonly score: number;
  readonly seen: Comparison;
  /** The third record that it rests on. */
  readonly through?: string;
}

/** A pair that a third record carries. */
type CarriedMatch = Match & { readonly through: string };
/** The same before its two records were compared. */
type Leg = Omit<CarriedMatch, 'seen'>;

/** Which of a record's pairs are wanted. */
type Choose = <P extends Pick<Hint, 'a' | 'b' | 'kind' | 'score'>>(pairs: readonly P[]) => readonly P[];

/** Legs of this probability carry a third record along. */
const carries = 0.97;
const isStrong = ({ score }: Match): boolean => score >= carries;
/** Beyond this many strong neighbours a record is a hub, and hubs prove nothing. */
const hub = 40;
/** Pairs that are compared before others have their turn. */
const COMPARED_AT_ONCE = 32;

/**
 * An index of leads. Pairs come from `load` (all of them) and `add` (those of the new record). What `add`
 * gives is what a fresh `load` of all records would give for the new record; hints among older records are not
 * revised until the next `load`, although the new record has shifted the frequencies a little.
 */
export class DedupeIndex {
  readonly #weights: Weights;
  readonly #model: Model;
  readonly #vocabulary = new Words();
  readonly #frequencies = new Frequencies();
  readonly #leads: (Lead | undefined)[] = [];
  readonly #places = new Map<string, number>();
  readonly #candidates = new Candidates();
  /** Matches by place, as far as they were compared since the index last changed; whole where the place was. */
  readonly #matched = new Map<number, Match[]>();
  readonly #compared = new Set<number>();

  constructor(weights: Weights = standardWeights) {
    this.#weights = weights;
    this.#model = { frequencies: this.#frequencies, weights };
  }

  /** Number of records that can give hints: test leads and replaced records are not among them. */
  get size(): number {
    return this.#places.size;
  }

  /** Adds records and gives every pair of the index. A record with a known id replaces the older one. */
  load(records: readonly LeadRecord[]): readonly Hint[] {
    return ended(this.loadInSlices(records, Infinity));
  }

  /**
   * The same as `load`, handing back control every `slice` records, so that a worker can answer meanwhile. The index
   * must not be changed between the steps.
   */
  *loadInSlices(records: readonly LeadRecord[], slice = 100): Generator<Progress, readonly Hint[], void> {
    for (const [at, record] of records.entries()) {
      this.#insert(record);
      if ((at + 1) % slice === 0) yield { phase: 'reading', done: at + 1, total: records.length };
    }
    const hints: Hint[] = [];
    for (const [at, lead] of this.#leads.entries()) {
      if (lead !== undefined) hints.push(...this.#hintsFor(lead, at));
      if ((at + 1) % slice === 0) yield { phase: 'comparing', done: at + 1, total: this.#leads.length };
    }
    this.rest();
    return hints;
  }

  /** Adds one record and gives its pairs. A record with a known id replaces the older one. */
  add(record: LeadRecord): readonly Hint[] {
    const lead = this.#insert(record);
    return lead === null ? [] : this.#hintsFor(lead);
  }

  /** Adds one record and compares it with none: whoever adds many asks for pairs when all are there. */
  insert(record: LeadRecord): void {
    this.#insert(record);
  }

  /**
   * The pairs of one record, as the index stands now. What is compared for it is remembered until the index changes,
   * so that whoever asks for all records compares each pair once.
   * @param choose leaves pairs out: reasons are found for those that it gives alone.
   */
  hintsOf(id: string, choose?: Choose): readonly Hint[] {
    return ended(this.hintsInSteps(id, choose));
  }

  /**
   * The same, handing back control between the steps: thousands may share one mail domain. The index must not be
   * changed between the steps.
   */
  *hintsInSteps(id: string, choose: Choose = (all) => all): Generator<void, readonly Hint[], void> {
    const place = this.#places.get(id);
    const lead = place === undefined ? undefined : this.#leads[place];
    return lead === undefined ? [] : yield* this.#hintsInSteps(lead, Infinity, choose);
  }

  /** Forgets what was compared: nobody asks for all records any more. */
  rest(): void {
    this.#matched.clear();
    this.#compared.clear();
  }

  /** Forgets a record; false when it was not there. */
  remove(id: string): boolean {
    const place = this.#places.get(id);
    const lead = place === undefined ? undefined : this.#leads[place];
    if (place === undefined || lead === undefined) return false;
    this.#places.delete(id);
    this.#leads[place] = undefined;
    countLead(lead, -1, this.#frequencies);
    this.#candidates.remove(place);
    this.rest();
    return true;
  }

  #insert(said: LeadRecord): Lead | null {
    const record = cleanRecord(said);
    this.remove(record.id);
    if (isTestLead(record)) return null;
    const at = this.#leads.length;
    const lead = readLead(record, at, this.#vocabulary, this.#frequencies);
    this.#leads.push(lead);
    this.#places.set(record.id, at);
    countLead(lead, 1, this.#frequencies);
    this.#candidates.insert(at, blockKeys(lead));
    this.rest();
    return lead;
  }

  /**
   * The pairs of one lead that the fields themselves support.
   * A pair that one end was asked for is known to the other.
   */
  *#matchesInSteps(at: number): Generator<void, readonly Match[], void> {
    const lead = this.#leads[at];
    const own = this.#matched.get(at) ?? [];
    if (lead === undefined || this.#compared.has(at)) return own;
    const match = this.#matcher(lead);
    const found: Match[] = [];
    let compared = 0;
    for (const place of this.#candidates.of(at)) {
      const other = this.#leads[place];
      if (other === undefined || this.#compared.has(place)) continue;
      const one = match(other);
      if (one !== null) found.push(one);
      compared += 1;
      if (compared % COMPARED_AT_ONCE === 0) yield;
    }
    this.#matched.set(at, own);
    for (const one of found) {
      own.push(one);
      const theirs = this.#matched.get(one.at);
      if (theirs === undefined) this.#matched.set(one.at, [{ ...one, at }]);
      else theirs.push({ ...one, at });
    }
    this.#compared.add(at);
    return own;
  }

  /** Compares a lead with others: gives the pair that the fields of both support, or null. */
  #matcher(lead: Lead): (other: Lead) => Match | null {
    const { contactPrior, companyPrior, growth, contactThreshold, companyThreshold } = this.#weights;
    const contactOdds =
      prior(contactPrior, growth.contact, this.#frequencies.records) + this.#frequencies.repeatBits;
    const companyOdds = prior(companyPrior, growth.company, this.#frequencies.records);
    return (other) => {
      const seen = this.#compare(lead, other, contactThreshold - contactOdds);
      const contact = seen.contact + contactOdds;
      if (contact >= contactThreshold)
        return { at: other.at, kind: 'same-contact', score: probability(contact), seen };
      const company = seen.organisation + companyOdds;
      return company >= companyThreshold
        ? { at: other.at, kind: 'same-company', score: probability(company), seen }
        : null;
    };
  }

  /**
   * Pairs that a third record supports: both match it strongly, and nothing in the two themselves speaks against them.
   * Records that have too little in common (one has the phone, the other the mail) meet in this way.
   */
  *#carriedInSteps(
    lead: Lead,
    own: readonly Match[],
  ): Generator<void, ReadonlyMap<number, CarriedMatch>, void> {
    const carried = new Map<number, CarriedMatch>();
    const strong = own.filter(isStrong);
    if (strong.length === 0 || strong.length > hub) return carried;
    const direct = new Map(own.map((match) => [match.at, match.kind]));
    for (const first of strong) {
      const between = this.#leads[first.at];
      yield;
      const onward = (yield* this.#matchesInSteps(first.at)).filter(isStrong);
      if (between === undefined || onward.length > hub) continue;
      for (const second of onward) {
        const leg: Leg = {
          at: second.at,
          kind: carriedKind(first, second),
          score: first.score * second.score * 0.99,
          through: between.record.id,
        };
        if (leg.at === lead.at || isKnown(leg, direct.get(leg.at))) continue;
        if (!isBetter(leg, carried.get(leg.at))) continue;
        const match = this.#alongLeg(lead, leg);
        if (match !== null) carried.set(leg.at, match);
      }
    }
    return carried;
  }

  /** The pair of a lead with the end of a leg; null where something in the two speaks against it. */
  #alongLeg(lead: Lead, leg: Leg): CarriedMatch | null {
    const other = this.#leads[leg.at];
    if (other === undefined) return null;
    const seen = this.#compare(lead, other);
    const fits =
      leg.kind === 'same-contact'
        ? seen.contact >= -1.5 && seen.name.bits >= 0
        : seen.organisation >= 0 && seen.company.bits >= 0;
    return fits ? { ...leg, seen } : null;
  }

  /** The pairs of a lead with others at places before `limit`, all at once. */
  #hintsFor(lead: Lead, limit = Infinity): readonly Hint[] {
    return ended(this.#hintsInSteps(lead, limit, (all) => all));
  }

  /** The same in steps. @param choose leaves pairs out before reasons are found. */
  *#hintsInSteps(lead: Lead, limit: number, choose: Choose): Generator<void, readonly Hint[], void> {
    const own = yield* this.#matchesInSteps(lead.at);
    const carried = yield* this.#carriedInSteps(lead, own);
    const found = [...own.filter(({ at }) => !carried.has(at)), ...carried.values()].flatMap((match) => {
      const other = match.at < limit ? this.#leads[match.at] : undefined;
      if (other === undefined) return [];
      const [a, b] = inIdOrder(lead, other);
      return [{ a: a.record.id, b: b.record.id, kind: match.kind, score: match.score, match, other }];
    });
    return choose(found).map(({ match, other }) => hintOf(lead, other, match));
  }

  /** Always in the order of the ids, so that a pair compares the same from both ends. */
  #compare(one: Lead, two: Lead, atLeast?: number): Comparison {
    const [a, b] = inIdOrder(one, two);
    return comparePair(a, b, this.#model, atLeast);
  }
}

/** What work in steps gives, all of them at once. */
function ended<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const carriedKind = (first: Match, second: Match): HintKind =>
  first.kind === 'same-contact' && second.kind === 'same-contact' ? 'same-contact' : 'same-company';

/** Whether the two records match directly as much as the leg would say, or more. */
const isKnown = ({ kind }: Leg, direct: HintKind | undefined): boolean =>
  direct === 'same-contact' || (kind === 'same-company' && direct !== undefined);

/** Whether a leg says more than another to the same record: one contact before one company, then the higher score. */
function isBetter(leg: Leg, known: Leg | undefined): boolean {
  if (known === undefined) return true;
  if (known.kind !== leg.kind) return known.kind !== 'same-contact';
  return known.score < leg.score || (known.score === leg.score && known.through >= leg.through);
}

const inIdOrder = (one: Lead, two: Lead): readonly [Lead, Lead] =>
  one.record.id < two.record.id ? [one, two] : [two, one];

function hintOf(one: Lead, two: Lead, { kind, score, seen, through }: Match): Hint {
  const [a, b] = inIdOrder(one, two);
  const reasons = reasonsOf(kind, a, b, seen);
  if (through !== undefined) reasons.push({ kind: 'through', id: through });
  return { a: a.record.id, b: b.record.id, kind, score, confidence: confidenceOf(score), reasons };
}

function confidenceOf(score: number): Confidence {
  if (score >= 0.999) return 'certain';
  if (score >= 0.97) return 'likely';
  return 'possible';
}
