import { expect, test } from 'vitest';
import { mayAsk } from './may-ask';

const own = 'abcdefghijklmnopabcdefghijklmnop';
const page = { id: own, url: 'https://partner.microsoft.com/en-us/dashboard?x=1', tab: {} };
const ui = { id: own, url: `chrome-extension://${own}/src/popup/index.html` };

test('a page may report what it read, and nothing else', () => {
  expect(mayAsk('page.read', page, own)).toBe(true);
  expect(mayAsk('triage.view', page, own)).toBe(false);
  expect(mayAsk('erase.all', page, own)).toBe(false);
});

test('our own pages may ask everything else', () => {
  expect(mayAsk('triage.view', ui, own)).toBe(true);
  expect(mayAsk('page.read', ui, own)).toBe(false);
});

test.each([
  { ...page, id: 'another' },
  { ...page, url: 'https://partner.microsoft.com.evil.example/' },
  { id: own, url: page.url },
  { ...page, url: 'http://partner.microsoft.com/' },
  { ...page, url: 'no address' },
  { id: own },
  { ...page, url: 'chrome-extension://another/index.html' },
])('nobody else may ask anything', (sender) => {
  expect(mayAsk('page.read', sender, own)).toBe(false);
  expect(mayAsk('triage.view', sender, own)).toBe(false);
});
