import type { Json } from './cells';

/*
 * Everything that leaves this machine for the team, in one place. A field that is not named here is not shared:
 * no company, contact, e-mail address, phone number, reminder, favourite or setting.
 */

/** One try to reach the customer; `at` ISO 8601. */
export interface SharedTry {
  readonly at: string;
  readonly what: string;
  readonly note?: string;
}

/** When the referral was answered, and how. By whom follows from who wrote it. */
type SharedAnswer = Readonly<Record<string, string | number | boolean | null>> | string | boolean;

/** The stage as Partner Center showed it; `seenAt` ISO 8601. */
interface SharedStage {
  readonly stage: string;
  readonly outcome: string | null;
  readonly seenAt: string;
}

/** What a user changed of one referral. Null, and false for a tag, remove. What is left out stays as it is. */
export interface Change {
  readonly note?: string | null;
  readonly tags?: Readonly<Record<string, boolean>>;
  readonly tries?: Readonly<Record<string, SharedTry | null>>;
  readonly answered?: SharedAnswer | null;
  readonly stage?: SharedStage | null;
  /** What somebody said of a pair of referrals, by the kind of hint: `same` or `different`. */
  readonly verdicts?: Readonly<Record<string, string | null>>;
  /** A template for answers; its notes are a text for customers, written by the team. */
  readonly template?: { readonly [name: string]: Json } | null;
}

/** What the team agreed to share, from the row `meta`. */
export interface SharingRules {
  /** Whether free text (notes, also those of tries) is shared. */
  readonly notes: boolean;
}

export const NOTE = 'note';
export const ANSWERED = 'answered';
export const STAGE = 'stage';
const TAG_PREFIX = 'tag~';
export const TEMPLATE = 'template';
const TRY_PREFIX = 'try~';
const VERDICT_PREFIX = 'verdict~';

/** Properties of an answer that are shared. */
const ANSWER_PROPERTIES = [
  'at',
  'by',
  'as',
  'what',
  'how',
  'kind',
  'answer',
  'decision',
  'stage',
  'outcome',
  'reason',
];

/** A change as new values of cells, and the names of what could not be taken over. */
interface ChangedCells {
  readonly values: ReadonlyMap<string, Json>;
  readonly ignored: readonly string[];
}

/** Which cells a change writes. Properties that are not shared are left out, and named as ignored. */
export function changedCells(change: Change): ChangedCells {
  const values = new Map<string, Json>();
  const ignored: string[] = [];
  const take = (cell: string, value: Json | undefined, name: string): void => {
    if (value === undefined) ignored.push(name);
    else values.set(cell, value);
  };
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) continue;
    if (name === 'tags' && isBag(value)) {
      for (const [tag, set] of Object.entries(value))
        take(TAG_PREFIX + tag, tag === '' ? undefined : tagValue(set), `tags.${tag}`);
    } else if (name === 'tries' && isBag(value)) {
      for (const [id, made] of Object.entries(value))
        take(TRY_PREFIX + id, made === null ? null : (tryValue(made) ?? undefined), `tries.${id}`);
    } else if (name === 'verdicts' && isBag(value)) {
      for (const [kind, verdict] of Object.entries(value))
        take(VERDICT_PREFIX + kind, verdictValue(verdict), `verdicts.${kind}`);
    } else take(name, single(name, value), name);
  }
  return { values, ignored };
}

/**
 * A cell's value as it may leave this machine; undefined: it may not. Unknown cells are the business of newer
 * versions.
 */
export function sharedValue(cell: string, value: Json, { notes }: SharingRules): Json | undefined {
  if (notes) return value;
  if (cell === NOTE) return undefined;
  if (!cell.startsWith(TRY_PREFIX) || !isBag(value)) return value;
  const { note: _note, ...rest } = value;
  return rest as Json;
}

/** The value of a cell that has only one for a referral; undefined: it is none. */
function single(name: string, value: unknown): Json | undefined {
  if (name === NOTE) return noteValue(value);
  if (name === ANSWERED) return answerValue(value);
  if (name === TEMPLATE) return templateValue(value);
  return name === STAGE ? stageValue(value) : undefined;
}

export function noteValue(value: unknown): string | null | undefined {
  if (value === null || value === '') return null;
  return typeof value === 'string' ? value : undefined;
}

export function answerValue(value: unknown): SharedAnswer | null | undefined {
  if (value === null || value === false) return null;
  if (value === true || (typeof value === 'string' && value !== '')) return value;
  if (!isBag(value)) return undefined;
  const kept: Record<string, string | number | boolean | null> = {};
  for (const name of ANSWER_PROPERTIES) {
    const part = Object.hasOwn(value, name) ? value[name] : undefined;
    if (isPlain(part)) kept[name] = part;
  }
  return kept;
}

export function stageValue(value: unknown): { readonly [name: string]: Json } | null | undefined {
  if (value === null) return null;
  if (!isBag(value)) return undefined;
  const { stage, outcome, seenAt } = value;
  if (typeof stage !== 'string' || typeof seenAt !== 'string') return undefined;
  return { stage, outcome: typeof outcome === 'string' ? outcome : null, seenAt };
}

export function templateValue(value: unknown): { readonly [name: string]: Json } | null | undefined {
  return value === null || isBag(value) ? (value as { readonly [name: string]: Json } | null) : undefined;
}

function verdictValue(value: unknown): string | null | undefined {
  return value === null || value === 'same' || value === 'different' ? value : undefined;
}

/** The verdict that a cell holds, by the kind of hint; null: it is about something else. */
export function verdictOf(
  cell: string,
  value: Json,
): { readonly kind: string; readonly verdict: string } | null {
  const verdict = cell.startsWith(VERDICT_PREFIX) ? (verdictValue(value) ?? null) : null;
  return verdict === null ? null : { kind: cell.slice(VERDICT_PREFIX.length), verdict };
}

function tagValue(set: unknown): true | null | undefined {
  if (set === true) return true;
  return set === false || set === null ? null : undefined;
}

/** A try out of a change or a cell; null: it is none. */
function tryValue(made: unknown): { readonly [name: string]: Json } | null {
  if (!isBag(made)) return null;
  const { at, what, note } = made;
  if (typeof at !== 'string' || typeof what !== 'string') return null;
  return { at, what, ...(typeof note === 'string' && note !== '' && { note }) };
}

/** The tag that a cell is about; null: it is about something else. */
export function tagOf(cell: string): string | null {
  return cell.startsWith(TAG_PREFIX) ? cell.slice(TAG_PREFIX.length) : null;
}

/** The try that a cell holds; null: none. */
export function tryOf(cell: string, value: Json): (SharedTry & { readonly id: string }) | null {
  const made = cell.startsWith(TRY_PREFIX) ? tryValue(value) : null;
  return made === null ? null : { ...(made as unknown as SharedTry), id: cell.slice(TRY_PREFIX.length) };
}

function isBag(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
