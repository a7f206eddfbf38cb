/** One line of the benchmark: a cost as a multiple of a plain cost measured in the same run. */
export interface Ratio {
  readonly name: string;
  /** What was measured, and what it is compared with, in milliseconds (medians). */
  readonly measured: number;
  readonly against: number;
  readonly ratio: number;
  /** The most that is accepted; null where the figure only informs. */
  readonly limit: number | null;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('There is nothing to take the median of.');
  return middle;
};

/** Compares the medians of two series that were measured in turns, so that both saw the same noise. */
export function ratioOf(name: string, measured: readonly number[], against: readonly number[], limit: number | null): Ratio {
  const [m, a] = [median(measured), median(against)];
  return { name, measured: m, against: a, ratio: m / a, limit };
}

export function printRatios(ratios: readonly Ratio[]): void {
  const ms = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
  console.log(`\n| measured | ms | against, ms | ratio | limit |\n|---|---:|---:|---:|---:|`);
  for (const { name, measured, against, ratio, limit } of ratios) {
    const verdict = limit === null ? '' : ` ${limit}${ratio <= limit ? '' : '  **over**'}`;
    console.log(`| ${name} | ${ms(measured)} | ${ms(against)} | ${ratio.toFixed(3)} |${verdict} |`);
  }
}
