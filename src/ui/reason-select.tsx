import type { JSX } from 'preact';
import { type Reason, type ReasonList, reasonsOf, reasonWithCode } from '../domain/reasons';
import { reasonText } from './answer-text';

/** Lets the user choose one of Microsoft's reasons from a list. */
export function ReasonSelect<L extends ReasonList>({
  list,
  code,
  onChoose,
}: {
  readonly list: L;
  readonly code: Reason<L>['code'];
  readonly onChoose: (code: Reason<L>['code']) => void;
}): JSX.Element {
  return (
    <select
      class="field"
      value={code}
      onChange={({ currentTarget }) => {
        const chosen = reasonWithCode(list, Number(currentTarget.value));
        if (chosen !== null) onChoose(chosen.code);
      }}
    >
      {reasonsOf(list).map((reason) => (
        <option key={reason.code} value={reason.code}>
          {reasonText(list, reason.code)}
        </option>
      ))}
    </select>
  );
}
