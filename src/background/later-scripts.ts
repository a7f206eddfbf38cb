import { laterScript } from '../platform/later-script';

export const hintEngine = laterScript<typeof import('./hints/hint-engine')>('hintEngine');
export const errandsScript = laterScript<typeof import('./errands/errands')>('errands');
export const likeness = laterScript<typeof import('../domain/match-by-content')>('likeness');
export const remindersScript = laterScript<typeof import('./reminders/reminders-script')>('reminders');
