import type { KeptReferral } from '../domain/kept';
import type { BulkEdit } from '../messages/table-verbs';
import type { AskWorker } from './ask-worker';

/** What has to be known of a referral to take an edit of it back. */
type EditedReferral = Pick<KeptReferral, 'key'> &
  Partial<Pick<KeptReferral, 'favorite' | 'tags' | 'owner' | 'snoozedUntil'>>;

/** An edit of several referrals at once. */
interface EditOfMany {
  readonly keys: readonly string[];
  readonly edit: BulkEdit;
}

/**
 * The edits that lead back from `edit` to how the referrals stood before; those that it does not change are
 * left out.
 */
export function inverseEdits(before: readonly EditedReferral[], edit: BulkEdit): readonly EditOfMany[] {
  const { favorite, addTags = [], removeTags = [], owner, snoozedUntil } = edit;
  const inverse: EditOfMany[] = [];
  const add = (rows: readonly EditedReferral[], back: BulkEdit): void => {
    if (rows.length > 0) inverse.push({ keys: rows.map(({ key }) => key), edit: back });
  };
  if (favorite !== undefined)
    add(
      before.filter((row) => (row.favorite ?? false) !== favorite),
      { favorite: !favorite },
    );
  for (const tag of addTags)
    add(
      before.filter(({ tags = [] }) => !tags.includes(tag)),
      { removeTags: [tag] },
    );
  for (const tag of removeTags)
    add(
      before.filter(({ tags = [] }) => tags.includes(tag)),
      { addTags: [tag] },
    );
  if (owner !== undefined) {
    const names = new Set(before.map((row) => row.owner ?? null));
    for (const name of names)
      add(
        before.filter((row) => (row.owner ?? null) === name),
        { owner: name },
      );
  }
  if (snoozedUntil !== undefined) {
    const times = new Set(before.map((row) => row.snoozedUntil ?? null));
    for (const time of times)
      add(
        before.filter((row) => (row.snoozedUntil ?? null) === time),
        { snoozedUntil: time },
      );
  }
  return inverse;
}

/**
 * Changes referrals.
 * @param before how they stand now.
 * @returns what takes it back.
 */
export async function editReferrals(
  ask: AskWorker,
  before: readonly EditedReferral[],
  edit: BulkEdit,
): Promise<() => Promise<void>> {
  await ask('referrals.edit', { keys: before.map(({ key }) => key), edit });
  return async () => {
    for (const back of inverseEdits(before, edit)) await ask('referrals.edit', back);
  };
}
