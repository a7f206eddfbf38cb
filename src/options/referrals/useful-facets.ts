import type { Entry } from './entry';
import { type Facet, facets } from './facets';

/** Facets that can tell these rows apart: accounts where there are several, tags where there are any. */
export function usefulFacets(rows: readonly Entry[]): readonly Facet[] {
  const several = rows.some(({ row }) => row.account !== rows[0]?.row.account);
  const shared = rows.some(({ row }) => Boolean(row.team));
  const tagged = rows.some(({ row }) => row.tags.length > 0);
  const owned = rows.some(({ row }) => Boolean(row.owner));
  return facets.filter(
    ({ name, quiet }) =>
      quiet !== true &&
      (name !== 'account' || several) &&
      (name !== 'claim' || shared) &&
      (name !== 'tags' || tagged) &&
      // A team's claims take the owner's place.
      (name !== 'owner' || (owned && !shared)),
  );
}

/** The names of owners that were used, the most used first. */
export function ownersOf(rows: readonly Entry[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { row } of rows) if (row.owner) uses.set(row.owner, (uses.get(row.owner) ?? 0) + 1);
  return [...uses].sort(([, one], [, other]) => other - one).map(([name]) => name);
}
