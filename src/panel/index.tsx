import '../ui/first-view'; // first: it asks for what is drawn
import { followPage } from '../ui/follow-page';
import { startSurface } from '../ui/start-surface';

const app = document.getElementById('app');
if (app === null) throw new Error('index.html has no #app');
void startSurface(
  { openFullPage: () => void chrome.runtime.openOptionsPage(), openPanel: null, follow: followPage },
  app,
);
