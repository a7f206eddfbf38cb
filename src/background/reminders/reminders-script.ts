/*
 * Reminders, as the worker takes them in where the user switched them on: they are off until then (see
 * platform/later-script.ts).
 */
export { showNotices } from '../../platform/show-notices';
export { remind } from './reminders';
