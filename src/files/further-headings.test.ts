// Exports whose headings are in further languages, or somebody's own. Reading misses nothing and makes nothing up.
import { expect, test } from 'vitest';
import type { KeptReferral } from '../domain/kept';
import { readFile } from './read-file';

type Truth = Partial<KeptReferral>;
interface ToolFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly truth: readonly Truth[];
  readonly languages: readonly string[];
  readonly timeZone: string;
  /** Lines that are none of Microsoft's leads. */
  readonly others: number;
}

const files: ToolFile[] = [];
function add(
  name: string,
  content: string | Uint8Array,
  truth: readonly Truth[],
  more: Partial<Pick<ToolFile, 'languages' | 'timeZone' | 'others'>> = {},
): void {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  files.push({ name, bytes, truth, languages: ['en'], timeZone: 'Europe/Prague', others: 0, ...more });
}
const rows = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;
const bom = (text: string): string => `\uFEFF${text}`;

for (const [name, language, head, line, truth] of [
  [
    'a Salesforce report, Italian, with a line for the delimiter',
    'it',
    'sep=;\r\n"Nome";"Cognome";"Qualifica";"Società";"Email";"Telefono";"Fonte del lead";"Data di creazione";"Paese"',
    '"Giulia";"De’ Rossi";"Direttrice";"Officine Blu S.r.l.";"giulia@blu.example";"+39 06 555 0101";"AzureMarketplace-PLT|brightfen.nightshift";"18/11/2026";"Italia"',
    ['Giulia De’ Rossi', 'Direttrice', 'Officine Blu S.r.l.', '+39 06 555 0101', 'IT'],
  ],
  [
    'Dynamics, Dutch',
    'nl',
    '(Niet wijzigen) Potentiële klant;(Niet wijzigen) Rijcontrolesom;(Niet wijzigen) Gewijzigd op;Voornaam;Achternaam;Bedrijfsnaam;E-mail;Telefoon (werk);Functie;Land/regio;Bron van potentiële klant;Gemaakt op',
    'c0b36485-a2d6-ee11-9ae7-000d3a2f1b01;Sq8cXt6==;18-11-2026 11:31;Daan;van den Berg;Tulp & Zoon B.V.;daan@tulp.example;+31 20 555 0101;Inkoper;Nederland;AzureMarketplace-PLT|brightfen.nightshift;18-11-2026 9:04',
    ['Daan van den Berg', 'Inkoper', 'Tulp & Zoon B.V.', '+31 20 555 0101', 'NL'],
  ],
  [
    'Dynamics, Polish',
    'pl',
    '(Nie modyfikuj) Potencjalny klient;(Nie modyfikuj) Suma kontrolna wiersza;(Nie modyfikuj) Data modyfikacji;Imię;Nazwisko;Nazwa firmy;Adres e-mail;Telefon służbowy;Stanowisko;Kraj/region;Źródło potencjalnego klienta;Data utworzenia',
    'd1c47596-b3e7-ee11-9ae7-000d3a2f1b01;Rr9dYu7==;2026-11-18 11:31;Łucja;Żółkiewska;Młyn Sp. z o.o.;lucja@mlyn.example;+48 22 555 01 01;Kierowniczka;Polska;AzureMarketplace-PLT|brightfen.nightshift;2026-11-18 09:04',
    ['Łucja Żółkiewska', 'Kierowniczka', 'Młyn Sp. z o.o.', '+48 22 555 01 01', 'PL'],
  ],
  [
    'Dynamics, Chinese',
    'zh-CN',
    '(不要修改) 潜在顾客;(不要修改) 行校验和;(不要修改) 修改时间;姓名;公司名称;电子邮件;商务电话;职务;国家/地区;潜在顾客来源;创建时间',
    'e2d586a7-c4f8-ee11-9ae7-000d3a2f1b01;Qs0eZv8==;2026/11/18 11:31;王小明;海岸印刷有限公司;wang@haian.example;+86 10 5555 0101;经理;中国;AzureMarketplace-PLT|brightfen.nightshift;2026/11/18 9:04',
    ['王小明', '经理', '海岸印刷有限公司', '+86 10 5555 0101', 'CN'],
  ],
] as const) {
  const [contactName, jobTitle, company, phone, country] = truth;
  const createdAt = '2026-11-18';
  add(name, bom(rows(head, line)), [{ contactName, jobTitle, company, phone, country, createdAt }], {
    languages: [language],
  });
}

add(
  'a sheet whose headings are somebody’s own',
  rows(
    'Owner email,Owner name,Customer name,Customer contact,Contact e-mail address,Contact phone no.,Received on,Came by',
    'ola@brightfen.example,Ola Nord,Havsvik Fiske AB,Petra Lindqvist,petra@havsvik.example,+46 8 555 010 22,18 Nov 2026,AzureMarketplace-PLT|brightfen.nightshift',
  ),
  [
    {
      contactName: 'Petra Lindqvist',
      company: 'Havsvik Fiske AB',
      email: 'petra@havsvik.example',
      phone: '+46 8 555 010 22',
      leadSource: 'AzureMarketplace-PLT|brightfen.nightshift',
      createdAt: '2026-11-18',
    },
  ],
);

add(
  'deals whose amounts have their currency in the heading',
  bom(
    rows(
      'Empfehlungs-ID,Deal-Name,Kunde,Status,Geschätzter Wert (EUR),Geschätztes Abschlussdatum,Erstellt am',
      '3f2c9a1e-5b6f-4e11-9ae7-000d3a2f1b01,Hafenumzug,Möwe Logistik GmbH,Empfangen,1250000.50,2026-12-31,2026-11-18',
    ),
  ),
  [
    {
      dealName: 'Hafenumzug',
      company: 'Möwe Logistik GmbH',
      stage: 'received',
      value: 1_250_000.5,
      currency: 'EUR',
      closeDate: '2026-12-31',
    },
  ],
  { languages: ['de'] },
);

test.each(files)('$name', ({ bytes, truth, languages, timeZone, others }) => {
  const file = readFile({ name: 'file', bytes, now: '2026-11-29T08:14:02Z', timeZone, languages });
  expect(file.referrals).toMatchObject(truth);
  expect(file.referrals).toHaveLength(truth.length);
  const left = file.problems.find(({ kind }) => kind === 'not-microsofts');
  expect(Number.parseInt(left?.text ?? '0', 10)).toBe(others);
  // What is left out besides is named as a column, never as a line or a value.
  const wrong = file.problems.filter(
    ({ kind }) => !/^(?:not-microsofts|unknown-column|unused-column)$/u.test(kind),
  );
  expect(wrong).toEqual([]);
});
