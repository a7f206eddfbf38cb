import type messages from '../../public/_locales/en/messages.json';

/** The name of a message in `public/_locales`; the compiler knows them all. */
export type MessageName = keyof typeof messages;

type PluralBase<N> = N extends `${infer Base}_other` ? Base : never;
/** A message in plural forms: `name_one`, `name_few`, `name_many`, `name_other` (at least `_other`). */
type PluralName = PluralBase<MessageName>;

/** A text for people, in the browser's language. `values` fill `$1`, `$2`… */
export function text(name: MessageName, ...values: readonly (string | number)[]): string {
  return chrome.i18n.getMessage(name, values.map(String));
}

/** Sentences one after another, with a space between them; Chinese and Japanese set none after their full stop. */
export function sentences(...all: readonly string[]): string {
  return all.join(/^(?:ja|zh)/u.test(text('language_tag')) ? '' : ' ');
}

/**
 * What stands side by side without being a sentence (a street, a city, a country; tags): `A, B`, in Japanese
 * and Chinese `A、B`.
 */
export function sideBySide(parts: readonly string[]): string {
  return parts.join(/^(?:ja|zh)/u.test(text('language_tag')) ? '、' : ', ');
}

/** Several things of one kind, as the language lists them: `A, B`. */
export function enumeration(things: readonly string[]): string {
  return new Intl.ListFormat(uiLanguage(), { type: 'conjunction', style: 'narrow' }).format(things);
}

let language: string | undefined;

/** The browser's language for texts, dates and numbers (BCP 47). It is asked once: no page outlives a change of it. */
export function uiLanguage(): string {
  language ??= chrome.i18n.getUILanguage();
  return language;
}

/** Making these takes longer than drawing a row: each is made once. */
let forms: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;

/** A text in the plural form that `count` takes; `count` is `$1`, formatted; `values` follow as `$2`… */
export function plural(name: PluralName, count: number, ...values: readonly (string | number)[]): string {
  // The texts' own language decides the forms: where the browser's language has no texts, English is shown.
  forms ??= new Intl.PluralRules(chrome.i18n.getMessage('language_tag') || 'en');
  numbers ??= new Intl.NumberFormat(uiLanguage());
  const form = forms.select(count);
  const shown = numbers.format(count);
  const substitutions = [shown, ...values.map(String)];
  return (
    chrome.i18n.getMessage(`${name}_${form}`, substitutions) ||
    chrome.i18n.getMessage(`${name}_other`, substitutions)
  );
}
