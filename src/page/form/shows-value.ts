import type { FormValue } from '../../domain/form';
import { showsAmount } from './amount-text';
import { possibleDays } from './date-text';
import { chooseByMeaning } from './option-meaning';

/** Texts are one whatever ends their lines. */
export const sameText = (a: string, b: string): boolean =>
  a.replace(/\r\n?/g, '\n').trim() === b.replace(/\r\n?/g, '\n').trim();

/** Whether what a field shows is this value, beyond doubt. */
export function showsValue(shown: string, value: FormValue, languages: readonly string[]): boolean {
  switch (value.kind) {
    case 'text':
      return sameText(shown, value.text);
    case 'amount':
      return showsAmount(value.amount, shown);
    case 'day': {
      const days = possibleDays(shown, languages);
      return days.length === 1 && days[0] === value.day;
    }
    case 'currency':
    case 'reason':
      return chooseByMeaning([{ text: shown, value: '' }], value, languages).kind === 'one';
  }
}
