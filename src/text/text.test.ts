import { expect, test, vi } from 'vitest';

/** A page of a browser in a language, with the one text that these functions need. */
async function speak(language: string, tag: string): Promise<typeof import('./text')> {
  vi.resetModules();
  Object.assign(globalThis, { chrome: { i18n: { getMessage: () => tag, getUILanguage: () => language } } });
  return import('./text');
}

test.each([
  ['en-US', 'en', 'Read it. Save it.', ['Read it.', 'Save it.']],
  ['ja', 'ja', '確認しました。保存しました。', ['確認しました。', '保存しました。']],
  // Texts in English because there are none in the browser's language.
  ['zh-CN', 'en', 'Read it. Save it.', ['Read it.', 'Save it.']],
])('%s, texts in %s: sentences stand as "%s"', async (language, tag, whole, parts) => {
  const { sentences } = await speak(language, tag);
  expect(sentences(...parts)).toBe(whole);
});

test.each([
  ['en-US', 'A, B, C'],
  ['de', 'A, B und C'],
  ['ja', 'A、B、C'],
])('%s lists "%s"', async (language, list) => {
  const { enumeration } = await speak(language, language);
  expect(enumeration(['A', 'B', 'C'])).toBe(list);
});
