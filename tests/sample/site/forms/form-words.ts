import { matrixWords } from '../../../filling/matrix-words';

/** The words of the sample's answer forms, made from documentation and ordinary translation alone. */
export interface FormWords {
  readonly title: Readonly<Record<FormKind, string>>;
  readonly labels: Readonly<Record<Exclude<keyof FormState, 'reason'>, string>>;
  readonly reasonLabel: Readonly<Record<'decline' | 'lost' | 'close-as-error', string>>;
  readonly choose: string;
  readonly pickDate: string;
  readonly finish: Readonly<Record<FormKind, string>>;
  readonly cancel: string;
  readonly required: string;
  readonly wrong: string;
  readonly declineReasons: readonly string[];
  readonly errorReasons: readonly string[];
  readonly currencies: Readonly<Record<string, string>>;
}

export type FormKind = 'accept' | 'decline' | 'edit' | 'won' | 'lost' | 'close-as-error';

/** What a form holds; texts as its state knows them, dates as `YYYY-MM-DD`, choices by their keys. */
export interface FormState {
  readonly dealName: string;
  readonly value: string;
  readonly currency: string;
  readonly closeDate: string;
  readonly notes: string;
  readonly crmId: string;
  readonly campaignId: string;
  readonly reason: string;
}

const en: FormWords = {
  title: {
    accept: 'Accept',
    decline: 'Decline',
    edit: 'Edit',
    won: 'Won',
    lost: 'Lost',
    'close-as-error': 'Close as error',
  },
  labels: {
    dealName: 'Deal name',
    value: 'Estimated value',
    currency: 'Currency',
    closeDate: 'Estimated close date',
    notes: 'Notes',
    crmId: 'CRM ID',
    campaignId: 'Marketing campaign ID',
  },
  reasonLabel: { decline: 'Reason for declining', lost: 'Lost reason', 'close-as-error': 'Reason' },
  choose: 'Select an option',
  pickDate: 'Select a date...',
  finish: {
    accept: 'Next',
    decline: 'Close deal',
    edit: 'Save',
    won: 'Submit',
    lost: 'Submit',
    'close-as-error': 'Submit',
  },
  cancel: 'Cancel',
  required: 'This field is required.',
  wrong: 'This format is not valid.',
  declineReasons: [
    "Project budget isn't adequate",
    'Customer didn’t respond',
    'Customer chose another vendor',
    'Customer requirement not met',
    'Not a customer',
    'Proposed time line was too short',
    'Report as abuse, spam, or phishing',
    'Others',
  ],
  errorReasons: [
    'Duplicate, created through bulk upload',
    'Duplicate, created in Partner Center',
    'Duplicate, sent by Microsoft',
    'Connector data sync issues',
    'Customer matching issues',
    'Solution issues',
    'Test referral',
    'Data error',
    'Others',
  ],
  currencies: {
    USD: 'US Dollar (USD)',
    EUR: 'Euro (EUR)',
    CZK: 'Czech Koruna (CZK)',
    JPY: 'Japanese Yen (JPY)',
  },
};

const de: FormWords = {
  title: {
    accept: 'Annehmen',
    decline: 'Ablehnen',
    edit: 'Bearbeiten',
    won: 'Gewonnen',
    lost: 'Verloren',
    'close-as-error': 'Als Fehler schließen',
  },
  labels: {
    dealName: 'Dealname',
    value: 'Geschätzter Wert',
    currency: 'Währung',
    closeDate: 'Geschätztes Abschlussdatum',
    notes: 'Anmerkungen',
    crmId: 'CRM-ID',
    campaignId: 'ID der Marketingkampagne',
  },
  reasonLabel: { decline: 'Ablehnungsgrund', lost: 'Verlustgrund', 'close-as-error': 'Grund' },
  choose: 'Option auswählen',
  pickDate: 'Datum auswählen …',
  finish: {
    accept: 'Weiter',
    decline: 'Deal schließen',
    edit: 'Speichern',
    won: 'Senden',
    lost: 'Senden',
    'close-as-error': 'Senden',
  },
  cancel: 'Abbrechen',
  required: 'Dieses Feld ist erforderlich.',
  wrong: 'Dieses Format ist ungültig.',
  declineReasons: [
    'Projektbudget ist nicht ausreichend',
    'Kunde hat nicht geantwortet',
    'Kunde hat sich für einen anderen Anbieter entschieden',
    'Kundenanforderung nicht erfüllt',
    'Kein Kunde',
    'Vorgeschlagener Zeitrahmen war zu kurz',
    'Als Missbrauch, Spam oder Phishing melden',
    'Sonstiges',
  ],
  errorReasons: [
    'Duplikat, durch Massenupload erstellt',
    'Duplikat, in Partner Center erstellt',
    'Duplikat, von Microsoft gesendet',
    'Probleme mit der Datensynchronisierung des Connectors',
    'Probleme beim Kundenabgleich',
    'Probleme mit der Lösung',
    'Testempfehlung',
    'Datenfehler',
    'Sonstiges',
  ],
  currencies: { USD: 'US-Dollar', EUR: 'Euro', CZK: 'Tschechische Krone', JPY: 'Japanischer Yen' },
};

