/**
 * Letters of other scripts in Latin letters, where that is a matter of letters: kana, hangul, Cyrillic, Greek,
 * Arabic, Hebrew, Georgian, Armenian. Chinese characters stay: what they sound like is a matter of words
 * (see `han-readings.ts`).
 */
const pairs = (text: string): [string, string][] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => [[...pair][0] ?? '', [...pair].slice(1).join('')]);

const letters = new Map<string, string>([
  // Cyrillic: Russian, Ukrainian, Bulgarian, Serbian, Macedonian, Kazakh.
  ...pairs(
    `аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хh цts чch шsh щshch ъ ыy ьʹ эe юyu яya
    іi їi єe ґg ўu јj љlj њnj ћc ђdj џdz ѓg ќk ѕdz әa ғg қk ңn өo ұu үu һh`.replaceAll('ʹ', ''),
  ),
  // Greek; the digraphs are folded before.
  ...pairs(`αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo`),
  // Arabic and Persian: short vowels are not written, so only the consonants can ever agree.
  ...pairs(
    `اa أa إi آa ٱa بb تt ثth جj حh خkh دd ذd رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk کk لl مm نn هh ةa وw ؤw يy یy ىa ئy ء پp چch ژzh گg`,
  ),
  ...pairs(`אa בb גg דd הh וv זz חh טt יy כk ךk לl מm םm נn ןn סs עa פp ףp צts ץts קk רr שsh תt`),
  ...pairs(
    `აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყk შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh`,
  ),
  ...pairs(
    `աa բb գg դd եe զz էe ըe թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւv փp քk օo ֆf`,
  ),
  // Letters that Unicode does not decompose.
  ...pairs(`ßss øo łl đd ðd þth æae œoe ıi ħh ŧt ŋn ʻ ʼ ƒf əa ơo ưu`),
]);

const hiragana = new Map<string, string>(
  pairs(`あa いi うu えe おo かka きki くku けke こko がga ぎgi ぐgu げge ごgo さsa しshi すsu せse そso ざza じji ずzu ぜze ぞzo
    たta ちchi つtsu てte とto だda ぢji づzu でde どdo なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho ばba びbi ぶbu べbe ぼbo
    ぱpa ぴpi ぷpu ぺpe ぽpo まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をo んn ゔvu`),
);
const smallKana = new Map<string, string>(pairs('ゃya ゅyu ょyo ぁa ぃi ぅu ぇe ぉo'));

const initials = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const medials = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const finals = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

/** Kana with its own rules: small vowels change the sound before them, っ doubles, ー lengthens (and is dropped). */
function romanizeKana(kana: string): string {
  let out = '';
  let doubled = false;
  for (const char of kana) {
    const code = char.charCodeAt(0);
    const hira = code >= 0x30a1 && code <= 0x30f6 ? String.fromCharCode(code - 0x60) : char;
    if (hira === 'っ') {
      doubled = true;
      continue;
    }
    const small = smallKana.get(hira);
    if (small !== undefined) {
      const stem = out.replace(/[aiueo]$/, '');
      out = stem + (small.length === 2 && /(?:sh|ch|j)$/.test(stem) ? small.slice(1) : small);
      continue;
    }
    const sound = hiragana.get(hira) ?? '';
    out += doubled && sound ? (sound.startsWith('ch') ? 't' : sound[0]) + sound : sound;
    doubled = false;
  }
  return out;
}

function romanizeHangul(syllable: string): string {
  const code = syllable.charCodeAt(0) - 0xac00;
  return (
    (initials[Math.floor(code / 588)] ?? '') +
    (medials[Math.floor(code / 28) % 21] ?? '') +
    (finals[code % 28] ?? '')
  );
}

function byTable(text: string): string {
  if (!/[\u0080-\uffff]/.test(text)) return text;
  let out = '';
  for (const char of text) out += letters.get(char) ?? char;
  return out;
}

const greekDigraphs: readonly [RegExp, string][] = [
  [/[οό][υύ]/g, 'ou'],
  [/[αά][υύ](?=[βγδζλμνρ]|[αάεέηήιίοόυύωώ])/g, 'av'],
  [/[αά][υύ]/g, 'af'],
  [/[εέ][υύ](?=[βγδζλμνρ]|[αάεέηήιίοόυύωώ])/g, 'ev'],
  [/[εέ][υύ]/g, 'ef'],
  [/(?<!\p{L})μπ/gu, 'b'],
  [/γγ/g, 'ng'],
  [/τζ/g, 'tz'],
];

/**
 * Lower case, without diacritics, in Latin letters wherever letters allow it; Chinese characters and scripts
 * without a table stay as they are. Punctuation stays.
 */
export function latinize(text: string): string {
  // Plain ASCII is the common case and needs no tables.
  if (!/[\u0080-\uffff]/.test(text)) return text.toLowerCase();
  let known = remembered.get(text);
  if (known === undefined) {
    known = foldLetters(text);
    // Names, cities and titles recur; a bound keeps long-lived workers small.
    if (remembered.size >= 20_000) remembered.clear();
    remembered.set(text, known);
  }
  return known;
}

const remembered = new Map<string, string>();

function foldLetters(text: string): string {
  let folded = text.normalize('NFKC').toLowerCase();
  if (/[α-ωά-ώ]/.test(folded)) for (const [from, to] of greekDigraphs) folded = folded.replace(from, to);
  folded = folded
    .replace(/[\u3041-\u3096\u30a1-\u30fa\u30fc]+/g, romanizeKana)
    .replace(/[\uac00-\ud7a3]/g, romanizeHangul);
  // Letters of the table first (й and ё are such letters), then the marks of all others (é) go, then the
  // table once more.
  return byTable(
    byTable(folded)
      .normalize('NFKD')
      .replace(/\p{M}+/gu, ''),
  );
}
