/*
 * Plots, the report on reading and the stored rows of the table, as the worker takes them in when the full page asks
 * for one (see platform/later-script.ts).
 */
export { expiringWhileAway } from '../../domain/away';
export { keysInFigures } from '../../domain/insight-figures';
export { insightsOf } from '../../domain/insights';
export { privateWords, reportText } from '../../domain/report-text';
export { notedRows, tidyRows } from './row-blocks';
