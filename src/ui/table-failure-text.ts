import { text } from '../text/text';

/** Why a table of the user's own did not do what was asked, and what to do. @param status HTTP; null: no response. */
export function tableFailureText(status: number | null): string {
  if (status === null) return text('leads_failed_none');
  if (status === 401 || status === 403) return text('leads_failed_refused');
  if (status === 400 || status === 404) return text('leads_failed_not_found');
  if (status === 429 || status >= 500) return text('leads_failed_busy');
  return status < 300 ? text('leads_failed_no_table') : text('leads_failed_status', status);
}
