import type { Language } from '../../domain/page-languages';
import type { ReadingWords } from '../../language/words/vocabulary';
import { wordsKey } from '../../language/words/words-key';

/** Leaves the words of a language for the reader, which is put into the page after them. */
export function giveWords(language: Language, words: ReadingWords): void {
  const own = Symbol.for(wordsKey);
  const given: unknown = Reflect.get(globalThis, own);
  Reflect.set(globalThis, own, { ...(typeof given === 'object' ? given : {}), [language]: words });
}
