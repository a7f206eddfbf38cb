import type { Badge } from '../platform/badge';
import { failureOf } from '../messages/failure';
import { text } from '../text/text';

/**
 * The badge where what is kept cannot be read at all: nothing can be counted, and silence would look like
 * "nothing is due".
 */
export function badgeOfFailure(error: unknown): Badge {
  return { text: '!', title: titleOf(failureOf(error)), tone: 'trouble' };
}

function titleOf({ name, reason }: ReturnType<typeof failureOf>): string {
  if (name === 'VersionError') return text('badge_store_newer');
  return name === 'BlockedError' ? text('badge_store_blocked') : text('badge_store_failed', reason);
}
