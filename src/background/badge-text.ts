import { badgeText, type DeadlineCount } from '../domain/badge';
import type { Settings } from '../domain/settings';
import type { UnreadValue } from '../domain/unread-value';
import type { Badge } from '../platform/badge';
import { plural, text } from '../text/text';

/** What the badge tells besides the count. */
export interface BadgeTrouble {
  /** The page shows a list that could not be read. */
  readonly unreadable: boolean;
  /** Deadlines run, and a list that they stand in was not read for longer than the set time. */
  readonly stale: boolean;
  /** No list was ever read. */
  readonly never: boolean;
  /** Why the last reading could not be saved; null where it was. */
  readonly notStored: string | null;
  /** Stored values that cannot be read: what is counted may not be what the user chose. */
  readonly unread: readonly UnreadValue[];
  /** Why lists of open pages are not read, in words. */
  readonly pages: readonly string[];
}

/**
 * The badge in signs and in words. `!` stands beside the count when something could not be read or saved; `?`
 * stands alone when nothing is counted only because nobody looked: silence never looks like "nothing expires".
 */
export function badgeOf(counted: DeadlineCount, trouble: BadgeTrouble, settings: Settings): Badge {
  const { count, worst, passed, perhaps } = counted;
  const { pages } = trouble;
  const unread = [...new Set(trouble.unread.map(({ why }) => why))];
  const failed = trouble.unreadable || trouble.notStored !== null || pages.length + unread.length > 0;
  const warning = plural('badge_hours', settings.warningHours);
  const lines = [
    count > 0 && plural('badge_due', count, warning),
    count + perhaps === 0 && text('badge_due_none', warning),
    perhaps > 0 && plural('summary_perhaps', perhaps),
    passed > perhaps && plural('badge_passed', passed - perhaps),
    ...(pages.length > 0 ? pages : [trouble.unreadable && text('badge_unreadable')]),
    trouble.notStored !== null && text('badge_not_stored', trouble.notStored),
    ...unread.map((why) => text(`badge_unread_${why}`)),
    trouble.stale && plural('badge_stale', settings.staleHours),
  ].filter((line) => line !== false);
  const unseen = trouble.stale && count === 0;
  const calm = unseen ? '?' : badgeText(count);
  return {
    text: failed ? `${badgeText(count)}!` : calm,
    title: trouble.never && count === 0 && !failed ? text('badge_never') : lines.join('\n'),
    tone: failed || unseen ? 'trouble' : (worst ?? 'calm'),
  };
}
