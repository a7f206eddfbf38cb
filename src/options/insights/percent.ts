import { uiLanguage } from '../../text/text';

/** A share from 0 to 1 as the reader's language writes it; small ones keep a digit: 2.4 %. */
export function percent(share: number): string {
  const digits = share > 0 && share < 0.1 ? 1 : 0;
  return new Intl.NumberFormat(uiLanguage(), { style: 'percent', maximumFractionDigits: digits }).format(
    share,
  );
}
