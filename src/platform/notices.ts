import { browser } from './browser';

/** A notification of the operating system, with at most two buttons. */
export interface ShownNotice {
  /** At most 500 characters. It travels back with a click, which may wake a new worker: it tells what it is about. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly string[];
  /** Stays until the user has seen it, where the system allows that. */
  readonly stays: boolean;
}

/** What was pressed: the notification itself, or one of its buttons by its place. */
export type NoticePress = 'body' | number;

const PERMISSION = { permissions: ['notifications'] } as const satisfies chrome.permissions.Permissions;

/** Not there before the user granted the permission. */
const api = (): typeof browser.notifications | undefined => browser.notifications;

/** Whether the user allows notifications. */
export async function mayNotify(): Promise<boolean> {
  return api() !== undefined && browser.permissions.contains({ permissions: [...PERMISSION.permissions] });
}

/** Calls `pressed` for each press, and takes the notification away. Add it in the worker's first turn. */
export function onNotice(pressed: (id: string, what: NoticePress) => void): void {
  let listening = false;
  const listen = (): void => {
    const notifications = api();
    if (listening || notifications === undefined) return;
    listening = true;
    const heard = (id: string, what: NoticePress): void => {
      void notifications.clear(id);
      pressed(id, what);
    };
    notifications.onClicked.addListener((id) => heard(id, 'body'));
    notifications.onButtonClicked.addListener(heard);
  };
  listen();
  // Before the permission was granted there was nothing to listen to.
  browser.permissions.onAdded.addListener(listen);
}
