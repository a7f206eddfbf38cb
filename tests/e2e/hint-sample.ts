/** One row of the recorded list, as Partner Center shows it. */
export interface HintRow {
  readonly name: string;
  readonly company: string;
  readonly contact: string;
  readonly email: string;
  readonly phone: string;
  readonly country: string;
}

const row = (
  name: string,
  company: string,
  contact: string,
  email: string,
  phone: string,
  country: string,
): HintRow => ({ name, company, contact, email, phone, country });

/** Twelve customers who came twice, each with another disguise. `why` is a part of the reasons. */
export const duplicates: readonly {
  readonly first: HintRow;
  readonly second: HintRow;
  readonly why: RegExp;
}[] = [
  {
    first: row(
      'Dup 1 A',
      'Contoso Ltd',
      'John Kowalczyk',
      'john.kowalczyk@contoso.com',
      '+44 20 7946 0123',
      'United Kingdom',
    ),
    second: row(
      'Dup 1 B',
      'CONTOSO Limited',
      'JOHN KOWALCZYK',
      'john.kowalczyk@contoso.com',
      '(020) 79460123',
      'United Kingdom',
    ),
    why: /same e-mail.*phone ends in 0123.*“Contoso Ltd” ~ “CONTOSO Limited”/i,
  },
  {
    first: row(
      'Dup 2 A',
      'Müller & Söhne GmbH',
      'Jürgen Großkreutz',
      'j.grosskreutz@mueller-soehne.example',
      '',
      'Germany',
    ),
    second: row(
      'Dup 2 B',
      'Mueller und Soehne',
      'Juergen Grosskreutz',
      'j.grosskreutz+azure@mueller-soehne.example',
      '',
      'Germany',
    ),
    why: /same e-mail/i,
  },
  {
    first: row(
      'Dup 3 A',
      'Litware, Inc.',
      'Robert Vandermolen',
      'r.vandermolen@litware.example',
      '',
      'United States',
    ),
    second: row('Dup 3 B', 'Litware', 'Bob Vandermolen', '', '+1 425 555 0187', 'United States'),
    why: /“Robert Vandermolen” ~ “Bob Vandermolen”/i,
  },
  {
    first: row('Dup 4 A', 'Adatum s.r.o.', 'Jan Zatloukal', 'jan.zatloukal@adatum.example', '', 'Czechia'),
    second: row('Dup 4 B', 'Adatum, spol. s r.o.', 'Zatloukal, Jan', '', '+420 602 111 222', 'Czechia'),
    why: /“Jan Zatloukal” ~ “Zatloukal, Jan”/i,
  },
  {
    first: row('Dup 5 A', 'Proseware', 'Kjersti Halvorsen', 'khalvorsen77@gmail.com', '', 'Norway'),
    second: row('Dup 5 B', '', 'Kjersti Halvorsen', 'k.halvorsen77@googlemail.com', '', 'Norway'),
    why: /same (e-mail|name)/i,
  },
  {
    first: row('Dup 6 A', 'Tailspin Toys', 'Amrita Venkataraman', 'amrita@tailspintoys.example', '', 'India'),
    second: row('Dup 6 B', 'Tailspin Toys Pvt Ltd', 'Amrita Venkatraman', '', '', 'India'),
    why: /“Amrita Venkataraman” ~ “Amrita Venkatraman”/i,
  },
  {
    first: row(
      'Dup 7 A',
      'Wingtip Brinquedos Ltda',
      'Luísa Fontoura',
      'luisa.fontoura@wingtip.example',
      '+55 11 91234 5678',
      'Brazil',
    ),
    second: row('Dup 7 B', '', 'Luisa Fontoura', '', '011 91234-5678', 'Brazil'),
    why: /phone ends in 5678/i,
  },
  {
    first: row('Dup 8 A', 'Ромашка ООО', 'Алексей Вишняков', 'vishnyakov@romashka.example', '', 'Kazakhstan'),
    second: row(
      'Dup 8 B',
      'Romashka LLC',
      'Alexey Vishnyakov',
      'vishnyakov@romashka.example',
      '',
      'Kazakhstan',
    ),
    why: /same e-mail/i,
  },
  {
    first: row('Dup 9 A', '株式会社中村製作所', '田中太郎', 'taro.tanaka@nakamura-ss.example', '', 'Japan'),
    second: row(
      'Dup 9 B',
      'Nakamura Seisakusho Co., Ltd.',
      'Taro Tanaka',
      'taro.tanaka@nakamura-ss.example',
      '',
      'Japan',
    ),
    why: /same e-mail/i,
  },
  {
    first: row(
      'Dup 10 A',
      'Northwind S.L.',
      'Lucía Benavides Ortuño',
      'lbenavides@northwind.example',
      '',
      'Spain',
    ),
    second: row('Dup 10 B', 'NORTHWIND', 'Lucia Benavides', 'lbenavides@northwind.example', '', 'Spain'),
    why: /same e-mail/i,
  },
  {
    first: row(
      'Dup 11 A',
      'Fourth Coffee',
      'Siobhan Gallagher',
      'siobhan.gallagher@fourthcoffee.example',
      '',
      'Ireland',
    ),
    second: row(
      'Dup 11 B',
      'Fourth Coffee',
      'S. Gallagher',
      'siobhan.gallagher@fourthcoffee.example',
      '',
      'Ireland',
    ),
    why: /same e-mail/i,
  },
  {
    first: row('Dup 12 A', 'Bellows College', 'Thaddeus Okonkwo', 'tokonkwo@bellows.example', '', 'Canada'),
    second: row(
      'Dup 12 B',
      'Bellows College',
      'Thaddeus Okonkwo',
      'tokonkwo@bellows.example',
      '+1 604 555 0142',
      'Canada',
    ),
    why: /same e-mail.*same company name/i,
  },
];

