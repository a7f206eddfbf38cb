import type { ColumnMeaning } from '../domain/reading';
import { columnMeaning } from '../domain/valid-reading';
import { askPage } from '../messages/page-verbs';
import type { SaidColumn } from '../messages/reading-verbs';
import { browser } from '../platform/browser';
import { storedValue } from '../platform/stored';
import { partnerCenterTabs } from '../platform/tabs';

const stored = storedValue<readonly SaidColumn[]>(() => browser.storage.local, 'saidColumns', []);

/** What the user said of columns that were not understood. */
export function saidColumns(): Promise<readonly SaidColumn[]> {
  return stored.get();
}

/** Keeps what a column means (null: takes it back), and has open pages read again with it. */
export async function sayColumn(
  said: Omit<SaidColumn, 'meaning'> & { readonly meaning: ColumnMeaning | null },
): Promise<readonly SaidColumn[]> {
  const { account, language, header } = said;
  const meaning = columnMeaning(said.meaning);
  const now = await stored.update((all) => {
    const others = all.filter((one) => one.account !== account || one.language !== language || one.header !== header);
    return meaning === null ? others : [...others, { account, language, header, meaning }];
  });
  await tellPages(now);
  return now;
}

/** Keeps these and no others, and has open pages read again with them. */
export async function keepSaidColumns(all: readonly SaidColumn[]): Promise<void> {
  await tellPages(await stored.update(() => all));
}

/** A said column out of a file; null: it is none. */
export function validSaidColumn(value: object): SaidColumn | null {
  const { account, language, header, meaning: said } = value as Readonly<Record<keyof SaidColumn, unknown>>;
  const meaning = columnMeaning(said);
  const isPlace = (account === null || typeof account === 'string') && typeof language === 'string' && typeof header === 'string';
  return isPlace && meaning !== null ? { account, language, header, meaning } : null;
}

async function tellPages(now: readonly SaidColumn[]): Promise<void> {
  const tabs = await partnerCenterTabs();
  await Promise.all(tabs.map(({ id }) => id !== undefined && askPage(id, 'reader.settings', { saidColumns: now })));
}
