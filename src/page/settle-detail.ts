import type { ColumnMeaning } from '../domain/reading';
import type { ReferralReading } from '../domain/referral';
import type { DetailRead } from './detail/read-detail';
import { looksLikeReferrals } from './looks-like-referrals';
import type { ListRead } from './read-list';
import { guidsIn } from './rows/row-identity';

interface DetailSurroundings {
  /** The page's address. */
  readonly address: URL;
  /** The list beside the details. */
  readonly list: ListRead | null;
  /** The details are the page's own: no list stands beside them. */
  readonly alone: boolean;
}

/**
 * Says which referral details belong to: the one whose ID they show or carry; the chosen row of the list
 * beside them, if it shows the same names; the only row that shows the same name; on a page of its own the
 * GUID in the address. Null: nobody can tell, and details of an unknown referral are worth nothing.
 */
export function identifyDetail(
  { reading, own, texts }: DetailRead,
  { address, list, alone }: DetailSurroundings,
): ReferralReading | null {
  const withId = (id: string): ReferralReading => ({ ...reading, fields: { ...reading.fields, id } });
  if (reading.fields.id) return reading;
  if (own !== null) return withId(own);
  const addressed = referralInAddress(address);
  if (alone) return addressed === null ? null : withId(addressed);
  const chosen = chosenIn(list, reading);
  const listed = list?.referrals.find((one) => one.fields.id === addressed);
  // A list beside details may be of related deals, or of what was done.
  if (chosen === null && addressed !== null && (listed === undefined || agrees(listed, reading)))
    return withId(addressed);
  const row = list === null ? null : (chosen ?? onlyNamed(list, texts));
  return row === null ? null : asRow(reading, row);
}

function chosenIn(list: ListRead | null, reading: ReferralReading): ReferralReading | null {
  const chosen = list?.chosen ?? null;
  return chosen !== null && agrees(chosen, reading) ? chosen : null;
}

/** Details under the identity of a row; null: the row has none. */
function asRow(
  reading: ReferralReading,
  { fields: { id }, rowKey, list }: ReferralReading,
): ReferralReading | null {
  if (!id && rowKey === null) return null;
  return {
    ...reading,
    rowKey,
    list: reading.list ?? list,
    fields: id ? { ...reading.fields, id } : reading.fields,
  };
}

/**
 * The referral whose own page an address is: the only GUID behind the words that name the workspace (an
 * account's stands before them) or in the query. Null: none, or several.
 */
function referralInAddress({ pathname, search, hash }: URL): string | null {
  const behind = /^.*(?:referral|leads?|opportunit|co-?sell|deals?|inbox)(.*)$/iu.exec(pathname)?.[1] ?? '';
  const [id, ...others] = new Set(guidsIn(`${behind} ${search} ${hash}`));
  return id !== undefined && others.length === 0 ? id : null;
}

const names = ['company', 'dealName', 'createdAt'] as const;

/** While a pane is being loaded it still shows the referral before: what both show must be the same. */
function agrees(row: ReferralReading, detail: ReferralReading): boolean {
  return names.every(
    (name) => !row.fields[name] || !detail.fields[name] || row.fields[name] === detail.fields[name],
  );
}

function onlyNamed({ referrals }: ListRead, texts: ReadonlySet<string>): ReferralReading | null {
  const [only, ...others] = referrals.filter(({ fields }) => fields.dealName && texts.has(fields.dealName));
  return only !== undefined && others.length === 0 ? only : null;
}

/**
 * On a referral's own page stand lists of other things (history, the team): one of referrals shows this one,
 * or has what no other list has.
 */
export const isListBeside = (
  { columns, referrals, chosen }: ListRead,
  inAddress: readonly string[],
): boolean =>
  chosen !== null ||
  referrals.some(({ fields }) => fields.id && inAddress.includes(fields.id)) ||
  looksLikeReferrals(columns, { kind: null, list: null, referrals: false }, null) === 'yes';

/** The one field that a text is the labelled value of. */
export function labelledBy(details: readonly DetailRead[], text: string): ColumnMeaning | null {
  if (text === '') return null;
  const meanings = new Set(
    details.flatMap(({ reading: { fields } }) =>
      (['company', 'dealName', 'contactName', 'email', 'phone'] as const).filter(
        (field) => fields[field] === text,
      ),
    ),
  );
  const [only, ...others] = meanings;
  return only !== undefined && others.length === 0 ? only : null;
}
