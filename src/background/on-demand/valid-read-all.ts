import { instant } from '../../domain/moment';
import type { ReadAllProgress, ReadAllState } from '../../messages/read-all-verbs';

const ENDS = ['complete', 'cancelled', 'interrupted', 'failed'] as const;

/** A report of "Read all pages" as it came over the wire, made safe. @throws Error where it is none. */
export function validReadAll(value: unknown): Exclude<ReadAllState, { kind: 'idle' }> {
  if (typeof value !== 'object' || value === null) throw new Error('walk: no object');
  const given = value as Readonly<Record<string, unknown>>;
  const progress = validProgress(given['progress']);
  if (given['kind'] === 'running') return { kind: 'running', progress };
  const how = ENDS.find((end) => end === given['how']);
  if (given['kind'] !== 'ended' || how === undefined) throw new Error('walk: kind');
  return { kind: 'ended', how, progress, at: instant(Date.now()) };
}

function validProgress(value: unknown): ReadAllProgress {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const count = (name: string): number | null => {
    const number = given[name];
    return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : null;
  };
  return { page: count('page') ?? 0, pages: count('pages'), rows: count('rows') ?? 0, total: count('total') };
}
