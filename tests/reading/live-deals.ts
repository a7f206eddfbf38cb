import type { ListName, ReferralFacts } from '../../src/domain/referral';

/** A deal that a page shows: its texts by column, and what must be read of them. */
export interface Deal {
  readonly n: number;
  readonly id: string;
  readonly list: ListName;
  readonly texts: Readonly<Record<ColumnName, string>>;
  readonly shown: Pick<
    ReferralFacts,
    'company' | 'dealName' | 'contactName' | 'stage' | 'country' | 'value' | 'createdAt'
  >;
}

export type ColumnName = 'deal' | 'customer' | 'contact' | 'status' | 'country' | 'value' | 'created';

export const headings: Readonly<Record<ColumnName, string>> = {
  deal: 'Deal name',
  customer: 'Customer name',
  contact: 'Contact name',
  status: 'Status',
  country: 'Country',
  value: 'Deal value',
  created: 'Created on',
};
export const allColumns = Object.keys(headings) as readonly ColumnName[];

const statuses = [
  ['Pending', 'received'],
  ['Active', 'accepted'],
  ['Pending', 'received'],
  ['Won', 'archived'],
] as const;
const countries = [
  ['Germany', 'DE'],
  ['Germany', 'DE'],
  ['France', 'FR'],
] as const;
const makers = ['Contoso', 'Fabrikam', 'Northwind', 'Litware', 'Adatum', 'Tailspin', 'Wingtip'] as const;
const people = ['Ann Lee', 'Bo Chen', 'Cy Ortiz', 'Di Novak', 'Ed Kraus'] as const;

/**
 * Deals number `from` to `from + count - 1`. Neighbours share status, country and day now and then, as real
 * ones do.
 */
export function makeDeals(list: ListName, from: number, count: number): readonly Deal[] {
  return Array.from({ length: count }, (_, at): Deal => {
    const n = from + at;
    const [status, stage] = pick(statuses, Math.floor(n / 3));
    const [country, code] = pick(countries, Math.floor(n / 2));
    const company = `${pick(makers, n)} ${n} Ltd`;
    const contactName = `${pick(people, n)} ${String.fromCharCode(65 + (n % 26))}.`;
    const value = 1_000 + n * 10;
    const day = 10 + (Math.floor(n / 4) % 15);
    return {
      n,
      id: `${n.toString(16).padStart(8, '0')}-1111-4111-8111-111111111111`,
      list,
      texts: {
        deal: `Cloud move ${n}`,
        customer: company,
        contact: contactName,
        status,
        country,
        value: `${value.toLocaleString('en-US')} USD`,
        created: `11/${day}/2026`,
      },
      shown: {
        company,
        dealName: `Cloud move ${n}`,
        contactName,
        stage,
        country: code,
        value,
        createdAt: `2026-11-${day}`,
      },
    };
  });
}

function pick<T>(from: readonly [T, ...T[]] | readonly T[], n: number): T {
  const one = from[n % from.length];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

export const byId = (...lists: readonly (readonly Deal[])[]): ReadonlyMap<string, Deal> =>
  new Map(lists.flat().map((deal) => [deal.id, deal]));
