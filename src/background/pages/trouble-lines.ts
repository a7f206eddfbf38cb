import type { PageTrouble } from '../../domain/page-watch';
import { troubleAdvice, troubleText } from '../../text/page-trouble';
import { sentences } from '../../text/text';

/** What is wrong with open pages, for the badge's tooltip: each once, with what can be done. */
export function troubleLines(troubles: readonly PageTrouble[]): readonly string[] {
  return [...new Set(troubles.map((one) => sentences(troubleText(one), troubleAdvice(one))))];
}
