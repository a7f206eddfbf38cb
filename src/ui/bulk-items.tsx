import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { text } from '../text/text';
import { fieldNames } from './answer-text';
import type { BulkStore, ReadyItem, RefusedItem } from './bulk-store';
import { answerFields, cautionText, refusalText } from './bulk-text';
import { otherName, otherPlace } from './hint-text';
import { Icon } from './icons';

/** Items that are drawn at a time. */
const STEP = 50;

/** A list of which more is drawn on demand. */
function Parts<T>({
  of,
  item,
  label,
}: {
  readonly of: readonly T[];
  readonly item: (one: T) => ComponentChildren;
  readonly label: string;
}): JSX.Element {
  const shown = useSignal(STEP);
  return (
    <>
      <ul class="bulk-items" aria-label={label}>
        {of.slice(0, shown.value).map(item)}
      </ul>
      {of.length > shown.value && (
        <button
          type="button"
          class="button"
          data-plain
          onClick={() => {
            shown.value += STEP;
          }}
        >
          {text('show_more')}
        </button>
      )}
    </>
  );
}

/** The answers as they would be, each to be left out. */
export function ReadyItems({
  store,
  label,
}: {
  readonly store: BulkStore;
  readonly label: string;
}): JSX.Element {
  const taken = new Set(store.taken.value);
  return (
    <Parts
      of={store.ready.value}
      label={label}
      item={(one) => <Ready key={one.key} item={one} store={store} taken={taken.has(one)} />}
    />
  );
}

function Ready({
  item: { key, referral, template, values, cautions },
  store,
  taken,
}: {
  readonly item: ReadyItem;
  readonly store: BulkStore;
  readonly taken: boolean;
}): JSX.Element {
  const id = useId();
  const fields = answerFields(values);
  return (
    <li class="bulk-item" data-bulk-key={key}>
      <div class="bulk-who">
        <input
          id={id}
          type="checkbox"
          checked={taken}
          onChange={({ currentTarget }) => store.take(key, currentTarget.checked)}
        />
        <label for={id}>
          <bdi>{otherName(referral)}</bdi>
        </label>
        <span class="quiet">{otherPlace(referral).join(' · ')}</span>
      </div>
      {cautions.map((caution) => (
        <p key={caution.kind} class="sheet-guard" data-guard={caution.kind}>
          <Icon name="alert" />
          <span>{cautionText(caution)}</span>
        </p>
      ))}
      <details class="bulk-answer">
        <summary>
          <span class="bulk-line" dir="auto">
            {fields.map(([, value]) => value).join(' · ')}
          </span>
        </summary>
        <dl class="details">
          <div class="detail">
            <dt>{text('answer_template')}</dt>
            <dd>
              <bdi>{template}</bdi>
            </dd>
          </div>
          {fields.map(([field, value]) => (
            <div key={field} class="detail">
              <dt>{text(fieldNames[field])}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}

/** Those that cannot be answered, each with the reason. */
export function RefusedItems({
  items,
  label,
}: {
  readonly items: readonly RefusedItem[];
  readonly label: string;
}): JSX.Element {
  return (
    <Parts
      of={items}
      label={label}
      item={({ key, referral, why }) => (
        <li key={key} class="bulk-item" data-refused={why.kind}>
          <bdi>{referral === null ? text('no_name') : otherName(referral)}</bdi>
          <span class="quiet">{refusalText(why)}</span>
        </li>
      )}
    />
  );
}
