import type { ColumnMeaning, PageReading } from '../domain/reading';

/** What a content script needs to know before it reads: columns that the user explained, by header text. */
export interface ReaderSettings {
  readonly saidColumns: readonly UserMapping[];
}

/** "This column means …", said by the user; per account and language of the page. */
export interface UserMapping {
  readonly account: string | null;
  readonly language: string;
  readonly header: string;
  readonly meaning: ColumnMeaning;
}

/** Verbs that a content script asks of the worker. */
export interface ReadingVerbs {
  /**
   * `stored`: how many records the reading made or changed; `doubted`: how many of them a second look must
   * confirm. `storeId` names the store: where it is another one than before, the former one was deleted, and
   * what it held is to be sent again.
   */
  'page.read': {
    request: PageReading;
    response: { readonly stored: number; readonly doubted: number; readonly storeId: string };
  };
}
