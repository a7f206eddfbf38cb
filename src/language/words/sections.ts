import { onlyOne } from './lists';
import { recognizer } from './recognizer';

const section = recognizer<'elsewhere' | 'customer' | 'contact'>({
  elsewhere: [
    'elsewhere customer? contact? microsoft? partner? deal? lead? referral? status? stage? notes? actions? name?',
    'partner contact? name? company?, microsoft contact?, partner microsoft contact?',
  ].join(),
  customer: 'customer company?, company',
  contact: 'contact customer? company? primary?',
});
const primary = recognizer<'primary'>({ primary: 'primary contact? customer?' });

/**
 * Whom a part of a page speaks of, by its heading: the customer, a contact there, or somebody else (the
 * seller, the own team) or the past (history, comments). Null: it does not say.
 */
export function readSection(
  heading: string,
  languages: readonly string[],
): 'elsewhere' | 'customer' | 'contact' | null {
  const found = section(heading, languages);
  return found.includes('elsewhere') ? 'elsewhere' : onlyOne(found);
}

/** "Primary", "Primary contact": what tells the first of several contacts from the others. */
export const saysPrimary = (text: string, languages: readonly string[]): boolean =>
  primary(text, languages).length > 0;
