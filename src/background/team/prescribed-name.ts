import type { PrescribedName } from '../../messages/team-verbs';
import { type ProfileAccess, profileAddress } from '../../platform/browser-profile';

/** In the policy's `teamName`: the name out of the e-mail address of the browser's profile. */
const FROM_PROFILE = '{profile}';
/** Names are shown in rows: longer ones are cut. */
const NAME_LIMIT = 60;

/** A name as colleagues see it. */
export function shownName(name: string): string {
  return name.trim().slice(0, NAME_LIMIT);
}

/**
 * The name that the organisation gives this user in the team; null: it gives none.
 * @param rule the policy's `teamName`, of unknown shape.
 */
export async function prescribedName(rule: unknown, browser: ProfileAccess): Promise<PrescribedName | null> {
  if (typeof rule !== 'string' || shownName(rule) === '') return null;
  if (!rule.includes(FROM_PROFILE)) return { kind: 'set', name: shownName(rule) };
  const address = await profileAddress(browser);
  if (address === null) return { kind: 'not-allowed' };
  const name = nameInAddress(address);
  return name === ''
    ? { kind: 'signed-out' }
    : { kind: 'set', name: shownName(rule.replaceAll(FROM_PROFILE, name)) };
}

/** `eva.novakova@contoso.example` → `Eva Novakova`. Empty: the address is none. */
export function nameInAddress(address: string): string {
  const [, local = ''] = /^([^@\s]+)@[^@\s]+$/u.exec(address) ?? [];
  return local
    .replace(/\+.*$/u, '')
    .split(/[._]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()))
    .join(' ');
}
