import type { KeptReferral } from '../../domain/kept';
import { withEntry } from '../../domain/history';
import { isRecord } from '../../domain/is-record';
import { derive } from '../../domain/merge';
import { DAY, instant } from '../../domain/moment';
import { type Try, validTry, withTry } from '../../domain/tries';
import type { Change, SharedTry } from '../../team/change';
import type { TeamState } from '../../team/team-state';
import { deeds, type MergeContext, stageOf, teamMark } from './team-mark-of';

/**
 * What record and team had in common when they were compared last: it tells what was removed here from what was added
 * there. It changes with both, and is kept beside them.
 */
export interface Agreed {
  readonly note: string | null;
  readonly tags: readonly string[];
  /** IDs of the tries. */
  readonly tries: readonly string[];
  /** The answer that was told, as text; null: none. */
  readonly answered: string | null;
  /** The own observation of stage and outcome, as text. */
  readonly stage: string;
}

export interface Merged {
  /** What is to be told to the team; without any property: nothing. */
  readonly change: Change;
  /** The record with what the team told; the very same where that is nothing new. */
  readonly record: KeptReferral;
  readonly agreed: Agreed;
}

/** A stage that was seen before the team was connected is told as long as it is so young, in milliseconds. */
const RECENT = 30 * DAY;
const TRIES_KEPT = 100;
const TAGS_LIMIT = 200;

/**
 * Compares a record with what the team says of it, in the light of what both had in common last. What changed here is
 * to be told, what changed there is taken over; where both changed one text, this side is told later, and so holds.
 * @param agreed null: the two were never compared; then nothing of either is lost.
 */
export function mergeReferral(
  record: KeptReferral,
  agreed: Agreed | null,
  state: TeamState,
  context: MergeContext,
): Merged {
  const note = mergeNote(record, agreed, state, context);
  const tags = mergeTags(record, agreed, state);
  const tries = mergeTries(record, agreed, state, context);
  const answered = ownAnswer(record, agreed, state, context);
  const stage = ownStage(record, agreed, state, context);
  const change: Change = {
    ...note.change,
    ...tags.change,
    ...tries.change,
    ...answered.change,
    ...stage.change,
  };
  const team = teamMark(state, context);
  const told = deeds({ record, team, state, isTheirNote: note.isTheirs }, context);
  const isNew =
    note.value !== record.note ||
    tags.value !== record.tags ||
    tries.value !== record.tries ||
    told.length > 0 ||
    JSON.stringify(team) !== JSON.stringify(record.team ?? null);
  return {
    change,
    record: isNew
      ? derive({
          ...record,
          note: note.value,
          tags: tags.value,
          tries: tries.value,
          history: told.reduce(withEntry, record.history),
          team,
        })
      : record,
    agreed: {
      note: note.agreed,
      tags: tags.agreed,
      tries: tries.agreed,
      answered: answered.agreed,
      stage: stage.agreed,
    },
  };
}

/** The record of a user who left the team: what is theirs stays. */
export function withoutTeam(record: KeptReferral): KeptReferral {
  return derive({ ...record, team: null });
}

/** Whether nothing is to be told. */
export function isEmpty(change: Change): boolean {
  return Object.keys(change).length === 0;
}

function mergeNote(
  { note: own }: KeptReferral,
  agreed: Agreed | null,
  state: TeamState,
  { notes, replica }: MergeContext,
): {
  readonly value: string | null;
  readonly change: Change;
  readonly agreed: string | null;
  readonly isTheirs: boolean;
} {
  const theirs = state.note?.value ?? null;
  const before = agreed?.note ?? null;
  const kept = { value: own, change: {}, isTheirs: false };
  if (!notes) return { ...kept, agreed: before };
  if (own === theirs) return { ...kept, agreed: own };
  if (agreed === null && own !== null && theirs !== null) {
    const both = bothNotes(own, theirs);
    return { value: both, change: both === theirs ? {} : { note: both }, agreed: both, isTheirs: false };
  }
  if (own !== before) return { ...kept, change: { note: own }, agreed: own };
  return {
    value: theirs,
    change: {},
    agreed: theirs,
    isTheirs: state.note !== null && state.note.by !== replica,
  };
}

/** Neither is older than the other: both stay. */
function bothNotes(own: string, theirs: string): string {
  if (own.includes(theirs)) return own;
  return theirs.includes(own) ? theirs : `${theirs}\n\n${own}`;
}

