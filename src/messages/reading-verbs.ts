import type { ColumnMeaning, PageReading } from '../domain/reading';

/** What a content script needs to know before it reads: columns that the user explained, by header text. */
export interface ReaderSettings {
  readonly saidColumns: readonly SaidColumn[];
}

/** "This column means …", said by the user; per account and language of the page. */
export interface SaidColumn {
  readonly account: string | null;
  readonly language: string;
  readonly header: string;
  readonly meaning: ColumnMeaning;
}

/** Verbs that a content script asks of the worker. */
export interface ReadingVerbs {
  /** Puts the reader into the page that asks: it may hold a list. */
  'reader.load': { ask: Record<never, never>; answer: Record<never, never> };
  'page.hello': { ask: { readonly url: string; readonly language: string }; answer: ReaderSettings };
  /** `stored`: how many records the reading made or changed. */
  'page.read': { ask: PageReading; answer: { readonly stored: number } };
}
