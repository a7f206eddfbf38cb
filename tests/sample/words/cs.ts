import type { Words } from './shape';

export const cs: Words = {
  columns: {
    dealName: 'Název obchodu', company: 'Název společnosti', contactName: 'Jméno kontaktu', jobTitle: 'Pracovní pozice', email: 'E-mail zákazníka',
    phone: 'Telefon zákazníka', type: 'Typ', status: 'Stav', microsoftStatus: 'Stav Microsoftu', value: 'Hodnota', closeDate: 'Datum uzavření',
    country: 'Země', city: 'Město', createdAt: 'Datum vytvoření', referralId: 'ID doporučení', crmId: 'CRM ID',
    campaignId: 'ID marketingové kampaně', leadSource: 'Zdroj zájemce', callToAction: 'Výzva k akci', leadType: 'Typ zájemce',
    quality: 'Kvalita zájemce', emailValidity: 'Platnost e-mailu', phoneValidity: 'Platnost telefonu', notes: 'Poznámky', favorite: 'Oblíbené',
    partnerRole: 'Role partnera', partnerProgram: 'Partnerský program',
  },
  customerName: 'Jméno zákazníka',
  status: {
    new: 'Nové', pending: 'Čeká na vyřízení', received: 'Obdrženo', created: 'Vytvořeno', active: 'Aktivní', accepted: 'Akceptováno', won: 'Vyhráno',
    lost: 'Prohráno', declined: 'Zamítnuto', expired: 'Platnost vypršela', error: 'Chyba',
  },
  // Microsoft's machine-translated documentation renders Received and Accepted with this one word.
  ambiguousStatus: { received: 'Přijato', accepted: 'Přijato' },
  tabs: {
    marketplace: 'Zájemci na Marketplace', qualified: 'Kvalifikovaní zájemci', favorites: 'Oblíbené', inbound: 'Příchozí', outbound: 'Odchozí',
  },
  calls: {
    'contact-me': 'Kontaktujte mě', 'get-it-now': 'Získat hned', 'free-trial': 'Bezplatná zkušební verze', 'test-drive': 'Testovací jízda',
  },
  email: {
    valid: 'Platný e-mail', invalid: 'Neplatný e-mail', spam: 'Spamový e-mail', unknown: 'Neznámý e-mail',
  },
  phone: {
    valid: 'Platný telefon', invalid: 'Neplatný telefon', spam: 'Spamový telefon', unknown: 'Neznámý telefon',
  },
  quality: {
    high: 'Vysoká', medium: 'Střední', low: 'Nízká',
  },
  leadTypes: {
    profile: 'Zájemce z profilu', offer: 'Zájemce z nabídky', marketing: 'Marketingově kvalifikovaný', sales: 'Kvalifikovaný pro prodej',
  },
  deals: {
    coSell: 'Společný prodej', partnerLed: 'Vedeno partnerem', private: 'Soukromý', p2p: 'P2P', solutionAssessment: 'Posouzení řešení',
  },
  notSpecified: 'Není zadáno',
  actions: {
    accept: 'Přijmout', decline: 'Odmítnout', won: 'Vyhráno', lost: 'Prohráno', closeAsError: 'Zavřít jako chybu', edit: 'Upravit', next: 'Další',
    previous: 'Předchozí', newDeal: 'Nový obchod', upload: 'Nahrát', download: 'Stáhnout', filters: 'Filtry', columns: 'Sloupce',
    clearAll: 'Vymazat vše', search: 'Zadejte 3 písmena a začněte hledat', favorite: 'Označit jako oblíbené', unfavorite: 'Odebrat z oblíbených',
    back: 'Zpět',
  },
  labels: {
    address: 'Adresa', location: 'Umístění', contacts: 'Kontakty', customerEmail: 'E-mail zákazníka', customerPhone: 'Telefon zákazníka',
    dealType: 'Typ obchodu', estimatedValue: 'Odhadovaná hodnota obchodu', estimatedCloseDate: 'Odhadované datum uzavření',
    createdOn: 'Datum vytvoření', customer: 'Zákazník', details: 'Podrobnosti', name: 'Název', leadProgress: 'Postup vaší společnosti u zájemce',
    dealProgress: 'Postup vaší společnosti u obchodu', appliedFilters: 'Použité filtry', perPage: 'Obchodů na stránku',
    showDetails: 'Zobrazit podrobnosti',
  },
  steps: {
    received: 'Obdrženo', accepted: 'Akceptováno', created: 'Vytvořeno', wonLost: 'Vyhráno/prohráno', pending: 'Čeká na vyřízení',
    closed: 'Uzavřeno', qualified: 'Kvalifikováno', developed: 'Rozpracováno', proposed: 'Navrženo', negotiated: 'Vyjednáno',
  },
  expiresIn: 'Platnost obchodu vyprší za {d} d. {h} hod.',
  expiredDeal: 'Platnost obchodu vypršela',
  informational: 'Tento zájemce má informativní charakter. Vaše společnost nemusí v Partnerském centru nic dělat.',
  spam: 'E-mailová adresa tohoto zájemce byla označena jako spam.',
  directContact: 'Zákazník požádal partnery, aby ho do 72 hodin kontaktovali přímo.',
  directContactOver: 'Zákazník požádal o přímý kontakt. 72 hodin uplynulo, doporučení je stále aktivní.',
  pages: {
    home: 'Domů', referrals: 'Doporučení', leads: 'Zájemci', coSell: 'Společný prodej', opportunities: 'Příležitosti společného prodeje',
    businessProfile: 'Obchodní profil', solutions: 'Řešení', analyze: 'Analýza', summary: 'Souhrn', dealDetails: 'Podrobnosti obchodu',
    empty: 'Není co zobrazit.', aboutLeads: 'Zájemci jsou zákazníci, které zaujal váš obchodní profil nebo vaše nabídky na Marketplace.',
    aboutCoSell: 'Příležitosti společného prodeje jsou obchody, na kterých spolupracuje více stran.',
  },
};
