import { describe, expect, test } from 'vitest';
import { headingMeanings } from './headings';
import { readListName, readPageKind } from './lists';
import { readStatus } from './status';

/** What Microsoft's localized documentation says, every form of it, by language: `a|b`. */
type Words = Readonly<Record<string, string>>;

const headings: Readonly<Record<string, Words>> = {
  dealName: {
    cs: 'Název dohody|Název obchodu',
    'pt-PT': 'Nome do negócio',
    'pt-BR': 'Nome da negociação',
    de: 'Dealname',
    fr: 'Nom de la transaction',
    es: 'Nombre de la oferta',
    it: "Nome dell'offerta",
    pl: 'Nazwa transakcji',
    nl: 'Dealnaam',
    ja: '取引名',
    ko: '거래 이름',
    'zh-CN': '交易名称',
    'zh-TW': '交易名稱',
  },
  value: {
    cs: 'Odhadovaná hodnota',
    'pt-PT': 'Valor estimado',
    'pt-BR': 'Valor estimado',
    de: 'Geschätzter Wert',
    fr: 'Valeur estimée',
    es: 'Valor estimado',
    it: 'Valore stimato',
    pl: 'Szacowana wartość',
    nl: 'Geschatte waarde',
    ja: '推定値',
    ko: '예상 값',
    'zh-CN': '估计值',
    'zh-TW': '估計值',
  },
  closeDate: {
    cs: 'Odhadované datum uzavření',
    'pt-PT': 'Data de fecho estimada',
    'pt-BR': 'Data de fechamento estimada',
    de: 'Geschätztes Abschlussdatum',
    fr: 'Date de clôture estimée',
    es: 'Fecha de cierre estimada',
    it: 'Data di chiusura stimata',
    pl: 'Szacowana data zamknięcia',
    nl: 'Geschatte einddatum',
    ja: '推定終了日',
    ko: '예상 종가 날짜',
    'zh-CN': '估计的结束日期',
    'zh-TW': '預估結束日期',
  },
  crmId: {
    cs: 'CRM ID',
    'pt-PT': 'CRM ID|ID CRM',
    'pt-BR': 'CRM ID',
    de: 'CRM-ID',
    fr: 'ID CRM',
    es: 'Id. de CRM',
    it: 'CRM ID',
    pl: 'Identyfikator CRM',
    nl: 'CRM-id',
  },
  campaignId: {
    cs: 'ID marketingové kampaně',
    'pt-PT': 'ID de campanha de marketing',
    'pt-BR': 'ID da campanha de marketing',
    de: 'ID der Marketingkampagne',
    fr: 'ID de campagne marketing',
    es: 'Identificador de campaña de marketing',
    it: 'ID campagna di marketing',
    pl: 'Identyfikator kampanii marketingowej',
    nl: 'Marketingcampagne-id',
  },
  notes: {
    cs: 'Poznámky',
    'pt-PT': 'Notas',
    'pt-BR': 'Observações',
    de: 'Hinweise|Anmerkungen',
    fr: 'Remarques|Notes',
    es: 'Notas',
    it: 'Note',
    pl: 'Uwagi',
    nl: 'Opmerkingen|Notities',
    ja: 'メモ',
    ko: '참고',
    'zh-CN': '备注',
    'zh-TW': '附註',
  },
  address: {
    cs: 'Umístění',
    'pt-PT': 'Localização',
    'pt-BR': 'Localização',
    de: 'Standort',
    fr: 'Lieu',
    es: 'Ubicación',
    it: 'Posizione',
    pl: 'Lokalizacja',
    nl: 'Locatie',
  },
  leadSource: {
    cs: 'Zdroj zájemce|Zdroj zájmu|Zdroj potenciálního zákazníka|Zdroj leadu',
    'pt-PT':
      'Origem da oportunidade potencial|Origem do lead|Fonte da pista|Origem da pista|Origem do potencial cliente|Origem do cliente potencial',
    'pt-BR': 'Origem do lead|Origem do cliente potencial|Fonte do cliente potencial|Origem da pista',
    de: 'Leadquelle|Lead-Quelle|Quelle des Leads|Leadherkunft|Herkunft des Leads',
    fr: 'Source du prospect|Source de prospect|Provenance du prospect|Source de la piste|Origine du lead',
    es: 'Origen del cliente potencial|Origen de clientes potenciales|Fuente del prospecto|Origen del lead',
    it: 'Origine del cliente potenziale|Origine lead|Fonte del lead|Origine del lead',
    pl: 'Źródło potencjalnego klienta|Źródło leada|Źródło potencjalnych klientów',
    nl: 'Leadbron|Bron van lead|Bron van potentiële klant',
    ja: '潜在顧客の発生源|リードの発生源|潜在顧客のソース|リード ソース|潜在顧客ソース|見込み顧客の発生源|流入元',
    ko: '잠재 고객 원본|잠재 고객 출처|리드 소스|리드 출처',
    'zh-CN': '潜在顾客来源|潜在客户来源|线索来源',
    'zh-TW': '潛在客戶來源|潛在顧客來源|線索來源',
  },
  quality: {
    cs: 'Kvalita zájemce|Kvalita potenciálního zákazníka',
    'pt-PT': 'Qualidade da oportunidade potencial|Qualidade do lead|Qualidade da pista',
    'pt-BR': 'Qualidade do lead|Qualidade do cliente potencial',
    de: 'Leadqualität|Qualität des Leads',
    fr: 'Qualité du prospect|Qualité de la piste',
    es: 'Calidad del cliente potencial|Calidad del prospecto',
    it: 'Qualità del cliente potenziale|Qualità del lead',
    pl: 'Jakość potencjalnego klienta|Jakość leada',
    nl: 'Leadkwaliteit|Kwaliteit van lead',
    ja: '潜在顧客の質|リードの品質|潜在顧客の品質',
    ko: '잠재 고객 품질|리드 품질',
    'zh-CN': '潜在顾客质量|线索质量',
    'zh-TW': '潛在客戶品質|線索品質',
  },
  stage: {
    cs: 'Stav|Stav zájemce',
    'pt-PT': 'Estado|Estado da oportunidade potencial',
    'pt-BR': 'Status|Status do lead',
    de: 'Status|Leadstatus',
    fr: 'État|Statut|État du prospect',
    es: 'Estado|Estado del cliente potencial',
    it: 'Stato|Stato del cliente potenziale',
    pl: 'Stan|Status',
    nl: 'Status|Leadstatus',
    ja: '状態|ステータス|潜在顧客の状態',
    ko: '상태|잠재 고객 상태',
    'zh-CN': '状态|潜在顾客状态',
    'zh-TW': '狀態|潛在客戶狀態',
  },
  createdAt: {
    cs: 'Vytvořeno|Datum vytvoření|Přijato dne',
    'pt-PT': 'Criado em|Data de criação|Recebido em|Data de receção',
    'pt-BR': 'Criado em|Data de criação|Recebido em|Data de recebimento',
    de: 'Erstellt am|Erstellungsdatum|Empfangen am|Eingangsdatum',
    fr: 'Créé le|Date de création|Reçu le|Date de réception',
    es: 'Creado el|Fecha de creación|Recibido el|Fecha de recepción',
    it: 'Creato il|Data di creazione|Data creazione|Ricevuto il',
    pl: 'Utworzono|Data utworzenia|Data otrzymania',
    nl: 'Gemaakt op|Aanmaakdatum|Ontvangen op|Datum van ontvangst',
    ja: '作成日|作成日時|受信日',
    ko: '만든 날짜|생성 날짜|받은 날짜',
    'zh-CN': '创建日期|创建时间|接收日期',
    'zh-TW': '建立日期|建立時間|接收日期',
  },
};

