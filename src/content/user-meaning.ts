import { isSameLanguage } from '../domain/page-languages';
import type { ColumnMeaning } from '../domain/reading';
import type { ReaderSettings } from '../messages/reading-verbs';

/** What the user said that a heading means on pages of this account and language; null: nothing. */
export function userMeaning(
  said: ReaderSettings['saidColumns'],
  header: string,
  account: string | null,
  language: string,
): ColumnMeaning | null {
  return (
    said.find(
      (one) =>
        one.header === header &&
        isSameLanguage(one.language, language) &&
        (one.account === null || one.account === account),
    )?.meaning ?? null
  );
}
