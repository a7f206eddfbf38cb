import '../ui/first-view'; // first: it asks for what is drawn
import { render } from 'preact';
import { text } from '../text/text';
import { isPainted } from '../ui/first-paint';
import { startLiveRegion } from '../ui/live-region';
import { FullPage } from './full-page';
import { place } from './place';
import { painted } from './referrals/painted';
import { sections } from './sections';

const patienceMs = 100;
const app = document.getElementById('app');
if (app === null) throw new Error('index.html has no #app');
document.documentElement.lang = text('language_tag');
document.documentElement.dir = chrome.i18n.getMessage('@@bidi_dir');
startLiveRegion();
// An empty frame before the first rows would only make them later; a storage that does not answer keeps nobody waiting.
const opened = sections.find(({ name }) => name === place.peek().section) ?? sections[0];
await Promise.race([
  opened?.ready,
  new Promise((resolve) => {
    setTimeout(resolve, patienceMs);
  }),
]);
isPainted.value = false;
render(<FullPage />, app);
await painted();
isPainted.value = true;
// What the browser removed for want of room would be gone with the user's own notes; see docs/decisions/0001.
void navigator.storage.persist();
