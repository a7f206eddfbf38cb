import type { ColumnMeaning } from '../../domain/reading';
import { valueReader } from '../columns/read-value';
import type { NeutralCell } from '../rows/neutral-list';
import { headingMeanings } from '../../language/words/headings';
import { readSection, saysPrimary } from '../../language/words/sections';
import type { LabelPair } from './label-pairs';
import { headingsOf } from './sections';
import type { Piece } from './shown-pieces';
import { longest, restAfter } from '../evidence';

interface Placed extends LabelPair {
  readonly meanings: readonly ColumnMeaning[];
  /** A heading over it names the customer or a contact. */
  readonly named: boolean;
  readonly primary: boolean;
}

const contactFields: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  'contactName',
  'jobTitle',
  'email',
  'phone',
]);

/**
 * The pairs that speak of the referral itself: not those under the heading of a seller, a partner, the own
 * team or a history; of several contacts only the primary one; the same said twice only once.
 */
export function* pairsOfReferral(
  pairs: readonly LabelPair[],
  pieces: readonly Piece[],
  languages: readonly string[],
): Generator<void, readonly LabelPair[]> {
  const titles = headingsOf(pieces, pairs, (text) => readSection(text, languages) !== null);
  yield;
  const placed: Placed[] = [];
  for (const [n, pair] of pairs.entries()) {
    if (n % restAfter.pairs === restAfter.pairs - 1) yield;
    if (pair.value.text === '' && titles.has(pair.index)) continue;
    const headings = titles.over(pair.index);
    const sections = headings.map((heading) => readSection(heading, languages));
    if (sections.includes('elsewhere')) continue;
    const heading = headings.findLast((_, n) => sections[n] !== null);
    const alone = headingMeanings(pair.label, languages);
    // "Name" and "Location" under the heading "Customer" are the customer's.
    const full =
      heading === undefined || alone.length < 2 ? [] : headingMeanings(`${heading} ${pair.label}`, languages);
    const told = full.length > 0 && full.length < alone.length;
    const label = told && heading !== undefined ? `${heading} ${pair.label}` : pair.label;
    placed.push({
      ...pair,
      label,
      meanings: told ? full : alone,
      named: heading !== undefined,
      primary:
        headings.some((text) => saysPrimary(text, languages)) ||
        besidePrimary(pair, pairs, pieces, languages),
    });
  }
  yield;
  const notices = noticesIn(placed);
  return onceEach(
    placed.filter((pair) => !placed.some((other) => isBetter(other, pair))),
    languages,
  ).map((pair) =>
    notices.has(pair.value.text) && pair.meanings.some((meaning) => contactFields.has(meaning))
      ? { ...pair, value: { ...pair.value, text: '', lead: null } }
      : pair,
  );
}

/** Of pairs that may mean the same, the one that is said to be the customer's, or the primary contact's, counts. */
function isBetter(one: Placed, other: Placed): boolean {
  if (
    one === other ||
    one.value.text === '' ||
    !one.meanings.some((meaning) => other.meanings.includes(meaning))
  )
    return false;
  return one.primary === other.primary ? one.named && !other.named && one.label !== other.label : one.primary;
}

/** "Primary" stands in the same card as the pair, and another card has the same label. */
function besidePrimary(
  { at: [label], label: text }: LabelPair,
  pairs: readonly LabelPair[],
  pieces: readonly Piece[],
  languages: readonly string[],
): boolean {
  const others = pairs
    .filter((other) => other.label === text && other.at[0] !== label)
    .flatMap(({ at: [element] }) => element ?? []);
  if (label === undefined || others.length === 0) return false;
  let card: Element = label;
  while (card.parentElement !== null && !others.some((other) => card.parentElement?.contains(other)))
    card = card.parentElement;
  return pieces.some(
    (piece) =>
      piece.text.length < longest.mark && card.contains(piece.element) && saysPrimary(piece.text, languages),
  );
}

/**
 * "Contact information is no longer available" stands where several fields of the contact stood: it is no
 * value of any.
 */
function noticesIn(pairs: readonly Placed[]): ReadonlySet<string> {
  const fields = new Map<string, Set<string>>();
  for (const {
    meanings: [meaning],
    value: { text },
  } of pairs) {
    if (meaning === undefined || !contactFields.has(meaning) || text === '') continue;
    fields.set(text, (fields.get(text) ?? new Set()).add(meaning));
  }
  return new Set([...fields].filter(([, several]) => several.size > 1).map(([text]) => text));
}

/**
 * The same again (a summary above the details), in other words or figures maybe, is no second opinion; nor is
 * the same label without a value.
 */
function onceEach(pairs: readonly Placed[], languages: readonly string[]): readonly Placed[] {
  const kept = new Map<string, Placed[]>();
  for (const pair of pairs) {
    const key = pair.meanings.join();
    const there = kept.get(key) ?? [];
    const alike = there.findIndex(
      (one) =>
        one.value.text === '' ||
        pair.value.text === '' ||
        saysAlike(one.value, pair.value, pair.meanings, languages),
    );
    if (alike < 0) kept.set(key, [...there, pair]);
    else if (there[alike]?.value.text === '') kept.set(key, there.with(alike, pair));
  }
  return [...kept.values()].flat().sort((one, other) => one.index - other.index);
}

function saysAlike(
  one: NeutralCell,
  other: NeutralCell,
  meanings: readonly ColumnMeaning[],
  languages: readonly string[],
): boolean {
  if (one.text === other.text) return true;
  const [meaning, ...others] = meanings;
  if (meaning === undefined || others.length > 0) return false;
  const read = valueReader(meaning, { languages, order: null });
  const [first, second] = [read(one), read(other)];
  return (
    first.trouble === undefined &&
    second.trouble === undefined &&
    Object.keys(first.fields).length > 0 &&
    JSON.stringify(first.fields) === JSON.stringify(second.fields)
  );
}
