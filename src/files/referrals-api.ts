import { isBag, type Bag } from './marketplace-lead';
import type { TableOrigin } from './table-origin';

/** Which of Microsoft's tables a referral of the API would stand in. */
type ApiTable = Extract<TableOrigin, 'leads' | 'co-sell'>;

/**
 * Whether an object is a referral as Partner Center's Referrals API and the flow connector of that name give it
 * (Microsoft's "referral resources").
 */
export function isApiReferral(value: unknown): value is Bag {
  return (
    isBag(value) &&
    isBag(of(value, 'customerProfile')) &&
    ['engagementId', 'qualification', 'substatus', 'type', 'referralType'].some(
      (name) => of(value, name) !== undefined,
    )
  );
}

/**
 * Lead or co-sell, by the table in Microsoft's introduction to the API: a referral that one partner alone sees is a
 * lead where the customer made it (`Direct`) or Microsoft sent it; all others are co-sell opportunities. Where it is
 * not said who sent it, an incoming one is from Microsoft.
 */
export function apiTable(referral: Bag): ApiTable {
  const type = textOf(referral, 'type') ?? textOf(referral, 'referralType');
  if (type?.toLowerCase() !== 'independent') return 'co-sell';
  const qualification = textOf(referral, 'qualification')?.toLowerCase();
  if (qualification === 'direct') return 'leads';
  if (qualification !== 'salesqualified' && qualification !== 'marketingqualified') return 'co-sell';
  const invited = of(bagOf(referral, 'inviteContext'), 'invitedBy') ?? of(referral, 'invitedBy');
  const by = isBag(invited) ? textOf(invited, 'organizationId')?.toLowerCase() : undefined;
  if (by !== undefined) return by === 'msft' ? 'leads' : 'co-sell';
  return /^in/iu.test(textOf(referral, 'direction') ?? '') ? 'leads' : 'co-sell';
}

/** The API's properties by the headings of Microsoft's own tables. Of a list the first counts: the main contact. */
const COLUMNS: readonly (readonly [heading: string, property: string])[] = [
  ['Referral ID', 'id'],
  ['Deal name', 'name'],
  ['Customer company name', 'customerProfile.name'],
  ['Contact first name', 'customerProfile.team.firstName'],
  ['Contact last name', 'customerProfile.team.lastName'],
  ['Contact email', 'customerProfile.team.email'],
  ['Contact phone', 'customerProfile.team.phoneNumber'],
  ['Customer country', 'customerProfile.address.country'],
  ['Customer city', 'customerProfile.address.city'],
  ['Customer state', 'customerProfile.address.state'],
  ['Customer postal code', 'customerProfile.address.postalCode'],
  ['Customer address line 1', 'customerProfile.address.addressLine1'],
  ['Customer address line 2', 'customerProfile.address.addressLine2'],
  ['Notes', 'details.notes'],
  ['Value', 'details.dealValue'],
  ['Currency', 'details.currency'],
  ['Close date', 'details.closingDateTime'],
  ['Created date', 'createdDateTime'],
  ['Status', 'status'],
  ['Substatus', 'substatus'],
  ['Status reason', 'statusReason'],
  ['Direction', 'direction'],
  ['Qualification', 'qualification'],
  ['CRM ID', 'externalReferenceId'],
];

/** A referral of the API as a row of Microsoft's own table. */
export function apiRow(referral: Bag): Bag {
  return Object.fromEntries(
    COLUMNS.map(([heading, property]) => [heading, property.split('.').reduce<unknown>(inside, referral)]),
  );
}

/** The API's own name of a heading that `apiRow` gave. */
export function apiProperty(heading: string | null): string | null {
  return COLUMNS.find(([name]) => name === heading)?.[1] ?? null;
}

function inside(value: unknown, name: string): unknown {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isBag(one) ? of(one, name) : undefined;
}

/** A property, whatever case its name is in: the documentation and the service write it differently. */
function of(bag: Bag, name: string): unknown {
  if (name in bag) return bag[name] ?? undefined;
  const own = Object.keys(bag).find((key) => key.toLowerCase() === name.toLowerCase());
  return own === undefined ? undefined : (bag[own] ?? undefined);
}

function bagOf(bag: Bag, name: string): Bag {
  const value = of(bag, name);
  return isBag(value) ? value : {};
}

function textOf(bag: Bag, name: string): string | null {
  const value = of(bag, name);
  return typeof value === 'string' ? value : null;
}
