import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import type { ColumnMeaning, LikelyMeaning } from '../domain/reading';
import type { HealthReport } from '../messages/health-verbs';
import type { UserMapping } from '../messages/reading-verbs';
import { type MessageName, text, uiLanguage } from '../text/text';
import type { TriageStore } from './triage-store';
import { Spoken } from './spoken';

/** What a column may be said to mean, in the order of the choice. */
export const columnMeanings: Readonly<Record<Exclude<ColumnMeaning, 'selection' | 'outcome'>, MessageName>> =
  {
    nothing: 'meaning_nothing',
    company: 'meaning_company',
    dealName: 'meaning_deal',
    contactName: 'meaning_contact',
    email: 'detail_email',
    phone: 'detail_phone',
    jobTitle: 'detail_job_title',
    country: 'meaning_country',
    city: 'meaning_city',
    address: 'detail_place',
    stage: 'meaning_status',
    microsoftStatus: 'meaning_microsoft_status',
    createdAt: 'detail_created',
    expires: 'meaning_expires',
    closeDate: 'detail_close_date',
    value: 'detail_value',
    currency: 'meaning_currency',
    leadSource: 'detail_source',
    callToAction: 'meaning_call_to_action',
    leadType: 'meaning_lead_type',
    qualification: 'meaning_qualification',
    dealType: 'meaning_deal_type',
    quality: 'meaning_quality',
    emailValidity: 'meaning_email_validity',
    phoneValidity: 'meaning_phone_validity',
    directContact: 'meaning_direct_contact',
    favorite: 'meaning_favorite',
    crmId: 'meaning_crm_id',
    campaignId: 'meaning_campaign_id',
    id: 'detail_id',
    notes: 'detail_notes',
  };

/** A meaning that can be chosen, by its name in the interface; null: it is none of those. */
export const nameOfMeaning = (meaning: ColumnMeaning): MessageName | null =>
  new Map<string, MessageName>(Object.entries(columnMeanings)).get(meaning) ?? null;

/** The meaning that a choice names; null: it names none. */
export function meaningNamed(chosen: string): ColumnMeaning | null {
  return (
    Object.keys(columnMeanings).find((name): name is keyof typeof columnMeanings => name === chosen) ?? null
  );
}

type Place = Omit<UserMapping, 'meaning'>;

/** What each heading that no reading understood may mean; only what can be chosen. */
function likelyOf({ lists }: HealthReport): ReadonlyMap<string, readonly LikelyMeaning[]> {
  return new Map(
    lists.flatMap(({ columns }) =>
      columns.map(({ header, likely = [] }): [string, readonly LikelyMeaning[]] => [
        header,
        likely.filter(({ meaning }) => nameOfMeaning(meaning) !== null),
      ]),
    ),
  );
}

/** "Email: 67% of the values fit" */
export function likelyText({ meaning, byHeading, fits }: LikelyMeaning): string {
  const key = nameOfMeaning(meaning);
  const name = key === null ? meaning : text(key);
  if (fits === null) return text('columns_likely_heading', name);
  const share = new Intl.NumberFormat(uiLanguage(), { style: 'percent' }).format(fits);
  return text(byHeading ? 'columns_likely_both' : 'columns_likely_values', name, share);
}

/** Where each heading stands that no reading understood: a heading may do so in several accounts and languages. */
export function unknownPlaces({ lists }: HealthReport): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const { account, language, columns } of lists) {
    for (const { header, meaning } of columns) {
      if (meaning !== null || header === '') continue;
      const known = places.get(header) ?? [];
      if (known.every((place) => place.account !== account || place.language !== language))
        known.push({ account, language, header });
      places.set(header, known);
    }
  }
  return places;
}

/** What became of what the user said; empty: nothing was said yet. */
function outcomeText(failed: boolean, saidCount: number): string {
  if (failed) return text('columns_say_failed');
  return saidCount > 0 ? text('columns_said') : '';
}

/** One choice for each column that was not understood; what is chosen holds at once, and can be changed again. */
export function ColumnQuestion({
  store,
}: {
  readonly store: Pick<TriageStore, 'ask' | 'query'>;
}): JSX.Element {
  const places = useSignal<ReadonlyMap<string, readonly Place[]> | null>(null);
  const likely = useSignal<ReadonlyMap<string, readonly LikelyMeaning[]>>(new Map());
  const said = useSignal<ReadonlyMap<string, string>>(new Map());
  const failed = useSignal(false);

  useEffect(() => {
    store.ask('health.get', { account: store.query.peek().account }).then(
      (report) => {
        places.value = unknownPlaces(report);
        likely.value = likelyOf(report);
      },
      () => {
        failed.value = true;
      }, // told below, in the place of the choices
    );
  }, [store]);

  const say = async (header: string, chosen: string): Promise<void> => {
    const meaning = meaningNamed(chosen);
    try {
      for (const place of places.peek()?.get(header) ?? [])
        await store.ask('columns.say', { ...place, meaning });
      failed.value = false;
      said.value = new Map([...said.peek(), [header, chosen]]);
    } catch {
      failed.value = true; // told below, beside the choice
    }
  };

  return (
    <div class="columns">
      {[...(places.value ?? [])].map(([header]) => (
        <ColumnChoice
          key={header}
          header={header}
          likely={likely.value.get(header) ?? []}
          chosen={said.value.get(header) ?? ''}
          choose={(chosen) => void say(header, chosen)}
        />
      ))}
      <Spoken class="quiet">{outcomeText(failed.value, said.value.size)}</Spoken>
    </div>
  );
}

interface ChoiceProps {
  readonly header: string;
  readonly likely: readonly LikelyMeaning[];
  /** The meaning that was chosen; empty: none. */
  readonly chosen: string;
  readonly choose: (meaning: string) => void;
}

function ColumnChoice({ header, likely, chosen, choose }: ChoiceProps): JSX.Element {
  const id = useId();
  return (
    <div class="column">
      <label class="column-name" for={id}>
        <bdi>{header}</bdi>
      </label>
      <select
        id={id}
        class="field"
        aria-describedby={`${id}-likely`}
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{text('meaning_unknown')}</option>
        <Meanings likely={likely} />
      </select>
      <ul id={`${id}-likely`} class="quiet">
        {likely.map((one) => (
          <li key={one.meaning}>{likelyText(one)}</li>
        ))}
      </ul>
    </div>
  );
}

/** The meanings to choose from: first those that something speaks for. */
function Meanings({ likely }: { readonly likely: readonly LikelyMeaning[] }): JSX.Element {
  const first = likely.map(({ meaning }) => meaning);
  const all = Object.entries(columnMeanings);
  const options = (entries: typeof all): readonly JSX.Element[] =>
    entries.map(([meaning, name]) => (
      <option key={meaning} value={meaning}>
        {text(name)}
      </option>
    ));
  if (first.length === 0) return <>{options(all)}</>;
  const isLikely = ([meaning]: (typeof all)[number]): boolean => first.some((one) => one === meaning);
  return (
    <>
      <optgroup label={text('columns_likely')}>{options(all.filter(isLikely))}</optgroup>
      <optgroup label={text('columns_others')}>{options(all.filter((one) => !isLikely(one)))}</optgroup>
    </>
  );
}
