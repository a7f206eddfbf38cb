/*
 * The partner's table of leads as the worker takes it in where one is connected (see platform/later-script.ts).
 */
export { beginRequest, failedRequest, newLeadPoll, tookPage } from './lead-poll';
export { LEAD_COLUMNS, leadMark, readLeads, rowMarks, summaryOf, withoutErased } from './lead-rows';
