import { expect, test } from 'vitest';
import { isMonogram } from './initials';

test.each<[text: string, name: string, is: boolean]>([
  ['G', 'Grupo Almeida S.A.', true],
  ['CL', 'Contoso Labs', true],
  ['CO', 'Contoso', true],
  ['Jo', 'Jones', false],
  ['JD', 'Jane van der Doe', true],
  ['取', '取引先', true],
  ['<S', '<script>', true],
  ['JD', 'Contoso', false],
  ['US', 'US', false],
  ['12', 'Studio 12', false],
  ['LC', 'Contoso Labs', false],
  ['Labs', 'Labs of Contoso', false],
])('%s before %s: %s', (text, name, is) => {
  expect(isMonogram(text, name)).toBe(is);
});
