import type { ColumnMeaning, ColumnReading } from '../../domain/reading';
import type { Instant, ListName, ReferralKind, ReferralReading } from '../../domain/referral';
import { understandColumns, type ColumnContext, type ColumnSample } from '../columns/understand-columns';
import { valueReader } from '../columns/read-value';
import { suits } from '../columns/value-shapes';
import type { DriftTally } from '../drift-tally';
import { readRow, valueReaders } from '../read-row';
import { cellContent, type OnShadowRoot } from '../rows/cell-content';
import { composedParent } from '../rows/composed-tree';
import type { NeutralCell, NeutralRow } from '../rows/neutral-list';
import { guidsIn } from '../rows/row-identity';
import type { ShownBlock } from '../rows/survey';
import { columnDateOrder } from '../values/date';
import { readExpiresIn } from '../values/expires-in';
import { isDirectContactAlert, readValidity } from '../words/facts';
import { headingMeanings } from '../words/headings';
import { readListName } from '../words/lists';
import { labelPairs, type LabelPair } from './label-pairs';
import { progressStage } from './progress-stage';
import { shownPieces, type Piece } from './shown-pieces';

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
  /** The only GUID that the region's own attributes carry. */
  readonly own: string | null;
  /** Texts shown, to find the row that it belongs to. */
  readonly texts: ReadonlySet<string>;
  /** Elements that show its labels and values. */
  readonly at: readonly Element[];
}

const dialogs = 'dialog,[role=dialog],[popover]';

/** Takes a page apart: each dialog is a region, the rest is one. `blocks`: its sentences, as they were surveyed. */
export function* regionsOf(body: Element, blocks: readonly ShownBlock[], lists: readonly Element[], onShadowRoot?: OnShadowRoot): Generator<void, readonly Region[]> {
  const sentences = new Map<Element | null, ShownBlock[]>();
  for (const block of blocks) {
    if (block.where === 'banner' || block.where === 'navigation') continue;
    // Of lists only the steps of a progress tell of one referral.
    if (block.where === 'list' && block.element.closest('[aria-current=step]') === null && lists.some((list) => list.contains(block.element))) continue;
    const root = dialogOf(block.element);
    const there = sentences.get(root);
    if (there === undefined) sentences.set(root, [block]);
    else there.push(block);
  }
  const pieces = yield* shownPieces(body, onShadowRoot);
  return pieces.filter(({ root }) => root === null || root.checkVisibility()).map((region) => ({ ...region, blocks: sentences.get(region.root) ?? [] }));
}

function dialogOf(element: Element): Element | null {
  const near = element.closest(dialogs);
  if (near !== null) return near;
  for (let at: Node | null = element; at !== null; at = composedParent(at)) {
    if (at.nodeType === 1 && (at as Element).matches(dialogs)) return at as Element;
  }
  return null;
}

/** So many labels with a known meaning make a detail; a lone "Status" above a list does not. */
const fewestLabels = 3;
/** So many of them must show something. */
const fewestValues = 2;
/** Meanings whose values are Partner Center's own words. */
const worded: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>(['stage', 'outcome', 'microsoftStatus', 'quality', 'callToAction', 'leadType', 'qualification', 'emailValidity', 'phoneValidity']);

/** Reads the labels and values of a region; null where it is no referral's. */
export function readDetail(region: Region, context: DetailContext, drift: DriftTally, onShadowRoot?: OnShadowRoot): DetailRead | null {
  const { languages } = context;
  // "Valid email" below an address is a value, though in some languages it reads like the heading "Validity of the e-mail".
  const isLabel = (text: string): boolean => headingMeanings(text, languages).length > 0 && (readValidity(text, languages)?.of ?? null) === null;
  const pairs = labelPairs(region.pieces, {
    isLabel,
    isValueOf: (label, text) => headingMeanings(label, languages).some((meaning) => worded.has(meaning) && suits(meaning, text, languages)),
    holdsText: (label) => headingMeanings(label, languages).some((meaning) => meaning === 'notes' || meaning === 'address'),
    isRemark: (text) => readValidity(text, languages) !== null,
  }, onShadowRoot);
  if (pairs.filter(({ value }) => value.text !== '').length < fewestValues) return null;
  const samples = onceEach(pairs, languages).map(({ label, value }): ColumnSample => ({ header: { text: label, labels: [], key: null, selection: false }, cells: [value] }));
  const { columns, drift: unread } = understandColumns(samples, context);
  if (columns.filter(({ meaning }) => meaning !== null && meaning !== 'nothing').length < fewestLabels) return null;
  for (const one of unread) if (one.kind !== 'unknown-column') drift.add(one.kind, one.at);
  const texts = samples.map(({ cells: [cell] }) => cell?.text ?? '');
  const orders = columns.map(({ meaning }, n) => (isDay(meaning) ? columnDateOrder([texts[n] ?? ''], languages) : null));
  const row: NeutralRow = { identity: { linked: [], own: [], key: null }, cells: samples.map(({ cells: [cell] }) => cell ?? null), selected: false };
  const kind = context.kind ?? kindOfDetail(columns);
  if (kind === null) return null;
  const { reading, troubles } = readRow(row, {
    languages, kind, list: context.list, columns, values: valueReaders(columns, orders, languages), now: context.now,
  });
  for (const trouble of troubles) drift.add(trouble.kind, trouble.at, trouble.word);
  return {
    reading: withSentences(reading, region, context, onShadowRoot), columns, own: ownGuid(region),
    texts: new Set(region.blocks.map(({ text }) => text)), at: pairs.flatMap(({ at }) => at),
  };
}

