import { type AnswerQueue, newQueue } from '../../domain/answer-queue';
import { type BulkVerdict, bulkVerdict, inGroup } from '../../domain/bulk-answer';
import { answersIn } from '../../domain/answer-guards';
import { NO_EDITS } from '../../domain/answer-edits';
import type { KeptReferral } from '../../domain/kept';
import { instant } from '../../domain/moment';
import type { ReferralIndex } from '../../domain/referral-index';
import type { AnswerKind } from '../../domain/template';
import type { RequestOf, ResponseOf, Handlers } from '../../messages/contract';
import { type BulkItem, isQueue, QUEUE_KEY, type QueueVerbs } from '../../messages/queue-verbs';
import type { HeldTemplates } from '../../messages/template-verbs';
import { storedValue } from '../../platform/stored';
import { answerPreview, answeringContext, type Here } from './answer-preview';
import { isUnderWay, maySaySent } from '../../messages/answering-verbs';
import type { AnsweringInTabs } from './answering';
import { changeReferral } from '../state-commands';
import { withEmptyResponse } from './with-empty-response';
import type { KeptTemplates } from './kept-templates';
import { QueueDriver } from './queue-driver';
import type { OnDemandServices } from './on-demand-services';
import { searchShown } from './search-referrals';

/** What goes through the queue of answers, with the worker's own answering. */
export function queueDriver({ browser, stateStore }: OnDemandServices, inTabs: AnsweringInTabs): QueueDriver {
  const { answerer, stored: answering } = inTabs;
  return new QueueDriver({
    stored: storedValue<AnswerQueue | null>(() => browser.storage.session, QUEUE_KEY, null, {
      passing: true,
      isValid: (data) => data === null || isQueue(data),
    }),
    referrals: async () => (await stateStore.state()).index,
    run: async () => (await answering.get())?.id ?? null,
    maySaySent: async (run) => {
      const now = await answering.get();
      return now?.id !== run || maySaySent(now);
    },
    begin: (referral, { answer, template, values }, run) =>
      inTabs.begin(referral, { id: run, answer, template, values }),
    async giveUp(run) {
      const now = await answering.get();
      if (now?.id !== run) return;
      if (isUnderWay(now)) await answerer.stop();
      if (now.fillings.length > 0) await answerer.undo();
      // What could not be taken back, because the page was left, was not sent either.
      const kept = (await stateStore.state()).index.get(now.referral.key);
      if (kept !== undefined && kept.waiting !== null && kept.waiting.since >= now.startedAt) {
        await stateStore.execute(changeReferral(kept.key, (record) => ({ ...record, waiting: null })));
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
}

/** What pages ask about answering many. */
export const queueHandlers = (
  { stateStore, shownStore, viewsOf, tabs: { openFullPage } }: OnDemandServices,
  driver: QueueDriver,
  templates: KeptTemplates,
): Pick<Handlers, keyof QueueVerbs | 'form.sent'> => ({
  'form.sent': withEmptyResponse(({ filling }) => driver.sent(filling)),
  'bulk.prepare': async ({ keys, answer, templateId }) => {
    const [{ index }, held] = await Promise.all([stateStore.state(), templates.held()]);
    const asked = { answer, templateId, held, place: answeringContext() };
    const items = keys.map((key) => itemOf(key, index.get(key), asked));
    return {
      templates: held.templates.filter(({ kind }) => kind === answer).map(({ id, name }) => ({ id, name })),
      items,
    };
  },
  'bulk.keys': async ({ tab, search, account, group }) => {
    const { keys } = (await viewsOf(account))(
      { tab, search, offset: 0, limit: Number.POSITIVE_INFINITY },
      search === '' ? null : await searchShown({ shownStore }, search),
    );
    const { index } = await (await shownStore()).state();
    return {
      keys: keys.filter((key) => {
        const record = index.get(key);
        return record !== undefined && inGroup(record, group);
      }),
    };
  },
  'queue.start': async (asked) => start(driver, (await stateStore.state()).index, asked),
  'queue.next': withEmptyResponse(({ id, place }) => driver.next(id, place)),
  'queue.skip': withEmptyResponse(({ id, place }) => driver.skip(id, place)),
  'queue.stop': withEmptyResponse(({ id }) => driver.stop(id)),
  'queue.dismiss': withEmptyResponse(({ id }) => driver.dismiss(id)),
  'full-page.open': withEmptyResponse(({ section, part }) =>
    openFullPage(`#/${section}${part === null ? '' : `/${encodeURIComponent(part)}`}`),
  ),
});

async function start(
  driver: QueueDriver,
  index: ReferralIndex,
  { id, answers }: RequestOf<'queue.start'>,
): Promise<ResponseOf<'queue.start'>> {
  const fit = answers.flatMap(({ key, ...answer }) => {
    const referral = index.get(key);
    // What changed since the preview is not answered unseen.
    if (referral === undefined || referral.waiting !== null || !answersIn(referral).includes(answer.answer))
      return [];
    const { company, contactName, dealName, stage, outcome } = referral;
    return [{ ...answer, referral: { key, company, contactName, dealName }, from: { stage, outcome } }];
  });
  if (fit.length === 0) return { kind: 'nothing-to-do' };
  return { kind: (await driver.start(newQueue(id, instant(Date.now()), fit))) ? 'started' : 'other-runs' };
}

/** One answer to many, and what it is written with. */
interface AskedBulk {
  readonly answer: AnswerKind;
  readonly templateId: string | null;
  readonly held: HeldTemplates;
  readonly place: Here;
}

function itemOf(
  key: string,
  referral: KeptReferral | undefined,
  { answer, templateId, held, place }: AskedBulk,
): BulkItem {
  if (referral === undefined) return { key, kind: 'refused', referral: null, why: { kind: 'gone' } };
  const preview = answerPreview(referral, { kind: answer, templateId, edits: NO_EDITS }, held, place);
  const prepared = preview.kind === 'answer' ? preview.prepared : null;
  const verdict: BulkVerdict = bulkVerdict(referral, answer, prepared, place.now);
  const { kind, list, company, contactName, dealName, stage, outcome } = referral;
  return {
    key,
    referral: { key, kind, list, company, contactName, dealName, stage, outcome },
    ...(verdict.kind === 'refused'
      ? verdict
      : { ...verdict, template: preview.kind === 'answer' ? preview.template.name : '' }),
  };
}
