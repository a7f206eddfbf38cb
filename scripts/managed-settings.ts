// `npm run settings`: writes what follows from the settings into the schema for policies and into
// docs/company-rollout.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { type SettingFacts, type Settings, settingsTable } from '../src/domain/settings';

interface AdminText {
  readonly title: string;
  /** One or more sentences, for the browser's policy page and for the documentation. */
  readonly description: string;
}

/** What administrators read of each setting. */
const texts: { readonly [N in keyof Settings]: AdminText } = {
  warningHours: {
    title: 'Warning time',
    description: 'A referral counts on the badge from this many hours before a deadline.',
  },
  urgentHours: {
    title: 'Urgent',
    description: 'A referral is shown as urgent from this many hours before a deadline.',
  },
  staleHours: {
    title: 'Old list',
    description: 'A list that was not read for this many hours is marked as old.',
  },
  retentionDays: {
    title: 'Retention',
    description: 'A referral that was not seen for this many days is removed.',
  },
  archivedContactDays: {
    title: 'Contact data of closed referrals',
    description: 'Contact data is removed this many days after the referral was closed.',
  },
  keyboardShortcuts: {
    title: 'Keyboard shortcuts',
    description: 'Single letters as shortcuts in popup, side panel and full page.',
  },
  pageStrip: {
    title: 'Strip in Partner Center',
    description: 'A small strip in the page says how far an answer is.',
  },
  rowChips: {
    title: "Countdowns in Partner Center's list",
    description: "A small countdown beside each row of Partner Center's own list.",
  },
  reminders: {
    title: 'Reminders',
    description:
      'Notifications before a deadline. Each user still grants the permission for notifications with one click.',
  },
  reminderHours: {
    title: 'Reminder times',
    description: 'Hours before the response deadline at which a reminder comes.',
  },
  remindDirectContact: {
    title: 'Direct contact',
    description: 'A reminder when a customer asks to be contacted directly.',
  },
  quietHours: {
    title: 'Quiet hours',
    description:
      'Local times between which reminders wait, but for those of the last 24 hours. Equal times: no quiet hours.',
  },
  digestTime: {
    title: 'Morning digest',
    description:
      'Local time, HH:MM, at which a notification on work days says what expires next, where reminders are on. Empty: none.',
  },
  crmAddress: {
    title: 'Address of the CRM',
    description:
      'Address of Dynamics 365 or Salesforce Lightning, e.g. https://contoso.crm4.dynamics.com. Empty: leads cannot be opened there.',
  },
};

const names = Object.keys(settingsTable) as (keyof Settings)[];
/** What a policy decides besides settings; it stands in the schema and the document by hand. */
const OTHERS = [
  'featuresOff',
  'leadTableUrl',
  'leadTableMinutes',
  'teamTableUrl',
  'teamNotes',
  'teamFigures',
  'templates',
];

/** What a policy's value must be, in the browser's dialect of JSON Schema. */
function valueSchema(facts: SettingFacts): object {
  switch (facts.kind) {
    case 'number':
      return { minimum: facts.least, maximum: facts.most };
    case 'hours':
      return { items: { type: 'integer', minimum: facts.least, maximum: facts.most } };
    case 'quiet-hours': {
      const time = (title: string): object => ({ type: 'string', title, description: 'HH:MM' });
      return { properties: { from: time('From'), until: time('Until') } };
    }
    case 'flag':
    case 'text':
      return {};
  }
}

const schemaTypes = {
  number: 'integer',
  flag: 'boolean',
  hours: 'array',
  'quiet-hours': 'object',
  text: 'string',
} as const satisfies Record<SettingFacts['kind'], string>;

interface Schema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
}

/** The schema of policies, brought up to date. Entries that are no settings stay as they were written by hand. */
export function managedSchema({ properties, ...schema }: Schema): Schema {
  const settings = names.map((name) => {
    const facts = settingsTable[name];
    return [name, { type: schemaTypes[facts.kind], ...texts[name], ...valueSchema(facts) }] as const;
  });
  const others = OTHERS.map((name) => [name, properties[name] ?? {}] as const);
  return { ...schema, properties: Object.fromEntries([...settings, ...others]) };
}

function typeText(facts: SettingFacts): string {
  switch (facts.kind) {
    case 'number':
      return `integer, ${facts.least} to ${facts.most}`;
    case 'hours':
      return `list of integers, ${facts.least} to ${facts.most}`;
    case 'flag':
      return 'boolean';
    case 'quiet-hours':
      return '`{from, until}`, `HH:MM`';
    case 'text':
      return 'text';
  }
}

function standardText(facts: SettingFacts): string {
  switch (facts.kind) {
    case 'hours':
      return facts.standard.join(', ');
    case 'quiet-hours':
      return facts.standard === null ? 'none' : `${facts.standard.from} to ${facts.standard.until}`;
    case 'text':
      return facts.standard === '' ? 'empty' : facts.standard;
    case 'number':
    case 'flag':
      return String(facts.standard);
  }
}

/** The document with its rows of settings brought up to date, as Prettier lays it out. */
export async function rolloutDocument(written: string): Promise<string> {
  const lines = written.split('\n');
  const isRow = (line: string): boolean => /^\| `\w+`/u.test(line);
  const first = lines.findIndex(isRow);
  const after = lines.findIndex((line, at) => at > first && !isRow(line));
  const rows = names.map((name) => {
    const facts = settingsTable[name];
    return `| \`${name}\` | ${typeText(facts)} | ${texts[name].description} | ${standardText(facts)} |`;
  });
  const others = lines
    .slice(first, after)
    .filter((row) => OTHERS.some((name) => row.startsWith(`| \`${name}\``)));
  const text = [...lines.slice(0, first), ...rows, ...others, ...lines.slice(after)].join('\n');
  const path = 'docs/company-rollout.md';
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}

const SCHEMA = new URL('../public/managed-schema.json', import.meta.url);
const DOCUMENT = new URL('../docs/company-rollout.md', import.meta.url);

/** Both files as they are and as they should be. */
export async function managedFiles(): Promise<
  readonly { readonly file: URL; readonly is: string; readonly should: string }[]
> {
  const [schema, document] = [SCHEMA, DOCUMENT].map((file) => readFileSync(file, 'utf8'));
  if (schema === undefined || document === undefined) throw new Error('a file could not be read');
  return [
    {
      file: SCHEMA,
      is: schema,
      should: `${JSON.stringify(managedSchema(JSON.parse(schema) as Schema), null, 2)}\n`,
    },
    { file: DOCUMENT, is: document, should: await rolloutDocument(document) },
  ];
}

if (process.argv[1]?.endsWith('managed-settings.ts') === true)
  for (const { file, should } of await managedFiles()) writeFileSync(file, should);
