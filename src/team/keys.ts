/** A referral as the team knows it: what kind, and Partner Center's ID (or the hash that stands for a table's lead). */
export interface TeamReferral {
  readonly kind: string;
  readonly id: string;
}

/** Row keys in a referral's partition, and partitions of their own. */
export const CLAIM = 'claim';
export const MEMBERS = 'member';
export const META = { partition: 'meta', row: 'team' } as const;
export const ERASED = 'erased';

const REFERRAL_PREFIX = 'ref~';
const DATA_PREFIX = 'd~';

/** What a table refuses in keys, and the character that stands before its replacement. */
const REFUSED = /[!/\\#?%]|\p{Cc}/gu;

/** A text as a part of a key; `!` and four hexadecimal digits stand for a character that keys may not hold. */
export function keyPart(text: string): string {
  return text.replace(REFUSED, (one) => `!${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The text that a part of a key stands for. */
export function fromKeyPart(part: string): string {
  return part.replace(/!([0-9a-f]{4})/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

export function referralPartition({ kind, id }: TeamReferral): string {
  return `${REFERRAL_PREFIX}${keyPart(kind).replaceAll('~', '!007e')}~${keyPart(id)}`;
}

/** The referral of a partition; null: the partition holds something else. */
export function referralOf(partition: string): TeamReferral | null {
  if (!partition.startsWith(REFERRAL_PREFIX)) return null;
  const rest = partition.slice(REFERRAL_PREFIX.length);
  const end = rest.indexOf('~');
  if (end < 1 || end === rest.length - 1) return null;
  return { kind: fromKeyPart(rest.slice(0, end)), id: fromKeyPart(rest.slice(end + 1)) };
}

/** The key of the row that a replica alone writes. */
export function dataRow(replica: string): string {
  return DATA_PREFIX + keyPart(replica);
}

/** Whose row it is; null: it is no row of a replica. */
export function replicaOf(rowKey: string): string | null {
  return rowKey.startsWith(DATA_PREFIX) && rowKey.length > DATA_PREFIX.length
    ? fromKeyPart(rowKey.slice(DATA_PREFIX.length))
    : null;
}
