import type { PrescribedName } from '../../messages/team-verbs';

/** In the policy's `teamName`: the name out of the e-mail address of the browser's profile. */
const FROM_PROFILE = '{profile}';
/** Names are shown in rows: longer ones are cut. */
const NAME_LIMIT = 60;

/** What tells the profile's address: optional, asked for on the user's click, and given back once it was read. */
const PROFILE: chrome.permissions.Permissions = { permissions: ['identity', 'identity.email'] };

/** What of the browser's interface it needs. `identity` is there only where it is permitted. */
interface ProfileAccess {
  readonly permissions: {
    contains(asked: chrome.permissions.Permissions): Promise<boolean>;
    remove(asked: chrome.permissions.Permissions): Promise<boolean>;
  };
  readonly identity?: {
    getProfileUserInfo(details: { accountStatus: 'ANY' }): Promise<{ readonly email: string }>;
  };
}

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
  if (!(await browser.permissions.contains(PROFILE))) return { kind: 'not-allowed' };
  // "ANY": in companies the profile has an account, and often no sync.
  const { email = '' } = (await browser.identity?.getProfileUserInfo({ accountStatus: 'ANY' })) ?? {};
  const name = nameInAddress(email);
  return name === ''
    ? { kind: 'signed-out' }
    : { kind: 'set', name: shownName(rule.replaceAll(FROM_PROFILE, name)) };
}

/** Gives the access back. One that the organisation's installation grants stays. */
export async function forgetProfile({ permissions }: Pick<ProfileAccess, 'permissions'>): Promise<void> {
  await permissions.remove(PROFILE).catch(() => false);
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
