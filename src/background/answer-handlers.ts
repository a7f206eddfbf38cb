import { withEntry } from '../domain/history';
import type { KeptReferral } from '../domain/kept';
import { instant } from '../domain/moment';
import { guidInPage } from '../domain/referral-page';
import { thresholdsOf } from '../domain/settings';
import type { AnswerKind } from '../domain/template';
import { byUrgency, isWaiting } from '../domain/urgency';
import { askForm } from '../messages/answer-verbs';
import type { Answering, AnsweringVerbs, FillStarted, FormOpeners } from '../messages/answering-verbs';
import { ANSWERING_KEY } from '../messages/answering-verbs';
import type { Ask, Handlers } from '../messages/contract';
import { browser } from '../platform/browser';
import { loadScript } from '../platform/scripts';
import { storedValue, type StoredValue } from '../platform/stored';
import { focusTab, openTab, partnerCenterTabs, tabNow } from '../platform/tabs';
import { here } from './answer-preview';
import { Answerer, isUnderWay } from './answerer';
import { changeReferral } from './decisions';
import { surfaceWork } from './later-scripts';
import { heldPolicy } from './policy';
import { heldSettings } from './settings';
import { heldTemplates } from './templates';
import { hintView, keeper, shownInTabs } from './worker';

export const answering: StoredValue<Answering | null> = storedValue<Answering | null>(() => browser.storage.session, ANSWERING_KEY, null);
const lastUrgent = storedValue<string | null>(() => browser.storage.session, 'lastUrgent', null);
const openers = storedValue<FormOpeners>(() => browser.storage.local, 'formOpeners', { learned: [], allowed: true });

/** Asks the filling script, and puts it into the page first where it is missing. */
const ask: typeof askForm = async (tab, verb, asked) => {
  const answer = await askForm(tab, verb, asked);
  if (answer !== null) return answer;
  try {
    await loadScript('content/fill.js', tab);
  } catch {
    return null; // The tab is loading, was closed, or shows the account picker: the caller looks again.
  }
  return askForm(tab, verb, asked);
};

/** The key of the referral that a tab shows: what was read in it, else what its address names. */
async function shownIn(tab: Pick<chrome.tabs.Tab, 'id' | 'url'> | null): Promise<string | null> {
  if (tab === null) return null;
  const read = await shownInTabs.in(tab);
  if (read !== null) return read;
  const named = tab.url === undefined ? null : guidInPage(tab.url);
  if (named === null) return null;
  const [only, ...others] = (await keeper.book()).index.withId(named);
  return only !== undefined && others.length === 0 ? only.key : null;
}

export const answerer: Answerer = new Answerer({
  stored: answering,
  ask,
  isOpen: async (tab) => await tabNow(tab) !== null,
  shownIn: async (tab) => shownIn(await tabNow(tab)),
  learn: async (kinds) => {
    const known = new Set((await openers.get()).learned);
    if (kinds.some((kind) => !known.has(kind))) await openers.update((now) => ({ ...now, learned: [...new Set([...now.learned, ...kinds])] }));
  },
  mayPress: async (answer: AnswerKind) => {
    const { learned, allowed } = await openers.get();
    return allowed && learned.includes(answer) && !(await heldPolicy()).featuresOff.includes('press-buttons');
  },
  filled: async ({ referral: { key }, answer, template, startedAt }) => {
    const at = instant(Date.now());
    await keeper.decide(changeReferral(key, (now) => ({
      ...now,
      waiting: { answer, template, since: at },
      // One entry a run, however often it is filled anew.
      history: now.waiting !== null && now.waiting.since >= startedAt ? now.history : withEntry(now.history, { kind: 'filled', at, template }),
    })));
  },
  takenBack: async ({ referral: { key } }) => {
    await keeper.decide(changeReferral(key, (now) => ({ ...now, waiting: null })));
  },
  pause: (ms) => new Promise((resolve) => { setTimeout(resolve, ms); }),
  now: () => Date.now(),
});

/** Goes on with what a stopped worker had begun. */
export function resumeAnswering(): void {
  answerer.resume().catch((error: unknown) => console.error('[triage] answering could not go on', error));
}

/**
 * Brings a referral up: the tab that shows it, else its own page in the tab in use, unless a form is open there, which
 * would be lost; else the tab with its list. Answers which tab it is.
 */
