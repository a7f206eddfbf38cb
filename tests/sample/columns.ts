import type { ListName, ReferralKind } from '../../src/domain/referral';

/** What a list of the sample may show, each a column (or a part of a card). */
export const columnKeys = [
  'dealName',
  'company',
  'contactName',
  'jobTitle',
  'email',
  'phone',
  'type',
  'status',
  'microsoftStatus',
  'value',
  'closeDate',
  'country',
  'city',
  'createdAt',
  'referralId',
  'crmId',
  'campaignId',
  'leadSource',
  'callToAction',
  'leadType',
  'quality',
  'emailValidity',
  'phoneValidity',
  'notes',
  'favorite',
  // Shown by Partner Center, but no field of ours: a reader must leave them alone.
  'partnerRole',
  'partnerProgram',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export const isColumnKey = (key: string): key is ColumnKey => (columnKeys as readonly string[]).includes(key);

/** The tabs of the two pages. */
export const tabNames = [
  'marketplace',
  'qualified',
  'leads-favorites',
  'inbound',
  'outbound',
  'cosell-favorites',
] as const;
export type TabName = (typeof tabNames)[number];

export const kindOfTab = (tab: TabName): ReferralKind =>
  tab === 'marketplace' || tab === 'qualified' || tab === 'leads-favorites' ? 'lead' : 'co-sell';

/** The list that a tab shows, null for favourites, which gather several lists. */
export const listOfTab = (tab: TabName): ListName | null =>
  tab === 'leads-favorites' || tab === 'cosell-favorites' ? null : tab;

/**
 * What Microsoft's screenshots of 2023 show for co-sell; the leads grid's columns are not documented, only
 * its filters.
 */
export const defaultColumns: Readonly<Record<ReferralKind, readonly ColumnKey[]>> = {
  lead: [
    'company',
    'contactName',
    'status',
    'callToAction',
    'leadSource',
    'quality',
    'country',
    'createdAt',
    'favorite',
  ],
  'co-sell': [
    'dealName',
    'company',
    'type',
    'status',
    'microsoftStatus',
    'value',
    'closeDate',
    'country',
    'createdAt',
    'favorite',
  ],
};

/** The column whose text opens the referral. */
export const linkColumn = (columns: readonly ColumnKey[]): ColumnKey | null =>
  (['dealName', 'company', 'contactName', 'referralId'] as const).find((key) => columns.includes(key)) ??
  null;
