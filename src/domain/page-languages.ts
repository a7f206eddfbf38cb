/** The languages in which pages of Partner Center are read. */
export const pageLanguages = [
  'en',
  'cs',
  'de',
  'es',
  'fr',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt-BR',
  'pt-PT',
  'zh-CN',
  'zh-TW',
] as const;

export type Language = (typeof pageLanguages)[number];

/** Languages that write compounds as one word: "Kundenname". */
export const writesCompounds: ReadonlySet<Language> = new Set(['de', 'nl']);

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

/** Whether two BCP 47 tags mean the same language of ours, `en` and `en-us` say; others must be equal. */
export function isSameLanguage(one: string, other: string): boolean {
  return one === other || (matchLanguage(one) !== null && matchLanguage(one) === matchLanguage(other));
}

function match(tag: string): Language | null {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  } catch {
    return null; // Not a language tag at all: a page may say anything in `lang`.
  }
  const { language, script, region } = locale;
  const chinese = script === 'Hant' ? 'zh-TW' : 'zh-CN';
  const portuguese = region === 'BR' ? 'pt-BR' : 'pt-PT';
  const byRegion: Readonly<Record<string, string>> = { zh: chinese, pt: portuguese };
  const wanted = byRegion[language] ?? language;
  return pageLanguages.find((each) => each === wanted) ?? null;
}
