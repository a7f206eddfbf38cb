import type { StoredValue } from '../../platform/stored';

/** What is known of the account of one document: a page in a tab, from its load to its end. */
interface DocumentAccount {
  readonly account: string | null;
  /** Records read in it while the account was not known. */
  readonly homeless: readonly string[];
  /** Order of use, so that the oldest can be forgotten. */
  readonly used: number;
}

export type DocumentAccounts = Readonly<Record<string, DocumentAccount>>;

/** Documents that are remembered; a user has a handful of Partner Center tabs open. */
const DOCUMENTS = 20;

/** The account of a reading, and the records that it settles. */
interface ResolvedAccount {
  readonly account: string | null;
  readonly adopt: readonly string[];
}

/**
 * Says whose account a page is where it does not show it at every reading: the account that the same document
 * showed last. Once a document shows an account, the records read in it before, which belong to none, are its.
 * Nothing passes from one document to another: the user may have switched the account between them.
 */
export class PageAccounts {
  readonly #stored: StoredValue<DocumentAccounts>;

  constructor(stored: StoredValue<DocumentAccounts>) {
    this.#stored = stored;
  }

  async resolve(document: string | undefined, shown: string | null): Promise<ResolvedAccount> {
    if (document === undefined) return { account: shown, adopt: [] };
    const known = (await this.#stored.get())[document];
    const account = shown ?? known?.account ?? null;
    return { account, adopt: account === null ? [] : (known?.homeless ?? []) };
  }

  /** Remembers how it stands after the reading was kept; only then are the adopted ones settled. */
  async remember(
    document: string | undefined,
    account: string | null,
    homeless: readonly string[],
  ): Promise<void> {
    if (document === undefined) return;
    const before = (await this.#stored.get())[document];
    const left = account === null ? [...new Set([...(before?.homeless ?? []), ...homeless])] : [];
    if (before?.account === account && before.homeless.length === left.length) return;
    await this.#stored.update((all) => {
      const used = Math.max(0, ...Object.values(all).map((one) => one.used)) + 1;
      const entries = Object.entries({ ...all, [document]: { account, homeless: left, used } });
      return Object.fromEntries(entries.sort(([, a], [, b]) => b.used - a.used).slice(0, DOCUMENTS));
    });
  }
}
