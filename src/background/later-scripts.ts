import { laterScript } from '../platform/later-script';

export const hintEngine = laterScript<typeof import('./hint-engine')>('hintEngine');
export const errandsScript = laterScript<typeof import('./errands')>('errands');
export const remindersScript = laterScript<typeof import('./reminders-script')>('reminders');
