/**
 * Number of typing slips (insert, drop, replace, swap of neighbours) between two words, or `limit + 1` where
 * there are more. The optimal string alignment distance; Levenshtein libraries count a swap as two slips,
 * and a swap is the commonest slip of all.
 */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (a.length > b.length) [a, b] = [b, a];
  if (b.length - a.length > limit) return limit + 1;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  if (endA === start) return endB - start;
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (limit !== 1) return slipsInTable(restA, restB, limit);
  return isOneSlip(restA, restB) ? 1 : 2;
}

/** Whether two texts without a common beginning or end differ by one slip; `a` is the shorter one. */
const isOneSlip = (a: string, b: string): boolean =>
  (a.length === 1 && b.length === 1) || (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]);

/** The slips between two texts by the table of all their beginnings, or `limit + 1` where there are more. */
function slipsInTable(a: string, b: string, limit: number): number {
  const width = b.length;
  while (rows[0].length <= width)
    rows = [new Uint16Array(width * 2), new Uint16Array(width * 2), new Uint16Array(width * 2)];
  let [before, above, row] = rows;
  for (let j = 0; j <= width; j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    if (fillRow(a, b, i, [before, above, row]) > limit) return limit + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[width] ?? limit + 1, limit + 1);
}

/** Fills the row of the first `i` letters of `a`; gives the least number of slips in it. */
function fillRow(a: string, b: string, i: number, [before, above, row]: Rows): number {
  row[0] = i;
  let least = i;
  const charA = a.charCodeAt(i - 1);
  const beforeA = i > 1 ? a.charCodeAt(i - 2) : -1;
  for (let j = 1; j <= b.length; j++) {
    const charB = b.charCodeAt(j - 1);
    let cost = Math.min(
      (above[j] ?? 0) + 1,
      (row[j - 1] ?? 0) + 1,
      (above[j - 1] ?? 0) + (charA === charB ? 0 : 1),
    );
    if (j > 1 && beforeA === charB && charA === b.charCodeAt(j - 2))
      cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
    row[j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

type Rows = [Uint16Array, Uint16Array, Uint16Array];

/** Three rows of the table, kept from call to call: the function is called too often to make new ones. */
let rows: Rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)];
