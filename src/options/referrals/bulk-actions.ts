import type { AnswerKind } from '../../domain/template';
import type { MessageName } from '../../text/text';
import type { IconName } from '../../ui/icons';
import type { BulkEdit } from '../../messages/table-verbs';

/** Something that is changed in all selected referrals at once. */
interface BulkAction {
  readonly name: MessageName;
  readonly icon: IconName;
  /** What changes in each referral. */
  readonly edit: BulkEdit;
}

/** The answers that can be prepared for all of them; which fit, the preview tells. */
export const bulkAnswers: readonly AnswerKind[] = ['accept', 'decline', 'close-as-error', 'won', 'lost'];

/** What is done less often: it stands in the menu. */
export const bulkActions: readonly BulkAction[] = [
  { name: 'bulk_favorite', icon: 'heart', edit: { favorite: true } },
  { name: 'bulk_unfavorite', icon: 'cross', edit: { favorite: false } },
];
