/** A cost as a multiple of a plain cost that was measured in turns with it. */
export interface Ratio {
  readonly kind: 'ratio';
  readonly name: string;
  /** What was measured, and what it is compared with, in milliseconds (medians). */
  readonly measured: number;
  readonly against: number;
  readonly ratio: number;
  /** The least and the largest of the rounds' ratios. */
  readonly range: readonly [number, number];
  /** The most that is aimed at; null where the figure only explains another. */
  readonly limit: number | null;
}

/** One line of the benchmark. */
export type Figure =
  | Ratio
  /** A stretch of time, in ms. */
  | { readonly kind: 'time'; readonly name: string; readonly ms: number; readonly limit: number | null }
  /** The median of several stretches of time with their range, in ms. */
  | {
      readonly kind: 'times';
      readonly name: string;
      readonly ms: number;
      readonly range: readonly [number, number];
      readonly limit: number | null;
    }
  /** A plain number. */
  | { readonly kind: 'count'; readonly name: string; readonly count: number; readonly limit: number | null }
  | { readonly kind: 'tasks'; readonly name: string; readonly with: LongTasks; readonly without: LongTasks }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

/** Tasks of a page that took longer than 50 ms, and its longest, in ms. */
export interface LongTasks {
  readonly over50: number;
  readonly longest: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('There is nothing to take the median of.');
  return middle;
};

/** Compares two series that were measured in turns, pair by pair, so that noise which both saw falls out. */
export function ratioOf(
  name: string,
  measured: readonly number[],
  against: readonly number[],
  limit: number | null,
): Ratio {
  const ratios = measured.flatMap((ms, round) => {
    const plain = against[round];
    return plain === undefined ? [] : [ms / plain];
  });
  return {
    kind: 'ratio',
    name,
    measured: median(measured),
    against: median(against),
    ratio: median(ratios),
    range: [Math.min(...ratios), Math.max(...ratios)],
    limit,
  };
}

const ms = (value: number): string => `${value.toFixed(decimalsOf(value))} ms`;
function decimalsOf(value: number): number {
  if (value >= 20) return 0;
  return value >= 1 ? 1 : 2;
}
const aim = (limit: number | null, unit: (value: number) => string): string =>
  limit === null ? '' : `≤ ${unit(limit)}`;
const said = ({ over50, longest }: LongTasks): string => `${over50} (longest ${ms(longest)})`;
const times = (value: number): string => `${Number(value.toPrecision(3))}×`;

function cells(figure: Figure): readonly [aim: string, measured: string, reached: boolean] {
  switch (figure.kind) {
    case 'ratio':
      return [
        aim(figure.limit, times),
        `${times(figure.ratio)}, ${figure.range.map(times).join(' to ')} ` +
          `(${ms(figure.measured)} / ${ms(figure.against)})`,
        figure.ratio <= (figure.limit ?? Infinity),
      ];
    case 'time':
      return [aim(figure.limit, ms), ms(figure.ms), figure.ms <= (figure.limit ?? Infinity)];
    case 'times':
      return [
        aim(figure.limit, ms),
        `${ms(figure.ms)}, ${figure.range.map(ms).join(' to ')}`,
        figure.ms <= (figure.limit ?? Infinity),
      ];
    case 'count':
      return [
        aim(figure.limit, String),
        String(Number(figure.count.toPrecision(3))),
        figure.count <= (figure.limit ?? Infinity),
      ];
    case 'tasks':
      return [
        'no more than without',
        `${said(figure.with)}; without: ${said(figure.without)}`,
        figure.with.over50 <= figure.without.over50,
      ];
    case 'failed':
      return ['', `not measured: ${figure.reason}`, false];
  }
}

/** The head of a table of figures, as Markdown. */
export const FIGURE_HEAD = '| figure | aim | measured |\n|---|---|---|';

/** A figure's line in that table. */
export function figureLine(figure: Figure): string {
  const [wanted, measured, reached] = cells(figure);
  return `| ${figure.name} | ${wanted} | ${measured}${reached || figure.kind === 'failed' ? '' : ' **over**'} |`;
}
