import type { FormValues } from './form';
import type { Obstacle } from './prepare-answer';
import type { VariableName } from './template-variables';

/** What a person changed of one answer, before it is filled in. The template itself stays as it is. */
export interface AnswerEdits {
  /** Variables that had no value, by name; an empty text leaves them without. */
  readonly given: Readonly<Partial<Record<VariableName, string>>>;
  /** Fields whose value was written anew. */
  readonly values: FormValues;
  /** Parts of a message that were written anew. */
  readonly mail: Readonly<Partial<Record<'to' | 'subject' | 'body', string>>>;
}

export const NO_EDITS: AnswerEdits = { given: {}, values: {}, mail: {} };

/** The variables that obstacles name, each once. */
export function missingNames(obstacles: readonly Obstacle<string>[]): readonly VariableName[] {
  return [...new Set(obstacles.flatMap(({ missing }) => missing.map(({ name }) => name)))];
}
