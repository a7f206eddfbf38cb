import { isRecord } from '../../domain/is-record';
import { savedViews } from './saved-views';
import type { OnDemandServices } from './on-demand-services';

/** Under this key of `chrome.storage.local` lies what is being erased, until all of it is. */
const ERASING_KEY = 'erasing';
/** Under this key of `chrome.storage.session` lies what was erased last. */
const ERASED_KEY = 'erased';

/** What the user asked to erase. */
interface ErasingAsk {
  /** Names the question: asked again because the response was lost, it is the same. */
  readonly id?: string;
  /** Whether settings, templates and own data go, too. */
  readonly settings: boolean;
}

interface Erasing extends ErasingAsk {
  readonly id: string;
  /** How many referrals there were. */
  readonly erased: number;
}

/** Erases everything, over any stop of the worker. */
export interface Eraser {
  /** @returns how many referrals were erased. */
  erase(asked: ErasingAsk): Promise<number>;
  /** Goes on with what a stopped worker had begun to erase. */
  goOn(): Promise<void>;
}

/** @param dismissAnswers ends an answer that is under way, and lets go of it. */
export function eraser(
  { browser: { storage }, connections, stateStore, refresh, sample, team }: OnDemandServices,
  dismissAnswers: () => Promise<void>,
): Eraser {
  let running: Promise<void> | null = null;

  const views = savedViews(() => storage.local);

  /**
   * A saved view may search for a customer: the view stays, the search goes. One that cannot be read goes as
   * a whole.
   */
  async function forgetSearches(): Promise<void> {
    const { saved } = await views.held();
    await views
      .keep({ saved: saved.map((view) => ({ ...view, search: '' })), last: null })
      .catch(() => storage.local.remove('views'));
  }

  async function eraseAll({ id, settings, erased }: Erasing): Promise<void> {
    await dismissAnswers();
    // A connected table would bring its leads back; that one is connected is forgotten with the rest.
    await connections().forget();
    await team().forget();
    await stateStore.clear();
    await sample.stop();
    await storage.session.clear();
    await forgetSearches();
    if (settings) {
      await storage.sync.clear();
      const { [ERASING_KEY]: _last, ...others } = await storage.local.get();
      await storage.local.remove(Object.keys(others));
    }
    await storage.session.set({ [ERASED_KEY]: { id, erased } });
    await storage.local.remove(ERASING_KEY);
    await refresh();
  }

  /** One at a time: what is asked for again while it is being done waits for its end. */
  function finish(erasing: Erasing): Promise<void> {
    running ??= eraseAll(erasing).finally(() => {
      running = null;
    });
    return running;
  }

  const begun = async (): Promise<Erasing | null> => {
    const { [ERASING_KEY]: erasing } = await storage.local.get(ERASING_KEY);
    return isErasing(erasing) ? erasing : null;
  };

  return {
    async erase({ id = crypto.randomUUID(), settings }) {
      const { [ERASED_KEY]: done } = await storage.session.get(ERASED_KEY);
      if (isErasing(done) && done.id === id) return done.erased;
      const before = await begun();
      const erasing =
        before?.id === id ? before : { id, settings, erased: (await stateStore.overview()).summaries.size };
      // On a full disk nothing can be noted; then what makes room goes on without: a stop would only be told
      // as a failure.
      await storage.local.set({ [ERASING_KEY]: erasing }).catch((error: unknown) => {
        console.error('[triage] it could not be noted that everything is being erased', error);
      });
      await finish(erasing);
      return erasing.erased;
    },
    async goOn() {
      const erasing = await begun();
      if (erasing !== null) await finish(erasing);
    },
  };
}

function isErasing(value: unknown): value is Erasing {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['erased'] === 'number';
}
