import Papa from 'papaparse';
import { type HandedField, type HandedLead, handedLead, mayHandOver } from '../domain/crm-address';
import type { KeptReferral } from '../domain/kept';
import { isFormula } from './table-csv';

/** A CRM whose own import takes the file. */
export const CRM_FILES = ['dynamics', 'salesforce', 'marketo', 'hubspot'] as const;
export type CrmFile = (typeof CRM_FILES)[number];

interface CrmTable {
  readonly columns: readonly (readonly [heading: string, field: HandedField])[];
  /** Without one of these the CRM refuses the line. */
  readonly needs: readonly HandedField[];
}

/** Headings as the CRM's own import names them; `docs/lead-destinations.md`. */
const TABLES: Readonly<Record<CrmFile, CrmTable>> = {
  dynamics: {
    columns: [
      ['Topic', 'subject'],
      ['First Name', 'firstName'],
      ['Last Name', 'lastName'],
      ['Company Name', 'company'],
      ['Job Title', 'jobTitle'],
      ['Email', 'email'],
      ['Business Phone', 'phone'],
      ['Country/Region', 'country'],
      ['Description', 'description'],
    ],
    needs: ['subject', 'lastName'],
  },
  salesforce: {
    columns: [
      ['First Name', 'firstName'],
      ['Last Name', 'lastName'],
      ['Company', 'company'],
      ['Title', 'jobTitle'],
      ['Email', 'email'],
      ['Phone', 'phone'],
      ['Country', 'country'],
      ['Lead Source', 'leadSource'],
      ['Description', 'description'],
    ],
    needs: ['lastName', 'company'],
  },
  marketo: {
    columns: [
      ['email', 'email'],
      ['firstName', 'firstName'],
      ['lastName', 'lastName'],
      ['company', 'company'],
      ['title', 'jobTitle'],
      ['phone', 'phone'],
      ['country', 'country'],
      ['leadSource', 'leadSource'],
    ],
    needs: ['email'],
  },
  hubspot: {
    columns: [
      ['First Name', 'firstName'],
      ['Last Name', 'lastName'],
      ['Email', 'email'],
      ['Phone Number', 'phone'],
      ['Job Title', 'jobTitle'],
      ['Company Name', 'company'],
      ['Country/Region', 'country'],
      ['Message', 'description'],
    ],
    needs: [],
  },
};

/** A file for a CRM, and what is not in it. */
export interface CrmCsv {
  readonly text: string;
  /** The keys of the leads in it. */
  readonly keys: readonly string[];
  /** Leads without what the CRM requires. */
  readonly lacking: number;
  /** Leads that were left out since they are in the CRM already. */
  readonly already: number;
}

/**
 * Leads as a CRM's own import takes them: UTF-8, commas, one line a lead. Tests, deals and customers who must not be
 * contacted stay out, and without `again` those that are in the CRM already: brought in twice, they would stand
 * there twice.
 */
export function crmCsv(
  crm: CrmFile,
  referrals: readonly KeptReferral[],
  { again }: { readonly again: boolean },
): CrmCsv {
  const { columns, needs } = TABLES[crm];
  const mayGo = referrals.filter(mayHandOver);
  const wanted = again ? mayGo : mayGo.filter(({ inCrmSince }) => (inCrmSince ?? null) === null);
  const leads = wanted.map((referral) => ({ key: referral.key, lead: handedLead(referral) }));
  const whole = leads.filter(({ lead }) => isWhole(lead, needs));
  const lines = whole.map(({ lead }) => columns.map(([, field]) => guarded(lead[field])));
  const cells = [columns.map(([heading]) => heading), ...lines];
  const text = `${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
  return {
    text,
    keys: whole.map(({ key }) => key),
    lacking: leads.length - whole.length,
    already: mayGo.length - wanted.length,
  };
}

function isWhole(lead: HandedLead, needs: readonly HandedField[]): boolean {
  const isNamed = lead.firstName !== '' || lead.lastName !== '' || lead.email !== '';
  return isNamed && needs.every((field) => lead[field] !== '');
}

/** A phone or a number by its shape: `+420 776 123 456`, `-12.5`, `+1 425 555 0101 ext. 4`. */
const NUMBER =
  /^[+＋-]?\s?\(?\d[\d\s().,/\u2010-\u2015-]*(?:[,;]?\s?(?:ext(?:ension)?|x|durchwahl|dw|poste|linka|ramal|内線)\.?\s?\d{1,6})?$/iu;

/** A cell that no spreadsheet runs. An apostrophe before a phone would become a part of it in the CRM. */
function guarded(text: string): string {
  return isFormula(text) && !NUMBER.test(text) ? `'${text}` : text;
}