function mergeTags(
  { tags: own }: KeptReferral,
  agreed: Agreed | null,
  state: TeamState,
): { readonly value: readonly string[]; readonly change: Change; readonly agreed: readonly string[] } {
  const before = new Set(agreed?.tags);
  const [mine, theirs] = [new Set(own), new Set(state.tags)];
  const told: Record<string, boolean> = {};
  for (const tag of mine) if (!before.has(tag) && !theirs.has(tag)) told[tag] = true;
  for (const tag of before) if (!mine.has(tag) && theirs.has(tag)) told[tag] = false;
  const removed = new Set([...before].filter((tag) => !theirs.has(tag)));
  const added = [...theirs].filter((tag) => !mine.has(tag) && !before.has(tag) && tag.length <= TAGS_LIMIT);
  const kept = own.filter((tag) => !removed.has(tag));
  const value = kept.length === own.length && added.length === 0 ? own : [...kept, ...added];
  return { value, change: Object.keys(told).length === 0 ? {} : { tags: told }, agreed: value };
}

function mergeTries(
  { tries: own }: KeptReferral,
  agreed: Agreed | null,
  state: TeamState,
  { replica, nameOf, notes, now }: MergeContext,
): { readonly value: readonly Try[]; readonly change: Change; readonly agreed: readonly string[] } {
  const before = new Set(agreed?.tries);
  const mine = new Set(own.map(({ id }) => id));
  const theirs = new Map(state.tries.map((made) => [made.id, made]));
  const told: Record<string, SharedTry | null> = {};
  for (const { id, at, kind, note } of own)
    if (!before.has(id) && !theirs.has(id))
      told[id] = { at, what: kind, ...(notes && note !== null && { note }) };
  // A full log lets go of its oldest by itself; nobody took them back.
  const isFull = own.length >= TRIES_KEPT;
  if (!isFull) for (const id of before) if (!mine.has(id) && theirs.has(id)) told[id] = null;
  const kept = own.filter(({ id }) => theirs.has(id) || !before.has(id));
  const added = isFull
    ? []
    : [...theirs.values()].flatMap(({ id, at, what, note, by }) => {
        if (mine.has(id) || before.has(id)) return [];
        const name = by === replica ? '' : nameOf(by);
        return validTry({ id, kind: what, at, note: note ?? null, by: name }, instant(now)) ?? [];
      });
  const value = kept.length === own.length && added.length === 0 ? own : added.reduce(withTry, kept);
  return {
    value,
    change: Object.keys(told).length === 0 ? {} : { tries: told },
    agreed: value.map(({ id }) => id),
  };
}

/** What is told of an answer that this user filled in. One that was not sent is taken back. */
function ownAnswer(
  { waiting, stage }: KeptReferral,
  agreed: Agreed | null,
  state: TeamState,
  { replica }: MergeContext,
): { readonly change: Change; readonly agreed: string | null } {
  const before = agreed?.answered ?? null;
  const now = waiting === null ? null : `${waiting.answer} ${waiting.since}`;
  const mine = state.answered?.by === replica ? state.answered.value : null;
  if (waiting !== null) {
    const isTold = now === before || (isRecord(mine) && mine['at'] === waiting.since);
    return { change: isTold ? {} : { answered: { what: waiting.answer, at: waiting.since } }, agreed: now };
  }
  // Where another status is seen, the answer was sent: it stays told.
  if (before === null || stage !== 'received') return { change: {}, agreed: before };
  return { change: state.answered?.by === replica ? { answered: null } : {}, agreed: null };
}

/**
 * What is told of the own observation of the stage: another one than last time, a recent one that nobody told,
 * and one that puts right what the team believes.
 */
function ownStage(
  { stage, outcome, stageShown, lastSeenAt, history }: KeptReferral,
  agreed: Agreed | null,
  state: TeamState,
  { now }: MergeContext,
): { readonly change: Change; readonly agreed: string } {
  const own = `${stage} ${outcome ?? ''}`;
  const told = stageOf(state);
  if (!stageShown || (told !== null && `${told.stage} ${told.outcome ?? ''}` === own))
    return { change: {}, agreed: own };
  const changed = history.findLast(({ kind }) => kind === 'stage')?.at ?? '';
  const isRecent = stage !== 'received' && Date.parse(changed) > now - RECENT;
  const isUntold = agreed === null ? isRecent : agreed.stage !== own;
  const isDue = told === null ? isUntold : lastSeenAt > told.seenAt;
  return { change: isDue ? { stage: { stage, outcome, seenAt: lastSeenAt } } : {}, agreed: own };
}
