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
  const n = endA - start;
  const m = endB - start;
  if (n === 0) return m;
  if (limit === 1) {
    if (n === 1 && m === 1) return 1;
    const swapped = n === 2 && m === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
    return swapped ? 1 : 2;
  }
  while (rows[0].length <= m) rows = [new Uint16Array(m * 2), new Uint16Array(m * 2), new Uint16Array(m * 2)];
  let [before, above, row] = rows;
  for (let j = 0; j <= m; j++) above[j] = j;
  for (let i = 1; i <= n; i++) {
    row[0] = i;
    let best = i;
    const charA = a.charCodeAt(start + i - 1);
    for (let j = 1; j <= m; j++) {
      const charB = b.charCodeAt(start + j - 1);
      let cost = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (charA === charB ? 0 : 1),
      );
      if (i > 1 && j > 1 && charA === b.charCodeAt(start + j - 2) && a.charCodeAt(start + i - 2) === charB) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[m] ?? limit + 1, limit + 1);
}

/** Three rows of the table, kept from call to call: the function is called too often to make new ones. */
let rows: [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(64),
  new Uint16Array(64),
  new Uint16Array(64),
];
