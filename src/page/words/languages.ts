import { form as enForm, reading as en } from './en';
import { form as csForm, reading as cs } from './cs';
import { form as deForm, reading as de } from './de';
import { form as esForm, reading as es } from './es';
import { form as frForm, reading as fr } from './fr';
import { form as itForm, reading as it } from './it';
import { form as jaForm, reading as ja } from './ja';
import { form as koForm, reading as ko } from './ko';
import { form as nlForm, reading as nl } from './nl';
import { form as plForm, reading as pl } from './pl';
import { form as ptBRForm, reading as ptBR } from './pt-BR';
import { form as ptPTForm, reading as ptPT } from './pt-PT';
import { form as zhCNForm, reading as zhCN } from './zh-CN';
import { form as zhTWForm, reading as zhTW } from './zh-TW';
import type { FormWords, ReadingWords } from './vocabulary';

/** Words for reading, by language. A new language is its own file and its lines here. */
export const reading = {
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
} as const satisfies Record<string, ReadingWords>;

export type Language = keyof typeof reading;

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

export const languages = Object.keys(reading) as readonly Language[];

const matched = new Map<string, Language | null>();

/**
 * The language of ours that a BCP 47 tag (any case, `en-us`, `zh-Hant-HK`) means, or null. Chinese goes by
 * script and Portuguese by region, because the likely subtags of the tag decide: `pt` is Brazil, `zh-HK` traditional.
 */
export function matchLanguage(tag: string): Language | null {
  const known = matched.get(tag);
  if (known !== undefined) return known;
  const found = match(tag);
  matched.set(tag, found);
  return found;
}

function match(tag: string): Language | null {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  } catch {
    return null; // Not a language tag at all: a page may say anything in `lang`.
  }
  const { language, script, region } = locale;
  const wanted =
    language === 'zh'
      ? script === 'Hant'
        ? 'zh-TW'
        : 'zh-CN'
      : language === 'pt'
        ? region === 'BR'
          ? 'pt-BR'
          : 'pt-PT'
        : language;
  return languages.find((each) => each === wanted) ?? null;
}

/**
 * The order in which languages are asked: first those of the hint in their order of trust, then English
 * (what the portal falls back to); the rest only together, where a word that means two things settles nothing.
 */
export function trustOrder(tags: readonly string[]): {
  readonly first: readonly Language[];
  readonly rest: readonly Language[];
} {
  const first = [...new Set([...tags.map(matchLanguage), 'en' as const])].filter((each) => each !== null);
  return { first, rest: languages.filter((each) => !first.includes(each)) };
}
