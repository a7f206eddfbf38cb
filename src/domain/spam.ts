import type { Referral } from './referral';

/** Whether Microsoft marks the e-mail address or the phone number of a referral as spam. */
export function looksLikeSpam({
  emailValidity,
  phoneValidity,
}: Partial<Pick<Referral, 'emailValidity' | 'phoneValidity'>>): boolean {
  return emailValidity === 'spam' || phoneValidity === 'spam';
}
