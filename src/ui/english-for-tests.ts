import texts from '../../public/_locales/en/messages.json' with { type: 'json' };

/** Gives tests in Node the English texts through `chrome.i18n`, and the browser's language for numbers and dates. */
export function speakEnglish(language = 'en-US'): void {
  const known: Readonly<Record<string, { readonly message: string }>> = texts;
  const getMessage = (name: string, values: readonly string[] = []): string =>
    (known[name]?.message ?? '').replace(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? '');
  Object.assign(globalThis, { chrome: { i18n: { getMessage, getUILanguage: () => language } } });
}
