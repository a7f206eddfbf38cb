import { contradict } from './contradict';
import type { MatchByContent } from './identity';
import type { KeptReferral } from './kept';
import { LikeBlocks } from './like-blocks';
import { areTwoRows, isSameReferral, similarity, type Similarity } from './similarity';
import type { ReferralIndex } from './referral-index';
import type { ReferralReading } from './referral';
import { shownAs } from './shown-as';

/** Where rows are looked for, and which records are taken already. */
interface Search {
  readonly account: string | null;
  readonly index: ReferralIndex;
  readonly used: ReadonlySet<string>;
}

interface Candidate extends Similarity {
  readonly row: number;
  readonly record: KeptReferral;
}

/**
 * Rows that show what they showed last time are what they were then; of the others, the likest record is it,
 * unless another is as like.
 */
export const matchByContent: MatchByContent = function* matchByContent(rows, account, index, usedBefore) {
  const used = new Set(usedBefore);
  const open = new Map(rows);
  for (const [row, reading] of rows) {
    const record = sameAsLastTime(reading, { account, index, used });
    if (record === null) continue;
    used.add(record.key);
    open.delete(row);
    yield { row, record };
  }
  yield* bySimilarity(open, account, index, used);
};

/** Made when an index is first asked by content: where every row carries its ID it costs nothing. */
const blocksOf = new WeakMap<ReferralIndex, LikeBlocks>();

function likeBlocks(index: ReferralIndex): LikeBlocks {
  const known = blocksOf.get(index);
  if (known !== undefined) return known;
  const made = new LikeBlocks();
  for (const record of index.values()) made.replace(undefined, record);
  index.follow((before, after) => made.replace(before, after));
  blocksOf.set(index, made);
  return made;
}

function recordsOf(index: ReferralIndex, keys: Iterable<string>): readonly KeptReferral[] {
  return Array.from(keys, (key) => index.get(key)).filter((record) => record !== undefined);
}

/** The record whose row showed exactly this last time; of twins, the one that agrees in the rest as well. */
function sameAsLastTime(reading: ReferralReading, { account, index, used }: Search): KeptReferral | null {
  const mark = reading.fields.id ? null : shownAs(reading);
  if (mark === null) return null;
  const agreeing = (record: KeptReferral): number => similarity(reading, account, record)?.agreeing ?? 0;
  return recordsOf(index, likeBlocks(index).keysShownAs(mark))
    .filter(({ key, account: of }) => !used.has(key) && (account === null || of === null || of === account))
    .filter(({ tableRow }) => !areTwoRows(reading.tableRow, tableRow))
    .reduce<KeptReferral | null>((best, one) => (best && agreeing(best) >= agreeing(one) ? best : one), null);
}

/** Each record at most once, the strongest pair first. */
function* bySimilarity(
  open: ReadonlyMap<number, ReferralReading>,
  account: string | null,
  index: ReferralIndex,
  used: Set<string>,
): Generator<{ row: number; record: KeptReferral }> {
  const pairs = [...open].flatMap(([row, reading]) => candidates(reading, row, { account, index, used }));
  // The strongest pair first, so that a weaker row cannot take a record away from a better one.
  pairs.sort(
    (a, b) =>
      b.evidence - a.evidence ||
      Number(b.sameShape) - Number(a.sameShape) ||
      b.agreeing - a.agreeing ||
      a.row - b.row ||
      (a.record.key < b.record.key ? -1 : 1),
  );
  const done = new Set<number>();
  const byRow = new Map<number, Candidate[]>();
  for (const pair of pairs) {
    const ofRow = byRow.get(pair.row);
    if (ofRow) ofRow.push(pair);
    else byRow.set(pair.row, [pair]);
  }
  for (const pair of pairs) {
    if (done.has(pair.row) || used.has(pair.record.key)) continue;
    done.add(pair.row);
    const rivals = (byRow.get(pair.row) ?? []).filter((one) => one !== pair && !used.has(one.record.key));
    if (rivals.some((rival) => isDoubtful(rival, pair))) continue;
    used.add(pair.record.key);
    yield pair;
  }
}

function candidates(
  reading: ReferralReading,
  row: number,
  { account, index, used }: Search,
): readonly Candidate[] {
  return recordsOf(index, likeBlocks(index).keysLike(reading)).flatMap((record) => {
    if (used.has(record.key) || (reading.fields.id && record.id !== null)) return [];
    const like = similarity(reading, account, record);
    return like !== null && isSameReferral(like) ? [{ ...like, row, record }] : [];
  });
}

/**
 * Whether a rival leaves it in doubt which record the row is. Records that surely are two different referrals
 * leave no doubt only where one is better evident. Twins without IDs are exchangeable; twins with IDs are so
 * only while the row agrees with them in everything, else its news might go to the wrong one.
 */
function isDoubtful(rival: Candidate, pair: Candidate): boolean {
  if (rival.evidence !== pair.evidence || rival.sameShape !== pair.sameShape) return false;
  const [one, other] = [rival.record, pair.record];
  if (
    contradict(one, other) ||
    (one.account !== null && other.account !== null && one.account !== other.account)
  )
    return true;
  const bothHaveIds = one.id !== null && other.id !== null;
  return bothHaveIds && rival.agreeing === pair.agreeing && !(rival.full && pair.full);
}