const cs: FormWords = {
  title: {
    accept: 'Přijmout',
    decline: 'Odmítnout',
    edit: 'Upravit',
    won: 'Vyhráno',
    lost: 'Ztraceno',
    'close-as-error': 'Zavřít jako chybu',
  },
  labels: {
    dealName: 'Název obchodu',
    value: 'Odhadovaná hodnota',
    currency: 'Měna',
    closeDate: 'Odhadované datum uzavření',
    notes: 'Poznámky',
    crmId: 'CRM ID',
    campaignId: 'ID marketingové kampaně',
  },
  reasonLabel: { decline: 'Důvod odmítnutí', lost: 'Důvod ztráty', 'close-as-error': 'Důvod' },
  choose: 'Vyberte možnost',
  pickDate: 'Vyberte datum…',
  finish: {
    accept: 'Další',
    decline: 'Zavřít obchod',
    edit: 'Uložit',
    won: 'Odeslat',
    lost: 'Odeslat',
    'close-as-error': 'Odeslat',
  },
  cancel: 'Zrušit',
  required: 'Toto pole je povinné.',
  wrong: 'Neplatný formát.',
  declineReasons: [
    'Rozpočet projektu není dostatečný',
    'Zákazník neodpověděl',
    'Zákazník si vybral jiného dodavatele',
    'Požadavek zákazníka nebyl splněn',
    'Nejedná se o zákazníka',
    'Navržený časový rámec byl příliš krátký',
    'Nahlásit jako zneužití, spam nebo phishing',
    'Jiné',
  ],
  errorReasons: [
    'Duplicita vytvořená hromadným nahráním',
    'Duplicita vytvořená v Partnerském centru',
    'Duplicita odeslaná Microsoftem',
    'Problémy se synchronizací dat konektoru',
    'Problémy s přiřazením zákazníka',
    'Problémy s řešením',
    'Testovací doporučení',
    'Chyba dat',
    'Jiné',
  ],
  currencies: { USD: 'Americký dolar', EUR: 'Euro', CZK: 'Česká koruna', JPY: 'Japonský jen' },
};

/** Words of no language: nothing may be understood. */
const nonsense: FormWords = {
  ...en,
  title: {
    accept: 'Blorp',
    decline: 'Vrindle',
    edit: 'Quask',
    won: 'Zimmel',
    lost: 'Trabbit',
    'close-as-error': 'Oddle',
  },
  labels: {
    dealName: 'Snorple',
    value: 'Wexid quanth',
    currency: 'Plim',
    closeDate: 'Murgle fendt',
    notes: 'Tarvish',
    crmId: 'Hobbin',
    campaignId: 'Grelt usk',
  },
  reasonLabel: { decline: 'Yondle', lost: 'Yondle', 'close-as-error': 'Yondle' },
  choose: 'Fizzock',
  pickDate: 'Wumple',
  declineReasons: ['Aap', 'Borf', 'Clee', 'Dunt', 'Eltz', 'Frim', 'Gosp', 'Hild'],
  errorReasons: ['Aap', 'Borf', 'Clee', 'Dunt', 'Eltz', 'Frim', 'Gosp', 'Hild', 'Ibb'],
};

/** The other languages, of the words that the matrix of forms has for accepting and declining. */
const more = Object.fromEntries(
  matrixWords.map((words) => [
    words.lang,
    {
      ...en,
      title: { ...en.title, accept: words.accept, decline: words.decline, 'close-as-error': words.error },
      labels: {
        ...en.labels,
        dealName: words.dealName,
        value: words.value,
        currency: words.currency,
        closeDate: words.closeDate,
        notes: words.notes,
      },
      reasonLabel: { ...en.reasonLabel, decline: words.declineReason, 'close-as-error': words.errorReason },
      choose: words.choose,
      pickDate: words.choose,
      finish: { ...en.finish, accept: words.next, decline: words.closeDeal },
      declineReasons: words.declineReasons,
      errorReasons: words.errorReasons,
      currencies: { USD: words.dollar, EUR: words.euro },
    } satisfies FormWords,
  ]),
);

/** By their own short names, or by a language tag of the matrix. */
const known: Readonly<Record<string, FormWords>> = { ...more, en, de, cs, nonsense };
export const formLanguages: readonly string[] = Object.keys(known);
export const formWordsIn = (language: string): FormWords => known[language] ?? en;
