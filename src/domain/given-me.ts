import type { Me } from './template-values';

const fields = [
  'name',
  'company',
  'title',
  'email',
  'phone',
  'link',
] as const satisfies readonly (keyof Me)[];

/**
 * The user's own data with what they gave for one answer, e.g. `me.name`: it need not be asked for again. What is known
 * already stays; it is changed where it is kept.
 */
export function withGiven(me: Me, given: Readonly<Record<string, string | undefined>>): Me {
  const fresh = fields.flatMap((field) => {
    const text = given[`me.${field}`]?.trim() ?? '';
    return me[field].trim() === '' && text !== '' ? [[field, text] as const] : [];
  });
  return fresh.length === 0 ? me : { ...me, ...Object.fromEntries(fresh) };
}
