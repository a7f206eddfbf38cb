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
    'name fullname contactname nomcomplet nombrecompleto vollständigername nomecompleto celéjméno 名前 氏名',
  firstName: 'firstname vorname prenom prénom nombre jmeno jméno nome 名',
  lastName:
    'lastname nachname nom nomdefamille apellido apellidos prijmeni příjmení sobrenome apelido ultimonome 姓',
  jobTitle:
    'title jobtitle titel position titre fonction intitulédeposte cargo puesto função pracovnípozice pozice 役職 jobbezeichnung',
  company:
    'companyaccount associatedcompany company companyname account accountname firmaaccount sociétécompte compañíacuenta ' +
    'empresaconta společnostúčet zugehörigesunternehmen entrepriseassociée empresaasociada empresaassociada ' +
    'firma firmenname unternehmen société nomdelasociété nombredelacompañía nombredelaempresa nomedaempresa ' +
    'názevspolečnosti 会社名 会社 会社取引先 会社名取引先 salesaccounts',
  phone:
    'phone phonenumber businessphone telephone1 workphone telefongeschäftlich téléphonebureau téléphoneprofessionnel ' +
    'teléfonodeltrabajo telefonecomercial telefondozaměstnání teléfonodelaoficina 勤務先電話 勤務先電話番号 会社電話 電話',
  otherPhone:
    'mobile mobilephone mobilenumber mobilephonenumber telephone2 mobiltelefon mobil handy téléphoneportable portable ' +
    'teléfonomóvil móvil celular telefonecelular mobilnítelefon mobil 携帯電話',
  email:
    'email emailaddress emailaddress1 workemail emailfrom adresseemail courriel correo correoelectrónico ' +
    'direccióndecorreoelectrónico endereçodeemail emailadresse メール 電子メール',
  createdAt:
    'createdate createddate createdon created createdat createdtime datecreated erstelldatum erstelltam erstelltdatum datedecréation créele ' +
    'fechadecreación datumvytvoření vytvořeno datadecriação criadoem 作成日 作成日時',
  country:
    'country countryregion address1country inferredcountry landregion land paysrégion pays paísregión país paísregião ' +
    'zeměoblast země 国地域 国',
  leadSource:
    'leadsource leadsourcecode source originalsource personsource leadorigin leadquelle originedelapiste ' +
    'origineduprospect sourceduprospect origendelprospecto origendelclientepotencial origendellead ' +
    'zdrojpotenciálníhozákazníka zdrojzájemce origemdolead origemdocliente リードソース 潜在顧客の発生元 リード発生元',
  notes: 'description message notes comments beschreibung descripción descrição popis 説明',
  ignored:
    'status leadstatus statusreason statuscode statecode rating owner contactowner leadowner ownerid street industry quality ' +
    'topic subject closedate lifecyclestage type donotmodifyrowchecksum donotmodifymodifiedon attributes ' +
    'thema statusgrund rubrique raisondustatut tema razónparaelestado tópico razãodostatus トピック ステータスの理由 ' +
    'leadinhaber anrede salutation propriétairedelapiste propriétaireducontact salesowner リード所有者 propietariodelcontacto proprietáriodolead modifiedtime ' +
    'modifiedon lastmodifieddate updatedat hsobjectsourceid',
} as const;
