import { isSameLanguage } from '../../domain/page-languages';
import type { ColumnMeaning } from '../../domain/reading';
import { askPage } from '../../messages/page-verbs';
import type { UserMapping } from '../../messages/reading-verbs';
import type { OnDemandServices } from './on-demand-services';

/** What the user says of columns that were not understood. */
export interface UserMappings {
  held(): Promise<readonly UserMapping[]>;
  /** Keeps what a column means (null: takes it back), and has open pages read again with it. */
  say(
    said: Omit<UserMapping, 'meaning'> & { readonly meaning: ColumnMeaning | null },
  ): Promise<readonly UserMapping[]>;
  /** Keeps these and no others, and has open pages read again with them. */
  keep(all: readonly UserMapping[]): Promise<readonly UserMapping[]>;
}

export function userMappings({
  columnMeaning,
  saidColumns: stored,
  tabs: { partnerCenterTabs },
}: OnDemandServices): UserMappings {
  async function update(
    change: (all: readonly UserMapping[]) => readonly UserMapping[],
  ): Promise<readonly UserMapping[]> {
    const saidColumns = await stored.update(change);
    const tabs = await partnerCenterTabs();
    await Promise.all(
      tabs.map(({ id }) => id !== undefined && askPage(id, 'reader.settings', { saidColumns })),
    );
    return saidColumns;
  }
  return {
    held: () => stored.get(),
    say({ account, language, header, meaning: said }) {
      const meaning = columnMeaning(said);
      return update((all) => {
        const others = all.filter(
          (one) =>
            one.account !== account || one.header !== header || !isSameLanguage(one.language, language),
        );
        return meaning === null ? others : [...others, { account, language, header, meaning }];
      });
    },
    keep: (all) => update(() => all),
  };
}

/** A said column out of a file; null: it is none. */
export function validUserMapping(
  { columnMeaning }: Pick<OnDemandServices, 'columnMeaning'>,
  value: object,
): UserMapping | null {
  const { account, language, header, meaning: said } = value as Readonly<Record<keyof UserMapping, unknown>>;
  const meaning = columnMeaning(said);
  const isPlace =
    (account === null || typeof account === 'string') &&
    typeof language === 'string' &&
    typeof header === 'string';
  return isPlace && meaning !== null ? { account, language, header, meaning } : null;
}
