import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { CRM_FILES, crmCsv, type CrmCsv, type CrmFile } from '../../files/crm-csv';
import { send } from '../../messages/send';
import { plural, sentences, text } from '../../text/text';
import { datedName, download } from './download';
import { everything } from './everything';
import { Spoken } from '../../ui/spoken';

const NAMES: Readonly<Record<CrmFile, string>> = {
  dynamics: 'Dynamics 365',
  salesforce: 'Salesforce',
  marketo: 'Marketo',
  hubspot: 'HubSpot',
};

type Outcome =
  | { readonly kind: 'none' | 'busy' }
  | { readonly kind: 'saved'; readonly file: CrmCsv }
  /** These were marked as being in the CRM, and may be taken back. */
  | { readonly kind: 'marked'; readonly keys: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** Leads as a file that a CRM's own import takes, each of them once. */
export function CrmExport(): JSX.Element {
  const crm = useSignal<CrmFile>('dynamics');
  const again = useSignal(false);
  const outcome = useSignal<Outcome>({ kind: 'none' });
  const attempt = async (what: () => Promise<Outcome>): Promise<void> => {
    outcome.value = { kind: 'busy' };
    try {
      outcome.value = await what();
    } catch (error) {
      outcome.value = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  };
  const save = async (): Promise<Outcome> => {
    const { referrals } = (await everything(send)).sections;
    const file = crmCsv(crm.peek(), referrals, { again: again.peek() });
    if (file.keys.length > 0)
      download(datedName(`leads-${crm.peek()}`, 'csv', new Date()), 'text/csv;charset=utf-8', file.text);
    return { kind: 'saved', file };
  };
  const mark = async (keys: readonly string[]): Promise<Outcome> => ({
    kind: 'marked',
    keys: (await send('referrals.in-crm', { keys, inCrm: true })).changed,
  });
  const takeBack = async (keys: readonly string[]): Promise<Outcome> => {
    await send('referrals.in-crm', { keys, inCrm: false });
    return { kind: 'none' };
  };
  const now = outcome.value;
  return (
    <section class="export" aria-labelledby="export-crm">
      <h3 id="export-crm">{text('export_crm')}</h3>
      <p>{text('export_crm_what')}</p>
      <label class="line-field">
        <span>{text('crm_title')}</span>
        <select
          class="field"
          value={crm.value}
          onChange={({ currentTarget }) => {
            crm.value = CRM_FILES.find((one) => one === currentTarget.value) ?? 'dynamics';
          }}
        >
          {CRM_FILES.map((one) => (
            <option key={one} value={one}>
              {NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <label class="line-check">
        <input
          type="checkbox"
          checked={again.value}
          onChange={({ currentTarget }) => {
            again.value = currentTarget.checked;
          }}
        />
        <span>{text('export_crm_again')}</span>
      </label>
      <button
        type="button"
        class="button export-save"
        disabled={now.kind === 'busy'}
        onClick={() => void attempt(save)}
      >
        {text('export_crm_save')}
      </button>
      <Spoken>{outcomeText(now)}</Spoken>
      <MarkButton
        outcome={now}
        onMark={(keys) => void attempt(() => mark(keys))}
        onTakeBack={(keys) => void attempt(() => takeBack(keys))}
      />
      {now.kind === 'failed' && <Spoken>{text('export_failed', now.reason)}</Spoken>}
    </section>
  );
}

interface MarkProps {
  readonly outcome: Outcome;
  readonly onMark: (keys: readonly string[]) => void;
  readonly onTakeBack: (keys: readonly string[]) => void;
}

/** Marks what was saved as being in the CRM; once it is marked, takes that back. */
function MarkButton({ outcome, onMark, onTakeBack }: MarkProps): JSX.Element | null {
  if (outcome.kind === 'saved' && outcome.file.keys.length > 0) {
    const { keys } = outcome.file;
    return (
      <button type="button" class="button" onClick={() => onMark(keys)}>
        {plural('export_crm_mark', keys.length)}
      </button>
    );
  }
  if (outcome.kind === 'marked' && outcome.keys.length > 0) {
    return (
      <button type="button" class="button" onClick={() => onTakeBack(outcome.keys)}>
        {text('action_undo')}
      </button>
    );
  }
  return null;
}

function outcomeText(now: Outcome): string {
  if (now.kind === 'marked') return plural('export_crm_marked', now.keys.length);
  if (now.kind !== 'saved') return '';
  const { keys, lacking, already } = now.file;
  return sentences(
    keys.length > 0 ? plural('export_saved', keys.length) : text('export_crm_nothing'),
    ...(already > 0 ? [plural('export_crm_already', already)] : []),
    ...(lacking > 0 ? [plural('export_crm_lacking', lacking)] : []),
  );
}
