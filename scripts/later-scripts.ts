/** What the worker loads on demand, by the one value that each script defines: `later/<value>.js` in the package. */
export const laterScripts: Readonly<Record<string, string>> = {
  hintEngine: 'src/background/hints/hint-engine.ts',
  onDemand: 'src/background/on-demand/on-demand.ts',
  connections: 'src/background/connections/connections.ts',
  leadTable: 'src/lead-table/lead-table.ts',
  team: 'src/background/team/team-script.ts',
  pageWatch: 'src/background/pages/page-watch.ts',
  reports: 'src/background/reports/reports.ts',
  reminders: 'src/background/reminders/reminders-script.ts',
  keeping: 'src/background/keeping/keeping.ts',
  writing: 'src/background/writing/writing.ts',
  forecasting: 'src/background/forecasting/forecasting.ts',
  similarity: 'src/domain/match-by-content.ts',
};
