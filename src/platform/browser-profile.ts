/** What tells the profile's address: optional, asked for on the user's click, and given back once it was read. */
const PROFILE: chrome.permissions.Permissions = { permissions: ['identity', 'identity.email'] };

/** What of the browser's interface it needs. `identity` is there only where it is permitted. */
export interface ProfileAccess {
  readonly permissions: {
    contains(asked: chrome.permissions.Permissions): Promise<boolean>;
    remove(asked: chrome.permissions.Permissions): Promise<boolean>;
  };
  readonly identity?: {
    getProfileUserInfo(details: { accountStatus: 'ANY' }): Promise<{ readonly email: string }>;
  };
}

/** The e-mail address of the browser's profile; empty: nobody is signed in. Null: it may not be read. */
export async function profileAddress({ permissions, identity }: ProfileAccess): Promise<string | null> {
  if (!(await permissions.contains(PROFILE))) return null;
  // "ANY": in companies the profile has an account, and often no sync.
  const { email = '' } = (await identity?.getProfileUserInfo({ accountStatus: 'ANY' })) ?? {};
  return email;
}

/** Gives the access back. One that the organisation's installation grants stays. */
export async function forgetProfile({ permissions }: Pick<ProfileAccess, 'permissions'>): Promise<void> {
  await permissions.remove(PROFILE).catch(() => false);
}
