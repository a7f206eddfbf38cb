import { form as enForm } from '../en';
import { form as csForm } from '../cs';
import { form as deForm } from '../de';
import { form as esForm } from '../es';
import { form as frForm } from '../fr';
import { form as itForm } from '../it';
import { form as jaForm } from '../ja';
import { form as koForm } from '../ko';
import { form as nlForm } from '../nl';
import { form as plForm } from '../pl';
import { form as ptBRForm } from '../pt-BR';
import { form as ptPTForm } from '../pt-PT';
import { form as zhCNForm } from '../zh-CN';
import { form as zhTWForm } from '../zh-TW';
import { type Language, matchLanguage, pageLanguages } from '../../domain/page-languages';
import { readingWords } from './reading-words';
import type { FormWords, ReadingWords } from './vocabulary';

export { matchLanguage, type Language } from '../../domain/page-languages';

/** Words for reading, by language; of some languages they may not be loaded. */
export const reading: Readonly<Partial<Record<Language, ReadingWords>>> = readingWords;

/** Words of the forms, apart so that a script that only reads does not carry them. */
export const form: Readonly<Record<Language, FormWords>> = {
  en: enForm,
  cs: csForm,
  de: deForm,
  es: esForm,
  fr: frForm,
  it: itForm,
  ja: jaForm,
  ko: koForm,
  nl: nlForm,
  pl: plForm,
  'pt-BR': ptBRForm,
  'pt-PT': ptPTForm,
  'zh-CN': zhCNForm,
  'zh-TW': zhTWForm,
};

/** The languages whose words are loaded. */
export const languages: readonly Language[] = pageLanguages.filter((language) => language in readingWords);

const isLoaded = (language: Language | null): language is Language =>
  language !== null && languages.includes(language);

/**
 * The order in which languages are asked: first those of the hint in their order of trust, then English
 * (what the portal falls back to); the rest only together, where a word that means two things settles nothing.
 */
export function trustOrder(tags: readonly string[]): {
  readonly first: readonly Language[];
  readonly rest: readonly Language[];
} {
  const wanted = new Set([...tags.map(matchLanguage), 'en' as const]);
  const first = [...wanted].filter(isLoaded);
  return { first, rest: languages.filter((each) => !first.includes(each)) };
}
