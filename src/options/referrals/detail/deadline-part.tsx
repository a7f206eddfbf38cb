import type { JSX } from 'preact';
import { deadlineState } from '../../../domain/deadline';
import type { KeptReferral } from '../../../domain/kept';
import { text } from '../../../text/text';
import { deadlineFace } from '../../../ui/deadline-text';
import { rowDeadlines } from '../../../ui/row-deadlines';
import { book, clock } from '../table';
import { Part } from './fact-list';

/** Each deadline as a whole sentence: until when, and how sure that is. */
export function DeadlinePart({ record }: { readonly record: KeptReferral }): JSX.Element {
  const now = clock.value;
  const deadlines = rowDeadlines(record, now);
  return (
    <Part title="detail_deadlines_title">
      {deadlines.length === 0 ? (
        <p class="quiet">{text('detail_no_deadline')}</p>
      ) : (
        <ul class="sentences">
          {deadlines.map((deadline) => (
            <li key={deadline.kind}>
              {
                deadlineFace(
                  deadline,
                  deadlineState(Date.parse(deadline.at), now, book.thresholds.value),
                  now,
                ).long
              }
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
