import type { JSX } from 'preact';
import type { HistoryEntry } from '../../../domain/history';
import type { KeptReferral } from '../../../domain/kept';
import { isDayAlone } from '../../../domain/moment';
import { text } from '../../../text/text';
import { answerNames } from '../../../text/answer-names';
import { dayText, momentText } from '../../../ui/time-text';
import { Part } from './fact-list';
import { stageText } from './stage-text';

interface Line {
  readonly at: string;
  readonly words: string;
  readonly more: string | null;
}

/** What became of it, the latest first. */
export function HistoryPart({ record }: { readonly record: KeptReferral }): JSX.Element {
  const { createdAt, firstSeenAt, history } = record;
  const lines: readonly Line[] = [
    ...(createdAt === null ? [] : [{ at: createdAt, words: text('history_received'), more: null }]),
    { at: firstSeenAt, words: text('history_first_seen'), more: null },
    ...history.map((entry) => lineOf(entry, record)),
  ].toReversed();
  return (
    <Part title="detail_history_title">
      <ol class="history">
        {lines.map(({ at, words, more }) => (
          <li key={`${at}${words}`}>
            <span>
              {words}
              {more !== null && <span class="quiet"> · {more}</span>}
            </span>
            <time class="quiet" dateTime={at}>
              {isDayAlone(at) ? dayText(at) : momentText(at)}
            </time>
          </li>
        ))}
      </ol>
      <p class="quiet">{text('history_note')}</p>
    </Part>
  );
}

function lineOf(entry: HistoryEntry, record: KeptReferral): Line {
  switch (entry.kind) {
    case 'opened':
      return { at: entry.at, words: text('history_opened'), more: null };
    case 'filled':
      return { at: entry.at, words: text('history_filled', entry.template), more: null };
    case 'team':
      return { at: entry.at, words: deedText(entry), more: null };
    case 'stage': {
      const ended = entry.from === 'archived' ? record.outcome : null;
      return {
        at: entry.at,
        words: text('history_stage', stageText(entry.from, ended), stageText(entry.to, entry.outcome)),
        more: entry.onTime === null ? null : text(entry.onTime ? 'history_in_time' : 'history_late'),
      };
    }
  }
}

function deedText({ by, what }: Extract<HistoryEntry, { readonly kind: 'team' }>): string {
  const name = by ?? '';
  if (what === 'claimed') return by === null ? text('history_claimed_me') : text('history_claimed', name);
  if (what === 'gave-back')
    return by === null ? text('history_gave_back_me') : text('history_gave_back', name);
  return what === 'noted'
    ? text('history_noted', name)
    : text('history_answered', name, text(answerNames[what]));
}
