import type { KeptReferral } from '../../domain/kept';
import type { TeamReferral } from '../../team/keys';

type Named = Pick<KeptReferral, 'kind' | 'id' | 'tableRow'>;

/**
 * What the team knows referrals by: Partner Center's ID; of a lead that is known from a connected table alone, a hash
 * of that row's name, which is the same for all who connected the table. A referral with neither stays on this machine.
 */
export class ReferralNames {
  readonly #hashes = new Map<string, string>();

  /** Works out the hashes that are missing; ask for names after it. */
  async learn(records: Iterable<Named>): Promise<void> {
    for (const { id, tableRow } of records) {
      if (id !== null || !tableRow || this.#hashes.has(tableRow)) continue;
      this.#hashes.set(tableRow, await hashOf(tableRow));
    }
  }

  of({ kind, id, tableRow }: Named): TeamReferral | null {
    const name = id ?? (tableRow ? this.#hashes.get(tableRow) : undefined);
    return name === undefined ? null : { kind, id: name };
  }
}

/** SHA-256 in hexadecimal; no ID of Partner Center begins so. */
async function hashOf(row: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(row)));
  return `row-${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
