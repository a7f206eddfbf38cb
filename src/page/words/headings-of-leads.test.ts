import { expect, test } from 'vitest';
import { headingMeanings } from './headings';

/** Headings that a grid of leads may have, as documentation and other products of Microsoft word them. */
const leads: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  callToAction: {
    en: 'Call-to-action|Call to action', cs: 'Výzva k akci', 'pt-BR': 'Chamada à ação|Chamada para ação', 'pt-PT': 'Chamada à ação|Apelo à ação',
    de: 'Handlungsaufforderung|Call-to-Action|Aufruf zum Handeln', fr: "Appel à l'action|Incitation à l’action", es: 'Llamada a la acción',
    it: "Invito all'azione|Call to action|Chiamata all'azione", nl: 'Oproep tot actie|Call-to-action', pl: 'Wezwanie do działania', ja: '行動喚起|コール トゥ アクション|CTA',
    ko: '클릭 유도 문안|행동 유도|콜 투 액션', 'zh-CN': '行动号召|操作调用', 'zh-TW': '行動號召|呼籲行動',
  },
  country: {
    en: 'Country/Region|Country|Country or region|Customer country|Country code', cs: 'Země/oblast|Země|Země nebo oblast|Stát',
    'pt-BR': 'País/região|País/Região|País', 'pt-PT': 'País/região|País', de: 'Land/Region|Land|Land oder Region', fr: 'Pays/Région|Pays|Pays ou région',
    es: 'País/región|País o región', it: 'Paese/area geografica|Paese|Paese/Regione', nl: 'Land/regio|Land', pl: 'Kraj/region|Kraj', ja: '国/地域|国または地域|国',
    ko: '국가/지역|국가', 'zh-CN': '国家/地区|国家或地区|国家', 'zh-TW': '國家/地區|國家或地區|國家',
  },
  leadSource: {
    en: 'Lead source|Source', cs: 'Zdroj zájemce|Zdroj potenciálního zákazníka|Zdroj', 'pt-BR': 'Origem do lead|Fonte do lead|Origem do cliente potencial',
    'pt-PT': 'Origem do lead|Origem', de: 'Leadquelle|Lead-Quelle|Quelle des Leads|Quelle', fr: 'Source du prospect|Origine du prospect|Source',
    es: 'Origen del cliente potencial|Origen', it: 'Origine lead|Origine del lead|Fonte', nl: 'Leadbron|Bron van lead|Bron',
    pl: 'Źródło potencjalnego klienta|Źródło leada|Źródło', ja: 'リード ソース|潜在顧客のソース', ko: '잠재 고객 원본|리드 소스|잠재 고객 소스', 'zh-CN': '潜在顾客来源|线索来源|来源', 'zh-TW': '潛在客戶來源|來源',
  },
  quality: {
    en: 'Lead quality|Quality', cs: 'Kvalita zájemce|Kvalita potenciálního zákazníka', 'pt-BR': 'Qualidade do lead', 'pt-PT': 'Qualidade do lead',
    de: 'Leadqualität|Lead-Qualität|Qualität des Leads', fr: 'Qualité du prospect', es: 'Calidad del cliente potencial', it: 'Qualità del lead|Qualità lead',
    nl: 'Leadkwaliteit|Kwaliteit van lead', pl: 'Jakość potencjalnego klienta|Jakość leada', ja: 'リードの品質|潜在顧客の品質', ko: '잠재 고객 품질|리드 품질', 'zh-CN': '潜在顾客质量|线索质量',
    'zh-TW': '潛在客戶品質',
  },
  stage: {
    en: 'Status|Lead status|Deal status|Referral status', cs: 'Stav|Stav zájemce|Stav obchodu|Status', 'pt-BR': 'Status|Status do lead|Situação',
    'pt-PT': 'Estado|Estado do lead', de: 'Status|Leadstatus|Lead-Status|Status des Leads', fr: 'Statut|État|Statut du prospect',
    es: 'Estado|Estado del cliente potencial', it: 'Stato|Stato lead|Stato del lead', nl: 'Status|Leadstatus|Status van lead',
    pl: 'Stan|Status|Status potencjalnego klienta', ja: '状態|ステータス|リードの状態', ko: '상태|잠재 고객 상태', 'zh-CN': '状态|潜在顾客状态', 'zh-TW': '狀態|潛在客戶狀態',
  },
  emailValidity: {
    en: 'Email validity|Email status|Email validation', cs: 'Platnost e-mailu|Ověření e-mailu|Platnost e-mailové adresy',
    'pt-BR': 'Validade do email|Validade do e-mail', 'pt-PT': 'Validade do e-mail|Validade do correio eletrónico',
    de: 'E-Mail-Gültigkeit|Gültigkeit der E-Mail|Gültigkeit der E-Mail-Adresse', fr: "Validité de l'e-mail|Validité de l’adresse e-mail|Validité du courriel",
    es: 'Validez del correo electrónico', it: "Validità e-mail|Validità dell'e-mail|Validità indirizzo e-mail",
    nl: 'Geldigheid van e-mail|E-mailgeldigheid|Geldigheid e-mailadres', pl: 'Ważność adresu e-mail|Poprawność adresu e-mail|Prawidłowość adresu e-mail',
    ja: 'メールの有効性|電子メールの有効性', ko: '이메일 유효성|전자 메일 유효성|이메일 유효 여부', 'zh-CN': '电子邮件有效性', 'zh-TW': '電子郵件有效性',
  },
  phoneValidity: {
    en: 'Phone validity|Phone number validity', cs: 'Platnost telefonu|Platnost telefonního čísla', 'pt-BR': 'Validade do telefone', 'pt-PT': 'Validade do telefone',
    de: 'Telefongültigkeit|Gültigkeit der Telefonnummer|Telefon-Gültigkeit', fr: 'Validité du téléphone|Validité du numéro de téléphone', es: 'Validez del teléfono',
    it: 'Validità telefono|Validità del numero di telefono', nl: 'Geldigheid van telefoon|Geldigheid telefoonnummer|Telefoongeldigheid',
    pl: 'Ważność telefonu|Poprawność numeru telefonu', ja: '電話の有効性|電話番号の有効性', ko: '전화 유효성|전화번호 유효성', 'zh-CN': '电话有效性', 'zh-TW': '電話有效性',
  },
  createdAt: {
    en: 'Created on|Created date|Created|Creation date|Date created|Received on|Received date|Lead creation date|Date received',
    cs: 'Vytvořeno|Datum vytvoření|Vytvořeno dne|Přijato dne|Datum přijetí', 'pt-BR': 'Criado em|Data de criação|Data da criação|Recebido em',
    'pt-PT': 'Criado em|Data de criação|Criado a|Recebido em', de: 'Erstellt am|Erstellungsdatum|Erstellt|Eingegangen am|Empfangen am|Eingangsdatum',
    fr: 'Créé le|Date de création|Créé|Reçu le|Date de réception', es: 'Creado el|Fecha de creación|Creado|Fecha de recepción|Recibido el',
    it: 'Creato il|Data di creazione|Data creazione|Ricevuto il', nl: 'Gemaakt op|Aanmaakdatum|Datum gemaakt|Aangemaakt op|Ontvangen op',
    pl: 'Utworzono|Data utworzenia|Utworzono dnia|Otrzymano|Data otrzymania', ja: '作成日|作成日時|作成日付|受信日', ko: '만든 날짜|생성일|생성 날짜|작성일|받은 날짜',
    'zh-CN': '创建日期|创建时间|创建于|接收日期', 'zh-TW': '建立日期|建立時間|建立於|接收日期',
  },
  expires: {
    en: 'Expires on|Expiration date|Respond by|Expires in|Expiry date|Due date|Expires|Deadline',
    cs: 'Vyprší|Datum vypršení platnosti|Datum vypršení|Vyprší dne|Odpovědět do|Konec platnosti',
    'pt-BR': 'Expira em|Data de expiração|Data de validade|Data de vencimento|Responder até', 'pt-PT': 'Expira em|Data de expiração|Responder até',
    de: 'Läuft ab am|Ablaufdatum|Antworten bis|Läuft ab', fr: "Expire le|Date d'expiration|Date d’échéance|Répondre avant le",
    es: 'Expira el|Fecha de expiración|Fecha de vencimiento|Responder antes del|Caduca el', it: 'Scade il|Data di scadenza|Scadenza|Rispondere entro',
    nl: 'Verloopt op|Vervaldatum|Verloopdatum|Reageren vóór', pl: 'Wygasa|Data wygaśnięcia|Wygasa dnia|Termin ważności|Odpowiedz do', ja: '有効期限|期限|有効期限日|回答期限',
    ko: '만료 날짜|만료일|만료|응답 기한', 'zh-CN': '到期日期|过期日期|到期日|响应截止日期', 'zh-TW': '到期日|到期日期|回應期限',
  },
  nothing: {
    en: 'Last updated|Last modified|Modified on|Updated on|Updated|Last updated on|Partner name|Solution|Solution name|Partner role|Partner program|Referral program|Offer name',
    cs: 'Naposledy aktualizováno|Naposledy změněno|Datum aktualizace|Poslední aktualizace|Datum poslední změny|Upraveno',
    'pt-BR': 'Última atualização|Modificado em|Atualizado em|Data da última atualização|Última modificação',
    'pt-PT': 'Última atualização|Atualizado em|Modificado em',
    de: 'Zuletzt aktualisiert|Zuletzt geändert|Geändert am|Aktualisiert am|Zuletzt aktualisiert am|Letzte Änderung|Partnername',
    fr: 'Dernière mise à jour|Modifié le|Mis à jour le|Dernière modification', es: 'Última actualización|Modificado el|Actualizado el|Última modificación',
    it: 'Ultimo aggiornamento|Modificato il|Aggiornato il|Ultima modifica', nl: 'Laatst bijgewerkt|Laatst gewijzigd|Gewijzigd op|Bijgewerkt op',
    pl: 'Ostatnia aktualizacja|Zmodyfikowano|Zaktualizowano|Data modyfikacji', ja: '最終更新日|更新日|最終更新日時|変更日', ko: '마지막 업데이트|수정한 날짜|업데이트 날짜|마지막 수정',
    'zh-CN': '上次更新时间|修改时间|更新时间|最后更新|上次修改时间', 'zh-TW': '上次更新|修改日期|更新日期|上次修改時間',
  },
  jobTitle: {
    en: 'Job title', cs: 'Pracovní pozice|Pozice|Funkce', 'pt-BR': 'Cargo', 'pt-PT': 'Cargo', de: 'Position|Stellenbezeichnung',
    fr: 'Fonction|Poste|Intitulé du poste', es: 'Cargo|Puesto', it: 'Posizione lavorativa', nl: 'Functie|Functietitel', pl: 'Stanowisko', ja: '役職', ko: '직함|직책|직위',
    'zh-CN': '职务|职位', 'zh-TW': '職稱',
  },
  email: {
    en: 'Email|Customer email|Email address|Contact email', cs: 'E-mail|E-mail zákazníka|E-mailová adresa', 'pt-BR': 'Email|E-mail do cliente|Endereço de email',
    'pt-PT': 'E-mail|E-mail do cliente|Correio eletrónico do cliente|Endereço de e-mail', de: 'E-Mail|E-Mail des Kunden|Kunden-E-Mail|E-Mail-Adresse',
    fr: 'E-mail|E-mail du client|Adresse e-mail|Courriel du client', es: 'Correo electrónico|Correo electrónico del cliente',
    it: 'E-mail|E-mail cliente|E-mail del cliente|Indirizzo e-mail|Posta elettronica del cliente', nl: 'E-mail|E-mailadres|E-mail van klant|E-mailadres van klant',
    pl: 'E-mail|Adres e-mail|Adres e-mail klienta|E-mail klienta', ja: 'メール|顧客のメール|メール アドレス|電子メール', ko: '이메일|고객 이메일|전자 메일|전자 메일 주소',
    'zh-CN': '电子邮件|客户电子邮件|电子邮件地址|邮箱', 'zh-TW': '電子郵件|客戶電子郵件|電子郵件地址',
  },
  phone: {
    en: 'Phone|Customer phone|Phone number', cs: 'Telefon|Telefon zákazníka|Telefonní číslo', 'pt-BR': 'Telefone|Telefone do cliente|Número de telefone',
    'pt-PT': 'Telefone|Telefone do cliente|Número de telefone', de: 'Telefon|Telefon des Kunden|Telefonnummer|Kundentelefon',
    fr: 'Téléphone|Téléphone du client|Numéro de téléphone', es: 'Teléfono|Teléfono del cliente|Número de teléfono',
    it: 'Telefono|Telefono cliente|Numero di telefono', nl: 'Telefoon|Telefoonnummer|Telefoon van klant', pl: 'Telefon|Telefon klienta|Numer telefonu',
    ja: '電話|顧客の電話|電話番号', ko: '전화|고객 전화|전화 번호|전화번호', 'zh-CN': '电话|客户电话|电话号码', 'zh-TW': '電話|客戶電話|電話號碼',
  },
  city: {
    en: 'City|Customer city', cs: 'Město', 'pt-BR': 'Cidade', 'pt-PT': 'Cidade', de: 'Stadt|Ort', fr: 'Ville', es: 'Ciudad', it: 'Città', nl: 'Plaats|Stad',
    pl: 'Miasto|Miejscowość', ja: '市区町村|都市', ko: '도시|시', 'zh-CN': '城市|市', 'zh-TW': '城市|縣市',
  },
  contactName: {
    en: 'Contact name|Contact|Contact person|Contacts', cs: 'Jméno kontaktu|Kontakt|Kontaktní osoba|Kontakty', 'pt-BR': 'Nome do contato|Contato|Contatos',
    'pt-PT': 'Nome do contacto|Contacto|Contactos', de: 'Kontaktname|Ansprechpartner|Kontakt|Kontakte|Name des Kontakts', fr: 'Nom du contact|Contact|Contacts',
    es: 'Nombre del contacto|Contacto|Nombre de contacto', it: 'Nome contatto|Contatto|Nome del contatto|Contatti',
    nl: 'Contactpersoon|Naam contactpersoon|Contactnaam|Contact', pl: 'Imię i nazwisko kontaktu|Nazwa kontaktu|Kontakt|Osoba kontaktowa', ja: '連絡先名|担当者名|連絡先',
    ko: '연락처 이름|담당자 이름|연락처', 'zh-CN': '联系人姓名|联系人', 'zh-TW': '連絡人姓名|連絡人|聯絡人',
  },
};

test.each(Object.entries(leads))('%s by its usual headings in all languages', (meaning, byLanguage) => {
  const unread = Object.entries(byLanguage).flatMap(([language, texts]) => texts.split('|').filter((text) => headingMeanings(text, [language]).join() !== meaning).map((text) => `${language} ${text}`));
  expect(unread).toEqual([]);
});

test.each([
  ['Created on (UTC)', 'createdAt'], ['Status (3)', 'stage'], ['Close date (MM/DD/YYYY)', 'closeDate'], ['Status, sorted ascending', 'stage'], ['Created on Sorted descending', 'createdAt'],
  ['Deal name ⓘ', 'dealName'], ['Name (Partner)', 'nothing'], ['Status (Microsoft)', 'microsoftStatus'], ['Revenue', ''], ['Estimated revenue', 'value'],
])('%s is %s', (text, meaning) => {
  expect(headingMeanings(text, ['en']).join()).toBe(meaning);
});
