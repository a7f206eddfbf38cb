import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanRecord } from './clean-record';
import { Frequencies } from './frequencies';
import { countLead, readLead } from './lead';
import { learnNameTables } from './name-tables';
import nameTables from './name-tables.txt?raw';
import { comparePair } from './score-pair';
import { weights } from './weights';
import { Words } from './words';

learnNameTables(nameTables);

/** Records of few values, so that each field agrees, nearly agrees, differs and is absent in many pairs. */
const record = fc.record(
  {
    firstName: fc.constantFrom('John', 'Jon', 'Jane', 'Johnny', '田中', 'J.', 'Ann-Marie'),
    lastName: fc.constantFrom('Smith', 'Smyth', 'Kowalczyk', 'John Smith', '太郎', 'Ortiz de Cedillo'),
    company: fc.constantFrom('Contoso Ltd', 'Contoso Pharma', 'Fabrikan GmbH', '株式会社田中'),
    email: fc.constantFrom(
      'john@contoso.com',
      'jsmith@contoso.com',
      'jsmith@gmail.com',
      'info@contoso.com',
      'jane.smith@fabrikam.com',
      'jonh.smith@fabrikan.com',
    ),
    phone: fc.constantFrom('+44 20 7946 0123', '020 7946 0124', '020 7946 0123 x12', '555 1234 99'),
    country: fc.constantFrom('GB', 'US', 'JP'),
    city: fc.constantFrom('London', 'Londno', 'Prague'),
    postalCode: fc.constantFrom('SW1A 1AA', 'SW1A 1AB'),
    title: fc.constantFrom('CEO', 'CTO'),
  },
  { requiredKeys: [] },
);

it('leaves names out only where no name could bring a pair to the bits that are asked for', () => {
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 2, maxLength: 6 }),
      fc.integer({ min: -20, max: 30 }),
      (list, atLeast) => {
        const vocabulary = new Words();
        const frequencies = new Frequencies();
        const leads = list.map((fields, at) =>
          readLead(cleanRecord({ id: `r${at}`, ...fields }), at, vocabulary, frequencies),
        );
        for (const lead of leads) countLead(lead, 1, frequencies);
        const model = { frequencies, weights };
        for (const [at, a] of leads.entries())
          for (const b of leads.slice(at + 1)) {
            const whole = comparePair(a, b, model);
            const bounded = comparePair(a, b, model, atLeast);
            expect(bounded.organisation).toBe(whole.organisation);
            if (whole.contact >= atLeast || bounded.contact !== -Infinity)
              expect(bounded.contact).toBe(whole.contact);
          }
      },
    ),
    { numRuns: 150 },
  );
});
