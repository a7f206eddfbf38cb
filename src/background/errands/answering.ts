import { withEntry } from '../../domain/history';
import type { KeptReferral } from '../../domain/kept';
import { instant } from '../../domain/moment';
import { guidInPage } from '../../domain/referral-page';
import { thresholdsOf } from '../../domain/settings';
import type { AnswerKind } from '../../domain/template';
import { byUrgency, isWaiting } from '../../domain/urgency';
import { askForm } from '../../messages/answer-verbs';
import { type Answering, ANSWERING_KEY, type FormOpeners } from '../../messages/answering-verbs';
import { storedValue, type StoredValue } from '../../platform/stored';
import { Answerer, type AnswererPorts } from './answerer';
import { changeReferral } from '../decisions';
import type { ErrandParts } from './errand-parts';

/** Answering in the browser: which referral a tab shows, bringing one up, and what puts an answer into its form. */
export class AnsweringInTabs {
  readonly stored: StoredValue<Answering | null>;
  readonly openers: StoredValue<FormOpeners>;
  readonly answerer: Answerer;
  readonly #worker: ErrandParts;
  readonly #lastUrgent: StoredValue<string | null>;

  constructor(worker: ErrandParts) {
    const { storage } = worker.browser;
    this.#worker = worker;
    this.stored = storedValue<Answering | null>(() => storage.session, ANSWERING_KEY, null);
    this.openers = storedValue<FormOpeners>(() => storage.local, 'formOpeners', {
      learned: [],
      allowed: true,
    });
    this.#lastUrgent = storedValue<string | null>(() => storage.session, 'lastUrgent', null);
    this.answerer = new Answerer(this.#ports());
  }

  /** The key of the referral that a tab shows: what was read in it, else what its address names. */
  async shownIn(tab: Pick<chrome.tabs.Tab, 'id' | 'url'> | null): Promise<string | null> {
    if (tab === null) return null;
    const read = await this.#worker.shownInTabs.in(tab);
    if (read !== null) return read;
    const named = tab.url === undefined ? null : guidInPage(tab.url);
    if (named === null) return null;
    const [only, ...others] = (await this.#worker.keeper.book()).index.withId(named);
    return only !== undefined && others.length === 0 ? only.key : null;
  }

  /** Brings a referral up in Partner Center, and begins to put an answer into its form. */
  async begin(
    referral: KeptReferral,
    answer: Pick<Answering, 'id' | 'answer' | 'template' | 'values'>,
  ): Promise<void> {
    const { key, company, contactName, dealName, id } = referral;
    await this.answerer.start({
      ...answer,
      referral: { key, company, contactName, dealName, id },
      step: { kind: 'looking' },
      certain: false,
      tab: await this.#bringUp(referral),
      fillings: [],
      startedAt: instant(Date.now()),
    });
  }

  /** Brings the next of the referrals that wait for an answer up, the most urgent first, one further at each call. */
  async openNextUrgent(): Promise<void> {
    const { heldSettings, keeper } = this.#worker;
    const { values } = await heldSettings();
    const waiting = byUrgency(
      [...(await keeper.book()).index.values()].filter(isWaiting),
      Date.now(),
      thresholdsOf(values),
    );
    const last = await this.#lastUrgent.get();
    const next = waiting[waiting.findIndex(({ key }) => key === last) + 1] ?? waiting[0];
    if (next === undefined) return;
    await this.#lastUrgent.update(() => next.key);
    const at = instant(Date.now());
    await this.#bringUp(
      await keeper.decide(
        changeReferral(next.key, (now) => ({
          ...now,
          history: withEntry(now.history, { kind: 'opened', at }),
        })),
      ),
    );
  }

  /**
   * Brings a referral up: the tab that shows it, else its own page in the tab in use, unless a form is open there, which
   * would be lost; else the tab with its list. Answers which tab it is.
   */
  async #bringUp(referral: KeptReferral): Promise<number | null> {
    const {
      keeper,
      tabs: { focusTab, openTab, partnerCenterTabs },
    } = this.#worker;
    const tabs = await partnerCenterTabs();
    for (const tab of tabs) {
      if (tab.id === undefined || (await this.shownIn(tab)) !== referral.key) continue;
      await focusTab(tab.id, null);
      return tab.id;
    }
    const book = await keeper.book();
    const list =
      [...book.health.values()].find((one) => one.list === referral.list && one.account === referral.account)
        ?.url ?? null;
    const best =
      tabs.find(({ url }) => referral.page === null && list !== null && url?.startsWith(list)) ?? tabs[0];
    if (best?.id === undefined) return openTab(referral.page ?? list);
    const place = referral.page === null ? null : await this.#ask(best.id, 'form.find', { waitMs: 0 });
    if (place !== null && place.form !== null) return openTab(referral.page);
    await focusTab(best.id, referral.page);
    return best.id;
  }

  /** Asks the filling script, and puts it into the page first where it is missing. */
  readonly #ask: typeof askForm = async (tab, verb, asked) => {
    const answer = await askForm(tab, verb, asked);
    if (answer !== null) return answer;
    try {
      await this.#worker.loadScript('content/fill.js', tab);
    } catch {
      return null; // The tab is loading, was closed, or shows the account picker: the caller looks again.
    }
    return askForm(tab, verb, asked);
  };

  #ports(): AnswererPorts {
    const { stored, openers } = this;
    const {
      heldPolicy,
      keeper,
      tabs: { tabNow },
    } = this.#worker;
    return {
      stored,
      ask: this.#ask,
      isOpen: async (tab) => (await tabNow(tab)) !== null,
      shownIn: async (tab) => this.shownIn(await tabNow(tab)),
      learn: async (kinds) => {
        const known = new Set((await openers.get()).learned);
        if (kinds.some((kind) => !known.has(kind)))
          await openers.update((now) => ({ ...now, learned: [...new Set([...now.learned, ...kinds])] }));
      },
      mayPress: async (answer: AnswerKind) => {
        const { learned, allowed } = await openers.get();
        return (
          allowed && learned.includes(answer) && !(await heldPolicy()).featuresOff.includes('press-buttons')
        );
      },
      filled: async ({ referral: { key }, answer, template, startedAt }) => {
        const at = instant(Date.now());
        await keeper.decide(
          changeReferral(key, (now) => ({
            ...now,
            waiting: { answer, template, since: at },
            // One entry a run, however often it is filled anew.
            history:
              now.waiting !== null && now.waiting.since >= startedAt
                ? now.history
                : withEntry(now.history, { kind: 'filled', at, template }),
          })),
        );
      },
      takenBack: async ({ referral: { key } }) => {
        await keeper.decide(changeReferral(key, (now) => ({ ...now, waiting: null })));
      },
      pause: (ms) =>
        new Promise((resolve) => {
          setTimeout(resolve, ms);
        }),
      now: () => Date.now(),
    };
  }
}
