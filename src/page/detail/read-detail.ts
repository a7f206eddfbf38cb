import type { ColumnMeaning, ColumnReading } from '../../domain/reading';
import type { Instant, ListName, ReferralKind, ReferralReading } from '../../domain/referral';
import { understandColumns, type ColumnContext, type ColumnSample } from '../columns/understand-columns';
import type { DriftTally } from '../drift-tally';
import { readRow, valueReaders } from '../read-row';
import { cellContent } from '../rows/cell-content';
import type { OnShadowRoot } from '../rows/shown-text';
import { composedParent } from '../rows/composed-tree';
import type { NeutralRow } from '../rows/neutral-list';
import { guidsIn } from '../rows/row-identity';
import type { ShownBlock } from '../rows/survey';
import { columnDateOrder } from '../values/date';
import { readExpiresIn } from '../values/expires-in';
import { isDirectContactAlert, readValidity } from '../words/facts';
import { headingMeanings } from '../words/headings';
import { readListName } from '../words/lists';
import { labelPairs } from './label-pairs';
import { progressStage } from './progress-stage';

/** A referral's own page, a pane beside a list, or a card that opens over one. */
export interface Region {
  /** The dialog, or null for the page itself. */
  readonly root: Element | null;
  readonly blocks: readonly ShownBlock[];
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

/** Takes the texts of a page apart: each dialog is a region, the rest is one. */
export function regionsOf(blocks: readonly ShownBlock[], lists: readonly Element[]): readonly Region[] {
  const regions = new Map<Element | null, ShownBlock[]>();
  for (const block of blocks) {
    if (block.where === 'banner' || block.where === 'navigation') continue;
    // Labels stand outside lists; of lists only the steps of a progress tell of one referral.
    if (block.where === 'list' && block.element.closest('[aria-current=step]') === null && lists.some((list) => list.contains(block.element))) continue;
    const root = dialogOf(block.element);
    regions.set(root, [...(regions.get(root) ?? []), block]);
  }
  return [...regions].map(([root, inside]) => ({ root, blocks: inside }));
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

/** Reads the labels and values of a region; null where it is no referral's. */
export function readDetail(region: Region, context: DetailContext, drift: DriftTally, onShadowRoot?: OnShadowRoot): DetailRead | null {
  const { languages } = context;
  // "Valid email" below an address is a value, though in some languages it reads like the heading "Validity of the e-mail".
  const isLabel = (text: string): boolean => headingMeanings(text, languages).length > 0 && (readValidity(text, languages)?.of ?? null) === null;
  const samples: ColumnSample[] = [];
  const seen = new Set<string>();
  const pairs = labelPairs(region.blocks, isLabel, onShadowRoot);
  for (const { label, value } of pairs) {
    // The same value again (a summary above the details) is no second opinion.
    const key = `${label}\n${value.text}`;
    if (seen.has(key)) continue;
    seen.add(key);
    samples.push({ header: { text: label, labels: [], key: null, selection: false }, cells: [value] });
  }
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
