import type { Language } from '../../domain/page-languages';
import { reading as en } from '../en';
import type { ReadingWords } from './vocabulary';
import { wordsKey } from './words-key';

type Words = Readonly<Partial<Record<Language, ReadingWords>>>;

const given: unknown = Reflect.get(globalThis, Symbol.for(wordsKey));

/** Words for reading, of the languages that were put into the page before this script, and English. */
export const readingWords: Words = { en, ...(typeof given === 'object' ? (given as Words) : {}) };
