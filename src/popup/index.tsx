import '../ui/first-view'; // first: it asks for what is drawn
import { startSurface } from '../ui/start-surface';

/** The side panel opens on the click itself: the browser refuses it after an `await`. */
function openPanel(): void {
  chrome.windows.getCurrent((window) => {
    if (window.id !== undefined) void chrome.sidePanel.open({ windowId: window.id });
  });
}

/** Opened as a tab, as tests do, it stays open by itself. */
const isPopup = (): boolean => chrome.extension?.getViews?.({ type: 'popup' }).includes(window) ?? false;
const hasPanel = typeof chrome.sidePanel?.open === 'function';

const app = document.getElementById('app');
if (app === null) throw new Error('index.html has no #app');
void startSurface(
  {
    openFullPage: () => void chrome.runtime.openOptionsPage(),
    openPanel: hasPanel ? openPanel : null,
    goOnElsewhere: () => {
      if (hasPanel && isPopup()) openPanel();
    },
  },
  app,
);
