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
  const tabs = await partnerCenterTabs();
  await Promise.all(tabs.map(({ id }) => id !== undefined && askPage(id, 'reader.settings', { saidColumns: now })));
  return now;
}