const lists: Readonly<Record<string, Words>> = {
  marketplace: {
    cs: 'Zájemci na Marketplace|Dotazy zákazníků',
    'pt-PT': 'Leads do Marketplace|Inquéritos ao cliente',
    'pt-BR': 'Leads do Marketplace|Consultas de clientes',
    de: 'Marketplace-Leads|Kundenanfragen',
    fr: 'Prospects de la Place de marché|Demandes des clients',
    es: 'Clientes potenciales de Marketplace|Consultas de clientes',
    it: 'Lead del Marketplace|Richieste dei clienti',
    pl: 'Zapytania klientów',
    nl: 'Marketplace-leads|Vragen van klanten',
  },
  qualified: {
    cs: 'Kvalifikovaní zájemci',
    'pt-PT': 'Leads qualificados',
    'pt-BR': 'Clientes potenciais qualificados',
    de: 'Qualifizierte Leads',
    fr: 'Prospects qualifiés',
    es: 'Clientes potenciales cualificados|Clientes potenciales calificados',
    it: 'Lead qualificati',
    pl: 'Kwalifikowani potencjalni klienci',
    nl: 'Gekwalificeerde leads',
  },
  inbound: {
    cs: 'Příchozí',
    'pt-PT': 'Entrada',
    'pt-BR': 'Entrada',
    de: 'Eingehend',
    fr: 'Entrant',
    es: 'Entrante',
    it: 'In ingresso',
    pl: 'Przychodzące',
    nl: 'Inkomende',
    ja: '受信',
    ko: '인바운드',
    'zh-CN': '入站',
    'zh-TW': '輸入',
  },
  outbound: {
    cs: 'Odchozí',
    'pt-PT': 'Saída',
    'pt-BR': 'Saída',
    de: 'Ausgehend',
    fr: 'Sortant',
    es: 'Saliente',
    it: 'In uscita',
    pl: 'Wychodzące',
    nl: 'Uitgaand',
    ja: '送信',
    ko: '아웃바운드',
    'zh-CN': '出站',
    'zh-TW': '輸出',
  },
  favorites: {
    cs: 'Oblíbené',
    'pt-PT': 'Favoritos',
    'pt-BR': 'Favoritos',
    de: 'Favoriten',
    fr: 'Favoris',
    es: 'Favoritos',
    it: 'Preferiti',
    pl: 'Ulubione',
    nl: 'Favorieten',
    ja: 'お気に入り',
    ko: '즐겨찾기',
    'zh-CN': '收藏夹',
  },
};

