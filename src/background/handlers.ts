import { derive } from '../domain/merge';
import { withEntry } from '../domain/history';
import { instant } from '../domain/moment';
import type { Handlers } from '../messages/contract';
import { browser } from '../platform/browser';
import { showPartnerCenter } from '../platform/tabs';
import { saidColumns, sayColumn } from './columns';
import { changeReferral, edited, eraseCustomer, META } from './decisions';
import { answerHandlers } from './answer-handlers';
import { fileHandlers } from './file-duties';
import { healthReport } from './health-report';
import { hintHandlers } from './hint-handlers';
import { insightHandlers } from './insight-handlers';
import { surfaceWork } from './later-scripts';
import { queueHandlers } from './queue-handlers';
import { readingHandlers } from './reading-handlers';
import { sampleHandlers } from './sample-handlers';
import { chooseSettings, heldSettings } from './settings';
import { tableHandlers } from './table-handlers';
import { templateHandlers } from './templates';
import { tryHandlers } from './try-handlers';
import { cancelWalk, startWalk } from './walk';
import { files, keeper, refresh, sample, shownKeeper, viewsOf, withHints } from './worker';

/** What each verb does. Who may ask it is decided before, in `mayAsk`. */
export const handlers: Handlers = {
  ...answerHandlers,
  ...fileHandlers,
  ...hintHandlers,
  ...queueHandlers,
  ...readingHandlers,
  ...sampleHandlers,
  ...insightHandlers,
  ...tableHandlers,
  ...templateHandlers,
  ...tryHandlers,

  'triage.view': async ({ account, ...query }) => withHints((await viewsOf(account))(query)),
  'referral.get': async ({ key }) => (await (await shownKeeper()).book()).index.get(key) ?? null,
  'referral.favorite': async ({ key, on }) =>
    (await shownKeeper()).decide(changeReferral(key, (now) => derive({ ...now, favoriteHere: on }))),
  'referral.edit': async ({ key, edit }) => (await shownKeeper()).decide(changeReferral(key, (now) => edited(now, edit))),

  'partner-center.open': async ({ key }) => {
    if (key === null) return showPartnerCenter(null);
    const at = instant(Date.now());
    const referral = await (await shownKeeper()).decide(changeReferral(key, (now) =>
      ({ ...now, history: withEntry(now.history, { kind: 'opened', at }) })));
    const lists = [...(await keeper.book()).health.values()];
    const shown = lists.find(({ list, account }) => list === referral.list && account === referral.account);
    return showPartnerCenter(shown?.url ?? null);
  },

  'health.get': async ({ account }) => {
    const book = await keeper.book();
    return healthReport({
      records: book.index.values(), health: book.health.values(), log: book.meta.get(META.log), account,
      notStored: keeper.trouble, now: instant(Date.now()),
    });
  },

  'health.text': async ({ timeZone }) => {
    const { index, health, meta } = await keeper.book();
    const report = healthReport({
      records: index.values(), health: health.values(), log: meta.get(META.log), account: null, notStored: keeper.trouble, now: instant(Date.now()),
    });
    const frame = { version: browser.runtime.getManifest().version, browser: navigator.userAgent, language: browser.i18n.getUILanguage(), timeZone };
    const { reportText, privateWords } = surfaceWork();
    return { text: reportText({ ...report, ...frame }, privateWords(index.values())) };
  },

  'settings.get': () => heldSettings(),
  'settings.set': async ({ patch }) => {
    const held = await chooseSettings(patch);
    await refresh();
    return held;
  },
  'columns.get': async () => ({ saidColumns: await saidColumns() }),
  'columns.say': async (said) => ({ saidColumns: await sayColumn(said) }),

  'erase.customer': async ({ key, really }) => {
    const { index } = await keeper.book();
    const of = await keeper.decide(eraseCustomer(key, false));
    const naming = really ? await files.naming(of.flatMap((one) => index.get(one) ?? [])) : [];
    return { keys: really ? await keeper.decide(eraseCustomer(key, true, naming)) : of };
  },
  'erase.all': async ({ settings }) => {
    const erased = (await keeper.book()).index.size;
    await Promise.all([keeper.clear(), sample.stop()]);
    await browser.storage.session.clear();
    if (settings) await Promise.all([browser.storage.local.clear(), browser.storage.sync.clear()]);
    await refresh();
    return { erased };
  },

  'walk.start': async () => ({ started: await startWalk() }),
  'walk.cancel': async () => ({ cancelled: await cancelWalk() }),
};
