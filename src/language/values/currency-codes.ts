let codes: ReadonlySet<string> | undefined;

/** Every currency that `Intl` knows, by its ISO 4217 code. */
export function currencyCodes(): ReadonlySet<string> {
  return (codes ??= new Set(Intl.supportedValuesOf('currency')));
}

/** The ISO 4217 code that a text is, in capitals; null: none. */
export function currencyOfCode(text: string): string | null {
  const code = text.toUpperCase();
  return currencyCodes().has(code) ? code : null;
}
