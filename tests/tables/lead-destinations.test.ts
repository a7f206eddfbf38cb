// What docs/lead-destinations.md gives to copy works as it stands there.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('the entity of the flow', () => {
  const [, text = '{}'] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
  const entity = JSON.parse(text) as Readonly<Record<string, string>>;
  const body = {
    LeadSource: 'AzureMarketplace',
    ActionCode: 'PLT',
    OfferTitle: 'Contoso Backup',
    Description: 'Say "hello"\nand call',
    UserDetails: { FirstName: 'Ann', LastName: 'Lee', Email: 'ann@tailspin.example', Company: 'Tailspin' },
  };

  test('has the columns that are read', () => {
    expect(Object.keys(entity).sort()).toEqual(
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

  test('is written with the values of its expressions, and read as the lead', async () => {
    await azurite.createTable('fromflow');
    const whole = evaluated(entity, body);
    await azurite.fill('fromflow', [whole, { ...evaluated(entity, body), PartitionKey: 'again' }]);
    const { rows } = await readPage(azurite.link('fromflow'), {}, null);
    const { leads, problems } = readLeads(rows, { account: 'contosoteam', table: 'fromflow' });
    expect(problems).toEqual([]);
    expect(leads).toHaveLength(2);
    for (const { reading } of leads)
      expect(reading.fields).toMatchObject({
        company: 'Tailspin',
        contactName: 'Ann Lee',
        email: 'ann@tailspin.example',
        leadSource: 'AzureMarketplace-PLT|Contoso Backup',
        notes: 'Say "hello"\nand call',
        createdAt: expect.stringMatching(/Z$/),
      });
    expect(whole.PartitionKey).toBe(new Date().toISOString().slice(0, 7));
  }, 60_000);

  test('leaves empty what a lead lacks', () => {
    const row = evaluated(entity, {
      LeadSource: 'AzureMarketplace',
      ActionCode: 'INS',
      OfferTitle: 'Backup',
    });
    expect(row).toMatchObject({ Description: '', CustomerInfo: '', OfferDisplayName: 'Backup' });
    const { leads, problems } = readLeads([{ ...row, Timestamp: new Date().toISOString() }], {
      account: 'contosoteam',
      table: 'fromflow',
    });
    expect(problems).toEqual([]);
    expect(leads[0]?.reading.fields).toMatchObject({
      email: null,
      leadSource: 'AzureMarketplace-INS|Backup',
    });
  });
});

type Row = Readonly<Record<string, string>> & { readonly PartitionKey: string; readonly RowKey: string };

/** An entity with its expressions evaluated: `@{…}` in a text, by the documented rules of workflow definitions. */
function evaluated(entity: Readonly<Record<string, string>>, body: Readonly<Record<string, unknown>>): Row {
  const now = new Date();
  const row = Object.fromEntries(
    Object.entries(entity).map(([name, text]) => [
      name,
      text.replace(/@\{(.+?)\}(?=$|@)/gu, (_all, expression: string) =>
        textOf(valueOf(expression, body, now)),
      ),
    ]),
  );
  return { ...row, PartitionKey: row['PartitionKey'] ?? '', RowKey: row['RowKey'] ?? '' };
}

/** Of all functions those that the guide uses; another one is a mistake, or is to be added. */
function valueOf(expression: string, body: Readonly<Record<string, unknown>>, now: Date): unknown {
  // `?` before a name: null where the body has none.
  const [, property] = /^triggerBody\(\)\?\['(\w+)'\]$/u.exec(expression) ?? [];
  if (property !== undefined) return body[property] ?? null;
  const [, inner] = /^string\((.+)\)$/u.exec(expression) ?? [];
  if (inner !== undefined) return textOf(valueOf(inner, body, now));
  if (expression === 'utcNow()') return now.toISOString();
  if (expression === "formatDateTime(utcNow(), 'yyyy-MM')") return now.toISOString().slice(0, 7);
  if (expression === 'guid()') return randomUUID();
  throw new Error(`no rule for the expression ${expression}`);
}

/** A value in a text: null is nothing, an object is its JSON. */
function textOf(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
