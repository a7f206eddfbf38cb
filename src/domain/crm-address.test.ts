import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crmAddress, handedLead, type HandedLead, mayHandOver, readCrm } from './crm-address';
import { blankReferral, type KeptReferral } from './kept';

const dynamics = { kind: 'dynamics', origin: 'https://contoso.crm4.dynamics.com', appId: null } as const;
const salesforce = {
  kind: 'salesforce',
  origin: 'https://contoso.lightning.force.com',
  appId: null,
} as const;
const lead = (more: Partial<KeptReferral> = {}): HandedLead =>
  handedLead({
    ...blankReferral('one', 'lead', '2026-11-29T10:00:00.000Z'),
    company: 'Contoso & Sons',
    contactName: 'Ann Lee',
    email: 'ann@contoso.example',
    phone: '+1 425 555 0101',
    country: 'US',
    leadSource: 'AzureMarketplace-PLT|Contoso Backup',
    notes: 'A=B&C',
    ...more,
  });

/** What Dynamics makes of the address, by its documented rule: decode once, split, decode each value. */
function readDynamics(address: string): Readonly<Record<string, string>> {
  const extra = new URL(address).search.split('extraqs=')[1] ?? '';
  return Object.fromEntries(
    decodeURIComponent(extra)
      .split('&')
      .map((part) => {
        const [name = '', value = ''] = part.split('=');
        return [name, decodeURIComponent(value)];
      }),
  );
}

function readSalesforce(address: string): Readonly<Record<string, string>> {
  const values = new URL(address).search.split('defaultFieldValues=')[1] ?? '';
  return Object.fromEntries(
    decodeURIComponent(values)
      .split(',')
      .map((part) => {
        const [name = '', value = ''] = part.split('=');
        return [name, decodeURIComponent(value)];
      }),
  );
}

describe('the address of a CRM', () => {
  test('is read as it stands in the browser, and nothing else passes for one', () => {
    expect(
      readCrm(' https://contoso.crm4.dynamics.com/main.aspx?appid=6ba7b810-9dad-11d1-80b4-00c04fd430c8&x=1'),
    ).toEqual({ ...dynamics, appId: '6ba7b810-9dad-11d1-80b4-00c04fd430c8' });
    expect(readCrm('https://contoso.lightning.force.com/lightning/page/home')).toEqual(salesforce);
    for (const bad of [
      '',
      'contoso.crm4.dynamics.com',
      'http://contoso.crm4.dynamics.com',
      'https://a:b@contoso.crm4.dynamics.com',
      'https://contoso.crm4.dynamics.com.example',
      'https://contoso.crm4.dynamics.com:8443',
      'javascript:alert(1)//contoso.crm4.dynamics.com',
    ])
      expect([bad, readCrm(bad)]).toEqual([bad, null]);
  });
});

describe('a new lead by address', () => {
  test('encodes values twice, as documented', () => {
    const { address } = crmAddress(dynamics, lead({ company: 'A=B&C' }));
    expect(address).toContain('companyname%3DA%253DB%2526C');
    expect(readDynamics(address)).toEqual({
      subject: 'A=B&C – Contoso Backup',
      firstname: 'Ann',
      lastname: 'Lee',
      companyname: 'A=B&C',
      emailaddress1: 'ann@contoso.example',
      telephone1: '+1 425 555 0101',
      address1_country: 'US',
      description: 'A=B&C',
    });
    expect(readSalesforce(crmAddress(salesforce, lead()).address)).toMatchObject({
      FirstName: 'Ann',
      LastName: 'Lee',
      Company: 'Contoso & Sons',
      LeadSource: 'AzureMarketplace-PLT|Contoso Backup',
    });
  });

  test('gives back every text that fits, and is never longer than 2,000 characters', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 900 }),
    );
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.constantFrom(dynamics, salesforce),
        (company, contactName, notes, crm) => {
          const handed = lead({ company, contactName, notes });
          const { address, shortened } = crmAddress(crm, handed);
          expect(address.length).toBeLessThanOrEqual(2_000);
          const read = crm.kind === 'dynamics' ? readDynamics(address) : readSalesforce(address);
          const shown = [
            read['companyname'] ?? read['Company'] ?? '',
            read['description'] ?? read['Description'] ?? '',
          ];
          for (const value of shown) expect(value).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
          if (!shortened.includes('company')) expect(shown[0]).toBe(handed.company);
          if (!shortened.includes('description')) expect(shown[1]).toBe(handed.description);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('hands over no value that is longer than its field', () => {
    const family = '👨‍👩‍👧‍👦';
    const odd = lead({
      company: `${'Z'.repeat(96)}${family}${family}`,
      contactName: `Ann ${'Lee'.repeat(40)}`,
      phone: '1'.repeat(60),
      email: `${'a'.repeat(120)}@contoso.example`,
    });
    const { address, shortened } = crmAddress(dynamics, odd);
    const read = readDynamics(address);
    // The family does not fit whole, so nothing of it is there.
    expect(read['companyname']).toBe(`${'Z'.repeat(96)}…`);
    expect(read['lastname']?.length).toBe(50);
    expect([read['telephone1'], read['emailaddress1']]).toEqual([undefined, undefined]);
    expect(shortened).toEqual(expect.arrayContaining(['company', 'lastName', 'email', 'phone']));
    expect(shortened).not.toContain('firstName');
    expect(readSalesforce(crmAddress(salesforce, odd).address)['Company']).toBe(odd.company);
  });

  test.each([
    ['right to left', '\u202Eشركة "النور"\u202C'],
    ['quotes and commas', 'O’Neil, "The ""Best"""; Ltd = A&B'],
    ['line breaks', 'Contoso\r\nSons\u2028Ltd'],
  ])('%s in a name comes through', (_what, company) => {
    const handed = lead({ company });
    expect(readDynamics(crmAddress(dynamics, handed).address)['companyname']).toBe(handed.company);
    expect(readSalesforce(crmAddress(salesforce, handed).address)['Company']).toBe(handed.company);
    expect(handed.company).not.toMatch(/[\r\n\u2028]/u);
  });

  test('shortens the description first, and says what was left out', () => {
    const { address, shortened } = crmAddress(dynamics, lead({ notes: 'We need it soon. '.repeat(400) }));
    expect(shortened).toEqual(['description']);
    expect(readDynamics(address)['description']).toMatch(/^We need it soon\..*…$/);
    const japanese = crmAddress(
      salesforce,
      lead({ notes: '至急ご連絡ください。'.repeat(60), jobTitle: '部長'.repeat(40) }),
    );
    expect(japanese.address.length).toBeLessThanOrEqual(2_000);
    expect(japanese.shortened).toContain('description');
  });

  test('is not for customers who must not be contacted, tests and deals', () => {
    const may = (more: Partial<KeptReferral>): boolean =>
      mayHandOver({ ...blankReferral('one', 'lead', '2026-11-29T10:00:00.000Z'), ...more });
    expect([may({}), may({ test: true }), may({ doNotContact: true }), may({ kind: 'co-sell' })]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
