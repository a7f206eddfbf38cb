import { isDescriptive } from './descriptive-words';
import { readHanCompany } from './han-readings';
import { registeredDomain } from './mail-address';
import { countryCode } from './place';
import { meaningful } from './placeholder';
import { slipsBetween } from '../domain/edit-distance';
import { slips, splitWords, type Word, type Words } from './words';

/** A company's name, ready for comparison. */
export interface CompanyName {
  /** The words without legal form and without "and"; abbreviations written out. At least one. */
  readonly words: readonly Word[];
  /** All words written as one: Data Soft is DataSoft, and the form that mail domains take. */
  readonly joined: Word;
  /** First letters of the words, three or more: International Business Machines is ibm. */
  readonly acronym: string;
  /** The legal form as one word, `sro`; empty where there is none. */
  readonly form: string;
  /**
   * Number of the law that knows the form (`GmbH`, `Oy`); null where several do, or the form is a translation
   * (`Ltd`).
   */
  readonly land: number | null;
  /** Written in other letters than Latin ones: the words are a reading, of which only the consonants are sure. */
  readonly transcribed: boolean;
}

/** Words that a long name is compared by; those beyond say little. */
const mostWords = 14;

/** Legal forms as they stand at the end of a name (points dropped). Facts of company law, by common knowledge. */
const formsAfter = new Set(
  `inc s ro incorporated corp corporation co company companies ltd limited llc llp lp plc pllc pc pty proprietary pvt private gmbh ggmbh mbh ag kg kgaa ohg ug gbr ev eg se haftungsbeschrankt
  sa sas sarl sasu eurl snc sci scop sem sl slu slne sau sad sc srl srls spa sapa ss scarl scrl bv nv vof cv bvba sprl asbl vzw ab hb kb as asa aps is amba oy oyj ab ry sro as vos ks spol zs ops druzstvo
  spzoo sp z oo zoo spj spk sk zrt nyrt kft bt kkt kv rt doo dd ad ead eood ood jdoo kd do obrt uab sia ou tu ltda lda eireli epp mei me unipessoal cia sdc sapi rl saci sade sabde de
  ooo oao zao pao ao ip tov at fop pp dat too tdv kt ae epe oe ee ike sti as anonim limited sirketi tas kk gk yk co bhd sdn pte tbk pt cpc jsc pjsc ojsc cjsc llp inh eirl srlcv cvba bvba
  lllp gie geie efta fze fzco fzllc wll bsc kscc saog bpk edms ctc nl sae psc jdoo kda sf ehf hf sam cic cio aktiengesellschaft gesellschaft aktiebolag akciova spolecnost societa sociedad societe anonyme anonima limitada responsabilite tnhh san tic sanayi ticaret pfa sprl soc rf sapi ecv
  vennootschap besloten spolka akcyjna aksjeselskap anpartsselskab aktieselskab osakeyhtio inc`.split(/\s+/),
);
/** Legal forms as they stand in front. */
const formsBefore = new Set(
  'ooo oao zao pao ao ip tov fop pp dat too tdv kt tov pt cv ud pd firma fa spolka sarl sas sa the ao op chp kk cong ty tnhh'.split(
    ' ',
  ),
);
/** Legal forms written without a space (Chinese, Japanese, Korean, Thai), or with marks inside (Hebrew, Arabic). */
const formsInside =
  /(?:一般社団法人|公益社団法人|一般財団法人|特定非営利活動法人|医療法人(?:社団)?|学校法人|株式会社|有限会社|合同会社|合名会社|合資会社|\(株\)|\(有\)|\(同\)|股份有限公司|有限责任公司|有限責任公司|无限责任公司|無限責任公司|股份公司|有限公司|集团公司|公司|株式會社|주식회사|유한회사|유한책임회사|\(주\)|\(유\)|בע["״']*מ|شركة|المحدودة|ذ\.?\s?م\.?\s?م\.?|บริษัท|จำกัด)/g;
/** Forms that are one form. */
const forms: Readonly<Record<string, string>> = {
  incorporated: 'inc',
  corporation: 'corp',
  limited: 'ltd',
  spolsro: 'sro',
  spzoo: 'spzoo',
  spoo: 'spzoo',
  aktiebolag: 'ab',
  coltd: 'ltd',
  ltda: 'ltda',
  privateltd: 'pvtltd',
};
const and = new Set('and und et y e i a og och en en ja oraz es és si ir ve u & i and'.split(' '));

const abbreviations = new Map<string, string>();

/** Learns abbreviations, one word a line: in full first, then how it is cut short or else spelled. */
export function learnAbbreviations(lines: readonly string[]): void {
  abbreviations.clear();
  canonicalForms.clear();
  for (const line of lines) {
    const [full = '', ...others] = line.split(' ');
    for (const other of others) abbreviations.set(other, full);
  }
}

const lands = new Map<string, number>();

/** Learns legal forms, those of one country a line. */
export function learnForms(lines: readonly string[]): void {
  lands.clear();
  for (const [land, line] of lines.entries())
    for (const form of line.split(' ')) lands.set(form, lands.has(form) ? -1 : land);
  for (const [form, land] of lands) if (land < 0) lands.delete(form);
}

const canonicalForms = new Map<string, string>();

/** One word for a word's plural and its abbreviation; remembered, since words of companies recur. */
function canonical(word: string): string {
  let form = canonicalForms.get(word);
  if (form === undefined) {
    if (canonicalForms.size > 20_000) canonicalForms.clear();
    canonicalForms.set(word, (form = canonicalForm(word)));
  }
  return form;
}

function canonicalForm(word: string): string {
  const full = abbreviations.get(word);
  if (full !== undefined) return full;
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  const singular =
    word.length > 4 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
  return isDescriptive(singular) || abbreviations.has(singular)
    ? (abbreviations.get(singular) ?? singular)
    : word;
}

/** A company field that holds an address of the web: `www.contoso.com`, `https://contoso.com/de`. */
const webAddress = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,})(?:\/\S*)?$/u;

