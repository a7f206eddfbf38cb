import { expect, test, vi } from 'vitest';
import { forgetProfile, profileAddress } from './browser-profile';

const asked = { permissions: ['identity', 'identity.email'] };

function permissionsThat(isGranted: boolean) {
  return { contains: vi.fn(async () => isGranted), remove: vi.fn(async () => true) };
}

test('asks for the account of the profile, whether it syncs or not', async () => {
  const permissions = permissionsThat(true);
  const getProfileUserInfo = vi.fn(async () => ({ email: 'eva@contoso.example', id: '1' }));
  expect(await profileAddress({ permissions, identity: { getProfileUserInfo } })).toBe('eva@contoso.example');
  expect(permissions.contains).toHaveBeenCalledWith(asked);
  expect(getProfileUserInfo).toHaveBeenCalledExactlyOnceWith({ accountStatus: 'ANY' });
});

test('is empty where nobody is signed in, or the browser does not offer it', async () => {
  const permissions = permissionsThat(true);
  const signedOut = { getProfileUserInfo: async () => ({ email: '', id: '' }) };
  expect(await profileAddress({ permissions, identity: signedOut })).toBe('');
  expect(await profileAddress({ permissions })).toBe('');
});

test('reads nothing without the permission', async () => {
  const getProfileUserInfo = vi.fn(async () => ({ email: 'eva@contoso.example' }));
  expect(
    await profileAddress({ permissions: permissionsThat(false), identity: { getProfileUserInfo } }),
  ).toBeNull();
  expect(getProfileUserInfo).not.toHaveBeenCalled();
});

test('gives both permissions back; one that cannot be given back stays', async () => {
  const permissions = permissionsThat(true);
  await forgetProfile({ permissions });
  expect(permissions.remove).toHaveBeenCalledExactlyOnceWith(asked);
  const required = { ...permissions, remove: () => Promise.reject(new Error('required permissions')) };
  await expect(forgetProfile({ permissions: required })).resolves.toBeUndefined();
});
