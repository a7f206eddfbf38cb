import { laterScript } from '../platform/later-script';

export const hintEngine = laterScript<typeof import('./hint-engine')>('hintEngine');
export const surfaceWork = laterScript<typeof import('./surface-work')>('surfaceWork');
