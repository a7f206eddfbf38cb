import { parseTemplate } from '../../domain/template-text';
import { type VariableName, variableNames } from '../../domain/template-variables';

/** Two opening braces before the caret that nothing closed yet, and what was typed behind them. */
export interface OpenVariable {
  /** Where the braces begin, and where what belongs to them ends. */
  readonly from: number;
  readonly to: number;
  readonly typed: string;
}

/** What may stand between the braces while a name is typed; behind `|` or `+` the name is settled. */
const inName = /^[\p{L}\p{N}._ -]*$/u;

/** The variable that is being typed at the caret; null: none is. */
export function openVariable(text: string, caret: number): OpenVariable | null {
  const from = text.lastIndexOf('{{', caret - 2);
  if (from === -1 || caret < from + 2) return null;
  const typed = text.slice(from + 2, caret);
  // Braces that a backslash takes the meaning from open nothing.
  const { problems } = parseTemplate(text.slice(0, caret));
  const isOpen = problems.some(({ kind, at }) => kind === 'not-closed' && at.offset === from);
  if (!isOpen || !inName.test(typed)) return null;
  return { from, to: text.startsWith('}}', caret) ? caret + 2 : caret, typed: typed.trim() };
}

/**
 * The variables that a beginning may mean, by what they are called and by what is written for them; the better ones
 * first.
 * @param nameOf what a variable is called, for people.
 */
export function variablesFor(typed: string, nameOf: (name: VariableName) => string): readonly VariableName[] {
  const wanted = typed.toLocaleLowerCase();
  const rank = (name: VariableName): number => {
    const ways = [name, ...name.split('.').slice(1), nameOf(name)].map((way) => way.toLocaleLowerCase());
    if (ways.some((way) => way.startsWith(wanted))) return 0;
    return ways.some((way) => way.includes(wanted)) ? 1 : 2;
  };
  return variableNames
    .map((name) => ({ name, rank: rank(name) }))
    .filter((one) => one.rank < 2)
    .sort((one, other) => one.rank - other.rank)
    .map(({ name }) => name);
}
