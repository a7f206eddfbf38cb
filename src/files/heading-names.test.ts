import { expect, test } from 'vitest';
import { crmField, fieldOf } from './file-columns';
import { headingNames, isGroupHeading } from './heading-names';

test.each([
  ['Create Date (GMT+1)', 'createdAt'],
  ['Create Date (UTC)', 'createdAt'],
  ['Lead Source  ↑', 'leadSource'],
  ['Leads_First Name', 'firstName'],
  ['Person - Email - Work', 'email'],
  ['Organization - Country of Address', 'country'],
  ['Organization - Name', 'company'],
  ['Address 1: Country/Region', 'country'],
  ['Country/Country Name', 'country'],
  ['Source/Name', 'leadSource'],
  ['会社名/取引先', 'company'],
  ['Jobbezeichnung', 'jobTitle'],
  ['ID de fiche d’informations', 'crmId'],
] as const)('a tool’s heading %s is %s', (heading, field) => {
  expect(crmField(heading, ['en'])).toBe(field);
});

test.each(['Lead - Title', 'Person - ID', 'Organization - Owner', 'Lead Owner.id', 'Address 1: Name'])(
  '%s is another object’s, and is not taken for the lead’s own',
  (heading) => {
    expect(crmField(heading, ['en'])).toBeNull();
  },
);

test('a flow’s path is the property at its end, in Microsoft’s tables too', () => {
  expect(fieldOf('userDetails/firstName', ['en'])).toBe('firstName');
  expect(fieldOf('customerInfo.email', ['en'])).toBe('email');
});

test('a heading as long as a file is left as it is', () => {
  const long = 'Lead_'.repeat(100);
  expect(headingNames(long)).toEqual([long]);
  expect(isGroupHeading(`${long}↑`)).toBe(false);
});