const transcribed = /(?=\p{L})\P{Script=Latin}/u;

const regions = new Set('uk usa us eu emea apac'.split(' '));
const isCountry = (word: string): boolean =>
  regions.has(word) || (word.length > 3 && countryCode(word) !== '');

/** The words of a text, with dotted initials as one word (I.B.M.) and Chinese characters as they are read. */
function companyWords(text: string, plain: boolean): readonly string[] {
  const whole = plain ? text : text.normalize('NFKC').replace(formsInside, ' ');
  const named = whole.includes('.')
    ? whole.replace(/(?<!\p{L})\p{L}\.(?:\s?\p{L}\.)+/gu, (dotted) => `${dotted.replace(/[.\s]/g, '')} `)
    : whole;
  const split = splitWords(named);
  const spoken = plain
    ? split
    : split.flatMap((word) => (/\p{Script=Han}/u.test(word) ? readHanCompany(word) : [word]));
  return spoken.length > 0 ? spoken : splitWords(text);
}

/** Where the legal forms at the end begin. */
function endOfCore(words: readonly string[]): number {
  let end = words.length;
  const isFormAt = (at: number): boolean => formsAfter.has(words[at] ?? '');
  const skipForms = (): void => {
    while (end > 1 && isFormAt(end - 1)) end--;
  };
  // Acme Incorporated (UK): the country after the form says where the books are kept.
  if (end > 2 && isFormAt(end - 2) && isCountry(words[end - 1] ?? '')) end--;
  skipForms();
  // "GmbH & Co. KG" ends in an "and" once the forms are gone.
  while (end > 1 && end < words.length && and.has(words[end - 1] ?? '')) {
    end--;
    skipForms();
  }
  return end;
}

/** Where the legal forms at the beginning end. */
function startOfCore(words: readonly string[], end: number): number {
  let start = 0;
  while (start < end - 1 && formsBefore.has(words[start] ?? '')) start++;
  return start;
}

function coreWords(text: string): { readonly words: readonly string[]; readonly form: string } {
  const plain = !/[\u0080-\uffff]/.test(text);
  const words = companyWords(text, plain);
  const end = endOfCore(words);
  const start = startOfCore(words, end);
  const core = words.slice(start, end);
  const around = [...words.slice(0, start), ...words.slice(end)].filter((word) => !and.has(word)).join('');
  const form = around || (plain ? '' : (text.match(formsInside)?.[0] ?? ''));
  return {
    words: core.filter((word, at) => core.length === 1 || at === 0 || !and.has(word)).map(canonical),
    form: forms[form] ?? form,
  };
}

/** The words and the legal form of a field, which may hold an address of the web. */
function readCompany(said: string): { readonly words: readonly string[]; readonly form: string } {
  const host = said.includes('.') && !said.includes(' ') ? webAddress.exec(said)?.[1] : undefined;
  if (host === undefined) return coreWords(said);
  const label = registeredDomain(host.toLowerCase()).split('.')[0];
  if (label === undefined || /^\p{L}\.\p{L}/u.test(said)) return coreWords(said);
  return { words: splitWords(label), form: '' };
}

/** Whether the words are the contact's own name, each with up to one slip. */
const isOwnName = (words: readonly string[], ownName: ReadonlySet<string>): boolean =>
  ownName.size > 1 &&
  words.length === ownName.size &&
  words.every(
    (word) =>
      ownName.has(word) || [...ownName].some((own) => own.length > 3 && slipsBetween(own, word, 1) <= 1),
  );

/**
 * Reads a company field; null where it holds no company: nothing, a placeholder, or the contact's own name.
 * `ownName` are the words of the contact's name in the same record.
 */
export function companyName(
  text: string | undefined,
  ownName: ReadonlySet<string>,
  vocabulary: Words,
): CompanyName | null {
  const said = meaningful(text);
  if (said === '' || said.includes('@')) return null;
  const { words, form } = readCompany(said);
  if (words.length === 0 || isOwnName(words, ownName)) return null;
  return {
    form,
    land: lands.get(form) ?? null,
    transcribed: /[\u0080-\uffff]/.test(said) && transcribed.test(said),
    words: words.slice(0, mostWords).map((word) => vocabulary.of(word)),
    joined: vocabulary.of(words.join('')),
    acronym: words.length >= 3 ? words.map((word) => word[0]).join('') : '',
  };
}

/** Whether a mail domain's first label is how the company would be written in an address. */
export function labelNames(label: Word, company: CompanyName): boolean {
  const name = company.joined.text;
  if (
    label === company.joined ||
    (name.length >= 5 && label.text.startsWith(name)) ||
    (name.length >= 5 && label.text.length >= 5 && name.startsWith(label.text))
  )
    return true;
  return (
    (label.text === company.acronym && label.text.length >= 3) ||
    (name.length >= 6 && slips(label, company.joined) !== null)
  );
}