const pages: Readonly<Record<string, Words>> = {
  lead: {
    cs: 'zájemci|potenciální zákazníci',
    'pt-PT': 'Leads|pistas|Oportunidades potenciais',
    'pt-BR': 'leads|clientes potenciais',
    de: 'Leads',
    fr: 'prospects',
    es: 'Clientes potenciales',
    it: 'Lead',
    pl: 'Potencjalni klienci',
    nl: 'Leads',
  },
  'co-sell': {
    cs: 'příležitosti společného prodeje|příležitosti spoluprodeje',
    'pt-PT': 'oportunidades de Co-venda',
    'pt-BR': 'oportunidades de venda conjunta',
    de: 'Co-Selling-Verkaufschancen',
    fr: 'opportunités de covente',
    es: 'Oportunidades de venta en colaboración',
    it: 'Opportunità di co-selling',
    pl: 'Możliwości współpracy sprzedaży',
    nl: 'Kansen voor co-verkoop',
  },
};

/** Stage, and the outcome of what is archived. Czech says Received and Accepted by one word, so neither is here. */
const statuses: Readonly<Record<string, Words>> = {
  received: {
    'pt-PT': 'Palco recebido',
    'pt-BR': 'Estágio recebido|Estágio de recebimento',
    de: 'Phase "Empfangen"|Empfangen',
    fr: 'Étape reçue',
    es: 'Fase recibida',
    it: 'Fase ricevuta',
    pl: 'Odebrano etap',
    nl: 'Ontvangen fase',
    ja: '受信したステージ',
    ko: '수신된 단계',
    'zh-CN': '已接收阶段',
    'zh-TW': '已接收階段',
  },
  accepted: {
    'pt-PT': 'Estágio aceite',
    'pt-BR': 'Estágio aceito|Ativo',
    de: 'Akzeptierte Phase|Aktiv',
    fr: 'Étape acceptée|Actif',
    es: 'Fase aceptada|Activa',
    it: 'Fase accettata|Attiva',
    pl: 'Zaakceptowany etap',
    nl: 'Geaccepteerde fase',
    ja: '受け入れられたステージ|アクティブ',
    ko: '수락된 단계|활성화',
    'zh-CN': '接受的阶段|活动',
    'zh-TW': '接受的階段|有效',
  },
  archived: {
    cs: 'Archivovaná fáze|Uzavřená fáze',
    'pt-PT': 'Estágio arquivado|Estágio fechado',
    'pt-BR': 'Estágio arquivado|Estágio fechado',
    de: 'Archivierte Phase|Geschlossene Phase',
    fr: 'Étape archivée|Phase fermée',
    es: 'Fase de archivado|Fase cerrada',
    it: 'Fase archiviata|Fase chiusa',
    pl: 'Etap zarchiwizowany|Zamknięty etap',
    nl: 'Gearchiveerde fase|Gesloten fase',
    ja: 'アーカイブされたステージ|終了',
    ko: '보관된 단계|닫힌 단계',
    'zh-CN': '存档阶段|已关闭阶段',
    'zh-TW': '封存階段|關閉階段',
  },
  'archived won': {
    cs: 'získaná|výhra|vyhráli',
    'pt-PT': 'Won|ganhas|ganhos',
    'pt-BR': 'ganho|ganha|ganhas',
    de: 'Gewonnen',
    fr: 'conclue|gagnée|conclues|Conclu',
    es: 'ganada|ganadas',
    it: 'vinta|Acquisito|acquisite',
    pl: 'Wygrana',
    nl: 'Gewonnen',
    ja: '成立|受注',
    ko: '성공',
    'zh-CN': '赢单',
    'zh-TW': '已成交|成功',
  },
  'archived lost': {
    cs: 'ztracená|ztráta',
    'pt-PT': 'Lost|perdidas',
    'pt-BR': 'perdida|perdidas',
    de: 'Verloren',
    fr: 'perdue|perdues|Perdu',
    es: 'Perdida|perdidas',
    it: 'persa|perse|Perso',
    pl: 'Utracona',
    nl: 'Verloren',
    ja: '不成立|失注|損失',
    ko: '실패|손실',
    'zh-CN': '丢单|丢失',
    'zh-TW': '未成交|遺失',
  },
  'archived declined': {
    cs: 'odmítnutá|Zamítnuto',
    'pt-PT': 'Recusado',
    'pt-BR': 'recusado|recusadas',
    de: 'Abgelehnt',
    fr: 'refusé|refusées',
    es: 'Rechazado|rechazadas',
    it: 'rifiutata|rifiutate',
    pl: 'odrzucona',
    nl: 'Geweigerd|afgewezen',
    ja: '拒否',
    ko: '거절됨|거부됨',
    'zh-CN': '已拒绝',
    'zh-TW': '已拒絕|拒絕',
  },
  'archived expired': {
    cs: 'konec platnosti|prošlý',
    'pt-PT': 'Expirado|caducadas',
    'pt-BR': 'expirado|expiradas',
    de: 'abgelaufen',
    fr: 'ayant expiré|expirées|Expiré',
    es: 'expirado|expiradas|Expirada',
    it: 'scaduta|scadute',
    pl: 'wygasłe',
    nl: 'Verlopen',
    ja: '期限切れ',
    ko: '만료됨',
    'zh-CN': '已过期',
    'zh-TW': '已過期|過期',
  },
};

