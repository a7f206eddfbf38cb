import { plural, text } from '../../text/text';
import { hrefTo } from '../place';
import { FIGURE_FACET } from '../referrals/facets';
import { figureText } from './figure-text';

/** Where a figure leads, and what that is called. */
export interface FigureLink {
  readonly href: string;
  readonly name: string;
}

/** Leads to the table with exactly the referrals that a figure counts. Null where it counts none. */
export function figureLink(figure: string, count: number): FigureLink | null {
  if (count === 0) return null;
  return {
    href: hrefTo('referrals', `?${new URLSearchParams([[FIGURE_FACET, figure]]).toString()}`),
    name: text('list_join', figureText(figure), plural('table_count', count)),
  };
}
