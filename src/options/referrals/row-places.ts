import type { AnswerGroup, GroupCount } from '../../domain/to-answer';
import { rowsInSight, type RowWindow, rowWindow } from './row-window';

/** A heading between the rows. */
export interface HeadingPlace extends GroupCount {
  /** Pixels from the top of the list. */
  readonly top: number;
  /** Its place among rows and headings, from 0. */
  readonly line: number;
}

/** Where rows and headings of a list lie. All rows are equally high, and so are all headings. */
export interface RowPlaces {
  /** Pixels. */
  readonly height: number;
  /** Rows and headings. */
  readonly lines: number;
  readonly headings: readonly HeadingPlace[];
  /** The top of a row, in pixels. */
  topOf(at: number): number;
  /** The place of a row among rows and headings, from 0. */
  lineOf(at: number): number;
  /** The rows to draw where `height` pixels are seen from `top`. */
  windowAt(top: number, height: number): RowWindow;
  /** Of that window, the rows that are seen. */
  sightAt(top: number, height: number): RowWindow;
}

interface Sizes {
  readonly row: number;
  readonly heading: number;
}

/** @param count rows in all. @param groups headings with the number of rows below each. @param sizes pixels. */
export function rowPlaces(count: number, groups: readonly GroupCount[], sizes: Sizes): RowPlaces {
  const starts: { readonly group: AnswerGroup; readonly count: number; readonly from: number }[] = [];
  let from = 0;
  for (const group of groups) {
    starts.push({ ...group, from });
    from += group.count;
  }
  const headingsAbove = (at: number): number => starts.filter((one) => one.from <= at).length;
  const ofHeadings = starts.length * sizes.heading;
  const windowAt = (top: number, height: number): RowWindow =>
    rowWindow(Math.max(0, top - ofHeadings), height + ofHeadings, sizes.row, count);
  return {
    height: count * sizes.row + ofHeadings,
    lines: count + starts.length,
    headings: starts.map((one, index) => ({
      group: one.group,
      count: one.count,
      top: one.from * sizes.row + index * sizes.heading,
      line: one.from + index,
    })),
    topOf: (at) => at * sizes.row + headingsAbove(at) * sizes.heading,
    lineOf: (at) => at + headingsAbove(at),
    // Headings are few: as if all of them stood above and below what is seen, some rows more are drawn.
    windowAt,
    sightAt: (top, height) =>
      rowsInSight(windowAt(top, height), Math.max(0, top - ofHeadings), height + ofHeadings, sizes.row),
  };
}
