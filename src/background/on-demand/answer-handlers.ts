import type { KeptReferral } from '../../domain/kept';
import {
  type AnswerPreview,
  type AnsweringVerbs,
  type FillStarted,
  isUnderWay,
} from '../../messages/answering-verbs';
import type { RequestOf, Handlers } from '../../messages/contract';
import type { StripVerbs } from '../../messages/strip-verbs';
import { answerPreview, answeringContext } from './answer-preview';
import type { AnsweringInTabs } from './answering';
import { changeReferral } from '../state-commands';
import { withEmptyResponse } from './with-empty-response';
import type { KeptTemplates } from './kept-templates';
import type { OnDemandServices } from './on-demand-services';

/** What pages ask about answering. */
export function answerHandlers(
  { stateStore, hintView, tabs: { partnerCenterTabs } }: OnDemandServices,
  answering: AnsweringInTabs,
  templates: KeptTemplates,
): Pick<Handlers, Exclude<keyof AnsweringVerbs, 'form.sent'> | keyof StripVerbs> {
  const { answerer, openers } = answering;

  async function referralOf(key: string): Promise<KeptReferral | undefined> {
    return (await stateStore.some([key])).get(key);
  }

  async function previewOf({ key, ...asked }: RequestOf<'answer.prepare'>): Promise<AnswerPreview> {
    const referral = await referralOf(key);
    if (referral === undefined) throw new Error('This referral is not kept any more.');
    const preview = answerPreview(referral, asked, await templates.held(), answeringContext());
    if (preview.kind !== 'answer') return preview;
    const { lacked = {} } = await openers.get();
    return { ...preview, requires: lacked[preview.template.kind] ?? [] };
  }

  async function fill({ despiteWaiting, ...asked }: RequestOf<'answer.fill'>): Promise<FillStarted> {
    const preview = await previewOf(asked);
    if (preview.kind !== 'answer' || preview.prepared.kind === 'blocked') return { kind: 'blocked' };
    const {
      referral,
      template,
      prepared: {
        prepared: { values },
      },
      shown,
    } = preview;
    const edits = template.kind === 'edit';
    if (edits && Object.keys(values).length === 0) return { kind: 'blocked' };
    if (referral.waiting !== null && !despiteWaiting) return { kind: 'waiting' };
    await answering.begin(referral, {
      id: crypto.randomUUID(),
      answer: template.kind,
      template: template.name,
      values,
      ...(edits && { replaces: shown }),
    });
    return { kind: 'started' };
  }

  return {
    'answer.prepare': previewOf,
    'answer.fill': fill,
    'answer.again': withEmptyResponse(({ sure }) => answerer.again(sure === true)),
    'answer.open': withEmptyResponse(() => answering.open()),
    'answer.stop': withEmptyResponse(() => answerer.stop()),
    'answer.overwrite': withEmptyResponse(({ fields }) => answerer.overwrite(fields)),
    'form.more': withEmptyResponse(({ filling, fields }) => answerer.more(filling, fields)),
    'answer.undo': withEmptyResponse(() => answerer.undo()),
    'strip.undo': withEmptyResponse(async ({ id }) => {
      // A strip that still stands there may be one of an earlier answer.
      if ((await answering.stored.get())?.id === id) await answerer.undo();
    }),
    'answer.dismiss': withEmptyResponse(() => answerer.dismiss()),
    'answer.state': async () => ({ answering: await answering.stored.get() }),
    'answer.not-sent': ({ key, sent = null }) =>
      stateStore.execute(changeReferral(key, (now) => ({ ...now, waiting: sent }))),
    'openers.get': () => openers.get(),
    'openers.allow': ({ on }) => openers.update((now) => ({ ...now, allowed: on })),
    'openers.forget': ({ answer }) =>
      openers.update((now) => ({ ...now, learned: now.learned.filter((kind) => kind !== answer) })),
    'referral.shown': async () => {
      const active = (await partnerCenterTabs()).filter((tab) => tab.active);
      const now = await answering.stored.get();
      const tab =
        now !== null && isUnderWay(now) ? (active.find(({ id }) => id === now.tab) ?? active[0]) : active[0];
      const key = await answering.shownIn(tab ?? null);
      const referral = key === null ? undefined : await referralOf(key);
      return referral === undefined
        ? null
        : { referral, hints: (await hintView([referral.key])).summaryOf(referral.key) };
    },
  };
}
