import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColumnMeaning } from '../../domain/reading';
import { headingMeanings, keyMeanings } from './headings';
import { languages as ours } from './languages';
import { withoutAccents } from './plain';

const sorted = (meanings: readonly ColumnMeaning[]): string[] => [...meanings].sort();

const headings: readonly (readonly [
  ColumnMeaning | readonly ColumnMeaning[],
  Readonly<Record<string, readonly string[]>>,
])[] = [
  [
    'dealName',
    {
      en: ['Deal name', 'Opportunity name', 'Name of the deal', 'Referral name'],
      cs: ['Název dohody', 'Název obchodu'],
      de: ['Dealname', 'Name des Deals', 'Name der Verkaufschance'],
      fr: ['Nom de la transaction', 'Nom de l’affaire'],
      es: ['Nombre del trato', 'Nombre de la oportunidad'],
      it: ['Nome della trattativa', 'Nome dell’opportunità'],
      nl: ['Dealnaam', 'Naam van deal'],
      pl: ['Nazwa transakcji'],
      'pt-BR': ['Nome da negociação', 'Nome do negócio'],
      'pt-PT': ['Nome do negócio'],
      ja: ['取引名', '商談名'],
      ko: ['거래 이름', '거래명'],
      'zh-CN': ['交易名称'],
      'zh-TW': ['交易名稱'],
    },
  ],
  [
    'closeDate',
    {
      en: ['Close date', 'Estimated close date', 'Estimated closing date:', 'Expected close date'],
      cs: ['Odhadované datum uzavření', 'Datum uzavření'],
      de: ['Abschlussdatum', 'Geschätztes Abschlussdatum', 'Voraussichtliches Abschlussdatum'],
      fr: ['Date de clôture estimée', 'Date de clôture'],
      es: ['Fecha de cierre estimada', 'Fecha estimada de cierre'],
      it: ['Data di chiusura stimata', 'Data chiusura'],
      nl: ['Geschatte einddatum', 'Sluitingsdatum'],
      pl: ['Szacowana data zamknięcia'],
      'pt-BR': ['Data de fechamento estimada', 'Data de fechamento'],
      'pt-PT': ['Data de fecho estimada'],
      ja: ['推定終了日', '完了予定日', '成約予定日'],
      ko: ['예상 마감일', '예상 종료 날짜'],
      'zh-CN': ['估计的结束日期', '预计成交日期'],
      'zh-TW': ['預估結束日期', '預計成交日期'],
    },
  ],
  [
    'value',
    {
      en: ['Value', 'Estimated value', 'Estimated deal value'],
      cs: ['Odhadovaná hodnota', 'Hodnota'],
      de: ['Geschätzter Wert', 'Geschätzter Dealwert', 'Wert'],
      fr: ['Valeur estimée', 'Valeur estimée de la transaction'],
      es: ['Valor estimado'],
      it: ['Valore stimato'],
      nl: ['Geschatte waarde'],
      pl: ['Szacowana wartość'],
      'pt-BR': ['Valor estimado'],
      'pt-PT': ['Valor estimado do negócio'],
      ja: ['推定値', '見積もり金額'],
      ko: ['예상 값', '예상 거래 금액'],
      'zh-CN': ['估计值', '预计价值'],
      'zh-TW': ['估計值'],
    },
  ],
  [
    ['company', 'contactName'],
    {
      en: ['Customer name', 'Customer', 'Customer’s name'],
      cs: ['Jméno zákazníka', 'Zákazník'],
      de: ['Kundenname', 'Name des Kunden'],
      fr: ['Nom du client'],
      es: ['Nombre del cliente'],
      it: ['Nome del cliente'],
      nl: ['Klantnaam'],
      pl: ['Nazwa klienta'],
      'pt-BR': ['Nome do cliente'],
      ja: ['顧客名', 'お客様名'],
      ko: ['고객 이름', '고객명'],
      'zh-CN': ['客户名称'],
      'zh-TW': ['客戶名稱'],
    },
  ],
  [
    'company',
    {
      en: ['Company name', 'Customer company', "Customer's company name", 'Organization'],
      cs: ['Název společnosti'],
      de: ['Firmenname', 'Unternehmensname', 'Name des Unternehmens'],
      fr: ["Nom de l'entreprise", 'Nom de la société'],
      es: ['Nombre de la empresa', 'Nombre de la compañía'],
      it: ['Nome società', 'Nome dell’azienda'],
      nl: ['Bedrijfsnaam'],
      pl: ['Nazwa firmy'],
      'pt-BR': ['Nome da empresa'],
      ja: ['会社名'],
      ko: ['회사 이름'],
      'zh-CN': ['公司名称'],
      'zh-TW': ['公司名稱'],
    },
  ],
  [
    'stage',
    {
      en: ['Status', 'Lead status', 'Your status', 'Partner referral status'],
      cs: ['Stav'],
      fr: ['Statut', 'État'],
      es: ['Estado'],
      it: ['Stato'],
      pl: ['Stan'],
      ja: ['状態', 'ステータス'],
      ko: ['상태'],
      'zh-CN': ['状态'],
      'zh-TW': ['狀態'],
    },
  ],
  [
    'microsoftStatus',
    {
      en: ['Microsoft status'],
      cs: ['Stav Microsoftu', 'Stav Microsoft'],
      de: ['Microsoft-Status'],
      fr: ['Statut Microsoft'],
      es: ['Estado de Microsoft'],
      it: ['Stato Microsoft'],
      ja: ['Microsoft の状態'],
      'zh-CN': ['Microsoft 状态'],
    },
  ],
  [
    'createdAt',
    {
      en: ['Created on', 'Created date', 'Created', 'Received on', 'Creation date'],
      cs: ['Vytvořeno', 'Datum vytvoření'],
      de: ['Erstellt am', 'Erstellungsdatum'],
      fr: ['Créé le', 'Date de création'],
      es: ['Creado el', 'Fecha de creación'],
      it: ['Data di creazione', 'Creato il'],
      nl: ['Gemaakt op', 'Aanmaakdatum'],
      pl: ['Data utworzenia', 'Utworzono'],
      'pt-BR': ['Criado em', 'Data de criação'],
      ja: ['作成日', '作成日時'],
      ko: ['만든 날짜', '생성일'],
      'zh-CN': ['创建日期', '创建时间'],
      'zh-TW': ['建立日期'],
    },
  ],
  [
    'country',
    {
      en: ['Country', 'Country/Region', 'Customer country'],
      cs: ['Země/oblast'],
      de: ['Land/Region', 'Land des Kunden'],
      fr: ['Pays/région'],
      ja: ['国/地域'],
      'zh-CN': ['国家/地区'],
      ko: ['국가/지역'],
      pl: ['Kraj/region'],
    },
  ],
  [
    'callToAction',
    {
      en: ['Call-to-action', 'Call to action', 'CTA'],
      de: ['Handlungsaufforderung'],
      fr: ['Appel à l’action'],
      es: ['Llamada a la acción'],
      pl: ['Wezwanie do działania'],
      cs: ['Výzva k akci'],
    },
  ],
  [
    'id',
    {
      en: ['Referral ID', 'Referral Id:', 'Lead ID'],
      de: ['Empfehlungs-ID'],
      'pt-BR': ['ID da indicação'],
      es: ['Id. de referencia'],
      pl: ['Identyfikator polecenia'],
    },
  ],
  [
    'crmId',
    { en: ['CRM ID'], de: ['CRM-ID'], fr: ['ID CRM'], es: ['Id. de CRM'], pl: ['Identyfikator CRM'] },
  ],
  ['emailValidity', { en: ['Email validity'], de: ['Gültigkeit der E-Mail'], cs: ['Platnost e-mailu'] }],
  [
    'expires',
    {
      en: ['Expires in', 'Expiration date', 'Respond by'],
      de: ['Läuft ab in', 'Ablaufdatum'],
      cs: ['Vyprší za'],
      ja: ['有効期限'],
    },
  ],
  [['dealType', 'leadType'], { en: ['Type'], de: ['Typ'] }],
  [
    'nothing',
    {
      en: [
        'Partner Role',
        'Partner Program',
        'Last updated',
        'Offer name',
        'Sales stage',
        'Status reason',
        'Engagement ID',
      ],
      de: ['Partnerrolle'],
    },
  ],
];

