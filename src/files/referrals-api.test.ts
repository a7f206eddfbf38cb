import { expect, test } from 'vitest';
import { readFile } from './read-file';
import { apiTable } from './referrals-api';

const read = (value: unknown) =>
  readFile({
    name: 'referrals.json',
    bytes: new TextEncoder().encode(JSON.stringify(value)),
    now: '2026-11-29T08:14:02Z',
    timeZone: 'Europe/Prague',
    languages: ['en'],
  });

const deal = {
  id: '3f2c9a1e-5b6f-4e11-9ae7-000d3a2f1b01',
  engagementId: 'e0f6f1de-5b6f-4e11-9ae7-000d3a2f1b01',
  name: 'Harbour migration',
  externalReferenceId: 'CRM-77',
  createdDateTime: '2026-11-18T08:04:12.1234567Z',
  status: 'New',
  substatus: 'Received',
  qualification: 'SalesQualified',
  type: 'Shared',
  direction: 'Incoming',
  customerProfile: {
    name: 'Havsvik Fiske AB',
    address: { addressLine1: 'Kajen 4', city: 'Stockholm', postalCode: '111 30', country: 'SE' },
    team: [
      {
        firstName: 'Petra',
        lastName: 'Lindqvist',
        phoneNumber: '+46 8 555 010 22',
        email: 'petra@havsvik.example',
      },
      { firstName: 'Ulf', lastName: 'Berg', phoneNumber: '', email: 'ulf@havsvik.example' },
    ],
  },
  details: {
    notes: 'Needs help',
    dealValue: 125_000,
    currency: 'SEK',
    closingDateTime: '2026-12-31T00:00:00Z',
  },
  team: [{ firstName: 'Ola', lastName: 'Nord', email: 'ola@brightfen.example', phoneNumber: '1' }],
};

test('a co-sell referral of the API is read, with its main contact and not the own team', () => {
  const file = read({ value: [deal], '@odata.count': 1 });
  expect(file).toMatchObject({ source: 'co-sell', where: 'value', problems: [] });
  expect(file.referrals).toMatchObject([
    {
      id: deal.id,
      kind: 'co-sell',
      list: 'inbound',
      stage: 'received',
      dealName: 'Harbour migration',
      company: 'Havsvik Fiske AB',
      contactName: 'Petra Lindqvist',
      email: 'petra@havsvik.example',
      phone: '+46 8 555 010 22',
      country: 'SE',
      city: 'Stockholm',
      value: 125_000,
      currency: 'SEK',
      closeDate: '2026-12-31',
      createdAt: '2026-11-18T08:04:12.123Z',
      expiresAt: '2026-12-02T08:04:12.123Z',
      expiresAtExact: true,
      crmId: 'CRM-77',
      notes: 'Needs help',
    },
  ]);
});

test('leads and deals of one answer keep their places, and a problem names the API’s own property', () => {
  const lead = {
    ...deal,
    id: '4a3dab2f-6c70-4e11-9ae7-000d3a2f1b02',
    type: 'Independent',
    inviteContext: { invitedBy: { organizationId: 'msft' } },
    customerProfile: { ...deal.customerProfile, name: 'Lagos Metals' },
    details: { ...deal.details, closingDateTime: 'soon' },
  };
  const file = read([lead, deal]);
  expect(file.referrals).toMatchObject([
    { company: 'Lagos Metals', kind: 'lead', qualification: 'sales', list: 'qualified' },
    { company: 'Havsvik Fiske AB', kind: 'co-sell' },
  ]);
  expect(file.problems).toMatchObject([{ line: 1, column: 'details.closingDateTime', kind: 'bad-date' }]);
});

test.each([
  [{ type: 'Independent', qualification: 'Direct' }, 'leads'],
  [
    {
      type: 'Independent',
      qualification: 'SalesQualified',
      inviteContext: { invitedBy: { organizationId: 'MSFT' } },
    },
    'leads',
  ],
  [
    {
      type: 'Independent',
      qualification: 'SalesQualified',
      inviteContext: { invitedBy: { organizationId: 'o-1' } },
    },
    'co-sell',
  ],
  [{ type: 'Independent', qualification: 'MarketingQualified', direction: 'Incoming' }, 'leads'],
  [{ type: 'Independent', qualification: 'SalesQualified', direction: 'Outgoing' }, 'co-sell'],
  [{ Type: 'Shared', Qualification: 'Direct' }, 'co-sell'],
])('%o is one of %s', (referral, table) => {
  expect(apiTable(referral)).toBe(table);
});
