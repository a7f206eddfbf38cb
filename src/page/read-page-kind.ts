import { addressOfList, listOfAddress } from '../domain/list-address';
import type { ListName, ReferralKind } from '../domain/referral';
import type { ColumnReading } from '../domain/reading';
import type { ShownBlock } from './rows/survey';
import { readListName, readPageKind } from '../language/words/lists';

/** What a page says that it lists; null: it does not say. */
export interface PageKind {
  readonly kind: ReferralKind | null;
  readonly list: ListName | 'favorites' | null;
  /** Address, tabs or headings name the referrals workspace. */
  readonly referrals: boolean;
}

const listKind = {
  marketplace: 'lead',
  qualified: 'lead',
  inbound: 'co-sell',
  outbound: 'co-sell',
} as const satisfies Record<ListName, ReferralKind>;

/** Whether a page is one that lists referrals, and no form, chart or profile of the same workspace. */
export function namesList(address: URL, { referrals, list }: PageKind): boolean {
  return referrals && addressOfList(address, list);
}

/** What the page lists: its selected tab says it best, then its headings, then its address. */
export function readPageKindOf(
  address: URL,
  blocks: readonly ShownBlock[],
  languages: readonly string[],
): PageKind {
  const byAddress = listOfAddress(address);
  const { tab, heading } = saidAround(blocks, languages);
  const list = tab ?? byAddress.list;
  const kind =
    list !== null && list !== 'favorites' && (tab !== null || byAddress.kind === null)
      ? listKind[list]
      : (byAddress.kind ?? heading);
  return { kind, list, referrals: byAddress.referrals || tab !== null || heading !== null };
}

/** What the selected tab, or the menu's current entry, and the headings name; null: nothing that is known. */
function saidAround(
  blocks: readonly ShownBlock[],
  languages: readonly string[],
): { readonly tab: ListName | 'favorites' | null; readonly heading: ReferralKind | null } {
  let tab: ListName | 'favorites' | null = null;
  let heading: ReferralKind | null = null;
  for (const { role, text, where } of blocks) {
    const inMenu = role === 'current' && where === 'navigation';
    if (role === 'selected-tab' || inMenu) tab ??= readListName(text, languages);
    if (where !== 'banner' && (role === 'heading' || inMenu)) heading ??= firstKind(text, languages);
  }
  return { tab, heading };
}

/** "Referrals | Co-sell opportunities": a heading may name the workspace first. */
function firstKind(text: string, languages: readonly string[]): ReferralKind | null {
  for (const part of [text, ...text.split(/[|\n–—]/u)]) {
    const kind = readPageKind(part, languages);
    if (kind !== null) return kind;
  }
  return null;
}

/** What the columns alone say: some belong to co-sell deals only, some to leads only. */
export function kindOfColumns(columns: readonly ColumnReading[]): ReferralKind | null {
  const has = (...meanings: readonly ColumnReading['meaning'][]): boolean =>
    columns.some(({ meaning }) => meanings.includes(meaning));
  const coSell = has('dealType', 'microsoftStatus');
  const lead = has('leadSource', 'callToAction', 'quality', 'leadType', 'emailValidity', 'phoneValidity');
  if (coSell === lead) return null;
  if (coSell) return 'co-sell';
  return 'lead';
}
