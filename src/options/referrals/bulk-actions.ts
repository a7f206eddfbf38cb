import type { MessageName } from '../../text/text';
import type { IconName } from '../../ui/icons';
import type { BulkEdit } from '../../messages/table-verbs';

/** Something that is done to all selected referrals at once. More (answers, exports) are added here. */
export interface BulkAction {
  readonly name: MessageName;
  readonly icon: IconName;
  /** What changes in each referral. */
  readonly edit: BulkEdit;
}

export const bulkActions: readonly BulkAction[] = [
  { name: 'bulk_favorite', icon: 'heart', edit: { favorite: true } },
  { name: 'bulk_unfavorite', icon: 'cross', edit: { favorite: false } },
];
