import { describe, expect, test } from 'vitest';
import { emptyCell, type NeutralCell } from '../rows/neutral-list';
import { nameStyleOf } from './name-style';

const led = (text: string): NeutralCell => ({ ...emptyCell, text, links: ['/deals/1'] });
const plain = (text: string): NeutralCell => ({ ...emptyCell, text });
const behind = (text: string, after: string): NeutralCell => ({
  ...emptyCell,
  text,
  after,
  links: ['/deals/1'],
});
const areLinked = (cells: readonly (NeutralCell | null)[]): boolean => nameStyleOf('dealName', cells).linked;

describe('whether names are links', () => {
  test('most cells are led by their link', () => {
    expect(areLinked([led('Contoso'), led('Fabrikam'), behind('Litware', 'Details')])).toBe(true);
    expect(areLinked([led('Contoso'), null, plain('Fabrikam')])).toBe(true);
  });

  test('without links they are none', () => {
    expect(areLinked([plain('Contoso'), plain('Fabrikam'), plain('Litware')])).toBe(false);
  });

  test('a link that shows no text leads nothing', () => {
    expect(areLinked([led(''), led(''), plain('Contoso')])).toBe(false);
  });

  test('badges that repeat before links that differ', () => {
    expect(areLinked([behind('New', 'Contoso'), behind('New', 'Fabrikam'), behind('Hot', 'Litware')])).toBe(
      false,
    );
    const four = ['Contoso', 'Fabrikam', 'Litware', 'Tailwind'].map((name) => behind('New', name));
    expect(areLinked(four)).toBe(true);
    // As many cells are led by a link as have one behind their text.
    expect(areLinked([...four, ...['A', 'B', 'C', 'D'].map(led)])).toBe(true);
    expect(areLinked([...four, ...['A', 'B', 'C', 'D'].map(plain)])).toBe(true);
  });

  test('links that repeat behind names that differ are no names', () => {
    const details = ['Contoso', 'Fabrikam', 'Litware', 'Tailwind'].map((name) => behind(name, 'Details'));
    expect(areLinked(details)).toBe(false);
    expect(areLinked([...details, ...['A', 'B', 'C', 'D'].map(led)])).toBe(false);
  });

  test('links that differ behind texts that differ tell nothing', () => {
    expect(areLinked([behind('A', 'B'), behind('C', 'D'), behind('E', 'F')])).toBe(false);
  });

  test('two of them are too few', () => {
    expect(areLinked([behind('New', 'Contoso'), behind('New', 'Fabrikam')])).toBe(false);
  });

  test('only names have a style', () => {
    expect(nameStyleOf('stage', [led('Received'), led('Received')])).toEqual({ linked: false, badges: [] });
  });
});
