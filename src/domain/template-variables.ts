import { slipsBetween } from './edit-distance';

/** Every variable that a template may name, in the order in which a picker should show them. */
export const variableNames = [
  'company',
  'contact.firstName',
  'contact.lastName',
  'contact.name',
  'contact.title',
  'contact.email',
  'contact.phone',
  'country',
  'city',
  'offer',
  'deal',
  'value',
  'notes',
  'closeDate',
  'received',
  'expires',
  'today',
  'me.name',
  'me.firstName',
  'me.lastName',
  'me.company',
  'me.title',
  'me.email',
  'me.phone',
  'me.link',
] as const;

export type VariableName = (typeof variableNames)[number];

/** Variables that are days: only these take a shift such as `+30d`. */
export const dayVariables: ReadonlySet<VariableName> = new Set(['closeDate', 'received', 'expires', 'today']);

const byLowerCase = new Map<string, VariableName>(variableNames.map((name) => [name.toLowerCase(), name]));

/** The variable of that name; capital letters do not matter. */
export function variableNamed(written: string): VariableName | null {
  return byLowerCase.get(written.toLowerCase()) ?? null;
}

/**
 * The variable that was probably meant: by its last part (`firstName`), else by the fewest slips. Null:
 * nothing is near.
 */
export function suggestVariable(written: string): VariableName | null {
  const wanted = written.toLowerCase().replace(/[\s_-]+/g, '');
  if (wanted === '') return null;
  const squeezed = (name: string): string => name.toLowerCase().replace('.', '');
  const byLastPart = variableNames.find((name) => name.toLowerCase().split('.').at(-1) === wanted);
  if (byLastPart !== undefined) return byLastPart;
  let nearest: VariableName | null = null;
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of variableNames) {
    const slips = Math.min(
      slipsBetween(wanted.replace('.', ''), squeezed(name), fewest),
      slipsBetween(wanted, name.toLowerCase().split('.').at(-1) ?? '', fewest),
    );
    if (slips < fewest) [nearest, fewest] = [name, slips];
  }
  return nearest;
}
