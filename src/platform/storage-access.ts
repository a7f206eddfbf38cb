import { browser } from './browser';

/**
 * Closes all storage of the extension to scripts on web pages: name, templates and saved searches of the user
 * lie there.
 * The browser keeps it; safe to repeat. @throws Error (by the promise) where the browser refuses.
 */
export async function closeStorageToPages(): Promise<void> {
  const { local, sync, session } = browser.storage;
  await Promise.all(
    [local, sync, session].map((area) => area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })),
  );
}
