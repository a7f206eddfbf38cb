/** A telephone number, ready for comparison. */
export interface PhoneNumber {
  /** Significant digits as far as the text tells: country code and trunk zero dropped. */
  readonly digits: string;
  readonly extension: string;
}

/** Country codes of two digits; 1 and 7 have one, all others three. ITU-T E.164. */
const twoDigits = new Set(
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  ),
);
const codeOf: Readonly<Record<string, string>> = {
  US: '1',
  CA: '1',
  RU: '7',
  KZ: '7',
  EG: '20',
  ZA: '27',
  GR: '30',
  NL: '31',
  BE: '32',
  FR: '33',
  ES: '34',
  HU: '36',
  IT: '39',
  RO: '40',
  CH: '41',
  AT: '43',
  GB: '44',
  DK: '45',
  SE: '46',
  NO: '47',
  PL: '48',
  DE: '49',
  PE: '51',
  MX: '52',
  AR: '54',
  BR: '55',
  CL: '56',
  CO: '57',
  MY: '60',
  AU: '61',
  ID: '62',
  PH: '63',
  NZ: '64',
  SG: '65',
  TH: '66',
  JP: '81',
  KR: '82',
  VN: '84',
  CN: '86',
  TR: '90',
  IN: '91',
  PK: '92',
  PT: '351',
  IE: '353',
  FI: '358',
  BG: '359',
  LT: '370',
  LV: '371',
  EE: '372',
  UA: '380',
  RS: '381',
  HR: '385',
  SI: '386',
  CZ: '420',
  SK: '421',
  TW: '886',
  IL: '972',
  AE: '971',
  SA: '966',
  HK: '852',
  IS: '354',
  LU: '352',
};

/** The text with Arabic, Persian and full-width digits as ASCII ones. */
const withAsciiDigits = (text: string): string =>
  /[\u0080-\uffff]/.test(text)
    ? text
        .normalize('NFKC')
        .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    : text;

const beforeExtension =
  /\s*(?:ext(?:ension)?\.?|x|#|доб\.?|durchwahl|dw\.?|poste|linka|kl\.|ramal|内線|;ext=)\s*(?=\d)/u;

/** A number and the extensions after it, in small letters. */
const splitExtension = (text: string): readonly string[] =>
  /[^\d\s()+./-]/.test(text) ? text.toLowerCase().split(beforeExtension) : [text];

/** Number of digits of the country code that a number in international form begins with. */
function codeLength(digits: string): number {
  if (/^[17]/.test(digits)) return 1;
  return twoDigits.has(digits.slice(0, 2)) ? 2 : 3;
}

/** The digits without the country's code, where enough of them are left for a number. */
function withoutOwnCode(digits: string, country: string): string {
  const code = codeOf[country];
  if (code === undefined || !digits.startsWith(code)) return digits;
  return digits.length >= code.length + (code === '1' ? 10 : 9) ? digits.slice(code.length) : digits;
}

/**
 * Reads a phone number in any usual notation; null below six digits. `country` (alpha-2 or empty) only tells
 * which country code may be dropped where no plus sign marks it.
 */
export function phoneNumber(text: string | undefined, country: string): PhoneNumber | null {
  if (typeof text !== 'string') return null;
  const [main = '', ...rest] = splitExtension(withAsciiDigits(text));
  const extension = rest.join('').replace(/\D/g, '');
  const international = /^\D*\+/.test(main) || /^\D*00[1-9]/.test(main);
  const dialled = main.replace(/\(0\)/g, '').replace(/\D/g, '');
  const abroad = dialled.replace(/^00/, '');
  const national = international ? abroad.slice(codeLength(abroad)) : withoutOwnCode(dialled, country);
  const digits = national.replace(/^0+/, '');
  return digits.length < 6 || /^(\d)\1*$/.test(digits) ? null : { digits, extension };
}

/** Whether one number may be the other with a country or area code in front. */
export function sameLine(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 7 && long.length - short.length <= 4 && long.endsWith(short);
}
