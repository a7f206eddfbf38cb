import type { Drift } from '../../domain/reading';
import type { ReadFields } from '../../domain/referral';

/** What one shown value says, and what about it was not understood. */
export interface ValueRead {
  readonly fields: ReadFields;
  readonly trouble?: { readonly kind: Drift['kind']; readonly word?: string };
}

/** A value that is no value of its column. */
export const bad = (fields: ReadFields): ValueRead => ({ fields, trouble: { kind: 'bad-value' } });
