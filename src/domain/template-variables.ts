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

/** Edits (insert, delete, replace, swap neighbours) that turn one word into the other. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      }
      now.push(best);
    }
    beforeLast = last;
    last = now;
  }
  return last[b.length] ?? 0;
}

/**
 * The variable that was probably meant: by its last part (`firstName`), else by the fewest edits. Null:
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
    const edits = Math.min(
      distance(wanted.replace('.', ''), squeezed(name)),
      distance(wanted, name.toLowerCase().split('.').at(-1) ?? ''),
    );
    if (edits < fewest) [nearest, fewest] = [name, edits];
  }
  return nearest;
}
