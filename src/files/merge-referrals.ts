import { settleCreated } from '../domain/created';
import { HISTORY_LIMIT, type HistoryEntry } from '../domain/history';
import type { KeptReferral } from '../domain/kept';
import { derive } from '../domain/merge';
import { type Try, withTry } from '../domain/tries';
import { byText, canonical } from './canonical';

/** Between the notes of two people. Its dashes keep it apart from what people type. */
export const NOTE_SEPARATOR = '\n⸻\n';

const OWNER_SEPARATOR = ' / ';

/** The records of two sides as one, and what became of each side's keys. */
interface MergedReferrals {
  readonly referrals: readonly KeptReferral[];
  /** Every key of either side → the key that its referral has now. */
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * Merges the records of two sides. The same key or the same Referral ID (of one account, or of one not known) is
 * the same referral. Which side is first makes no difference. Records without ID and with different keys stay
 * two: a referral shown twice can be put right, two merged into one cannot.
 */
export function mergeReferrals(a: readonly KeptReferral[], b: readonly KeptReferral[]): MergedReferrals {
  let referrals: readonly KeptReferral[] = [...a, ...b];
  const keys = new Map(referrals.map(({ key }) => [key, key]));
  for (;;) {
    const groups = sameReferrals(referrals);
    const isDone = groups.length === referrals.length;
    const next = new Map<string, string>();
    const merged = groups.map((group) => {
      const one = mergeGroup(group);
      for (const { key } of group) next.set(key, one.key);
      return one;
    });
    for (const [from, to] of keys) keys.set(from, next.get(to) ?? to);
    if (isDone) return { keys, referrals: merged.sort((one, other) => byText(one.key, other.key)) };
    // A merged record knows more than its parts (an ID, an account), and may turn out to be yet another one.
    referrals = merged;
  }
}

function mergeGroup(group: readonly [KeptReferral, ...KeptReferral[]]): KeptReferral {
  const [only, ...more] = group;
  if (more.length === 0) return only;
  const unique = new Map(group.map((record) => [canonical(record), record]));
  const [first, ...others] = [...unique]
    .sort(([one], [other]) => byText(one, other))
    .map(([, record]) => record);
  return others.reduce(mergeTwo, first ?? only);
}

/** The record of a referral of which two sides know something. Nothing that a person added is lost. */
function mergeTwo(a: KeptReferral, b: KeptReferral): KeptReferral {
  const aIsNewer = (byText(a.lastSeenAt, b.lastSeenAt) || byText(canonical(a), canonical(b))) > 0;
  const [newer, older] = aIsNewer ? [a, b] : [b, a];
  const known = Object.entries(newer).filter(([, value]) => value !== null && value !== undefined);
  return derive({
    ...older,
    ...Object.fromEntries(known),
    key: firstOf(a.key, b.key),
    ...mergedStage(newer, older),
    ...mergedAmount(newer, older),
    ...settleCreated(older, newer),
    ...mergedMarks(a, b),
    note: mergedNotes(a.note, b.note),
    tags: [...new Set([...a.tags, ...b.tags])].sort(byText),
    owner: mergedOwners(a.owner ?? null, b.owner ?? null),
    tries: mergedTries(a.tries, b.tries),
    snoozedUntil: lastOf(a.snoozedUntil, b.snoozedUntil),
    history: mergedHistory(a.history, b.history),
    firstSeenAt: firstOf(a.firstSeenAt, b.firstSeenAt),
    lastSeenAt: newer.lastSeenAt,
  });
}

const firstOf = (a: string, b: string): string => (byText(a, b) > 0 ? b : a);

function lastOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return byText(a, b) > 0 ? a : b;
}

function mergedStage(newer: KeptReferral, older: KeptReferral) {
  const { stage, outcome, stageShown } = newer.stageShown || !older.stageShown ? newer : older;
  // "Closed" without more does not erase how it was closed.
  const before = stage === 'archived' && older.stage === 'archived' ? older.outcome : null;
  return { stage, outcome: outcome ?? before, stageShown };
}

function mergedAmount(newer: KeptReferral, older: KeptReferral) {
  const { value, currency } = newer.value === null ? older : newer;
  return { value, currency: currency ?? newer.currency ?? older.currency };
}

function mergedMarks(a: KeptReferral, b: KeptReferral) {
  return {
    directContact: a.directContact || b.directContact,
    favoriteInPage: a.favoriteInPage || b.favoriteInPage,
    favoriteHere: a.favoriteHere || b.favoriteHere,
  };
}

/** Both notes; one that the other already holds is not repeated. */
function mergedNotes(a: string | null, b: string | null): string | null {
  if (a === null || b === null || a === b) return a ?? b;
  const notes = [...new Set([...a.split(NOTE_SEPARATOR), ...b.split(NOTE_SEPARATOR)])];
  return notes
    .filter((note) => !notes.some((other) => other !== note && other.includes(note)))
    .sort(byText)
    .join(NOTE_SEPARATOR);
}

/** Where two sides name different owners both stand there: which of them it is, people must settle. */
function mergedOwners(a: string | null, b: string | null): string | null {
  const names = [a, b].flatMap((one) => one?.split(OWNER_SEPARATOR) ?? []);
  return [...new Set(names)].sort(byText).join(OWNER_SEPARATOR) || null;
}

/** The tries of both; of two with one ID the one whose text comes last, whichever side it is on. */
function mergedTries(a: readonly Try[], b: readonly Try[]): readonly Try[] {
  return [...a, ...b]
    .sort((one, other) => byText(canonical(one), canonical(other)))
    .reduce<readonly Try[]>(withTry, []);
}

function mergedHistory(a: readonly HistoryEntry[], b: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const entries = new Map([...a, ...b].map((entry) => [canonical(entry), entry]));
  return [...entries]
    .sort(([one, { at }], [other, { at: otherAt }]) => byText(at, otherAt) || byText(one, other))
    .map(([, entry]) => entry)
    .slice(-HISTORY_LIMIT);
}

/** Groups of records that are one referral. */
function sameReferrals(
  records: readonly KeptReferral[],
): readonly (readonly [KeptReferral, ...KeptReferral[]])[] {
  const parent = records.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    for (let up = parent[top] ?? top; up !== top; up = parent[top] ?? top) top = up;
    parent[at] = top;
    return top;
  };
  const firstOf = new Map<string, number>();
  const link = (name: string, at: number): void => {
    const first = firstOf.get(name);
    if (first === undefined) firstOf.set(name, at);
    else parent[root(at)] = root(first);
  };
  const accountsOf = new Map<string, Set<string>>();
  for (const { id, kind, account } of records) {
    if (id === null) continue;
    const name = `${kind} ${id}`;
    const accounts = accountsOf.get(name) ?? new Set<string>();
    accountsOf.set(name, account === null ? accounts : accounts.add(account));
  }
  for (const [at, { key, id, kind, account }] of records.entries()) {
    link(`key ${key}`, at);
    if (id === null) continue;
    const accounts = accountsOf.get(`${kind} ${id}`) ?? new Set<string>();
    // A record whose account is not known belongs to the only account that shows this ID.
    const [only] = accounts;
    link(JSON.stringify([kind, id, account ?? (accounts.size === 1 ? only : null)]), at);
  }
  const groups = new Map<number, [KeptReferral, ...KeptReferral[]]>();
  for (const [at, record] of records.entries()) {
    const top = root(at);
    const group = groups.get(top);
    if (group) group.push(record);
    else groups.set(top, [record]);
  }
  return [...groups.values()];
}
