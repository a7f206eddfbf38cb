import type { ColumnMeaning, ColumnReading } from '../../domain/reading';
import type { Instant, ListName, ReferralKind, ReferralReading } from '../../domain/referral';
import { understandInSteps, type ColumnSample } from '../columns/understand-columns';
import type { ColumnContext } from '../columns/column-candidate';
import type { Compartments, FaultPlace } from '../compartment';
import type { DriftTally } from '../drift-tally';
import { readRow, valueReaders } from '../read-row';
import type { OnShadowRoot } from '../snapshot/shown-text';
import { outwards } from '../snapshot/around';
import { isDrawn } from '../snapshot/drawn';
import type { NeutralRow } from '../rows/neutral-list';
import { guidsIn } from '../rows/row-identity';
import type { ShownBlock } from '../rows/survey';
import { columnDateOrder } from '../../language/values/date';
import { readExpiresIn } from '../../language/values/expires-in';
import { isDirectContactAlert } from '../../language/words/facts';
import { readListName } from '../../language/words/lists';
import { labelPairs, type LabelPair } from './label-pairs';
import { readsIn } from './label-words';
import { pairsOfReferral } from './pairs-of-referral';
import { progressStage, type ProgressStage } from './progress-stage';
import { progressSteps, type ProgressSteps } from './progress-steps';
import { shownPieces, type Piece } from './shown-pieces';
import { statusBadge } from './status-badge';
import { longest, restAfter, shortest, size } from '../evidence';

/** A referral's own page, a pane beside a list, or a card that opens over one. */
export interface Region {
  /** The dialog, or null for the page itself. */
  readonly root: Element | null;
  readonly blocks: readonly ShownBlock[];
  readonly pieces: readonly Piece[];
}

export interface DetailContext extends ColumnContext {
  readonly list: ListName | null;
  readonly now: Instant;
}

/** What a region says of one referral, before it is known which one it is. */
export interface DetailRead {
  readonly reading: ReferralReading;
  readonly columns: readonly ColumnReading[];
  /** They stand in a dialog, and not in the page itself. */
  readonly inDialog: boolean;
  /** The only GUID that the region's own attributes carry. */
  readonly own: string | null;
  /** Texts shown, to find the row that it belongs to. */
  readonly texts: ReadonlySet<string>;
  /** Elements that show its labels and values. */
  readonly at: readonly Element[];
}

const dialogs = 'dialog,[role=dialog],[popover]';
const valuePart: FaultPlace = { step: 'details', engine: 'values' };

/** Takes a page apart: each dialog is a region, the rest is one. `blocks`: its sentences, as they were surveyed. */
export function* regionsOf(
  body: Element,
  blocks: readonly ShownBlock[],
  lists: readonly Element[],
  onShadowRoot?: OnShadowRoot,
): Generator<void, readonly Region[]> {
  const sentences = new Map<Element | null, ShownBlock[]>();
  for (const block of blocks) {
    if (block.where === 'banner' || block.where === 'navigation') continue;
    // Of lists only the steps of a progress tell of one referral.
    if (
      block.where === 'list' &&
      block.element.closest('[aria-current=step]') === null &&
      lists.some((list) => list.contains(block.element))
    )
      continue;
    const root = dialogOf(block.element);
    const there = sentences.get(root);
    if (there === undefined) sentences.set(root, [block]);
    else there.push(block);
  }
  const pieces = yield* shownPieces(body, onShadowRoot);
  return pieces
    .filter(({ root }) => root === null || isDrawn(root))
    .map((region) => ({ ...region, blocks: sentences.get(region.root) ?? [] }));
}

const dialogOf = (element: Element): Element | null =>
  element.closest(dialogs) ?? [...outwards(element)].find((at) => at.matches(dialogs)) ?? null;

