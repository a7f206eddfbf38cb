import { HOUR, isDayAlone, possible, spanAnywhere, ZONES_MS } from './moment';
import type { Day, Instant } from './referral';
import { covering, gap, overlap, type Span } from './span';

/**
 * When a referral was received, as a source or a record says it.
 *
 * `createdAt` is the published field: an instant, or the day as it was written. `createdWithin` says which moments
 * that can be, in absolute time, so that it stays true when the machine moves to another time zone. Whoever reads a
 * value knows which zones are possible, and gives the span over all of them:
 * - an instant that names its zone: no span (null); it means itself.
 * - a day on a page: that day in the browser's zone.
 * - a day in a file: from the earlier to the later of that day in UTC and that day in the local zone.
 * - a time without a zone in a file: `createdAt` is the day as written, `createdWithin` reaches from the earlier to
 *   the later of that time in UTC and in the local zone. Where something else of the line settles the zone (a time
 *   stamp near one of them), it is an instant.
 * A day without a span may be that day anywhere on Earth.
 */
export interface Created {
  readonly createdAt?: Instant | Day | null;
  readonly createdWithin?: Span | null;
}

/** The two fields together, as a record holds them. */
interface KeptCreated {
  readonly createdAt: Instant | Day | null;
  readonly createdWithin: Span | null;
}

/**
 * All moments at which the referral can have been received; null where none is known, or it is not a real date. A
 * span that does not touch its date is damaged, and does not count.
 */
export function createdSpan({ createdAt, createdWithin }: Created): Span | null {
  const anywhere = createdAt ? spanAnywhere(createdAt) : null;
  const within = possible(createdWithin);
  return anywhere && within && gap(anywhere, within) <= 0 ? within : anywhere;
}

/** Narrower than any day: a time without a zone leaves half a day open, and the shortest day has 23 hours. */
const SHORTER_THAN_A_DAY_MS = 20 * HOUR;

/** How much is known, the best first: an instant, a time of an uncertain zone, a day in known zones, a day anywhere. */
function grade(span: Span, { createdWithin }: Created): 0 | 1 | 2 | 3 {
  const width = span.until - span.from;
  if (width <= HOUR) return 0;
  if (width < SHORTER_THAN_A_DAY_MS) return 1;
  return createdWithin ? 2 : 3;
}

/**
 * What is known of the creation after one more source. The better one wins where both can be true; of days only
 * where both sources name the same day. Else the result covers both: days alone never make a deadline later. Dates
 * that no zones bring together, and different days of unknown zones, are a correction: the new one holds.
 */
export function settleCreated(known: Created, told: Created): KeptCreated {
  const [was, now] = [createdSpan(known), createdSpan(told)];
  if (was === null || now === null) return kept(now === null ? known : told);
  const [before, after] = [grade(was, known), grade(now, told)];
  const [best, isSameText] = [Math.min(before, after), known.createdAt === told.createdAt];
  if (!mayZonesExplain(known, told) || best === 3) return kept(told);
  // An instant is certain; another date that lies outside the rougher one does not narrow it.
  const isBetter = best === 0 || (overlap(was, now) !== null && (best === 1 || isSameText));
  if (before !== after && isBetter) return kept(before < after ? known : told);
  const both = covering(was, now);
  const earlier = now.from < was.from ? told : known;
  return { createdAt: earlier.createdAt ?? null, createdWithin: both.from === both.until ? null : both };
}

/**
 * Whether two values can name one moment in different zones. What is a day may be of any; so may the clock of
 * an instant.
 */
function mayZonesExplain(a: Created, b: Created): boolean {
  const [one, other] = [spanAnywhere(a.createdAt ?? ''), spanAnywhere(b.createdAt ?? '')];
  const isOneDay = [a, b].some(({ createdAt }) => isDayAlone(createdAt ?? ''));
  return one !== null && other !== null && gap(one, other) <= (isOneDay ? 0 : ZONES_MS);
}

function kept({ createdAt, createdWithin }: Created): KeptCreated {
  return { createdAt: createdAt ?? null, createdWithin: createdWithin ?? null };
}

/** A page shows minutes where a file holds seconds. */
const SAME_INSTANT_MS = 59_999;

/**
 * Whether two dates can be of one referral: the same day, days that share a moment in the zones that are possible,
 * instants less than a minute apart, or an instant and a day that holds it somewhere on Earth. Two different days
 * of which one may be of any zone are two.
 */
export function mayBeSameCreation(a: Created, b: Created): boolean {
  if (a.createdAt === b.createdAt) return true;
  const [one, other] = [createdSpan(a), createdSpan(b)];
  if (!a.createdAt || !b.createdAt || one === null || other === null) return false;
  const [isDay, isOtherDay] = [isDayAlone(a.createdAt), isDayAlone(b.createdAt)];
  if (!isDay || !isOtherDay) {
    const [wide, otherWide] = [widest(a, one), widest(b, other)];
    return gap(wide, otherWide) <= (isDay || isOtherDay ? 0 : SAME_INSTANT_MS);
  }
  return Boolean(a.createdWithin && b.createdWithin) && gap(one, other) <= 0;
}

/** A day beside an instant may be of any zone; a time of an uncertain zone may not. */
function widest(created: Created, span: Span): Span {
  return grade(span, created) < 2 ? span : (spanAnywhere(created.createdAt ?? '') ?? span);
}
