import type { ColumnContext, Candidate } from './column-candidate';
import type { ColumnMeaning, ColumnReading, Drift, LikelyMeaning } from '../../domain/reading';
import type { NeutralCell, NeutralHeader } from '../rows/neutral-list';
import { guidsIn } from '../rows/row-identity';
import { headingMeanings, keyMeanings } from '../../language/words/headings';
import { columnInContext } from './column-context';
import { headingWithCurrency } from '../../language/values/heading-currency';
import { likelyMeanings } from './likely-meanings';
import { meaningByValues, partsOfCards, titleOfCards } from './meaning-by-values';
import { shareThatFits, tellingTexts } from './value-shapes';
import { agreement } from '../evidence';

/** A column before it is understood: its header, and some of its cells, one a row. */
export interface ColumnSample {
  readonly header: NeutralHeader;
  readonly cells: readonly (NeutralCell | null)[];
  /** What labels elsewhere on the page call this column's text. */
  readonly hint?: ColumnMeaning | null;
}

interface UnderstoodColumns {
  readonly columns: readonly ColumnReading[];
  readonly drift: readonly Drift[];
}

/** Meanings that any number of columns may have. */
const shareable: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>(['nothing', 'selection', 'favorite']);

/**
 * Says what each column means: what the user said; else the page's language-neutral key and the header's words,
 * each kept only while the values do not contradict it; else, for a header that says nothing, the values alone
 * where they can mean one thing only. Never guesses: what stays open is null and reported.
 */
