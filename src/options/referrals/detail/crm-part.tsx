import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import {
  type Crm,
  crmAddress,
  type HandedField,
  type HandedLead,
  handedLead,
  mayHandOver,
  readCrm,
} from '../../../domain/crm-address';
import type { KeptReferral } from '../../../domain/kept';
import { send } from '../../../messages/send';
import { enumeration, text } from '../../../text/text';
import { CopyButton } from '../../../ui/copy-button';
import { Icon } from '../../../ui/icons';
import { momentText } from '../../../ui/time-text';
import { fieldName } from '../../files/field-text';
import { LinkedText } from '../../linked-text';
import { Part } from './fact-list';
import { Spoken } from '../../../ui/spoken';

interface Props {
  readonly record: KeptReferral;
  readonly onChange: (record: KeptReferral) => void;
}

const NAMES: Readonly<Record<Crm['kind'], string>> = { dynamics: 'Dynamics 365', salesforce: 'Salesforce' };

/** The lead's own field behind each one that is handed over. */
const FIELDS: Readonly<Record<HandedField, keyof KeptReferral>> = {
  subject: 'dealName',
  firstName: 'contactName',
  lastName: 'contactName',
  company: 'company',
  jobTitle: 'jobTitle',
  email: 'email',
  phone: 'phone',
  country: 'country',
  leadSource: 'leadSource',
  description: 'notes',
};

const HANDED = Object.keys(FIELDS) as readonly HandedField[];
/** What a field is called in the reader's language; a name stands in two. */
const labelOf = (field: HandedField): string => fieldName(FIELDS[field]);

/** On into the CRM: its form for a new lead, filled in, or the lead to copy; and since when it is there. */
export function CrmPart({ record, onChange }: Props): JSX.Element | null {
  const crm = useSignal<Crm | 'not-known' | null>(null);
  useEffect(() => {
    send('settings.get', {}).then(
      ({ values }) => {
        crm.value = readCrm(values.crmAddress);
      },
      () => {
        crm.value = 'not-known'; // told below; the lead can be copied all the same
      },
    );
  }, [crm]);
  if (!mayHandOver(record)) return null;
  const lead = handedLead(record);
  const mark = async (inCrm: boolean): Promise<void> =>
    onChange(await send('referral.edit', { key: record.key, edit: { inCrm } }));
  const since = record.inCrmSince ?? null;
  return (
    <Part title="crm_title">
      <NewLead crm={crm.value} lead={lead} onOpen={() => void mark(true)} />
      <div class="own-acts">
        <CopyButton of={text('kind_lead')} value={copied(lead)} />
        <button type="button" class="button" onClick={() => void mark(since === null)}>
          {text(since === null ? 'crm_mark' : 'crm_unmark')}
        </button>
      </div>
      {since !== null && <p data-in-crm={since}>{text('crm_since', momentText(since))}</p>}
    </Part>
  );
}

interface NewLeadProps {
  /** Null: none was named. */
  readonly crm: Crm | 'not-known' | null;
  readonly lead: HandedLead;
  readonly onOpen: () => void;
}

function NewLead({ crm, lead, onOpen }: NewLeadProps): JSX.Element {
  if (crm === 'not-known') return <Spoken>{text('hint_failed')}</Spoken>;
  if (crm === null)
    return (
      <p class="quiet">
        <LinkedText sentence="crm_none" section="connections" label="section_connections" />
      </p>
    );
  const { address, shortened } = crmAddress(crm, lead);
  const fields = [...new Set(shortened.map(labelOf))];
  return (
    <>
      <a class="button" href={address} target="_blank" rel="noreferrer" onClick={onOpen}>
        <Icon name="open" />
        {text('crm_new', NAMES[crm.kind])}
      </a>
      {fields.length > 0 && <p class="quiet">{text('crm_shortened', enumeration(fields))}</p>}
    </>
  );
}

/** A line for each value that there is, to be copied into any form. */
function copied(lead: HandedLead): string {
  const lines = new Map<string, string>();
  for (const field of HANDED) {
    const label = labelOf(field);
    lines.set(label, [lines.get(label) ?? '', lead[field]].join(' ').trim());
  }
  return [...lines]
    .filter(([, value]) => value !== '')
    .map(([label, value]) => text('reminder_line', label, value))
    .join('\n');
}
