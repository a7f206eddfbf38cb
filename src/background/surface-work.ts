/*
 * What is worked out only when a surface asks for it, as the worker takes it in then (see platform/later-script.ts):
 * functions of what they are given, which decide and remember nothing.
 */
export { expiringWhileAway } from '../domain/away';
export { insightsOf } from '../domain/insights';
export { privateWords, reportText } from '../domain/report-text';
export { sampleRecords } from '../domain/sample-records';
export { answerPreview } from './answer-preview';
export { planExport, planLines, sectionCounts } from './file-plan';
