import { matchLanguage } from '../../domain/page-languages';
import type { LoadedScript } from '../../platform/scripts';

/**
 * The scripts that read a page which may be in these languages: the words of each, then the reader, which has English.
 * @param tags BCP 47, as the page and the browser name them; what is no language of ours is left out.
 */
export function readerScripts(tags: readonly string[]): readonly LoadedScript[] {
  return [...wordScripts(tags), 'content/reader.js'];
}

/** The words of these languages; English needs none. */
export function wordScripts(tags: readonly string[]): readonly LoadedScript[] {
  const languages = new Set(tags.map(matchLanguage));
  return [...languages].flatMap((language): readonly LoadedScript[] =>
    language === null || language === 'en' ? [] : [`content/words/${language}.js`],
  );
}
