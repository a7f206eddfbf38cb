import type { Services } from '../services';

/** Under this key of `chrome.storage.session` lies when somebody last worked in a surface, epoch milliseconds. */
const ACTIVE_KEY = 'teamActiveAt';
/** So long after that somebody counts as working, in milliseconds. */
const ACTIVE_FOR = 10 * 60_000;

/** Whether somebody works with the extension; a life of the worker tells it to the next. */
interface SurfaceActivity {
  /** Somebody works in a surface now. */
  note(): Promise<void>;
  /** Whether a surface is open in which somebody worked lately. */
  isActive(): Promise<boolean>;
}

export function surfaceActivity({ browser }: Pick<Services, 'browser'>): SurfaceActivity {
  const { runtime, storage } = browser;
  return {
    note: () => storage.session.set({ [ACTIVE_KEY]: Date.now() }),
    async isActive() {
      const { [ACTIVE_KEY]: at } = await storage.session.get(ACTIVE_KEY);
      const since = Date.now() - Number(at ?? Number.NaN);
      if (!(since >= 0 && since < ACTIVE_FOR)) return false;
      const { POPUP, SIDE_PANEL, TAB } = runtime.ContextType;
      return (await runtime.getContexts({ contextTypes: [POPUP, SIDE_PANEL, TAB] })).length > 0;
    },
  };
}
