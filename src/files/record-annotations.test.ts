import { expect, test } from 'vitest';
import { withoutAnnotations } from './record-annotations';

const SHOWN = '@OData.Community.Display.V1.FormattedValue';

test('what a person sees of a code takes its place; amounts and dates stay', () => {
  expect(
    withoutAnnotations({
      '@odata.etag': 'W/"1"',
      leadsourcecode: 10,
      [`leadsourcecode${SHOWN}`]: 'AzureMarketplace-PLT|a.b',
      revenue: 1200,
      [`revenue${SHOWN}`]: '1200.00 €',
      createdon: '2026-11-18T08:04:12Z',
      [`createdon${SHOWN}`]: '11/18/2026 9:04 AM',
    }),
  ).toEqual({
    leadsourcecode: 'AzureMarketplace-PLT|a.b',
    revenue: 1200,
    createdon: '2026-11-18T08:04:12Z',
  });
});

test('a record without annotations is left alone', () => {
  const record = { id: 1 };
  expect(withoutAnnotations(record)).toBe(record);
});
