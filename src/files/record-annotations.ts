import type { Bag } from './marketplace-lead';

/** OData beside a property: what a person sees of a code. */
const SHOWN = /^([^@]+)@OData\.Community\.Display\.V1\.FormattedValue$/iu;

/**
 * A record of an OData service without what the service says about it. Where it says how a code is shown
 * (`leadsourcecode` 10 is `Web`), that text takes the code's place. Dates stay as they are: their shown form has no
 * zone.
 */
export function withoutAnnotations(record: Bag): Bag {
  const names = Object.keys(record);
  if (!names.some((name) => name.includes('@'))) return record;
  const plain = new Map(Object.entries(record).filter(([name]) => !name.includes('@')));
  for (const name of names) {
    const of = SHOWN.exec(name)?.[1];
    if (of !== undefined && isCode(plain.get(of), record[name])) plain.set(of, record[name]);
  }
  return Object.fromEntries(plain);
}

/** An amount shows its own digits; a code shows other ones, or none. */
function isCode(value: unknown, shown: unknown): boolean {
  if (!Number.isInteger(value) || typeof shown !== 'string') return false;
  return !shown.replace(/\D/gu, '').startsWith(String(value));
}
