// What docs/lead-destinations.md gives to copy works as it stands there.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPage } from '../../src/azure-table/table-client.ts';
import { readLeads } from '../../src/lead-table/lead-rows.ts';
import { type Azurite, startAzurite } from './azurite.ts';

const guide = readFileSync(new URL('../../docs/lead-destinations.md', import.meta.url), 'utf8');
let azurite: Azurite;

beforeAll(async () => {
  azurite = await startAzurite();
  await azurite.createTable('fromendpoint');
}, 60_000);
afterAll(() => azurite.stop());

test('the function writes what the endpoint receives, and it is read as a lead', async () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(guide) ?? [];
  const { keepLead } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    readonly keepLead: (lead: object, link: string) => Promise<void>;
  };
  await keepLead(
    {
      LeadSource: 'AzureMarketplace',
      ActionCode: 'PLT',
      OfferTitle: 'Contoso Backup',
      Description: 'Please call me',
      UserDetails: {
        FirstName: 'Ann',
        LastName: 'Lee',
        Email: 'ann@tailspin.example',
        Phone: '+1 425 555 0101',
        Country: 'US',
        Company: 'Tailspin',
        Title: 'CTO',
      },
    },
    `${azurite.base}/fromendpoint?${azurite.signature('fromendpoint', { sp: 'a' })}`,
  );
  const { rows } = await readPage(azurite.link('fromendpoint'), {}, null);
  const { leads, problems } = readLeads(rows, { account: 'contosoteam', table: 'fromendpoint' });
  expect(problems).toEqual([]);
  expect(leads[0]?.reading.fields).toMatchObject({
    company: 'Tailspin',
    contactName: 'Ann Lee',
    email: 'ann@tailspin.example',
    leadSource: 'AzureMarketplace-PLT|Contoso Backup',
    notes: 'Please call me',
  });
  expect(leads[0]?.reading.fields.createdAt).toMatch(/Z$/);
}, 60_000);

test('the entity of the flow has the columns that are read', () => {
  const [, entity = '{}'] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
  expect(Object.keys(JSON.parse(entity) as object).sort()).toEqual(
    [
      'PartitionKey',
      'RowKey',
      'CreatedTime',
      'ActionCode',
      'LeadSource',
      'OfferDisplayName',
      'Description',
      'CustomerInfo',
    ].sort(),
  );
});
