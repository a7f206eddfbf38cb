import type { ExpectedPage, ExpectedReading, ExpectedReferral } from './corpus';

/** One value of one page: what it should be, what was read. */
export interface Difference {
  readonly field: string;
  readonly what: string;
}

/** How a page was read, value by value. What is read and not expected is wrong, as is another value. */
export interface ComparedPage {
  /** Fields whose value was read as it should be, one entry a value. */
  readonly read: readonly string[];
  readonly missed: readonly Difference[];
  readonly wrong: readonly Difference[];
}

/** Holds what was read of a page against what must be read of it. */
export function comparePages(expected: ExpectedPage, read: ExpectedPage): ComparedPage {
  const good: string[] = [];
  const missed: Difference[] = [];
  const wrong: Difference[] = [];
  const found = [...read.readings];
  for (const reading of expected.readings) {
    const at = found.findIndex(({ detail }) => detail === reading.detail);
    const [own] = at < 0 ? [undefined] : found.splice(at, 1);
    const compared = compareReadings(reading, own);
    good.push(...compared.read);
    missed.push(...compared.missed);
    wrong.push(...compared.wrong);
  }
  for (const { detail, referrals } of found.filter(({ referrals }) => referrals.length > 0))
    wrong.push({ field: 'rows', what: `${referrals.length} read from ${detail ? 'details' : 'a list'}` });
  if (expected.state !== null) {
    if (read.state === expected.state) good.push('state');
    else missed.push({ field: 'state', what: `${read.state} instead of ${expected.state}` });
  }
  return { read: good, missed, wrong };
}

function compareReadings(expected: ExpectedReading, read: ExpectedReading | undefined): ComparedPage {
  const good: string[] = [];
  const missed: Difference[] = [];
  const wrong: Difference[] = [];
  const value = (field: string, should: unknown, is: unknown): void => {
    if (JSON.stringify(is) === JSON.stringify(should)) {
      if (should !== undefined && should !== null) good.push(field);
    } else if (is === undefined || is === null) missed.push({ field, what: `${short(should)} was not read` });
    else wrong.push({ field, what: `${short(is)} instead of ${short(should)}` });
  };
  value('kind', expected.kind, read?.kind);
  value('list', expected.list, read?.list ?? null);
  const extents = { should: expected.extent ?? {}, is: read?.extent ?? {} };
  for (const part of ['page', 'pages', 'total', 'filters', 'search'] as const)
    value(part, extents.should[part], extents.is[part]);
  const rows = read?.referrals ?? [];
  const pairs = pairsOf(expected.referrals, rows);
  for (const referral of expected.referrals) {
    const own = pairs.get(referral);
    value('rows', true, own === undefined ? undefined : true);
    const should = valuesOf(referral);
    const is = own === undefined ? {} : valuesOf(own);
    for (const field of new Set([...Object.keys(should), ...Object.keys(is)]))
      value(field, should[field], is[field]);
  }
  const taken = new Set(pairs.values());
  for (const row of rows.filter((one) => !taken.has(one)))
    wrong.push({ field: 'rows', what: `no such row: ${short(row)}` });
  return { read: good, missed, wrong };
}

const valuesOf = ({ fields, ...more }: ExpectedReferral): Readonly<Record<string, unknown>> => ({
  ...fields,
  ...more,
});

/**
 * Which row stands for which referral: those that agree in the most values belong together, in the order of
 * the page.
 */
function pairsOf(
  referrals: readonly ExpectedReferral[],
  rows: readonly ExpectedReferral[],
): ReadonlyMap<ExpectedReferral, ExpectedReferral> {
  const all = referrals.flatMap((referral) => {
    const should = Object.entries(valuesOf(referral));
    return rows.map((row) => {
      const is = valuesOf(row);
      const agreeing = should.filter(([field, value]) => JSON.stringify(is[field]) === JSON.stringify(value));
      return { referral, row, agreeing: agreeing.length };
    });
  });
  const pairs = new Map<ExpectedReferral, ExpectedReferral>();
  const taken = new Set<ExpectedReferral>();
  for (const { referral, row, agreeing } of all.sort((a, b) => b.agreeing - a.agreeing)) {
    if (agreeing === 0 || pairs.has(referral) || taken.has(row)) continue;
    pairs.set(referral, row);
    taken.add(row);
  }
  return pairs;
}

const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 120);

/** Adds figures of one page to those of all. */
export class FieldFigures {
  private readonly byField = new Map<string, { read: number; missed: number; wrong: number }>();

  add({ read, missed, wrong }: ComparedPage): void {
    for (const field of read) this.of(field).read += 1;
    for (const { field } of missed) this.of(field).missed += 1;
    for (const { field } of wrong) this.of(field).wrong += 1;
  }

  private of(field: string): { read: number; missed: number; wrong: number } {
    const known = this.byField.get(field) ?? { read: 0, missed: 0, wrong: 0 };
    this.byField.set(field, known);
    return known;
  }

  /** A line a field: read, missed, wrong. */
  table(): string {
    const rows = [...this.byField].sort(([a], [b]) => a.localeCompare(b));
    const sum = { read: 0, missed: 0, wrong: 0 };
    for (const [, { read, missed, wrong }] of rows) {
      sum.read += read;
      sum.missed += missed;
      sum.wrong += wrong;
    }
    return [
      'field             read  missed  wrong',
      ...[...rows, ['all', sum] as const].map(([field, { read, missed, wrong }]) =>
        [
          field.padEnd(16),
          ...[read, missed, wrong].map((n, at) => String(n).padStart([6, 8, 7][at] ?? 7)),
        ].join(''),
      ),
    ].join('\n');
  }
}
