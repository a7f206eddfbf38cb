import { mentions } from '../../language/words/recognizer';
import { languages } from '../../language/words/languages';
import { shownText } from '../snapshot/shown';
import { longest } from '../evidence';

const speaksOfFilters = mentions(['filters']);

/** Names that developers give are English, whatever the page's language. */
const named = /(?:^|[-_])(?:filters?|search)(?:$|[-_])/i;

const title = ':scope > :is(h1, h2, h3, h4, h5, h6, legend, [role="heading"], summary)';

/** Whether an element holds what filters or searches a list, by its own name or title. */
export function isFilter(element: Element): boolean {
  if (element.matches('html, body, main, input, textarea, select, button')) return false;
  if (element.matches('form, fieldset, section, aside, div') && named.test(element.id)) return true;
  const heading = element.querySelector(title);
  const text =
    `${element.getAttribute('aria-label') ?? ''} ${heading === null ? '' : shownText(heading)}`.trim();
  return text !== '' && text.length < longest.section && speaksOfFilters(text, languages).length > 0;
}
