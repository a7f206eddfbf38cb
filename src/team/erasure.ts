import type { ReplicaMemory } from './replica-memory';
import type { HeldReferral } from './held-referral';

/** The row key that marks a referral as erased: a salted SHA-256 hash, hexadecimal, that names nobody. */
export async function erasedMark(partition: string, salt: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt}\n${partition}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Forgets what is held of a referral; the rows that the table is known to have become leftovers. */
export function forget(memory: ReplicaMemory, held: HeldReferral): void {
  for (const rowKey of held.knownRows()) held.leftovers.add(rowKey);
  held.erase();
  memory.touch(held.partition);
}

/** Erases what a colleague's mark names. Only then each referral's hash is worked out, once in a life. */
export class ErasedMarks {
  readonly #hashes = new Map<string, string>();

  async apply(memory: ReplicaMemory): Promise<void> {
    if (memory.erasedMarks.size === 0) return;
    const salt = memory.rules.salt;
    for (const held of memory.referrals) {
      if (held.erased) continue;
      const name = `${salt}\n${held.partition}`;
      const hash = this.#hashes.get(name) ?? (await erasedMark(held.partition, salt));
      this.#hashes.set(name, hash);
      if (memory.erasedMarks.has(hash)) forget(memory, held);
    }
  }
}
