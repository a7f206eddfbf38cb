import { render } from 'preact';
import { text } from '../text/text';
import { FullPage } from './full-page';

const app = document.getElementById('app');
if (app === null) throw new Error('index.html has no #app');
document.documentElement.lang = text('language_tag');
document.documentElement.dir = chrome.i18n.getMessage('@@bidi_dir');
render(<FullPage />, app);
