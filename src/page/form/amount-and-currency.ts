import type { FieldResult, FormField, FormValues } from '../../domain/form';
import type { Control } from './controls';
import { fieldName } from '../snapshot/label-of';
import { shownText } from '../snapshot/shown';
import { currencyOfLabel, currencyOfText } from './label-hint';

type Results = ReadonlyMap<FormField, FieldResult>;

const isIn = (results: Results, field: FormField): boolean =>
  ['filled', 'already'].includes(results.get(field)?.kind ?? '');

/** The currency that stands by an amount for good: in its label, or beside the field as "€" or "EUR". */
function fixedCurrency({ element }: Control, languages: readonly string[]): string | null {
  const named = currencyOfLabel(fieldName(element), languages);
  const beside = element.parentElement;
  return named ?? (beside === null ? null : currencyOfText(shownText(beside, element), languages));
}

/**
 * Amount and currency are one value: whether the amount may go in, now that the currency was tried. Where the form
 * has no field for the currency, it must say by the amount that it is the wanted one.
 */
export function amountMayGoIn(
  amount: Control,
  { currency }: FormValues,
  results: Results,
  languages: readonly string[],
): boolean {
  if (currency?.kind !== 'currency') return true;
  if (results.get('currency')?.kind === 'not-found')
    return fixedCurrency(amount, languages) === currency.code.toUpperCase();
  return isIn(results, 'currency');
}

/** The one of the two that was filled although the other was not; null: both hold, or neither was filled. */
export function brokenPair({ value, currency }: FormValues, results: Results): 'value' | 'currency' | null {
  if (value === undefined || currency === undefined) return null;
  const amountIn = isIn(results, 'value');
  const currencyIn = isIn(results, 'currency');
  // A form without a field for the currency was asked before the amount went in.
  if (amountIn && !currencyIn) return results.get('currency')?.kind === 'not-found' ? null : 'value';
  return currencyIn && !amountIn ? 'currency' : null;
}
