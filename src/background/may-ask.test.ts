import { expect, test } from 'vitest';
import { mayAsk } from './may-ask';

const own = 'abcdefghijklmnopabcdefghijklmnop';
const origin = 'https://partner.microsoft.com';
const tab = { url: `${origin}/en-us/dashboard?x=1` };
const page = { id: own, origin, url: tab.url, tab };
const ui = { id: own, url: `chrome-extension://${own}/src/popup/index.html` };

test('a page may report what it read, and nothing else', () => {
  expect(mayAsk('page.read', page, own)).toBe(true);
  expect(mayAsk('form.sent', page, own)).toBe(true);
  expect(mayAsk('triage.view', page, own)).toBe(false);
  expect(mayAsk('erase.all', page, own)).toBe(false);
});

test('our own pages may ask everything else', () => {
  expect(mayAsk('triage.view', ui, own)).toBe(true);
  expect(mayAsk('page.read', ui, own)).toBe(false);
});

test('a frame that the page made may report, whatever its address is', () => {
  expect(mayAsk('page.read', { ...page, url: 'about:srcdoc' }, own)).toBe(true);
});

test.each([
  { ...page, id: 'another' },
  { ...page, origin: 'https://partner.microsoft.com.evil.example' },
  { id: own, origin, url: page.url },
  { ...page, origin: 'http://partner.microsoft.com' },
  // A frame in a sandbox; a frame inside another site, of which the browser tells no address.
  { ...page, origin: 'null', url: 'about:srcdoc' },
  { ...page, tab: {} },
  { ...page, tab: { url: 'https://partner.microsoft.com.evil.example/' } },
  { ...page, url: 'no address' },
  { id: own },
  { ...page, origin: 'chrome-extension://another', url: 'chrome-extension://another/index.html' },
])('nobody else may ask anything', (sender) => {
  expect(mayAsk('page.read', sender, own)).toBe(false);
  expect(mayAsk('triage.view', sender, own)).toBe(false);
});
