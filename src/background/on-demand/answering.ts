import { withEntry } from '../../domain/history';
import type { KeptReferral } from '../../domain/kept';
import { instant } from '../../domain/moment';
import { guidInPage, isPartnerCenterPage } from '../../domain/referral-page';
import { thresholdsOf } from '../../domain/settings';
import type { AnswerKind } from '../../domain/template';
import { byUrgency, isWaiting } from '../../domain/urgency';
import { askForm } from '../../messages/form-verbs';
import { askPage } from '../../messages/page-verbs';
import { runInBackground } from '../run-in-background';
import {
  type Answering,
  ANSWERING_KEY,
  type FormOpeners,
  isAnswering,
  isUnderWay,
} from '../../messages/answering-verbs';
import { storedValue, type StoredValue } from '../../platform/stored';
import { Answerer, type AnswererPorts } from './answerer';
import { ShownInTabs } from '../shown-referrals';
import { changeReferral } from '../state-commands';
import type { State } from '../overview';
import { lastingValue } from '../lasting-values';
import type { OnDemandServices } from './on-demand-services';
import { toldToPage } from './page-strip';

/** Pauses between the questions for a row, in ms: about 12 s in all. */
const rowWaitsMs = [300, 500, 700, 1_000, 1_500, 2_000, 3_000, 3_000];

/** The address of the list that a referral stands in, where one was read. */
function listAddress({ health }: Pick<State, 'health'>, { list, account }: KeptReferral): string | null {
  return [...health.values()].find((one) => one.list === list && one.account === account)?.url ?? null;
}

const isAt = ({ url }: chrome.tabs.Tab, address: string | null): boolean =>
  address !== null && url?.startsWith(address) === true;

/** Answering in the browser: which referral a tab shows, bringing one up, and what puts an answer into its form. */
export class AnsweringInTabs {
  readonly stored: StoredValue<Answering | null>;
  readonly openers: StoredValue<FormOpeners>;
  readonly answerer: Answerer;
  readonly #worker: OnDemandServices;
  readonly #lastUrgent: StoredValue<string | null>;

