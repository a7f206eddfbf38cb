import type { FormValue } from '../../domain/form';
import { currencyCodes } from '../../language/values/currency-codes';
import { usable } from '../../language/values/date-patterns';
import { asksToChoose } from '../../language/words/form-labels';
import { reasonListOf, reasonOfOption } from './reason-option';

/** An option of a list, as far as choosing needs it. */
export interface OptionText {
  /** As shown; for custom elements also a label that an attribute gives. */
  readonly text: string;
  /** The value behind it, where the page gives one. */
  readonly value: string;
}

export type Choice<O> =
  | { readonly kind: 'one'; readonly option: O }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' }
  /** The options are reasons, but those of another answer's form. */
  | { readonly kind: 'other-list' };

const same = (a: string, b: string): boolean =>
  a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();

function currencyNames(code: string, languages: readonly string[]): readonly string[] {
  return [...new Set([...languages.filter(usable), 'en'])].map(
    (tag) => new Intl.DisplayNames([tag], { type: 'currency' }).of(code) ?? code,
  );
}

/** Tests of how surely an option means the value, the surest first; the first that any option passes decides. */
function tests(
  wanted: FormValue,
  languages: readonly string[],
): readonly ((option: OptionText) => boolean)[] {
  switch (wanted.kind) {
    case 'currency': {
      const code = wanted.code.toUpperCase();
      const asWord = new RegExp(`(?<![\\p{L}\\p{N}])${code}(?![\\p{L}\\p{N}])`, 'u');
      const names = currencyNames(code, languages);
      return [
        ({ text, value }) => same(text, code) || same(value, code),
        ({ text }) => asWord.test(text),
        ({ text }) => names.some((name) => same(name, text)),
      ];
    }
    case 'reason':
      return [({ text }) => reasonOfOption(text, languages, wanted.list) === wanted.code];
    case 'text':
      return [({ text }) => same(text, wanted.text), ({ value }) => same(value, wanted.text)];
    default:
      return [];
  }
}

/**
 * Whether an option means any value of the wanted kind; one that does not, such as "Select a reason",
 * stands for "not chosen yet".
 */
export function meansNothing(
  { text, value }: OptionText,
  wanted: FormValue['kind'],
  languages: readonly string[],
): boolean {
  if (text === '') return true;
  switch (wanted) {
    case 'reason':
      return (
        reasonOfOption(text, languages, 'decline') === null &&
        reasonOfOption(text, languages, 'error') === null
      );
    case 'currency':
      return ![...currencyCodes()].some((code) =>
        tests({ kind: 'currency', code }, languages).some((test) => test({ text, value })),
      );
    default:
      return asksToChoose(text, languages);
  }
}

/** Whether a list shows at most one option, which means nothing: the page may not have fetched the others yet. */
export const isNotFilledYet = (
  options: readonly OptionText[],
  wanted: FormValue,
  languages: readonly string[],
): boolean => options.length < 2 && options.every((option) => meansNothing(option, wanted.kind, languages));

/** The one option that means the value for certain. */
export function chooseByMeaning<O extends OptionText>(
  options: readonly O[],
  wanted: FormValue,
  languages: readonly string[],
): Choice<O> {
  if (wanted.kind === 'reason') {
    const list = reasonListOf(
      options.map(({ text }) => text),
      languages,
    );
    if (list !== null && list !== wanted.list) return { kind: 'other-list' };
  }
  for (const test of tests(wanted, languages)) {
    const fitting = options.filter(test);
    const [option] = fitting;
    if (option !== undefined) return fitting.length === 1 ? { kind: 'one', option } : { kind: 'several' };
  }
  return { kind: 'none' };
}
