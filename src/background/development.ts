import * as forecasting from './forecasting/forecasting';
import * as hintEngine from './hints/hint-engine';
import * as keeping from './keeping/keeping';
import * as similarity from '../domain/match-by-content';
import * as connections from './connections/connections';
import * as onDemand from './on-demand/on-demand';
import * as leadTable from '../lead-table/lead-table';
import * as pageWatch from './pages/page-watch';
import * as reminders from './reminders/reminders-script';
import * as reports from './reports/reports';
import * as team from './team/team-script';
import * as writing from './writing/writing';
import './index';

// In development the worker is a module, which can take in nothing later: all is there from the start.
Object.assign(globalThis, {
  connections,
  forecasting,
  onDemand,
  hintEngine,
  keeping,
  leadTable,
  similarity,
  pageWatch,
  reminders,
  reports,
  team,
  writing,
});
