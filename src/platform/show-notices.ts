import type { ShownNotice } from './notices';

/**
 * Shows notices; one of the same ID that still stands there is not shown again. @throws Error where it could
 * not be shown.
 */
export async function showNotices(browser: typeof chrome, notices: readonly ShownNotice[]): Promise<void> {
  const notifications: typeof browser.notifications | undefined = browser.notifications;
  if (notifications === undefined) throw new Error('notifications are not allowed');
  const standing = await notifications.getAll();
  for (const { id, title, message, buttons, stays } of notices) {
    if (Object.hasOwn(standing, id)) continue;
    await notifications.create(id, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icons/icon-128.png'),
      title,
      message,
      buttons: buttons.map((words) => ({ title: words })),
      priority: stays ? 2 : 0,
      requireInteraction: stays,
    });
  }
}
