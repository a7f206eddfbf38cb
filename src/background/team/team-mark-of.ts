import { outcomeWords, stageWords } from '../../domain/field-words';
import { TEAM_DEEDS, type TeamDeed } from '../../domain/history';
import { isRecord } from '../../domain/is-record';
import type { KeptReferral } from '../../domain/kept';
import { instant } from '../../domain/moment';
import type { Instant, Outcome, Stage } from '../../domain/referral';
import type { AnsweredMark, ClaimMark, StageMark, TeamMark } from '../../domain/team-mark';
import type { AnswerKind } from '../../domain/template';
import type { TeamState } from '../../team/team-state';

/** What comparing needs to know besides. */
export interface MergeContext {
  /** This installation. */
  readonly replica: string;
  nameOf(replica: string): string;
  /** Whether notes, also those of tries, are shared. */
  readonly notes: boolean;
  /** When the claim lapses, epoch milliseconds; null: it does not count. */
  readonly claimEnds: number | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A claim that says no time lapses far from now. */
const LATEST = Date.UTC(2100, 0);

/** What rows show of the team's state. */
export function teamMark(state: TeamState, { replica, nameOf, claimEnds }: MergeContext): TeamMark | null {
  const { claim: held } = state;
  const claim: ClaimMark | null =
    held === null || claimEnds === null || Number.isNaN(Date.parse(held.at))
      ? null
      : {
          mine: held.by === replica,
          name: held.name === '' ? nameOf(held.by) : held.name,
          at: held.at,
          until: instant(Math.min(claimEnds, LATEST)),
        };
  const answered =
    state.answered === null || state.answered.by === replica ? null : answeredOf(state, nameOf);
  const seen = state.stage === null || state.stage.by === replica ? null : stageOf(state);
  const stage: StageMark | null =
    seen === null || state.stage === null ? null : { ...seen, by: nameOf(state.stage.by) };
  return claim === null && answered === null && stage === null ? null : { claim, answered, stage };
}

const ANSWERS: ReadonlySet<string> = new Set<AnswerKind>([
  'accept',
  'decline',
  'won',
  'lost',
  'close-as-error',
]);
const isStage = (value: unknown): value is Stage =>
  typeof value === 'string' && Object.hasOwn(stageWords, value);
const isOutcome = (value: unknown): value is Outcome =>
  typeof value === 'string' && Object.hasOwn(outcomeWords, value);

function answeredOf({ answered }: TeamState, nameOf: (replica: string) => string): AnsweredMark | null {
  if (answered === null || !isRecord(answered.value)) return null;
  const { what, at } = answered.value;
  if (typeof what !== 'string' || !ANSWERS.has(what)) return null;
  return { by: nameOf(answered.by), at: earlier(at, answered.at), answer: what as AnswerKind };
}

/** The stage that was told last. No observation is later than its telling: a wrong clock would hold it for ever. */
export function stageOf({ stage: told }: TeamState): Omit<StageMark, 'by'> | null {
  if (told === null || !isRecord(told.value)) return null;
  const { stage, outcome, seenAt } = told.value;
  if (!isStage(stage)) return null;
  return { stage, outcome: isOutcome(outcome) ? outcome : null, seenAt: earlier(seenAt, told.at) };
}

function earlier(said: unknown, told: Instant): Instant {
  const at = typeof said === 'string' ? Date.parse(said) : Number.NaN;
  return at < Date.parse(told) ? instant(at) : told;
}

type Deed = Extract<KeptReferral['history'][number], { readonly kind: 'team' }>;

/** What of a record and the team's state the history is to tell. */
interface TeamNews {
  readonly record: KeptReferral;
  readonly team: TeamMark | null;
  readonly state: TeamState;
  /** Whether the note is a colleague's, and new. */
  readonly isTheirNote: boolean;
}

/** What the history tells of what changed: who took it, gave it back, answered it, or wrote the note. */
export function deeds(news: TeamNews, context: MergeContext): readonly Deed[] {
  return [claimed(news), gaveBack(news, context), answeredBy(news), noted(news, context)].filter(
    (deed) => deed !== null,
  );
}

const entry = (at: Instant, by: string | null, what: TeamDeed): Deed => ({ kind: 'team', at, by, what });

function claimed({ record, team }: TeamNews): Deed | null {
  const [claim, had] = [team?.claim ?? null, record.team?.claim ?? null];
  if (claim === null || (claim.at === had?.at && claim.name === had.name)) return null;
  return entry(claim.at, claim.mine ? null : claim.name, 'claimed');
}

/** A claim that lapsed is not given back: the table still names who had it. */
function gaveBack({ record, team, state }: TeamNews, { now }: MergeContext): Deed | null {
  const had = record.team?.claim ?? null;
  if (had === null || (team?.claim ?? null) !== null || state.claim !== null) return null;
  return entry(instant(now), had.mine ? null : had.name, 'gave-back');
}

function answeredBy({ record, team }: TeamNews): Deed | null {
  const [answered, had] = [team?.answered ?? null, record.team?.answered ?? null];
  if (answered === null || (answered.at === had?.at && answered.answer === had.answer)) return null;
  // What is edited in a form is no answer.
  const given = TEAM_DEEDS.find((deed) => deed === answered.answer);
  return given === undefined ? null : entry(answered.at, answered.by, given);
}

const noted = ({ state, isTheirNote }: TeamNews, { nameOf }: MergeContext): Deed | null =>
  isTheirNote && state.note !== null ? entry(state.note.at, nameOf(state.note.by), 'noted') : null;
