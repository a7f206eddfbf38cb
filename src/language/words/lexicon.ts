import { withoutAccents } from './plain';

/** The words of one language, ready to take texts apart. */
export interface Lexicon {
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly stems: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
  /** The letters that any word begins with: most texts are dismissed by them. */
  readonly initials: ReadonlySet<string>;
  /** The language writes compounds as one word ("Kundenname"): a word may end inside a written one. */
  readonly compounds: boolean;
}

const longestEnding = 5;
/** In compounds a longer ending could be a word of its own. */
const longestEndingInCompound = 3;
const shortestInCompound = 3;
/** Endings of German and Dutch; "typ" and "art" behind a stem are words of their own. */
const endingInCompound = /^(?:[estnrmd]*|in|ung|ig|heid|lijk)$/u;
/** Longer texts are sentences or data, not labels. */
const longestLabel = 100;
const nothing: ReadonlyMap<string, number> = new Map();

/**
 * Builds a lexicon of those concepts. The vocabularies hold words in plain form (their test says so). Each word is also
 * known without its accents, unless that is another word.
 */
export function lexiconOf(
  vocabulary: Readonly<Record<string, string>>,
  concepts: Iterable<string>,
  compounds: boolean,
): Lexicon {
  const words = new Map<string, string[]>();
  const stems = new Map<string, string[]>();
  const bare: [Map<string, string[]>, string, string][] = [];
  let longest = 0;
  for (const concept of concepts) {
    for (const raw of (vocabulary[concept] ?? '').split('|')) {
      const isStem = raw.endsWith('~');
      const word = isStem ? raw.slice(0, -1) : raw;
      if (word === '') continue;
      const into = isStem ? stems : words;
      put(into, word, concept);
      if (accents.test(word)) bare.push([into, withoutAccents(word), concept]);
      longest = Math.max(longest, word.length);
    }
  }
  const accented = new Set([...words.keys(), ...stems.keys()]);
  for (const [into, word, concept] of bare) if (!accented.has(word)) put(into, word, concept);
  const initials = new Set([...words.keys(), ...stems.keys()].map((word) => word.charAt(0)));
  return { words, stems, longest, initials, compounds };
}

const accents = /[\u00C0-\u017F]/;

function put(into: Map<string, string[]>, word: string, concept: string): void {
  const known = into.get(word);
  if (known === undefined) into.set(word, [concept]);
  else if (!known.includes(concept)) known.push(concept);
}

/** Letters and digits of scripts that put spaces between words; between two of them a word cannot end. */
const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}]/u;

function endsWord(text: string, at: number): boolean {
  return at >= text.length || !(spaced.test(text.charAt(at - 1)) && spaced.test(text.charAt(at)));
}

/** Every end that a word of the lexicon, begun at `start`, can have there, with the concepts it stands for. */
function* wordsAt(
  text: string,
  start: number,
  lexicon: Lexicon,
): Generator<readonly [end: number, concepts: readonly string[]]> {
  if (!lexicon.initials.has(text.charAt(start))) return;
  const mayEnd = (end: number): boolean =>
    endsWord(text, end) || (lexicon.compounds && end - start >= shortestInCompound);
  for (let end = start + 1; end <= Math.min(text.length, start + lexicon.longest); end++) {
    const piece = text.slice(start, end);
    const word = lexicon.words.get(piece);
    if (word && mayEnd(end)) yield [end, word];
    const stem = lexicon.stems.get(piece);
    if (!stem) continue;
    for (
      let more = end;
      more <= Math.min(text.length, end + (lexicon.compounds ? longestEndingInCompound : longestEnding));
      more++
    ) {
      if (more > end && text.charAt(more - 1) === ' ') break;
      if (lexicon.compounds && more > end && !endingInCompound.test(text.slice(end, more))) continue;
      if (mayEnd(more)) yield [more, stem];
    }
  }
}

/**
 * All ways to take a whole plain text apart into words of the lexicon: the set of concepts (sorted,
 * space-separated) → how many words it took. Fewer is better: a longer word says more than its parts ("姓名" is
 * a name, not surname and first name).
 * Empty when something is left over: a heading that is half understood is not understood.
 */
export function interpretations(text: string, lexicon: Lexicon): ReadonlyMap<string, number> {
  if (text.length > longestLabel || !lexicon.initials.has(text.charAt(0))) return nothing;
  const reached: (Map<string, number> | undefined)[] = [new Map([['', 0]])];
  const reach = (at: number, set: string, count: number): void => {
    const there = (reached[at] ??= new Map());
    if ((there.get(set) ?? Infinity) > count) there.set(set, count);
  };
  for (let at = 0; at < text.length; at++) {
    const here = reached[at];
    if (!here) continue;
    if (text.charAt(at) === ' ') {
      for (const [set, count] of here) reach(at + 1, set, count);
      continue;
    }
    for (const [end, concepts] of wordsAt(text, at, lexicon)) {
      for (const concept of concepts) {
        for (const [set, count] of here)
          reach(end, concept === 'filler' ? set : withConcept(set, concept), count + 1);
      }
    }
  }
  return reached[text.length] ?? nothing;
}

function withConcept(set: string, concept: string): string {
  const all = new Set(set === '' ? [] : set.split(' '));
  return [...all.add(concept)].sort().join(' ');
}

/** Which concepts occur anywhere in a sentence, whatever else stands there. */
export function mentioned(text: string, lexicon: Lexicon): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && !endsWord(text, at)) continue;
    for (const [end, concepts] of wordsAt(text, at, lexicon)) {
      if (endsWord(text, end)) for (const concept of concepts) found.add(concept);
    }
  }
  return found;
}
