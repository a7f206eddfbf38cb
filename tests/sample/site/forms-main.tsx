import { createRoot } from 'react-dom/client';
import { FormsPage, formKits, type FormKit, type FormProps } from './forms/forms';
import { formLanguages, type FormKind } from './forms/form-words';

// Fluent 8 would fetch Segoe UI from Microsoft's network.
Object.assign(globalThis, { FabricConfig: { fontBaseUrl: '' } });

const asked = new URLSearchParams(location.search);
const one = <T extends string>(name: string, known: readonly T[], otherwise: T): T =>
  known.find((value) => value === asked.get(name)) ?? otherwise;

const language = one('language', formLanguages, 'en');
const tags: Readonly<Record<string, string>> = { nonsense: 'en-US', en: 'en-US', de: 'de-DE', cs: 'cs-CZ' };
document.documentElement.lang = tags[language] ?? language;

const root = document.querySelector('#root');
if (root === null) throw new Error('forms.html has no #root');
createRoot(root).render(
  <FormsPage
    open={asked.has('open')}
    setting={{
      kit: one('kit', Object.keys(formKits) as FormKit[], 'fluent8'),
      kind: one<FormKind>('kind', ['accept', 'decline', 'edit', 'won', 'lost', 'close-as-error'], 'accept'),
      language,
      place: one<FormProps['place']>('place', ['dialog', 'panel', 'inline'], 'dialog'),
      dates: one<FormProps['dates']>('dates', ['own', 'dotted', 'closed'], 'own'),
      start: Object.fromEntries(
        [...asked].filter(([name]) => name.startsWith('start.')).map(([name, text]) => [name.slice(6), text]),
      ),
    }}
  />,
);
