import { laterScript } from '../platform/later-script';

export const hintEngine = laterScript<typeof import('./hints/hint-engine')>('hintEngine');
export const connectionsScript = laterScript<typeof import('./connections/connections')>('connections');
export const onDemandScript = laterScript<typeof import('./on-demand/on-demand')>('onDemand');
export const keeping = laterScript<typeof import('./keeping/keeping')>('keeping');
export const leadTable = laterScript<typeof import('../lead-table/lead-table')>('leadTable');
export const forecasting = laterScript<typeof import('./forecasting/forecasting')>('forecasting');
export const similarity = laterScript<typeof import('../domain/match-by-content')>('similarity');
export const pageWatchScript = laterScript<typeof import('./pages/page-watch')>('pageWatch');
export const teamScript = laterScript<typeof import('./team/team-script')>('team');
export const reportsScript = laterScript<typeof import('./reports/reports')>('reports');
export const remindersScript = laterScript<typeof import('./reminders/reminders-script')>('reminders');
export const writing = laterScript<typeof import('./writing/writing')>('writing');