/** Words of a table that are not understood, as `language meaning: word`. */
const unread = (
  table: Readonly<Record<string, Words>>,
  reads: (word: string, language: string, meaning: string) => boolean,
): readonly string[] =>
  Object.entries(table).flatMap(([meaning, byLanguage]) =>
    Object.entries(byLanguage).flatMap(([language, words]) =>
      words
        .split('|')
        .filter((word) => !reads(word, language, meaning))
        .map((word) => `${language} ${meaning}: ${word}`),
    ),
  );

describe('every word of Microsoft’s localized documentation is understood', () => {
  test('headings', () => {
    expect(
      unread(headings, (word, language, meaning) =>
        headingMeanings(word, [language]).some((one) => one === meaning),
      ),
    ).toEqual([]);
  });

  test('lists', () => {
    expect(unread(lists, (word, language, meaning) => readListName(word, [language]) === meaning)).toEqual(
      [],
    );
  });

  test('pages', () => {
    expect(unread(pages, (word, language, meaning) => readPageKind(word, [language]) === meaning)).toEqual(
      [],
    );
  });

  test('states', () => {
    const read = (word: string, language: string): string => {
      const status = readStatus(word, [language]);
      return status.kind === 'status' ? [status.stage, status.outcome ?? ''].join(' ').trim() : status.kind;
    };
    expect(unread(statuses, (word, language, meaning) => read(word, language) === meaning)).toEqual([]);
  });
});