describe('headingMeanings', () => {
  const cases = headings.flatMap(([meaning, byLanguage]) =>
    Object.entries(byLanguage).flatMap(([language, texts]) =>
      texts.map(
        (text) => [text, language, sorted(typeof meaning === 'string' ? [meaning] : meaning)] as const,
      ),
    ),
  );

  test.each(cases)('%s in %s is %j', (text, language, meanings) => {
    expect(sorted(headingMeanings(text, [language]))).toEqual(meanings);
  });

  test.each(cases)('%s, without a hint, is never something else (%s)', (text, _language, meanings) => {
    const found = headingMeanings(text, []);
    if (found.length === 1) expect(meanings).toContain(found[0]);
  });

  test.each<[language: string, texts: readonly string[]]>([
    [
      'en',
      [
        'Created by',
        'Partner country',
        'Microsoft country',
        'Close reason',
        'Deal size',
        'Company size',
        'Industry',
        'Owner',
        'Seller',
        'Seller email',
        'IP co-sell eligible',
        'Next step',
        'Days since created',
        'Assigned to',
        'Customer domain',
        'Postal code',
        'State/Province',
        'Partner email',
        'Probability',
        'Your company’s deal progress',
        'Value added reseller',
        '',
      ],
    ],
    ['cs', ['Vytvořil', 'Vlastník', 'Země partnera']],
    ['de', ['Erstellt von', 'Land des Partners', 'Besitzer']],
    ['fr', ['Créé par', 'Pays du partenaire']],
    ['es', ['Creado por', 'País del asociado']],
    ['it', ['Creato da', 'Paese del partner']],
    ['pt-BR', ['Criado por', 'País do parceiro']],
    ['nl', ['Gemaakt door', 'Land van partner']],
    ['pl', ['Utworzone przez', 'Kraj partnera']],
    ['ja', ['作成者', 'パートナーの国']],
    ['ko', ['만든 사람', '파트너 국가']],
    ['zh-CN', ['创建者', '合作伙伴国家/地区']],
    ['zh-TW', ['建立者', '合作夥伴國家/地區']],
  ])(
    'in %s, a heading that holds a known word and means something else is not understood: %j',
    (language, texts) => {
      for (const text of texts) expect(headingMeanings(text, [language]), text).toEqual([]);
    },
  );

  test.each([
    'Status \uE70D',
    '  Status ↓',
    'STATUS',
    'Status:',
    'Status *',
    '\u200FStatus\u200E',
    'Sta\u00ADtus',
    'Ｓｔａｔｕｓ',
    'Status ▲',
  ])('marks around a heading do not matter: %j', (text) => {
    expect(headingMeanings(text, ['en'])).toEqual(['stage']);
  });

  test('accents may be missing, apostrophes may be curly, spaces may not break', () => {
    for (const [text, language, meanings] of cases) {
      const variants = [
        withoutAccents(text),
        text.toUpperCase(),
        text.replaceAll(' ', '\u00A0'),
        text.replaceAll('’', "'"),
        `${text}:`,
      ];
      for (const variant of variants)
        expect(sorted(headingMeanings(variant, [language])), variant).toEqual(meanings);
    }
  });

  test('the hint decides a word that two languages share', () => {
    expect(headingMeanings('Note', ['it'])).toEqual(['notes']);
    expect(headingMeanings('Data', ['pl'])).toEqual(headingMeanings('Date', ['en']));
  });

  test('any text and any tag give an answer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...ours))),
        (text, languages) => {
          expect(Array.isArray(headingMeanings(text, languages))).toBe(true);
          expect(Array.isArray(keyMeanings(text))).toBe(true);
        },
      ),
    );
  });
});

test.each<[key: string, meanings: readonly ColumnMeaning[]]>([
  ['dealName', ['dealName']],
  ['createdDateTime', ['createdAt']],
  ['createdOn', ['createdAt']],
  ['customerName', ['company', 'contactName']],
  ['organizationName', ['company']],
  ['companyName', ['company']],
  ['referralId', ['id']],
  ['expirationDateTime', ['expires']],
  ['crm_id', ['crmId']],
  ['CRMId', ['crmId']],
  ['externalReferenceId', ['crmId']],
  ['estimatedCloseDate', ['closeDate']],
  ['closingDateTime', ['closeDate']],
  ['status', ['stage']],
  ['substatus', ['outcome']],
  ['microsoftStatus', ['microsoftStatus']],
  ['customer.country', ['country']],
  ['customer-email', ['email']],
  ['dealValue', ['value']],
  ['qualification', ['qualification']],
  ['LeadCreationDateTime', ['createdAt']],
  ['callToAction', ['callToAction']],
  ['isFavorite', ['favorite']],
  ['tenantId', []],
  ['cell-3', []],
  ['', []],
])('the key %s is %j', (key, meanings) => {
  expect(sorted(keyMeanings(key))).toEqual(sorted(meanings));
});
