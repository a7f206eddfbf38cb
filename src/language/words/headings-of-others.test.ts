import { expect, test } from 'vitest';
import { headingMeanings } from './headings';

/** Headings of business tables that hold words of ours and mean something else. */
const others: Readonly<Record<string, string>> = {
  en: [
    'Created by|Modified by|Owner|Owner name|Owner email|Assigned to|Assignee|Account manager|Account name|Account ID|Account|Partner name|Partner ID',
    'Partner country|Partner email|Partner contact|Partner status|Partner type|Seller|Seller name|Seller email|Seller phone|Sales rep|Sales stage',
    'Sales value|Microsoft contact|Microsoft status|Microsoft email|Microsoft ID|Solution|Solution name|Solution ID|Solution type|Solution value|Product',
    'Product name|Product ID|Product type|Product status|Offer name|Offer ID|Offer type|Offer value|Reviewed|Reviewed on|Reviewed by|Review date',
    'Review status|Campaign name|Campaign status|Campaign type|Registration status|Registration date|Registered on|Approval status|Approved on',
    'Payment status|Invoice date|Invoice number|Invoice amount|Invoice status|Due amount|Order date|Order number|Order value|Order status|Start date',
    'End date|Renewal date|Last contact|Last contacted|Last contact date|Last activity|Next step|Next contact|Follow-up date|Days open|Days left|Age',
    'Probability|Confidence|Score|Lead score|Rating|Priority|Segment|Industry|Sector|Vertical|Company size|Company type|Company ID|Company website|Website',
    'Domain|Employees|Revenue|Annual revenue|Company revenue|Tax ID|VAT number|D-U-N-S|MPN ID|Tenant ID|Subscription ID|Engagement ID|Source system',
    'Data source|Traffic source|Referred by|Referral program|Referral partner|Time zone|Currency rate|Exchange rate|Discount|Quantity|Unit price|Price|Cost',
    'Margin|Total|Budget|Weighted value|Actual value|Actual close date|Lost reason|Decline reason|Close reason|Closed by|Closed on|Accepted on|Accepted by',
    'Accepted date|Declined on|Won on|Response date|Responded on|Response time|First response|Language|Postal code|ZIP|State/Province|Street|Region',
    'Territory|Sales territory|District|Timezone|Fax|Secondary email|Alternate phone|Owner phone|Team|Team name|Team email|Department|Manager|Manager name',
    'Manager email|Reports to|Tags|Label|Category|Subject|Topic|Message|Comment count|Notes count|Attachment|Files|Shared on|Shared with|Sent on|Sent by',
    'Sent to|Co-sell status|Co-sell type|IP co-sell eligible|Eligibility|Consent|Opt-in|Purchase intent|Purchase date|Stage date|Status date',
    'Status changed on|Status changed by|Previous status|Next status|Number of leads|Number of deals|Total leads|Lead count|Deal count|Deal size|Deal age',
    'Deal owner|Lead owner|Lead manager|Lead partner|Deal partner|Customer since|Customer ID|Customer type|Customer status|Customer segment|Customer size',
    'Customer owner|Customer domain|Contact type|Contact ID|Contact owner|Contact status|Contact date|Contacted on|Email sent|Email opened|Email type',
    'Phone type|Phone extension|Number|Code|Version|Link|URL|Expected|Value added|Value type|Currency code',
  ].join('|'),
  de: [
    'Erstellt von|Geändert von|Besitzer|Zugewiesen an|Kontoname|Konto|Partnerland|Land des Partners|Partnername|Verkäufer|E-Mail des Verkäufers',
    'Vertriebsphase|Microsoft-Kontakt|Lösung|Lösungsname|Produkt|Produktname|Angebotstyp|Überprüft|Überprüft am|Registrierungsstatus|Genehmigungsstatus',
    'Zahlungsstatus|Rechnungsdatum|Rechnungsbetrag|Bestelldatum|Bestellwert|Startdatum|Enddatum|Verlängerungsdatum|Letzter Kontakt|Nächster Schritt',
    'Tage offen|Alter|Wahrscheinlichkeit|Branche|Firmengröße|Unternehmensgröße|Website|Umsatz|Jahresumsatz|Kundennummer|Kundentyp|Kundenstatus|Kundensegment',
    'Kunden-ID|Firmentyp|Kontakttyp|Kontaktdatum|Postleitzahl|Bundesland|Straße|Gebiet|Abteilung|Grund für Ablehnung|Verlustgrund|Geschlossen am',
    'Angenommen am|Abgelehnt am|Antwortzeit|Sprache|Team|Priorität|Kategorie|Betreff|Rabatt|Preis|Summe|Anzahl der Leads|Leadbesitzer|Dealbesitzer|Dealgröße',
    'Statusdatum|Vorheriger Status|Partnerstatus|Landesvorwahl|Ortsteil|Wertart',
  ].join('|'),
  fr: [
    'Créé par|Modifié par|Propriétaire|Affecté à|Nom du compte|Pays du partenaire|Nom du partenaire|Vendeur|E-mail du vendeur|Phase de vente',
    "Contact Microsoft|Solution|Nom de la solution|Produit|Révisé le|Statut d'inscription|Statut du paiement|Date de facture|Montant de la facture",
    "Date de commande|Valeur de la commande|Date de début|Date de fin|Dernier contact|Étape suivante|Probabilité|Secteur|Taille de l'entreprise",
    "Type d'entreprise|Site web|Chiffre d'affaires|Type de client|Statut du client|ID client|Segment de clientèle|Type de contact|Code postal|Rue|Service",
    'Motif du refus|Raison de la perte|Fermé le|Accepté le|Refusé le|Délai de réponse|Langue|Équipe|Priorité|Catégorie|Objet|Remise|Quantité|Prix|Total',
    'Nombre de prospects|Propriétaire du prospect|Statut précédent|Date de statut|Statut du partenaire|Indicatif pays',
  ].join('|'),
  es: [
    'Creado por|Modificado por|Propietario|Asignado a|Nombre de la cuenta|País del socio|Nombre del socio|Vendedor|Correo del vendedor|Fase de ventas',
    'Contacto de Microsoft|Solución|Nombre de la solución|Producto|Revisado el|Estado de registro|Estado del pago|Fecha de factura|Importe de la factura',
    'Fecha de pedido|Valor del pedido|Fecha de inicio|Fecha de finalización|Último contacto|Siguiente paso|Probabilidad|Sector|Tamaño de la empresa',
    'Tipo de empresa|Sitio web|Ingresos anuales|Tipo de cliente|Estado del cliente|Id. de cliente|Tipo de contacto|Código postal|Calle|Departamento',
    'Motivo de rechazo|Motivo de pérdida|Cerrado el|Aceptado el|Rechazado el|Tiempo de respuesta|Idioma|Equipo|Prioridad|Categoría|Asunto|Descuento',
    'Cantidad total|Precio|Total|Número de clientes potenciales|Propietario del cliente potencial|Estado anterior|Estado del socio|Fecha de estado',
  ].join('|'),
  it: [
    'Creato da|Modificato da|Proprietario|Assegnato a|Nome account|Paese del partner|Nome partner|Venditore|E-mail venditore|Fase di vendita',
    'Contatto Microsoft|Soluzione|Nome soluzione|Prodotto|Rivisto il|Stato registrazione|Stato pagamento|Data fattura|Importo fattura|Data ordine',
    'Valore ordine|Data inizio|Data fine|Ultimo contatto|Passaggio successivo|Probabilità|Settore|Dimensioni azienda|Tipo di azienda|Sito web|Fatturato',
    'Tipo di cliente|Stato del cliente|ID cliente|Tipo contatto|Codice postale|CAP|Via|Reparto|Motivo del rifiuto|Chiuso il|Accettato il|Rifiutato il',
    'Tempo di risposta|Lingua|Team|Priorità|Categoria|Oggetto|Sconto|Quantità|Prezzo|Totale|Numero di lead|Proprietario del lead|Stato precedente',
    'Stato del partner',
  ].join('|'),
  'pt-BR': [
    'Criado por|Modificado por|Proprietário|Atribuído a|Nome da conta|País do parceiro|Nome do parceiro|Vendedor|E-mail do vendedor|Estágio de vendas',
    'Contato da Microsoft|Solução|Nome da solução|Produto|Revisado em|Status do registro|Status do pagamento|Data da fatura|Valor da fatura|Data do pedido',
    'Valor do pedido|Data de início|Data de término|Último contato|Próxima etapa|Probabilidade|Setor|Tamanho da empresa|Tipo de empresa|Site|Receita anual',
    'Tipo de cliente|Status do cliente|ID do cliente|Tipo de contato|CEP|Rua|Departamento|Motivo da recusa|Fechado em|Aceito em|Recusado em',
    'Tempo de resposta|Idioma|Equipe|Prioridade|Categoria|Assunto|Desconto|Quantidade|Preço|Total|Número de leads|Proprietário do lead|Status anterior',
    'Status do parceiro',
  ].join('|'),
  nl: [
    'Gemaakt door|Gewijzigd door|Eigenaar|Toegewezen aan|Accountnaam|Land van partner|Partnernaam|Verkoper|E-mail van verkoper|Verkoopfase',
    'Microsoft-contactpersoon|Oplossing|Naam van oplossing|Product|Beoordeeld op|Registratiestatus|Betalingsstatus|Factuurdatum|Factuurbedrag|Besteldatum',
    'Orderwaarde|Begindatum|Laatste contact|Volgende stap|Waarschijnlijkheid|Branche|Bedrijfsgrootte|Type bedrijf|Website|Jaaromzet|Klanttype|Klantstatus',
    'Klant-id|Type contactpersoon|Postcode|Straat|Afdeling|Reden van weigering|Gesloten op|Geaccepteerd op|Geweigerd op|Reactietijd|Taal|Team|Prioriteit',
    'Categorie|Onderwerp|Korting|Aantal|Prijs|Totaal|Aantal leads|Leadeigenaar|Vorige status|Partnerstatus',
  ].join('|'),
  pl: [
    'Utworzone przez|Zmodyfikowane przez|Właściciel|Przypisane do|Nazwa konta|Kraj partnera|Nazwa partnera|Sprzedawca|E-mail sprzedawcy|Etap sprzedaży',
    'Kontakt Microsoft|Rozwiązanie|Nazwa rozwiązania|Produkt|Sprawdzono|Stan rejestracji|Stan płatności|Data faktury|Kwota faktury|Data zamówienia',
    'Wartość zamówienia|Data rozpoczęcia|Ostatni kontakt|Następny krok|Prawdopodobieństwo|Branża|Wielkość firmy|Typ firmy|Witryna|Roczny przychód',
    'Typ klienta|Stan klienta|Identyfikator klienta|Typ kontaktu|Kod pocztowy|Ulica|Dział|Powód odrzucenia|Zamknięto|Zaakceptowano|Odrzucono|Czas odpowiedzi',
    'Język|Zespół|Priorytet|Kategoria|Temat|Rabat|Ilość|Cena|Suma|Liczba potencjalnych klientów|Poprzedni stan|Stan partnera',
  ].join('|'),
  cs: [
    'Vytvořil|Změnil|Vlastník|Přiřazeno|Název účtu|Země partnera|Název partnera|Prodejce|E-mail prodejce|Fáze prodeje|Kontakt Microsoftu|Řešení|Název řešení',
    'Produkt|Zkontrolováno|Stav registrace|Stav platby|Datum faktury|Částka faktury|Datum objednávky|Hodnota objednávky|Datum zahájení|Poslední kontakt',
    'Další krok|Pravděpodobnost|Odvětví|Velikost společnosti|Typ společnosti|Web|Roční výnos|Typ zákazníka|Stav zákazníka|ID zákazníka|Typ kontaktu|PSČ',
    'Ulice|Oddělení|Důvod zamítnutí|Uzavřeno dne|Odmítnuto dne|Doba odezvy|Jazyk|Tým|Priorita|Kategorie|Předmět|Sleva|Množství|Cena|Celkem|Počet zájemců',
    'Vlastník zájemce|Předchozí stav|Stav partnera',
  ].join('|'),
  ja: [
    '作成者|更新者|所有者|担当営業|アカウント名|パートナーの国|パートナー名|販売者|販売者のメール|営業ステージ|Microsoft の連絡先|ソリューション|ソリューション名|製品|製品名|レビュー日|登録状態|支払い状態|請求日|請求金額|注文日|注文金額|開始日|最終連絡日|次のステップ|確度',
    '業種|会社の規模|会社の種類|Web サイト|年間売上|顧客の種類|顧客の状態|顧客 ID|連絡先の種類|郵便番号|都道府県|部署|拒否の理由|受注日|失注日|承諾日|応答時間|言語|チーム|優先度|カテゴリ|件名|割引|数量|価格|合計|リード数|リードの所有者|以前の状態|パートナーの状態',
  ].join('|'),
  ko: [
    '만든 사람|수정한 사람|소유자|할당 대상|계정 이름|파트너 국가|파트너 이름|판매자|판매자 이메일|영업 단계|Microsoft 연락처|솔루션|솔루션 이름|제품|제품 이름|검토 날짜|등록 상태|결제 상태|송장 날짜|송장 금액|주문 날짜|주문 금액|시작 날짜|마지막 연락',
    '다음 단계|확률|업종|회사 규모|회사 유형|웹 사이트|연간 매출|고객 유형|고객 상태|고객 ID|연락처 유형|우편 번호|부서|거절 이유|수락 날짜|응답 시간|언어|팀|우선 순위|범주|할인|수량|가격|합계|리드 수|이전 상태|파트너 상태',
  ].join('|'),
  'zh-CN': [
    '创建者|修改者|所有者|分配给|帐户名称|合作伙伴国家/地区|合作伙伴名称|卖方|卖方电子邮件|销售阶段|Microsoft 联系人|解决方案|解决方案名称|产品|产品名称|审核日期|注册状态|付款状态|发票日期|发票金额|订单日期|订单金额|开始日期|上次联系|下一步|概率|行业|公司规模|公司类型',
    '网站|年收入|客户类型|客户状态|客户 ID|联系人类型|邮政编码|省|部门|拒绝原因|接受日期|响应时间|语言|团队|优先级|类别|主题|折扣|数量|价格|总计|线索数量|以前的状态|合作伙伴状态',
  ].join('|'),
  'zh-TW': [
    '建立者|修改者|擁有者|指派給|帳戶名稱|合作夥伴國家/地區|合作夥伴名稱|賣方|賣方電子郵件|銷售階段|Microsoft 連絡人|解決方案|解決方案名稱|產品|產品名稱|審核日期|註冊狀態|付款狀態|發票日期|發票金額|訂單日期|訂單金額|開始日期|上次連絡|下一步|機率|產業|公司規模|公司類型',
    '網站|年營收|客戶類型|客戶狀態|客戶識別碼|連絡人類型|郵遞區號|部門|拒絕原因|接受日期|回應時間|語言|小組|優先順序|類別|主旨|折扣|數量|價格|總計|潛在客戶數目|先前狀態|合作夥伴狀態',
  ].join('|'),
};

/** Known, and kept nowhere or apart from the referral's own facts. */
const apart = new Set(['nothing', 'microsoftStatus', 'expires']);

test.each(Object.entries(others))(
  'in %s, none of the headings of other tables is taken for one of ours',
  (language, texts) => {
    const taken = texts
      .split('|')
      .filter((text) => headingMeanings(text, [language]).some((meaning) => !apart.has(meaning)));
    expect(taken).toEqual([]);
  },
);
