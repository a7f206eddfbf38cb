import type { Language } from '../../domain/page-languages';
import { reading as en } from '../en';
import { reading as cs } from '../cs';
import { reading as de } from '../de';
import { reading as es } from '../es';
import { reading as fr } from '../fr';
import { reading as it } from '../it';
import { reading as ja } from '../ja';
import { reading as ko } from '../ko';
import { reading as nl } from '../nl';
import { reading as pl } from '../pl';
import { reading as ptBR } from '../pt-BR';
import { reading as ptPT } from '../pt-PT';
import { reading as zhCN } from '../zh-CN';
import { reading as zhTW } from '../zh-TW';
import type { ReadingWords } from './vocabulary';

/**
 * Words for reading, by language. A new language is its own file and its lines here. The reader's script takes
 * `reading-words-of-page.ts` in its place: it has the languages that the worker put into the page.
 */
export const readingWords: Readonly<Record<Language, ReadingWords>> = {
  en,
  cs,
  de,
  es,
  fr,
  it,
  ja,
  ko,
  nl,
  pl,
  'pt-BR': ptBR,
  'pt-PT': ptPT,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
};
