import { matchLanguage, pageLanguages, type Language } from '../domain/page-languages';
import type { PageReading } from '../domain/reading';
import type { PageReport } from '../domain/page-state';

/** What a look may lack because words of another language were not loaded. */
const lacking: ReadonlySet<string> = new Set(['unknown-column', 'unknown-status', 'unknown-list', 'no-list']);
const unread: ReadonlySet<PageReport['state']['kind']> = new Set(['no-list', 'not-understood', 'no-rows']);

/**
 * Whether the words of all languages should be loaded: the page is in one that is missing, or something was not
 * understood that may be in one. A page may say one language and show another.
 * @param tags the languages that the page may be in, BCP 47
 */
export function wantsMoreLanguages(
  { readings, report }: { readonly readings: readonly PageReading[]; readonly report: PageReport },
  tags: readonly string[],
  loaded: readonly Language[],
): boolean {
  if (loaded.length === pageLanguages.length) return false;
  const isMissing = tags.some((tag) => {
    const language = matchLanguage(tag);
    return language !== null && !loaded.includes(language);
  });
  return (
    isMissing ||
    unread.has(report.state.kind) ||
    readings.some(({ drift }) => drift.some(({ kind }) => lacking.has(kind)))
  );
}
