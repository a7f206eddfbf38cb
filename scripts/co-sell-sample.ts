import { faker } from '@faker-js/faker';
import Papa from 'papaparse';

/** The columns of the co-sell download, in Microsoft's order. */
export const CO_SELL_HEADERS: readonly string[] = [
  'Errors',
  'Engagement ID',
  'Referral ID',
  'Deal Name',
  'Customer Name',
  'Customer Address Line 1',
  'Customer Address Line 2',
  'Customer City',
  'Customer State',
  'Customer Postal code',
  'Customer Country',
  'Customer D-U-N-S ID',
  'Customer Contact First Name',
  'Customer Contact Last Name',
  'Customer Contact Phone number',
  'Customer Contact Email Address',
  'Partner Referral Status',
  'Partner Referral Substatus',
  'Microsoft Referral Status',
  'Declined/Lost/Error reason',
  'Sales Stage',
  'Estimated Deal Value',
  'Currency',
  'Estimated Close Date',
  'CRM ID',
  'Marketing Campaign ID',
  'Notes',
  'Microsoft help required?',
  'What specific help from Microsoft?',
  'Share with Microsoft sales team',
  'Notes to Microsoft',
  'Consent to share Customer/Partner contact',
  'Microsoft MSX ID',
  'Migrated PSC Deal ID',
  'PartnerID (formerly MPN ID)',
  'Marketplace Purchase Intent',
  'Customer Domain Name',
  'Final Matched Customer Account',
  'Managed Account 1',
  'Managed Account 2',
  'Unmanaged Account 1',
  'Unmanaged Account 2',
  'DUNS Account',
  'Solution 1',
  'Solution 2',
  'Team member 1',
  'Team member 2',
  'Microsoft team member 1',
];

/** Status and substatus as they occur together. */
const STATES = [
  ['New', 'Received'],
  ['New', 'Pending'],
  ['Active', 'Accepted'],
  ['Closed', 'Won'],
  ['Closed', 'Declined'],
  ['Closed', 'Expired'],
] as const;

export interface SampleOptions {
  readonly seed?: number;
  /** All records in status New, substatus Received: they can be answered. */
  readonly allReceived?: boolean;
}

/** Records of a believable co-sell download, one cell a column of `CO_SELL_HEADERS`. Seeded: the same each time. */
export function coSellRecords(
  count: number,
  { seed = 1, allReceived = false }: SampleOptions = {},
): string[][] {
  faker.seed(seed);
  return Array.from({ length: count }, (_, at) => {
    const [status, substatus] = allReceived ? STATES[0] : (STATES[at % STATES.length] ?? STATES[0]);
    const first = faker.person.firstName();
    const last = faker.person.lastName();
    const company = faker.company.name();
    const day = faker.date.between({ from: '2026-01-01T00:00:00Z', to: '2027-12-31T00:00:00Z' });
    const closing = `${String(day.getUTCMonth() + 1).padStart(2, '0')}/${String(day.getUTCDate()).padStart(2, '0')}/${day.getUTCFullYear()}`;
    const notes =
      at % 7 === 0 ? `${faker.lorem.sentence()}\r\n"Urgent", says ${first}` : faker.lorem.sentence();
    const cells: Record<string, string> = {
      'Engagement ID': faker.string.uuid(),
      'Referral ID': faker.string.uuid(),
      'Deal Name': `${company}, ${faker.commerce.department()}`,
      'Customer Name': company,
      'Customer Address Line 1': faker.location.streetAddress(),
      'Customer City': faker.location.city(),
      'Customer State': faker.location.state(),
      'Customer Postal code': faker.location.zipCode(),
      'Customer Country': faker.location.countryCode('alpha-2'),
      'Customer Contact First Name': first,
      'Customer Contact Last Name': last,
      'Customer Contact Phone number': faker.phone.number({ style: 'international' }),
      'Customer Contact Email Address': faker.internet
        .email({ firstName: first, lastName: last })
        .toLowerCase(),
      'Partner Referral Status': status,
      'Partner Referral Substatus': substatus,
      'Microsoft Referral Status': 'Pending',
      'Declined/Lost/Error reason': substatus === 'Declined' ? '4' : '',
      'Sales Stage': substatus === 'Accepted' ? '40' : '',
      'Estimated Deal Value': String(faker.number.int({ min: 500, max: 900_000 })),
      Currency: faker.helpers.arrayElement(['USD', 'EUR', 'CZK']),
      'Estimated Close Date': closing,
      'CRM ID': at % 3 === 0 ? faker.string.alphanumeric(10) : '',
      Notes: notes,
      'Microsoft help required?': 'No',
      'Share with Microsoft sales team': 'Yes',
      'Consent to share Customer/Partner contact': 'Yes',
      'PartnerID (formerly MPN ID)': '1234567',
      'Marketplace Purchase Intent': 'Have not decided',
      'Solution 1': 'SOL-1234-PQRS, USD, 10, 100',
      'Team member 1': `${last}, Partner, 999999, ${last.toLowerCase()}@partner.example`,
    };
    return CO_SELL_HEADERS.map((header) => cells[header] ?? '');
  });
}

/** The file of these records. Cells are quoted where they must be, as Microsoft's download does. */
export function coSellCsv(
  records: readonly (readonly string[])[],
  delimiter = ',',
  newline = '\r\n',
): string {
  return `${Papa.unparse([[...CO_SELL_HEADERS], ...records.map((record) => [...record])], { delimiter, newline })}${newline}`;
}
