/**
 * Headings of CRM exports by what they hold, in plain form (letters and digits, lower case), as Dynamics, Salesforce,
 * HubSpot, Marketo, Zoho, Pipedrive and Odoo write them in the languages of the interface. Only what means something
 * else than in Microsoft's files, or is not known there.
 */
export const CRM_HEADINGS = {
  crmId:
    'id recordid leadid donotmodifylead donotmodifycontact marketoid hsobjectid nichtändernlead nepasmodifierprospect ' +
    'datensatzid idderegistro iddenregistrement iddefichedinformations idzáznamu idregistro レコードid',
  contactName:
    'name fullname contactname nomcomplet nombrecompleto vollständigername nomecompleto celéjméno 名前 氏名' +
    ' 姓名 全名 全名称 성명 전체이름 volledigenaam imięinazwisko nomeecognome navn 連絡先 联系人 聯絡人 담당자',
  firstName:
    'firstname vorname prenom prénom nombre jmeno jméno nome 名' +
    ' voornaam imię förnamn fornavn etunimi 名字 이름',
  lastName:
    'lastname nachname nom nomdefamille apellido apellidos prijmeni příjmení sobrenome apelido ultimonome 姓' +
    ' achternaam nazwisko cognome efternamn etternavn sukunimi 姓氏 성',
  jobTitle:
    'title jobtitle titel position titre fonction intitulédeposte cargo puesto função pracovnípozice pozice 役職 jobbezeichnung' +
    ' functie functietitel stanowisko qualifica 职务 职位 職務 職稱 직함 직책 designation',
  company:
    'companyaccount associatedcompany company companyname account accountname firmaaccount sociétécompte compañíacuenta ' +
    'empresaconta společnostúčet zugehörigesunternehmen entrepriseassociée empresaasociada empresaassociada ' +
    'firma firmenname unternehmen société nomdelasociété nombredelacompañía nombredelaempresa nomedaempresa ' +
    'názevspolečnosti 会社名 会社 会社取引先 会社名取引先 salesaccounts' +
    ' customeraccount bedrijf bedrijfsnaam nazwafirmy ragionesociale società nomesocietà azienda empresa 公司 公司名称 公司名稱 회사 회사명 회사이름',
  phone:
    'phone phonenumber businessphone telephone1 workphone telefongeschäftlich téléphonebureau téléphoneprofessionnel ' +
    'teléfonodeltrabajo telefonecomercial telefondozaměstnání teléfonodelaoficina 勤務先電話 勤務先電話番号 会社電話 電話' +
    ' phonework officephone telephone telephonenumber tel telefon telefoon telefono teléfono téléphone telefone telefoonwerk telefoonzakelijk zakelijketelefoon telefonsłużbowy numertelefonu telefonoufficio telefonolavoro telefonoaziendale 商务电话 办公电话 電話番号 商務電話 業務電話 公司電話 전화 전화번호 근무처전화',
  otherPhone:
    'mobile mobilephone mobilenumber mobilephonenumber telephone2 mobiltelefon mobil handy téléphoneportable portable ' +
    'teléfonomóvil móvil celular telefonecelular mobilnítelefon mobil 携帯電話' +
    ' phonemobile mobiel mobielnummer telefonkomórkowy cellulare telefonocellulare 手机 移动电话 行動電話 휴대폰 휴대전화',
  email:
    'email emailaddress emailaddress1 workemail emailfrom adresseemail courriel correo correoelectrónico ' +
    'direccióndecorreoelectrónico endereçodeemail emailadresse メール 電子メール' +
    ' emails email1 primaryemail adresemail indirizzoemail emailadres postaelettronica 电子邮件 电子邮件地址 電子郵件 전자메일 이메일',
  createdAt:
    'createdate createddate createdon created createdat createdtime datecreated erstelldatum erstelltam erstelltdatum datedecréation créele ' +
    'fechadecreación datumvytvoření vytvořeno datadecriação criadoem 作成日 作成日時' +
    ' dateentered dateadded receivedon received receivedat receiveddate gemaaktop aanmaakdatum datautworzenia utworzono datadicreazione datacreazione creatoil 创建时间 创建日期 建立時間 建立日期 만든날짜 생성일',
  country:
    'country countryregion address1country inferredcountry landregion land paysrégion pays paísregión país paísregião ' +
    'zeměoblast země 国地域 国' +
    ' primaryaddresscountry billingcountry mailingcountry addresscountry countryofaddress landregio kraj krajregion paese paeseareageografica nazione 国家地区 国家 國家地區 國家 국가 국가지역',
  leadSource:
    'leadsource leadsourcecode source originalsource personsource leadorigin leadquelle originedelapiste ' +
    'origineduprospect sourceduprospect origendelprospecto origendelclientepotencial origendellead ' +
    'zdrojpotenciálníhozákazníka zdrojzájemce origemdolead origemdocliente リードソース 潜在顧客の発生元 リード発生元' +
    ' marketplacesource fontedellead fontelead bron bronvanpotentiëleklant źródło źródłopotencjalnegoklienta źródłoleada 潜在顾客来源 来源 潛在客戶來源 來源 리드소스 잠재고객원본',
  notes: 'description message notes comments beschreibung descripción descrição popis 説明',
  ignored:
    'status leadstatus statusreason statuscode statecode rating owner contactowner leadowner ownerid street industry quality ' +
    'topic subject closedate lifecyclestage type donotmodifyrowchecksum donotmodifymodifiedon attributes ' +
    'thema statusgrund rubrique raisondustatut tema razónparaelestado tópico razãodostatus トピック ステータスの理由 ' +
    'leadinhaber anrede salutation propriétairedelapiste propriétaireducontact salesowner リード所有者 propietariodelcontacto proprietáriodolead modifiedtime ' +
    'modifiedon lastmodifieddate updatedat hsobjectsourceid',
} as const;
