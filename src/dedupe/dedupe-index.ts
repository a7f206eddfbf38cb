import { blockKeys } from './block-keys';
import { Candidates } from './candidates';
import { Frequencies } from './frequencies';
import { cleanRecord } from './clean-record';
import { countLead, isTestLead, readLead, type Lead } from './lead';
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
}

/** Legs of this probability carry a third record along. */
const carries = 0.97;
/** Beyond this many strong neighbours a record is a hub, and hubs prove nothing. */
const hub = 40;

/**
 * An index of leads. Pairs come from `load` (all of them) and `add` (those of the new record). What `add`
 * gives is what a fresh `load` of all records would give for the new record; hints among older records are not
 * revised until the next `load`, although the new record has shifted the frequencies a little.
 */
export class DedupeIndex {
  readonly #weights: Weights;
  readonly #vocabulary = new Words();
  readonly #frequencies = new Frequencies();
  readonly #leads: (Lead | undefined)[] = [];
  readonly #places = new Map<string, number>();
  readonly #candidates = new Candidates();

  constructor(weights: Weights = standardWeights) {
    this.#weights = weights;
  }

  /** Number of records that can give hints: test leads and replaced records are not among them. */
  get size(): number {
    return this.#places.size;
  }

  /** Adds records and gives every pair of the index. A record with a known id replaces the older one. */
  load(records: readonly LeadRecord[]): readonly Hint[] {
    const slices = this.loadInSlices(records, Infinity);
    for (;;) {
      const step = slices.next();
      if (step.done) return step.value;
    }
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
    const matches: Match[][] = this.#leads.map(() => []);
    const hints: Hint[] = [];
    for (const [at, lead] of this.#leads.entries()) {
      if (lead !== undefined) {
        for (const match of this.#matches(lead, at)) {
          matches[at]?.push(match);
          matches[match.at]?.push({ ...match, at });
          const other = this.#leads[match.at];
          if (other !== undefined && match.kind === 'same-contact') hints.push(hintOf(lead, other, match));
        }
      }
      if ((at + 1) % slice === 0) yield { phase: 'comparing', done: at + 1, total: this.#leads.length };
    }
    for (const [at, lead] of this.#leads.entries()) {
      if (lead === undefined) continue;
      const carried = this.#carried(lead, matches[at] ?? [], (place) => matches[place] ?? []);
      for (const match of matches[at] ?? []) {
        const other = this.#leads[match.at];
        if (
          match.at < at &&
          match.kind === 'same-company' &&
          other !== undefined &&
          carried.get(match.at)?.kind !== 'same-contact'
        ) {
          hints.push(hintOf(lead, other, match));
        }
      }
      for (const [place, match] of carried) {
        const other = this.#leads[place];
        if (place < at && other !== undefined) hints.push(hintOf(lead, other, match, match.through));
      }
      if ((at + 1) % slice === 0)
        yield { phase: 'comparing', done: this.#leads.length, total: this.#leads.length };
    }
    return hints;
  }

  /** Adds one record and gives its pairs. A record with a known id replaces the older one. */
  add(record: LeadRecord): readonly Hint[] {
    const lead = this.#insert(record);
    return lead === null ? [] : this.#hintsFor(lead);
  }

  /** The pairs of one record, as the index stands now. */
  hintsOf(id: string): readonly Hint[] {
    const place = this.#places.get(id);
    const lead = place === undefined ? undefined : this.#leads[place];
    return lead === undefined ? [] : this.#hintsFor(lead);
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
    return lead;
  }

  /** The pairs of one lead that the fields themselves support. */
  #matches(lead: Lead, limit = Infinity): Match[] {
    const { contactPrior, companyPrior, growth, contactThreshold, companyThreshold } = this.#weights;
    const contactOdds =
      prior(contactPrior, growth.contact, this.#frequencies.records) + this.#frequencies.repeatBits;
    const companyOdds = prior(companyPrior, growth.company, this.#frequencies.records);
    const found: Match[] = [];
    for (const place of this.#candidates.of(lead.at, limit)) {
      const other = this.#leads[place];
      if (other === undefined) continue;
      const seen = this.#compare(lead, other, contactThreshold - contactOdds);
      const contact = seen.contact + contactOdds;
      if (contact >= contactThreshold)
        found.push({ at: other.at, kind: 'same-contact', score: probability(contact), seen });
      else {
        const company = seen.organisation + companyOdds;
        if (company >= companyThreshold)
          found.push({ at: other.at, kind: 'same-company', score: probability(company), seen });
      }
    }
    return found;
  }

  /**
   * Pairs that a third record supports: both match it strongly, and nothing in the two themselves speaks against them.
   * Records that have too little in common (one has the phone, the other the mail) meet in this way.
   */
  #carried(
    lead: Lead,
    own: readonly Match[],
    matchesAt: (place: number) => readonly Match[],
  ): Map<number, Match & { readonly through: string }> {
    const carried = new Map<number, Match & { readonly through: string }>();
    const strong = own.filter(({ score }) => score >= carries);
    if (strong.length === 0 || strong.length > hub) return carried;
    const direct = new Map(own.map((match) => [match.at, match.kind]));
    for (const first of strong) {
      const between = this.#leads[first.at];
      const onward = matchesAt(first.at).filter(({ score }) => score >= carries);
      if (between === undefined || onward.length > hub) continue;
      for (const second of onward) {
        if (second.at === lead.at || direct.get(second.at) === 'same-contact') continue;
        const kind: HintKind =
          first.kind === 'same-contact' && second.kind === 'same-contact' ? 'same-contact' : 'same-company';
        if (kind === 'same-company' && direct.has(second.at)) continue;
        const score = first.score * second.score * 0.99;
        const known = carried.get(second.at);
        if (
          known !== undefined &&
          (known.kind === kind
            ? known.score > score || (known.score === score && known.through < between.record.id)
            : known.kind === 'same-contact')
        )
          continue;
        const other = this.#leads[second.at];
        if (other === undefined) continue;
        const seen = this.#compare(lead, other);
        if (
          kind === 'same-contact'
            ? seen.contact >= -1.5 && seen.name.bits >= 0
            : seen.organisation >= 0 && seen.company.bits >= 0
        ) {
          carried.set(second.at, { at: second.at, kind, score, seen, through: between.record.id });
        }
      }
    }
    return carried;
  }

  #hintsFor(lead: Lead): readonly Hint[] {
    const own = this.#matches(lead);
    const carried = this.#carried(lead, own, (place) => {
      const between = this.#leads[place];
      return between === undefined ? [] : this.#matches(between);
    });
    const hints: Hint[] = [];
    for (const match of own) {
      const other = this.#leads[match.at];
      if (other !== undefined && !carried.has(match.at)) hints.push(hintOf(lead, other, match));
    }
    for (const [place, match] of carried) {
      const other = this.#leads[place];
      if (other !== undefined) hints.push(hintOf(lead, other, match, match.through));
    }
    return hints;
  }

  /** Always in the order of the ids, so that a pair compares the same from both ends. */
  #compare(one: Lead, two: Lead, atLeast?: number): Comparison {
    const [a, b] = one.record.id < two.record.id ? [one, two] : [two, one];
    return comparePair(a, b, this.#frequencies, this.#weights, atLeast);
  }
}

function hintOf(one: Lead, two: Lead, { kind, score, seen }: Match, through?: string): Hint {
  const [a, b] = one.record.id < two.record.id ? [one, two] : [two, one];
  const reasons = reasonsOf(kind, a, b, seen);
  if (through !== undefined) reasons.push({ kind: 'through', id: through });
  return { a: a.record.id, b: b.record.id, kind, score, confidence: confidenceOf(score), reasons };
}

function confidenceOf(score: number): Confidence {
  if (score >= 0.999) return 'certain';
  if (score >= 0.97) return 'likely';
  return 'possible';
}