async function bringUp(referral: KeptReferral): Promise<number | null> {
  const tabs = await partnerCenterTabs();
  for (const tab of tabs) {
    if (tab.id === undefined || await shownIn(tab) !== referral.key) continue;
    await focusTab(tab.id, null);
    return tab.id;
  }
  const book = await keeper.book();
  const list = [...book.health.values()].find((one) => one.list === referral.list && one.account === referral.account)?.url ?? null;
  const best = tabs.find(({ url }) => referral.page === null && list !== null && url?.startsWith(list)) ?? tabs[0];
  if (best?.id === undefined) return openTab(referral.page ?? list);
  const place = referral.page === null ? null : await ask(best.id, 'form.find', { waitMs: 0 });
  if (place !== null && place.form !== null) return openTab(referral.page);
  await focusTab(best.id, referral.page);
  return best.id;
}

/** Brings the next of the referrals that wait for an answer up, the most urgent first, one further at each call. */
export async function openNextUrgent(): Promise<void> {
  const { values } = await heldSettings();
  const waiting = byUrgency([...(await keeper.book()).index.values()].filter(isWaiting), Date.now(), thresholdsOf(values));
  const last = await lastUrgent.get();
  const next = waiting[waiting.findIndex(({ key }) => key === last) + 1] ?? waiting[0];
  if (next === undefined) return;
  await lastUrgent.update(() => next.key);
  const at = instant(Date.now());
  await bringUp(await keeper.decide(changeReferral(next.key, (now) => ({ ...now, history: withEntry(now.history, { kind: 'opened', at }) }))));
}

async function fill({ despiteWaiting, ...asked }: Ask<'answer.fill'>): Promise<FillStarted> {
  const preview = await previewOf(asked);
  if (preview.kind !== 'answer' || preview.prepared.kind === 'blocked') return { kind: 'blocked' };
  const { referral, template, prepared: { prepared } } = preview;
  if (referral.waiting !== null && !despiteWaiting) return { kind: 'waiting' };
  await beginAnswer(referral, { id: crypto.randomUUID(), answer: template.kind, template: template.name, values: prepared.values });
  return { kind: 'started' };
}

/** Brings a referral up in Partner Center, and begins to put an answer into its form. */
export async function beginAnswer(referral: KeptReferral, answer: Pick<Answering, 'id' | 'answer' | 'template' | 'values'>): Promise<void> {
  const { key, company, contactName, dealName, id } = referral;
  await answerer.start({
    ...answer, referral: { key, company, contactName, dealName, id },
    step: { kind: 'looking' }, certain: false, tab: await bringUp(referral), fillings: [], startedAt: instant(Date.now()),
  });
}

async function previewOf({ key, ...asked }: Ask<'answer.prepare'>) {
  const referral = (await keeper.book()).index.get(key);
  if (referral === undefined) throw new Error('This referral is not kept any more.');
  return surfaceWork().answerPreview(referral, asked, await heldTemplates(), here());
}

/** What pages ask about answering. */
export const answerHandlers: Pick<Handlers, keyof AnsweringVerbs> = {
  'answer.prepare': previewOf,
  'answer.fill': fill,
  'answer.again': done(() => answerer.again()),
  'answer.stop': done(() => answerer.stop()),
  'answer.overwrite': async ({ fields }) => {
    await answerer.overwrite(fields);
    return {};
  },
  'answer.undo': done(() => answerer.undo()),
  'answer.dismiss': done(() => answerer.dismiss()),
  'answer.state': async () => ({ answering: await answering.get() }),
  'answer.not-sent': ({ key }) => keeper.decide(changeReferral(key, (now) => ({ ...now, waiting: null }))),
  'openers.get': () => openers.get(),
  'openers.allow': ({ on }) => openers.update((now) => ({ ...now, allowed: on })),
  'openers.forget': ({ answer }) => openers.update((now) => ({ ...now, learned: now.learned.filter((kind) => kind !== answer) })),
  'referral.shown': async () => {
    const active = (await partnerCenterTabs()).filter((tab) => tab.active);
    const now = await answering.get();
    const tab = now !== null && isUnderWay(now) ? active.find(({ id }) => id === now.tab) ?? active[0] : active[0];
    const key = await shownIn(tab ?? null);
    const referral = key === null ? undefined : (await keeper.book()).index.get(key);
    return referral === undefined ? null : { referral, hints: (await hintView()).summaryOf(referral.key) };
  },
};

function done(work: () => Promise<void>): () => Promise<Record<never, never>> {
  return async () => {
    await work();
    return {};
  };
}
