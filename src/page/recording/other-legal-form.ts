import { otherLegalForms } from '../../domain/same-name';
import type { Disguise } from './disguise';

/** The last word of several, with the dots in it; or a form that its language writes without a space. */
const forms = /(?<=[^\p{L}\p{M}.])[\p{L}\p{M}][\p{L}\p{M}.]*$|公司|会社|주식회사/gu;

/**
 * Puts another company's legal form where a text ends in one, and what `rest` makes of all that stands around it: by
 * its form the reader tells a company from its deals. Of letters that are no other's form nothing is kept.
 */
export function withOtherLegalForm(text: string, fake: Disguise, rest: (part: string) => string): string {
  let [made, from] = ['', 0];
  for (const found of text.matchAll(forms)) {
    const others = otherLegalForms(found[0]);
    if (others.length === 0) continue;
    made += rest(text.slice(from, found.index)) + fake.oneOf(found[0], others);
    from = found.index + found[0].length;
  }
  return made + rest(text.slice(from));
}
