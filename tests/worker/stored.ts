import type { KeptReferral } from '../../src/domain/kept.ts';
import { sampleRecords } from '../e2e/fill-store.ts';
import { wake } from './life.ts';
import { Profile } from './profile.ts';

const NAME = 'partner-center-triage';

/** Asks the profile's database as another program would. */
async function within<T>(
  profile: Profile,
  work: (transaction: IDBTransaction, done: (value: T) => void) => void,
  name = NAME,
): Promise<T> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = profile.indexedDB.open(name);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
  const names = [...database.objectStoreNames];
  const value = await new Promise<T>((resolve, reject) => {
    let result: T;
    const transaction = database.transaction(names, 'readwrite');
    transaction.addEventListener('complete', () => resolve(result));
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not written')));
    work(transaction, (given) => {
      result = given;
    });
  });
  database.close();
  return value;
}

/** Puts records into the store, behind the worker's back. */
export const fill = (profile: Profile, all: readonly KeptReferral[]): Promise<void> =>
  within<void>(profile, (transaction) => {
    for (const record of all) transaction.objectStore('referrals').put(record);
  });

/** Puts a record of any form into the store. */
export const replace = (profile: Profile, record: object): Promise<void> =>
  within<void>(profile, (transaction) => void transaction.objectStore('referrals').put(record));

/** Puts one value of `meta`. */
export const setMeta = (profile: Profile, name: string, value: unknown): Promise<void> =>
  within<void>(profile, (transaction) => void transaction.objectStore('meta').put(value, name));

/** Puts anything into a store. */
export const put = (profile: Profile, store: string, value: unknown, key?: string): Promise<void> =>
  within<void>(profile, (transaction) => void transaction.objectStore(store).put(value, key));

/** Takes hints away as if none had been worked out yet. */
export const forgetHints = (profile: Profile): Promise<void> =>
  within<void>(profile, (transaction) => {
    transaction.objectStore('hints').clear();
    transaction.objectStore('hintMarks').clear();
    transaction.objectStore('meta').delete('hintsOf');
  });

/** Everything in a store. */
export const everythingIn = (profile: Profile, store: string): Promise<readonly unknown[]> =>
  within<readonly unknown[]>(profile, (transaction, done) => {
    const all = transaction.objectStore(store).getAll();
    all.addEventListener('success', () => done(all.result));
  });

/** Everything in every store of the database, by the store's name. */
export const allStores = (profile: Profile): Promise<Readonly<Record<string, readonly unknown[]>>> =>
  within<Readonly<Record<string, readonly unknown[]>>>(profile, (transaction, done) => {
    const found: Record<string, readonly unknown[]> = {};
    done(found);
    for (const name of transaction.objectStoreNames) {
      const all = transaction.objectStore(name).getAll();
      all.addEventListener('success', () => {
        found[name] = all.result;
      });
      const keys = transaction.objectStore(name).getAllKeys();
      keys.addEventListener('success', () => {
        found[`${name} keys`] = keys.result;
      });
    }
  });

/** Everything in the database of links; it may not be there. */
export async function secrets(profile: Profile): Promise<readonly unknown[]> {
  const name = 'partner-center-triage-links';
  if (!(await profile.indexedDB.databases()).some((one) => one.name === name)) return [];
  return within<readonly unknown[]>(
    profile,
    (transaction, done) => {
      const all = transaction.objectStore('secrets').getAll();
      all.addEventListener('success', () => done(all.result));
    },
    name,
  );
}

export const records = async (profile: Profile): Promise<readonly KeptReferral[]> =>
  (await everythingIn(profile, 'referrals')) as readonly KeptReferral[];

/** A profile in which believable referrals are stored; no life of the worker is left in it. */
export async function filled(count = 60, now = Date.now()): Promise<Profile> {
  const profile = new Profile();
  const first = await wake(profile);
  await first.rest();
  await fill(profile, sampleRecords(count, now));
  first.kill();
  return profile;
}
