import type { FieldResult, FillReport } from './form';

/** Whether a field holds what it should. */
export const isIn = ({ kind }: FieldResult): boolean => kind === 'filled' || kind === 'already';

/** How many fields of a form hold what they should, and how many are left to the user. */
export function filledCount({ fields, yours }: Pick<FillReport, 'fields' | 'yours'>): {
  readonly done: number;
  readonly left: number;
} {
  const done = fields.filter(isIn).length;
  return { done, left: fields.length + yours.length - done };
}
