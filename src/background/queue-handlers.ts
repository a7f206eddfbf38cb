import { type AnswerQueue, newQueue } from '../domain/answer-queue';
import { type BulkVerdict, bulkVerdict, inGroup } from '../domain/bulk-answer';
import { answersIn } from '../domain/answer-guards';
import { NO_EDITS } from '../domain/answer-edits';
import type { KeptReferral } from '../domain/kept';
import { instant } from '../domain/moment';
import type { AnswerKind } from '../domain/template';
import type { Ask, Answer, Handlers } from '../messages/contract';
import { type BulkItem, QUEUE_KEY, type QueueVerbs } from '../messages/queue-verbs';
import { browser } from '../platform/browser';
import { storedValue } from '../platform/stored';
import { openFullPage } from '../platform/tabs';
import { answering, answerer, beginAnswer } from './answer-handlers';
import { here, type Here } from './answer-preview';
import { isUnderWay } from './answerer';
import { changeReferral } from './decisions';
import { surfaceWork } from './later-scripts';
import { QueueDriver } from './queue-driver';
import { heldTemplates } from './templates';
import type { HeldTemplates } from '../messages/template-verbs';
import { keeper, viewsOf } from './worker';

const queue = storedValue<AnswerQueue | null>(() => browser.storage.session, QUEUE_KEY, null);

const driver = new QueueDriver({
  stored: queue,
  referrals: async () => (await keeper.book()).index,
  run: async () => (await answering.get())?.id ?? null,
  begin: (referral, { answer, template, values }, run) => beginAnswer(referral, { id: run, answer, template, values }),
  async giveUp(run) {
    const now = await answering.get();
    if (now?.id !== run) return;
    if (isUnderWay(now)) await answerer.stop();
    if (now.fillings.length > 0) await answerer.undo();
    // What could not be taken back, because the page was left, was not sent either.
    const kept = (await keeper.book()).index.get(now.referral.key);
    if (kept !== undefined && kept.waiting !== null && kept.waiting.since >= now.startedAt) {
      await keeper.decide(changeReferral(kept.key, (record) => ({ ...record, waiting: null })));
    }
  },
  async halt(run) {
    const now = await answering.get();
    if (now?.id === run && isUnderWay(now)) await answerer.stop();
  },
  async dismiss(run) {
    if ((await answering.get())?.id === run) await answerer.dismiss();
  },
});

/** Goes on with the queue that is under way, if any: something was read, or the worker woke. */
export function followQueue(): void {
  driver.follow().catch((error: unknown) => console.error('[triage] the queue of answers could not go on', error));
}

async function prepare({ keys, answer, templateId }: Ask<'bulk.prepare'>): Promise<Answer<'bulk.prepare'>> {
  const [{ index }, held] = await Promise.all([keeper.book(), heldTemplates()]);
  const place = here();
  const items = keys.map((key) => itemOf(key, index.get(key), { answer, templateId }, held, place));
  return { templates: held.templates.filter(({ kind }) => kind === answer).map(({ id, name }) => ({ id, name })), items };
}

function itemOf(
  key: string, referral: KeptReferral | undefined, { answer, templateId }: { readonly answer: AnswerKind; readonly templateId: string | null }, held: HeldTemplates, place: Here,
): BulkItem {
  if (referral === undefined) return { key, kind: 'refused', referral: null, why: { kind: 'gone' } };
  const preview = surfaceWork().answerPreview(referral, { kind: answer, templateId, edits: NO_EDITS }, held, place);
  const prepared = preview.kind === 'answer' ? preview.prepared : null;
  const verdict: BulkVerdict = bulkVerdict(referral, answer, prepared, place.now);
  const { kind, list, company, contactName, dealName, stage, outcome } = referral;
  return {
    key, referral: { key, kind, list, company, contactName, dealName, stage, outcome },
    ...(verdict.kind === 'refused' ? verdict : { ...verdict, template: preview.kind === 'answer' ? preview.template.name : '' }),
  };
}

async function start({ id, answers }: Ask<'queue.start'>): Promise<Answer<'queue.start'>> {
  const { index } = await keeper.book();
  const fit = answers.flatMap(({ key, ...answer }) => {
    const referral = index.get(key);
    // What changed since the preview is not answered unseen.
    if (referral === undefined || referral.waiting !== null || !answersIn(referral).includes(answer.answer)) return [];
    const { company, contactName, dealName, stage, outcome } = referral;
    return [{ ...answer, referral: { key, company, contactName, dealName }, from: { stage, outcome } }];
  });
  if (fit.length === 0) return { kind: 'nothing-to-do' };
  return { kind: await driver.start(newQueue(id, instant(Date.now()), fit)) ? 'started' : 'other-runs' };
}

/** What pages ask about answering many. */
export const queueHandlers: Pick<Handlers, keyof QueueVerbs> = {
  'bulk.prepare': prepare,
  'bulk.keys': async ({ tab, search, account, group }) => {
    const { rows } = (await viewsOf(account))({ tab, search, offset: 0, limit: Number.POSITIVE_INFINITY });
    return { keys: rows.flatMap((row) => (inGroup(row, group) ? row.key : [])) };
  },
  'queue.start': start,
  'queue.next': done(({ id, place }) => driver.next(id, place)),
  'queue.skip': done(({ id, place }) => driver.skip(id, place)),
  'queue.stop': done(({ id }) => driver.stop(id)),
  'queue.dismiss': done(({ id }) => driver.dismiss(id)),
  'full-page.open': done(({ section, part }) => openFullPage(`#/${section}${part === null ? '' : `/${encodeURIComponent(part)}`}`)),
};

function done<A>(work: (ask: A) => Promise<void>): (ask: A) => Promise<Record<never, never>> {
  return async (ask) => {
    await work(ask);
    return {};
  };
}
