const STORE = 'secrets';

/** Secrets, each by its name, in a database of their own that nothing else reads. */
interface SecretStore<T> {
  get(name: string): Promise<T | undefined>;
  put(name: string, secret: T): Promise<void>;
  remove(name: string): Promise<void>;
}

/** @param database its name; it is made when the first secret is put. */
export function secretStore<T>(database: string): SecretStore<T> {
  async function within<R>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<R>,
  ): Promise<R> {
    const opening = indexedDB.open(database, 1);
    opening.addEventListener('upgradeneeded', () => void opening.result.createObjectStore(STORE));
    const opened = await done(opening);
    try {
      const transaction = opened.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      await new Promise<void>((resolve, reject) => {
        transaction.addEventListener('complete', () => resolve());
        transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not written')));
      });
      return request.result;
    } finally {
      opened.close();
    }
  }
  return {
    get: (name) => within<T | undefined>('readonly', (store) => store.get(name)),
    put: async (name, secret) => void (await within('readwrite', (store) => store.put(secret, name))),
    remove: async (name) => {
      // Not made by asking: where there never was a secret, no database is left behind.
      const isThere = (await indexedDB.databases()).some((one) => one.name === database);
      if (isThere) await within('readwrite', (store) => store.delete(name));
    },
  };
}

function done<R>(request: IDBRequest<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
}
