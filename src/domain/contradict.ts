import { mayBeSameMoment } from './moment';
import { mayBeSameText } from './same-text';

type Identifying = Readonly<
  Partial<Record<'company' | 'contactName' | 'dealName' | 'email' | 'createdAt', string | null>>
>;

/** Whether what both know cannot be of one referral. */
export function contradict(a: Identifying, b: Identifying): boolean {
  const differs = (name: keyof Identifying, same: (x: string, y: string) => boolean): boolean => {
    const [one, other] = [a[name] ?? null, b[name] ?? null];
    return one !== null && other !== null && !same(one, other);
  };
  return (
    differs('createdAt', mayBeSameMoment) ||
    (['company', 'contactName', 'dealName', 'email'] as const).some((name) => differs(name, mayBeSameText))
  );
}