export function understandColumns(
  samples: readonly ColumnSample[],
  context: ColumnContext,
): UnderstoodColumns {
  const steps = understandInSteps(samples, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Hears of a column that could not be looked at for a fault of ours. */
type Failed = (error: unknown) => void;

/** The same column by column: the first look at a language has `Intl` make its names, which takes its time. */
export function* understandInSteps(
  samples: readonly ColumnSample[],
  context: ColumnContext,
  failed: Failed | null = null,
): Generator<void, UnderstoodColumns> {
  const candidates: Candidate[] = [];
  for (const sample of samples) {
    candidates.push(candidateOrUnknown(sample, context, failed));
    yield;
  }
  columnInContext(candidates, context);
  for (const candidate of candidates) {
    if (candidate.meanings.length > 0 || candidate.trouble === 'bad-value') continue;
    const meaning = meaningByValues(candidate, candidates, context);
    if (meaning === null) continue;
    candidate.meanings = [meaning];
    candidate.because = 'values';
    yield;
  }
  if (context.cards === true) partsOfCards(candidates, context);
  titleOfCards(candidates, context);
  refuseRivals(candidates);
  const drift: Drift[] = [];
  const taken = new Set(
    candidates.flatMap(({ meanings: [only, ...more] }) =>
      only !== undefined && more.length === 0 ? [only] : [],
    ),
  );
  const likely = new Map<Candidate, readonly LikelyMeaning[]>();
  for (const candidate of candidates) {
    if (candidate.meanings.length === 1 || !isColumn(candidate)) continue;
    likely.set(candidate, likelyMeanings(candidate, taken, context.languages));
    yield;
  }
  const columns = candidates.map((candidate): ColumnReading => {
    const [meaning] = candidate.meanings;
    const settled = meaning !== undefined && candidate.meanings.length === 1;
    if (!settled && isColumn(candidate)) {
      drift.push({
        kind: candidate.trouble ?? (candidate.meanings.length > 1 ? 'ambiguous-column' : 'unknown-column'),
        at: candidate.header.text,
        count: 1,
      });
    }
    const perhaps = likely.get(candidate) ?? [];
    const unsettled = isColumn(candidate) ? null : 'nothing';
    return {
      ...(perhaps.length > 0 && { likely: perhaps }),
      header: candidate.header.text,
      key: candidate.header.key,
      meaning: settled ? meaning : unsettled,
      because: settled ? candidate.because : null,
    };
  });
  return { columns, drift };
}

/**
 * A column of which our own code fails is not understood; an ID's is missed too much, since rows would pass
 * for others.
 */
function candidateOrUnknown(sample: ColumnSample, context: ColumnContext, failed: Failed | null): Candidate {
  try {
    return candidateOf(sample, context);
  } catch (error) {
    const texts = sample.cells.map((cell) => cell?.text ?? '');
    if (failed === null || texts.some((text) => guidsIn(text).length > 0)) throw error;
    failed(error);
    return {
      header: sample.header,
      texts,
      open: [],
      meanings: [],
      because: null,
      trouble: 'unknown-column',
    };
  }
}

/** A column without header and without values is a spacer. */
const isColumn = ({ header, texts }: Candidate): boolean => header.text !== '' || texts.length > 0;

function candidateOf(
  { header, cells, hint = null }: ColumnSample,
  { languages, said }: ColumnContext,
): Candidate {
  const texts = tellingTexts(cells, languages);
  const candidate = (
    meanings: readonly ColumnMeaning[],
    because: ColumnReading['because'],
    trouble: Candidate['trouble'] = null,
    open = meanings,
  ): Candidate => ({ header, texts, open, meanings, because, trouble });
  const byUser = header.text === '' ? null : said(header.text);
  if (byUser !== null) return candidate([byUser], 'user');
  if (hint !== null) return candidate([hint], 'values');
  if (header.selection) return candidate(['selection'], 'values');
  const byKey = header.key === null ? [] : keyMeanings(header.key);
  const byText = headerMeanings(header, languages);
  const both = byKey.filter((meaning) => byText.includes(meaning));
  // Where key and header know different things, only values can tell which is right.
  const open = both.length > 0 ? both : [...byKey, ...byText];
  if (open.length === 0) return candidate([], null);
  const believed = open.filter(
    (meaning) => (shareThatFits(meaning, texts, languages) ?? 1) >= agreement.believable,
  );
  if (believed.length === 0) return candidate([], null, 'bad-value', open);
  return candidate(believed, byKey.includes(believed[0] ?? 'nothing') ? 'key' : 'header');
}

function headerMeanings(
  { text, labels }: NeutralHeader,
  languages: readonly string[],
): readonly ColumnMeaning[] {
  for (const words of [text, ...labels]) {
    const meanings = words === '' ? [] : headingMeanings(words, languages);
    if (meanings.length > 0) return meanings;
    // What stands behind a sort arrow says how the list is sorted.
    const beforeArrow = /^(.*?)\s{0,9}[▲△▴▵▼▽▾▿↑↓↕⇅⇵⬆⬇]/su.exec(words)?.[1] ?? '';
    if (beforeArrow !== '') return headingMeanings(beforeArrow, languages);
    const apart = headingWithCurrency(words, languages);
    if (apart !== null && headingMeanings(apart.heading, languages).includes('value')) return ['value'];
  }
  return [];
}

/** Two columns of one meaning: nobody can say which is right, so neither is used, unless the user did or both agree. */
function refuseRivals(candidates: readonly Candidate[]): void {
  const claims = new Map<ColumnMeaning, Candidate[]>();
  for (const candidate of candidates) {
    const [meaning] = candidate.meanings;
    if (meaning === undefined || candidate.meanings.length > 1 || shareable.has(meaning)) continue;
    claims.set(meaning, [...(claims.get(meaning) ?? []), candidate]);
  }
  for (const rivals of claims.values()) {
    if (rivals.length < 2) continue;
    const byUser = rivals.filter(({ because }) => because === 'user');
    const byWords = rivals.filter(({ because }) => because !== 'values');
    // Beside "Value" in the deal's own currency, "Value (USD)" is converted.
    const unconverted = byWords.filter(({ header }) => !/\b[A-Z]{3}\b|\p{Sc}/u.test(header.text));
    const trusted = [byUser, unconverted].find(({ length }) => length > 0) ?? byWords;
    for (const rival of rivals) {
      if (trusted.length === 1 && rival === trusted[0]) continue;
      rival.meanings = [];
      rival.trouble = 'ambiguous-column';
    }
  }
}
