import { type Created, mayBeSameCreation } from './created';
import { mayBeSameText } from './same-text';

type Name = 'company' | 'contactName' | 'dealName' | 'email';
type Identifying = Readonly<Partial<Record<Name, string | null>>> & Created;

/** Whether what both know cannot be of one referral. */
export function contradict(a: Identifying, b: Identifying): boolean {
  const differs = (name: Name): boolean => {
    const [one, other] = [a[name] ?? null, b[name] ?? null];
    return one !== null && other !== null && !mayBeSameText(one, other);
  };
  const isOtherDate = Boolean(a.createdAt && b.createdAt) && !mayBeSameCreation(a, b);
  return isOtherDate || (['company', 'contactName', 'dealName', 'email'] as const).some(differs);
}
