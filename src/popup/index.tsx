import '../ui/first-view'; // first: it asks for what is drawn
import { startSurface } from '../ui/start-surface';

/** The side panel opens on the click itself: the browser refuses it after an `await`. */
function openPanel(): void {
  chrome.windows.getCurrent((window) => {
    if (window.id !== undefined) void chrome.sidePanel.open({ windowId: window.id });
  });
}

const app = document.getElementById('app');
if (app === null) throw new Error('index.html has no #app');
void startSurface(
  {
    openFullPage: () => void chrome.runtime.openOptionsPage(),
    openPanel: typeof chrome.sidePanel?.open === 'function' ? openPanel : null,
  },
  app,
);
