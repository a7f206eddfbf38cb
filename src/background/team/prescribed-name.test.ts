import { describe, expect, test } from 'vitest';
import { nameInAddress, prescribedName } from './prescribed-name';

/** A browser whose profile has this address; null: the extension may not read it. */
const browserWith = (email: string | null) => ({
  permissions: { contains: async () => email !== null, remove: async () => true },
  ...(email !== null && { identity: { getProfileUserInfo: async () => ({ email }) } }),
});

test.each([
  ['eva.novakova@contoso.example', 'Eva Novakova'],
  ['jan@contoso.example', 'Jan'],
  ['anne-marie_o.brien+team@contoso.example', 'Anne-marie O Brien'],
  ['žofie.ČÁP@contoso.example', 'Žofie ČÁP'],
  ['', ''],
  ['nobody', ''],
])('%s is shown as %s', (address, name) => {
  expect(nameInAddress(address)).toBe(name);
});

describe('the name that the organisation gives', () => {
  test('stands in the policy as it is, and needs no permission', async () => {
    expect(await prescribedName(' Eva Nováková ', browserWith(null))).toEqual({
      kind: 'set',
      name: 'Eva Nováková',
    });
    expect(await prescribedName('x'.repeat(100), browserWith(null))).toEqual({
      kind: 'set',
      name: 'x'.repeat(60),
    });
  });

  test('comes from the profile where that may be read', async () => {
    const profile = browserWith('eva.novakova@contoso.example');
    expect(await prescribedName('{profile} (Brno)', profile)).toEqual({
      kind: 'set',
      name: 'Eva Novakova (Brno)',
    });
    expect(await prescribedName('{profile}', browserWith(null))).toEqual({ kind: 'not-allowed' });
    expect(await prescribedName('{profile}', browserWith(''))).toEqual({ kind: 'signed-out' });
  });

  test('is none without a usable text', async () => {
    for (const rule of [undefined, null, 7, '', '  ', { from: 'profile' }])
      expect(await prescribedName(rule, browserWith('a@b.example'))).toBeNull();
  });
});
