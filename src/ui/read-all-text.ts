import type { ReadAllProgress, ReadAllState } from '../messages/read-all-verbs';
import { type MessageName, plural, text, uiLanguage } from '../text/text';

const ends: Readonly<Record<Extract<ReadAllState, { kind: 'ended' }>['how'], MessageName>> = {
  complete: 'walk_complete',
  cancelled: 'walk_cancelled',
  interrupted: 'walk_interrupted',
  failed: 'walk_failed',
};

/** "page 3 of 12, 240 rows": what is known of it. */
function readAllProgressText({ page, pages, rows }: ReadAllProgress): string {
  const number = new Intl.NumberFormat(uiLanguage());
  const where =
    pages === null
      ? text('walk_page', number.format(page))
      : text('walk_page_of', number.format(page), number.format(pages));
  return text('walk_where_and_rows', where, plural('walk_rows', rows));
}

/** How reading all pages stands, in words; null before it was ever asked for. */
export function readAllText(walk: ReadAllState): string | null {
  if (walk.kind === 'idle') return null;
  if (walk.kind === 'running') return text('walk_running', readAllProgressText(walk.progress));
  return text(ends[walk.how], readAllProgressText(walk.progress));
}

/** The done part from 0 to 1; null where the page does not say how much there is. */
export function readAllShare({ page, pages, rows, total }: ReadAllProgress): number | null {
  if (pages !== null && pages > 0) return Math.min(1, page / pages);
  return total !== null && total > 0 ? Math.min(1, rows / total) : null;
}