  constructor(worker: OnDemandServices) {
    const { storage } = worker.browser;
    this.#worker = worker;
    const stored = storedValue<Answering | null>(() => storage.session, ANSWERING_KEY, null, {
      passing: true,
      isValid: (data) => data === null || isAnswering(data),
    });
    this.stored = toldToPage(stored, {
      settings: () => worker.heldSettings(),
      loadStrip: (tab) => worker.loadScripts(['content/strip.js'], tab),
    });
    this.openers = lastingValue<FormOpeners>('formOpeners', () => storage.local, {
      learned: [],
      allowed: true,
    });
    this.#lastUrgent = storedValue<string | null>(() => storage.session, 'lastUrgent', null, {
      passing: true,
    });
    this.answerer = new Answerer(this.#ports());
  }

  /** The key of the referral that a tab shows: what was read in it, else what its address names. */
  async shownIn(tab: Pick<chrome.tabs.Tab, 'id' | 'url'> | null): Promise<string | null> {
    if (tab === null) return null;
    const read = await new ShownInTabs(this.#worker.shownReferrals).in(tab);
    if (read !== null) return read;
    const named = tab.url === undefined ? null : guidInPage(tab.url);
    if (named === null) return null;
    const [only, ...others] = (await this.#worker.stateStore.state()).index.withId(named);
    return only !== undefined && others.length === 0 ? only.key : null;
  }

  /** Brings a referral up in Partner Center, and begins to put an answer into its form. */
  async begin(
    referral: KeptReferral,
    answer: Pick<Answering, 'id' | 'answer' | 'template' | 'values' | 'replaces'>,
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

  /**
   * Brings a referral up in Partner Center: itself, where its address is known; else its list, where its row is then
   * scrolled to and outlined.
   */
  async show(referral: KeptReferral): Promise<'referral' | 'list'> {
    const tab = await this.#bringUp(referral, { toList: true });
    if (referral.page !== null || (tab !== null && (await this.#shows(tab, referral)))) return 'referral';
    if (tab !== null) runInBackground('a row could not be shown', () => this.#showRow(tab, referral));
    return 'list';
  }

  async #shows(tab: number, { key }: KeptReferral): Promise<boolean> {
    return (await this.shownIn(await this.#worker.tabs.tabNow(tab))) === key;
  }

  /** Asks the page for the row until it is drawn; a page that was just opened needs its time. */
  async #showRow(tab: number, { id, rowKey, company, contactName, dealName }: KeptReferral): Promise<void> {
    const asked = { request: crypto.randomUUID(), id, rowKey, company, contactName, dealName };
    for (const waitMs of rowWaitsMs) {
      const answer = await askPage(tab, 'row.show', asked);
      if (answer?.found === true) return;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }

  /**
   * Brings the referral of the answer that is under way up once more: the user went elsewhere, or its page is known
   * only now.
   */
  async open(): Promise<void> {
    const now = await this.stored.get();
    if (now === null || !isUnderWay(now)) return;
    const referral = (await this.#worker.stateStore.state()).index.get(now.referral.key);
    if (referral === undefined) return;
    const tab = await this.#bringUp(referral);
    await this.stored.update((last) =>
      last?.id === now.id ? { ...last, tab, step: { kind: 'looking' } } : last,
    );
  }

  /** Brings the next of the referrals that wait for an answer up, the most urgent first, one further at each call. */
  async openNextUrgent(): Promise<void> {
    const { heldSettings, stateStore } = this.#worker;
    const { values } = await heldSettings();
    const waiting = byUrgency(
      [...(await stateStore.state()).index.values()].filter(isWaiting),
      Date.now(),
      thresholdsOf(values),
    );
    const last = await this.#lastUrgent.get();
    const next = waiting[waiting.findIndex(({ key }) => key === last) + 1] ?? waiting[0];
    if (next === undefined) return;
    await this.#lastUrgent.update(() => next.key);
    const at = instant(Date.now());
    await this.#bringUp(
      await stateStore.execute(
        changeReferral(next.key, (now) => ({
          ...now,
          history: withEntry(now.history, { kind: 'opened', at }),
        })),
      ),
    );
  }

  /**
   * Brings a referral up: the tab that shows it, else its own page, else the tab with its list. A tab is led
   * elsewhere unless a form is open there, which would be lost.
   * @param toList whether a tab is led to the list, too, where no address of the referral is known.
   * @returns which tab it is.
   */
  async #bringUp(referral: KeptReferral, { toList = false } = {}): Promise<number | null> {
    const { stateStore, tabs: adapter } = this.#worker;
    const tabs = await adapter.partnerCenterTabs();
    const showing = await this.#tabShowing(referral.key, tabs);
    if (showing !== null) {
      await adapter.focusTab(showing, null);
      return showing;
    }
    const list = listAddress(await stateStore.state(), referral);
    const aim = referral.page ?? list;
    const best = (referral.page === null ? tabs.find((tab) => isAt(tab, list)) : undefined) ?? tabs[0];
    if (best?.id === undefined) return adapter.openTab(aim);
    const stays = referral.page === null && (!toList || isAt(best, aim));
    if (aim === null || stays) {
      await adapter.focusTab(best.id, null);
      return best.id;
    }
    const place = await this.#ask(best.id, 'form.find', { waitMs: 0 });
    if (place !== null && place.form !== null) return adapter.openTab(aim);
    await adapter.focusTab(best.id, aim);
    return best.id;
  }

  /** The tab that shows a referral. */
  async #tabShowing(key: string, tabs: readonly chrome.tabs.Tab[]): Promise<number | null> {
    for (const tab of tabs) if (tab.id !== undefined && (await this.shownIn(tab)) === key) return tab.id;
    return null;
  }

  /** Asks the filling script, and puts it into the page first where it is missing. */
  readonly #ask: typeof askForm = async (tab, verb, asked) => {
    const answer = await askForm(tab, verb, asked);
    if (answer !== null) return answer;
    try {
      await this.#worker.loadScripts(['content/fill.js'], tab);
    } catch {
      return null; // The tab is loading, was closed, or shows the account picker: the caller looks again.
    }
    return askForm(tab, verb, asked);
  };

  #ports(): AnswererPorts {
    const { stored, openers } = this;
    const {
      heldPolicy,
      stateStore,
      tabs: { tabNow },
    } = this.#worker;
    return {
      stored,
      ask: this.#ask,
      isOpen: async (tab) => (await tabNow(tab)) !== null,
      isElsewhere: async (tab) => {
        const now = await tabNow(tab);
        return now?.status === 'complete' && !isPartnerCenterPage(now.url);
      },
      shownIn: async (tab) => this.shownIn(await tabNow(tab)),
      learn: async (kinds) => {
        const known = new Set((await openers.get()).learned);
        if (kinds.some((kind) => !known.has(kind)))
          await openers.update((now) => ({ ...now, learned: [...new Set([...now.learned, ...kinds])] }));
      },
      lacked: async (answer, fields) => {
        const before = (await openers.get()).lacked?.[answer] ?? [];
        // What was required once is required again, also where this answer brought it.
        const all = [...new Set([...before, ...fields])];
        if (all.length > before.length)
          await openers.update((now) => ({ ...now, lacked: { ...now.lacked, [answer]: all } }));
      },
      mayPress: async (answer: AnswerKind) => {
        const { learned, allowed } = await openers.get();
        return (
          allowed && learned.includes(answer) && !(await heldPolicy()).featuresOff.includes('press-buttons')
        );
      },
      filled: async ({ referral: { key }, answer, template, startedAt }) => {
        const at = instant(Date.now());
        await stateStore.execute(
          changeReferral(key, (now) => ({
            ...now,
            // What was edited shows in no status, so nothing would end the waiting.
            waiting: answer === 'edit' ? now.waiting : { answer, template, since: at },
            // One entry a run, however often it is filled anew.
            history:
              (now.waiting !== null && now.waiting.since >= startedAt) ||
              now.history.some((entry) => entry.kind === 'filled' && entry.at >= startedAt)
                ? now.history
                : withEntry(now.history, { kind: 'filled', at, template }),
          })),
        );
      },
      takenBack: async ({ referral: { key }, answer }) => {
        if (answer === 'edit') return;
        await stateStore.execute(changeReferral(key, (now) => ({ ...now, waiting: null })));
      },
      pause: (ms) =>
        new Promise((resolve) => {
          setTimeout(resolve, ms);
        }),
      now: () => Date.now(),
    };
  }
}
