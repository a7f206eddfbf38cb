import { factsOf } from './language-facts';
import { reading } from './languages';

/*
 * Sentences by which a list says that it is empty: "No leads found", "There are no items to show". They are
 * short, say "no" or "none", and name what lists hold or referrals. "No more results" and "No new leads" say
 * nothing of the list as a whole.
 */

/** What stands between "no" and the thing must not narrow it to what was added last. */
const between = '(?:(?!more|new|other|further|unread|neue|weitere|nuevos|nouveau|nuovi|novos)[^ ]+ ){0,2}';

/**
 * What lists of referrals hold, as the words for headings name it; a word may go on: `příležitost` in
 * `příležitostí`.
 */
function referralsIn(language: string): readonly string[] {
  return Object.entries(reading)
    .filter(([tag]) => tag.split('-', 1)[0] === language)
    .flatMap(([, { lead, deal, referral, customer, inquiry, all }]) =>
      [lead, deal, referral, customer, inquiry, all].join('|').replaceAll('~', '').split('|'),
    );
}

function patternOf(language: string): RegExp | null {
  const facts = factsOf(language);
  if (facts === null) return null;
  const [none, general, empty] = facts.emptyList;
  const things = [general, ...referralsIn(language)].join('|');
  return new RegExp(`^(?:${inOrder(language, { none, things, empty })})$`, 'u');
}

interface Words {
  readonly none: string;
  readonly things: string;
  readonly empty: string;
}

/** In Japanese and Korean the denial stands at the end, in Chinese before the thing; words are not parted. */
function inOrder(language: string, { none, things, empty }: Words): string {
  switch (language) {
    case 'zh':
      return `.{0,8}(?:${none}).{0,10}(?:${things}).{0,6}|.{1,6}(?:${empty})`;
    case 'ja':
    case 'ko':
      return `.{0,20}(?:${things}).{0,12}(?:${none})|0 ?(?:件|개).{0,8}|.{1,12}${empty}`;
    default:
      return `(?:[^ ]+ ){0,4}(?:${none}) ?${between}(?:${things})\\p{L}*(?: [^ ]+){0,4}|(?:[^ ]+ ){1,3}${empty}`;
  }
}

const made = new Map<string, RegExp | null>();

/** A list says it in one or two sentences; what is longer explains something. */
const longest = 160;
/** "0–0 of 0", "0 / 0". */
const nothingOf = /^(?:\p{L}+ )?0(?: ?[-–—~] ?0)? ?(?:\/|\p{L}{1,6}) ?0(?: \p{L}+)?$/u;

/** Whether a text says that a list is empty. @param languages BCP 47; English is always one of them. */
export function readEmptyList(text: string, languages: readonly string[]): boolean {
  if (text.length === 0 || text.length > longest) return false;
  const plain = text.normalize('NFC').toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
  if (nothingOf.test(plain)) return true;
  const [first = ''] = plain.split(/[.!。!]\s*/u);
  const short = first.replace(/(?<![:;,\s])[:;,\s]+$/u, '');
  const own = new Set([...languages.map((tag) => tag.split('-', 1)[0]?.toLowerCase() ?? ''), 'en']);
  return [...own].some((language) => {
    if (!made.has(language)) made.set(language, patternOf(language));
    return made.get(language)?.test(short) === true;
  });
}