/** Five pairs that only look alike. */
export const traps: readonly { readonly what: string; readonly rows: readonly [HintRow, HintRow] }[] = [
  {
    what: 'near names of different firms',
    rows: [
      row('Trap 1 A', 'Margie Pharma', 'Ann Reedwood', 'ann@margiepharma.example', '', 'United States'),
      row('Trap 1 B', 'Margie Farms', 'Bill Fordham', 'bill@margiefarms.example', '', 'United States'),
    ],
  },
  {
    what: 'a mail provider',
    rows: [
      row('Trap 2 A', 'Lucerne Publishing', 'Ottilie Bachmann', 'ottilie.b@gmail.com', '', 'Switzerland'),
      row('Trap 2 B', 'Coho Winery', 'Marcel Duvernay', 'marcel.d@gmail.com', '', 'Switzerland'),
    ],
  },
  {
    what: 'namesakes at two customers',
    rows: [
      row(
        'Trap 3 A',
        'Alpine Ski House',
        'Maria Rossi',
        'maria.rossi@alpineski.example',
        '+39 06 555 0101',
        'Italy',
      ),
      row(
        'Trap 3 B',
        'Humongous Insurance',
        'Maria Rossi',
        'm.rossi@humongous.example',
        '+39 02 555 0999',
        'Italy',
      ),
    ],
  },
  {
    what: 'test leads',
    rows: [
      row(
        'Trap 4 A',
        'MSFT_TEST_636573304831318844',
        'MSFT_TEST_636573304831318844 MSFT_TEST_636573304831318844',
        'MSFT_TEST_636573304831318844@test.com',
        '',
        'United States',
      ),
      row(
        'Trap 4 B',
        'MSFT_TEST_636573304831318844',
        'MSFT_TEST_636573304831318844 MSFT_TEST_636573304831318844',
        'MSFT_TEST_636573304831318844@test.com',
        '',
        'United States',
      ),
    ],
  },
  {
    what: 'one name in two countries',
    rows: [
      row(
        'Trap 5 A',
        'Relecloud Ltd',
        'Nigel Thistlewood',
        'nigel@relecloud-uk.example',
        '',
        'United Kingdom',
      ),
      row('Trap 5 B', 'Relecloud GmbH', 'Uta Wolfshagen', 'uta@rlc.example', '', 'Germany'),
    ],
  },
];

export const hintRows: readonly HintRow[] = [
  ...duplicates.flatMap(({ first, second }) => [first, second]),
  ...traps.flatMap(({ rows }) => rows),
];

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The list as a page: an ordinary table under headings that Partner Center's documentation names. */
export function hintPage(rows: readonly HintRow[]): string {
  const heads = [
    'Deal name',
    'Company name',
    'Customer name',
    'Customer email',
    'Customer phone',
    'Country',
    'Status',
    'Created date',
  ];
  const line = ({ name, company, contact, email, phone, country }: HintRow): string =>
    `<tr>${[name, company || '--', contact, email || '--', phone || '--', country, 'New', '2026-11-18']
      .map((cell) => `<td>${escaped(cell)}</td>`)
      .join('')}</tr>`;
  return `<!doctype html><html lang="en"><title>Leads</title><h1>Leads</h1><h2>Marketplace leads</h2><main>
<table role="grid"><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.map(line).join('')}</tbody></table></main></html>`;
}
