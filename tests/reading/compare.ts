import type { PageReading } from '../../src/domain/reading';
import type { ReferralReading } from '../../src/domain/referral';
import type { Expected } from '../sample/data';

/** What was read, held against what a reader without mistakes could know. */
export interface Compared {
  /** Rows of the truth that were read. */
  readonly rows: ReadonlySet<Expected>;
  /** Fields that were shown, and of them those that were read. */
  readonly shown: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Words in the page's language; what they should be is tested where the sample's words are at hand. */
const worded = new Set(['dealType', 'microsoftStatus']);

export function compare(
  readings: readonly Pick<PageReading, 'referrals'>[],
  expected: readonly Expected[],
): Compared {
  const rows = new Set<Expected>();
  const wrong: string[] = [];
  const missed: string[] = [];
  let shown = 0;
  const byName = new Map(
    expected.flatMap((one) =>
      [one.id, one.rowKey].filter((name) => typeof name === 'string').map((name) => [name, one] as const),
    ),
  );
  for (const row of readings.flatMap(({ referrals }) => referrals)) {
    const truth = byName.get(row.fields.id ?? '') ?? byName.get(row.rowKey ?? '') ?? bySight(row, expected);
    if (truth === undefined) {
      wrong.push(`no such row: ${JSON.stringify(row).slice(0, 400)}`);
      continue;
    }
    rows.add(truth);
    const told: Record<string, unknown> = {
      ...row.fields,
      favorite: row.favorite,
      list: row.list,
      kind: row.kind,
    };
    const real: Record<string, unknown> = {
      ...truth.fields,
      id: truth.id,
      favorite: truth.favorite,
      list: truth.list,
      kind: truth.kind,
    };
    for (const [field, value] of Object.entries(told)) {
      // What a date can mean follows from the date.
      if (value !== null && field !== 'createdWithin' && !worded.has(field) && real[field] !== value)
        wrong.push(`${truth.id} ${field}: ${short(value)} instead of ${short(real[field])}`);
    }
    for (const [field, value] of Object.entries(real)) {
      if (value === undefined || value === null || truth.mayBeNull.includes(field)) continue;
      shown += 1;
      if (told[field] === undefined || told[field] === null)
        missed.push(`${truth.id} ${field}: ${short(value)}`);
    }
  }
  return { rows, shown, wrong, missed };
}

const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 80);

/** Rows that the page gives no identity are known by what they show. */
function bySight({ fields }: ReferralReading, expected: readonly Expected[]): Expected | undefined {
  const shown = Object.entries(fields).filter(
    ([field, value]) => value !== null && field !== 'createdWithin' && !worded.has(field),
  );
  return expected.find((one) =>
    shown.every(([field, value]) => (one.fields as Record<string, unknown>)[field] === value),
  );
}
