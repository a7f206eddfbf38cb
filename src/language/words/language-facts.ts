import type { Language } from '../../domain/page-languages';
import { facts as en } from '../en';
import { facts as cs } from '../cs';
import { facts as de } from '../de';
import { facts as es } from '../es';
import { facts as fr } from '../fr';
import { facts as it } from '../it';
import { facts as ja } from '../ja';
import { facts as ko } from '../ko';
import { facts as nl } from '../nl';
import { facts as pl } from '../pl';
import { facts as ptBR } from '../pt-BR';
import { facts as ptPT } from '../pt-PT';
import { facts as zhCN } from '../zh-CN';
import { facts as zhTW } from '../zh-TW';
import type { LanguageFacts } from './vocabulary';

/**
 * The facts of each language. A new language is its own file, and its lines here, in the reading words and the forms.
 */
export const languageFacts: Readonly<Record<Language, LanguageFacts>> = {
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

/** The facts of the language that a tag begins with, whatever its region or script; null: not one of ours. */
export function factsOf(tag: string): LanguageFacts | null {
  const primary = primaryOf(tag);
  return Object.entries(languageFacts).find(([language]) => primaryOf(language) === primary)?.[1] ?? null;
}

const primaryOf = (tag: string): string => tag.toLowerCase().split(/[-_]/u, 1)[0] ?? '';
