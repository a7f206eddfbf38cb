import { expect, it } from 'vitest';
import { companyName, labelNames } from './company-name';
import { learnNameTables } from './name-tables';
import nameTables from './name-tables.txt?raw';
import { Words } from './words';

learnNameTables(nameTables);

const read = (text: string, ownName: readonly string[] = []) =>
  companyName(text, new Set(ownName), new Words())
    ?.words.map(({ text }) => text)
    .join(' ') ?? null;

it.each([
  ['Contoso Ltd', 'contoso'],
  ['CONTOSO LIMITED', 'contoso'],
  ['Contoso, Inc.', 'contoso'],
  ['Contoso GmbH & Co. KG', 'contoso'],
  ['Contoso UG (haftungsbeschränkt)', 'contoso'],
  ['Contoso s. r. o.', 'contoso'],
  ['Contoso, spol. s r.o.', 'contoso'],
  ['Contoso a.s.', 'contoso'],
  ['Contoso Sp. z o.o.', 'contoso'],
  ['Contoso S.A. de C.V.', 'contoso'],
  ['Contoso Pty. Ltd.', 'contoso'],
  ['Contoso Sdn Bhd', 'contoso'],
  ['Contoso Ltda.', 'contoso'],
  ['Contoso Unipessoal Lda', 'contoso'],
  ['ООО «Ромашка»', 'romashka'],
  ['ТОВ "Ромашка"', 'romashka'],
  ['株式会社田中製作所', 'tanaka seisakusho'],
  ['田中製作所（株）', 'tanaka seisakusho'],
  ['(주)한빛', 'hanbit'],
  ['주식회사 한빛', 'hanbit'],
  ['华为技术有限公司', '华为技术'],
  ['Contoso A.Ş.', 'contoso'],
  ['Contoso Α.Ε.', 'contoso'],
  ['Zwickel & Söhne', 'zwickel sohne'],
  ['Zwickel und Söhne', 'zwickel sohne'],
  ['Contoso Intl. Svcs', 'contoso international service'],
  ['Contoso Technologies', 'contoso technology'],
  ['Acme Incorporated (UK)', 'acme'],
  ['Hod בע"מ', 'hod'],
  ['شركة Petra ذ.م.م', 'petra'],
  ['Công ty TNHH Petra', 'petra'],
  ['Petra San. ve Tic. A.Ş.', 'petra'],
  ['Petra, PFA', 'petra'],
  ['contoso.com', 'contoso'],
  ['https://www.contoso.co.uk/about', 'contoso'],
  ['N/A', null],
  ['Not Specified', null],
  ['-', null],
  ['test', null],
  ['AG', 'ag'],
])('%s: %s', (text, words) => expect(read(text)).toBe(words));

it('is not the contact person', () => {
  expect(read('John Smith', ['john', 'smith'])).toBeNull();
  expect(read('Jon Smith', ['john', 'smith'])).toBeNull();
  expect(read('Smith Group', ['john', 'smith'])).toBe('smith group');
});

it('is told by a mail domain', () => {
  const words = new Words();
  const company = companyName('Wide World Importers Ltd', new Set(), words);
  for (const label of ['wideworldimporters', 'wwi', 'wideworld', 'wideworldimportes'])
    expect(company !== null && labelNames(words.of(label), company), label).toBe(true);
  expect(company !== null && labelNames(words.of('contoso'), company)).toBe(false);
});
