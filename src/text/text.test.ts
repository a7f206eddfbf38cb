import { expect, test } from 'vitest';
import { enumeration, sentences } from './text';

/** A browser in a language, with the one text that these functions need. */
function speak(language: string, tag: string): void {
  Object.assign(globalThis, { chrome: { i18n: { getMessage: () => tag, getUILanguage: () => language } } });
}

test.each([
  ['en-US', 'en', 'Read it. Save it.', ['Read it.', 'Save it.']],
  ['ja', 'ja', '確認しました。保存しました。', ['確認しました。', '保存しました。']],
  // Texts in English because there are none in the browser's language.
  ['zh-CN', 'en', 'Read it. Save it.', ['Read it.', 'Save it.']],
])('%s, texts in %s: sentences stand as "%s"', (language, tag, whole, parts) => {
  speak(language, tag);
  expect(sentences(...parts)).toBe(whole);
});

test.each([
  ['en-US', 'A, B, C'],
  ['de', 'A, B und C'],
  ['ja', 'A、B、C'],
])('%s lists "%s"', (language, list) => {
  speak(language, language);
  expect(enumeration(['A', 'B', 'C'])).toBe(list);
});