/** Reads the labels and values of a region, each apart from the others; null where it is no referral's. */
export function* readDetail(
  region: Region,
  context: DetailContext,
  drift: DriftTally,
  { parts, onShadowRoot }: { readonly parts: Compartments; readonly onShadowRoot?: OnShadowRoot },
): Generator<void, DetailRead | null> {
  const failed = (error: unknown): void => parts.note(valuePart, error);
  const { languages } = context;
  const progress = progressSteps(region.pieces, languages);
  const pieces =
    progress === null
      ? region.pieces
      : region.pieces.filter(({ within }) => !within.includes(progress.container));
  yield;
  const found = yield* labelPairs(pieces, readsIn(languages), onShadowRoot);
  yield;
  const pairs = found.filter(({ at: [label] }) => label !== undefined && isDrawn(label));
  if (pairs.filter(({ value }) => value.text !== '').length < size.shownValues || pairs.length > size.pairs)
    return null;
  const ours = yield* pairsOfReferral(pairs, pieces, languages);
  const samples = ours.map(({ label, value }): ColumnSample => ({
    header: { text: label, labels: [], key: null, selection: false },
    cells: [value],
  }));
  const { columns, drift: unread } = yield* understandInSteps(samples, context, failed);
  if (columns.filter(({ meaning }) => meaning !== null && meaning !== 'nothing').length < size.labels)
    return null;
  for (const one of unread) if (one.kind !== 'unknown-column') drift.add(one.kind, one.at);
  const texts = samples.map(({ cells: [cell] }) => cell?.text ?? '');
  // Dates with the same mark between their numbers are written alike.
  const days = texts.filter((_, n) => isDay(columns[n]?.meaning ?? null));
  const orders = columns.map(({ meaning }, n) =>
    isDay(meaning)
      ? (columnDateOrder(
          days.filter((day) => markIn(day) === markIn(texts[n] ?? '')),
          languages,
        ) ?? columnDateOrder([texts[n] ?? ''], languages))
      : null,
  );
  const row: NeutralRow = {
    identity: { linked: [], own: [], key: null },
    cells: samples.map(({ cells: [cell] }) => cell ?? null),
    selected: false,
  };
  const kind = context.kind ?? kindOfDetail(columns);
  if (kind === null) return null;
  const values = valueReaders(columns, orders, languages);
  const { reading, troubles } = readRow(
    row,
    { languages, kind, list: context.list, columns, values, now: context.now },
    failed,
  );
  for (const trouble of troubles) drift.add(trouble.kind, trouble.at, trouble.word);
  const sentences = yield* sentencesOf(region, pairs);
  const stage = () => withStage(reading, progress, statusBadge(pieces, ours, languages), languages);
  const staged = parts.run(valuePart, stage, reading);
  return {
    reading: parts.run(valuePart, () => withSentences(staged, sentences, context), staged),
    columns,
    inDialog: region.root !== null,
    own: ownGuid(region),
    texts: new Set(region.blocks.map(({ text }) => text)),
    at: ours.flatMap(({ at }) => at),
  };
}

const markIn = (text: string): string => /\d\s*([./-])/u.exec(text)?.[1] ?? '';

const isDay = (meaning: ColumnMeaning | null): boolean => meaning === 'createdAt' || meaning === 'closeDate';

function kindOfDetail(columns: readonly ColumnReading[]): ReferralKind | null {
  const has = (...meanings: readonly ColumnMeaning[]): boolean =>
    columns.some(({ meaning }) => meaning !== null && meanings.includes(meaning));
  const coSell = has('dealType', 'microsoftStatus');
  if (coSell === has('callToAction', 'leadSource', 'quality')) return null;
  if (coSell) return 'co-sell';
  return 'lead';
}

/** Where the referral stands, where no label says it: by its progress, else by a badge. */
function withStage(
  reading: ReferralReading,
  progress: ProgressSteps | null,
  badge: ProgressStage | null,
  languages: readonly string[],
): ReferralReading {
  if (reading.fields.stage !== undefined) return reading;
  const shown = progress === null ? badge : progressStage(progress.steps, languages);
  return shown === null ? reading : { ...reading, fields: { ...reading.fields, ...shown } };
}

/** What a region says outside its fields: a customer's notes speak of contacts and deadlines too. */
function* sentencesOf(
  { blocks }: Region,
  pairs: readonly LabelPair[],
): Generator<void, readonly ShownBlock[]> {
  const fields = pairs.flatMap(({ at }) => at);
  const sentences: ShownBlock[] = [];
  for (const [n, block] of blocks.entries()) {
    if (n % restAfter.blocks === restAfter.blocks - 1) yield;
    const { element } = block;
    if (!fields.some((field) => field.contains(element) || element.contains(field))) sentences.push(block);
  }
  return sentences;
}

/** What stands in sentences and badges, not beside labels: the deadline, the flame, inbound or outbound. */
function withSentences(
  reading: ReferralReading,
  blocks: readonly ShownBlock[],
  { languages, now }: DetailContext,
): ReferralReading {
  let { statedExpiry, list } = reading;
  let directContact = false;
  for (const { text } of blocks) {
    if (text.length > longest.sentence) continue;
    if (/\d/u.test(text)) statedExpiry ??= readExpiresIn(text, now, languages);
    directContact ||= text.length >= shortest.alert && isDirectContactAlert(text, languages);
    const badge = text.length < longest.listName ? readListName(text, languages) : null;
    if (reading.kind === 'co-sell' && (badge === 'inbound' || badge === 'outbound')) list ??= badge;
  }
  return {
    ...reading,
    list,
    statedExpiry,
    fields: { ...reading.fields, ...(directContact ? { directContact } : {}) },
  };
}

function ownGuid({ root }: Region): string | null {
  if (root === null) return null;
  const [only, ...others] = new Set([
    ...root.getAttributeNames().flatMap((name) => guidsIn(root.getAttribute(name) ?? '')),
    ...[...root.querySelectorAll('a[href]')].flatMap((link) => guidsIn(link.getAttribute('href') ?? '')),
  ]);
  return only !== undefined && others.length === 0 ? only : null;
}
