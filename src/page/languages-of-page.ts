/**
 * Languages that a page may be in, BCP 47, in order of trust: its own `lang`, the locale in its address (which has the
 * region that `lang="en"` lacks: 9/1 is a day in January in en-GB), the browser's.
 */
export function languagesOfAddress(
  lang: string,
  path: string,
  browserLanguages: readonly string[],
): readonly string[] {
  const inAddress = /^\/([a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2})(?:\/|$)/iu.exec(path)?.[1] ?? '';
  // The address says the same language more exactly.
  const exact = inAddress.toLowerCase().startsWith(`${lang.toLowerCase()}-`)
    ? [inAddress, lang]
    : [lang, inAddress];
  return [...new Set([...exact, ...browserLanguages].filter((tag) => tag !== ''))];
}

/** The same of a document. */
export function languagesOfPage(
  document: Document,
  address: URL,
  browserLanguages: readonly string[],
): readonly string[] {
  return languagesOfAddress(document.documentElement.lang, address.pathname, browserLanguages);
}