/** The same again (a summary above the details), in other words or figures maybe, is no second opinion; nor is the same label without a value. */
function onceEach(pairs: readonly LabelPair[], languages: readonly string[]): readonly LabelPair[] {
  const kept = new Map<string, LabelPair[]>();
  for (const pair of pairs) {
    const meanings = headingMeanings(pair.label, languages);
    const key = meanings.join();
    const there = kept.get(key) ?? [];
    const alike = there.findIndex((one) => one.value.text === '' || pair.value.text === '' || saysAlike(one.value, pair.value, meanings, languages));
    if (alike < 0) kept.set(key, [...there, pair]);
    else if (there[alike]?.value.text === '') kept.set(key, there.with(alike, pair));
  }
  return [...kept.values()].flat().sort((one, other) => one.index - other.index);
}

function saysAlike(one: NeutralCell, other: NeutralCell, meanings: readonly ColumnMeaning[], languages: readonly string[]): boolean {
  if (one.text === other.text) return true;
  const [meaning, ...others] = meanings;
  if (meaning === undefined || others.length > 0) return false;
  const read = valueReader(meaning, { languages, order: null });
  const [first, second] = [read(one), read(other)];
  return first.trouble === undefined && second.trouble === undefined && Object.keys(first.fields).length > 0 && JSON.stringify(first.fields) === JSON.stringify(second.fields);
}

const isDay = (meaning: ColumnMeaning | null): boolean => meaning === 'createdAt' || meaning === 'closeDate';

function kindOfDetail(columns: readonly ColumnReading[]): ReferralKind | null {
  const has = (...meanings: readonly ColumnMeaning[]): boolean => columns.some(({ meaning }) => meaning !== null && meanings.includes(meaning));
  const coSell = has('dealType', 'microsoftStatus');
  return coSell === has('callToAction', 'leadSource', 'quality') ? null : coSell ? 'co-sell' : 'lead';
}

/** What stands in sentences, badges and steps, not beside labels: the deadline, the flame, inbound or outbound, the progress. */
function withSentences(reading: ReferralReading, { blocks }: Region, { languages, now }: DetailContext, onShadowRoot?: OnShadowRoot): ReferralReading {
  let { statedExpiry, list } = reading;
  let directContact = false;
  let steps: Element | null = null;
  for (const { element, text } of blocks) {
    if (text.length > 400) continue;
    if (/\d/u.test(text)) statedExpiry ??= readExpiresIn(text, now, languages);
    directContact ||= text.length > 20 && isDirectContactAlert(text, languages);
    const badge = text.length < 40 ? readListName(text, languages) : null;
    if (reading.kind === 'co-sell' && (badge === 'inbound' || badge === 'outbound')) list ??= badge;
    steps ??= element.closest('[aria-current=step]')?.parentElement ?? null;
  }
  const shown = steps === null || reading.fields.stage !== undefined ? null : progressStage([...steps.children].map((step) => ({
    text: cellContent(step, onShadowRoot).text, current: step.getAttribute('aria-current') === 'step',
  })), languages);
  return { ...reading, list, statedExpiry, fields: { ...reading.fields, ...(directContact ? { directContact } : {}), ...shown } };
}

function ownGuid({ root }: Region): string | null {
  if (root === null) return null;
  const [only, ...others] = new Set([
    ...root.getAttributeNames().flatMap((name) => guidsIn(root.getAttribute(name) ?? '')),
    ...[...root.querySelectorAll('a[href]')].flatMap((link) => guidsIn(link.getAttribute('href') ?? '')),
  ]);
  return only !== undefined && others.length === 0 ? only : null;
}
