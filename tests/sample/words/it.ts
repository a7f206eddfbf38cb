import type { Words } from './shape';

export const it: Words = {
  columns: {
    dealName: 'Nome dell’offerta', company: 'Nome società', contactName: 'Nome contatto', jobTitle: 'Posizione lavorativa',
    email: 'E-mail del cliente', phone: 'Telefono del cliente', type: 'Tipo', status: 'Stato', microsoftStatus: 'Stato Microsoft', value: 'Valore',
    closeDate: 'Data di chiusura', country: 'Paese', city: 'Città', createdAt: 'Data di creazione', referralId: 'ID segnalazione', crmId: 'CRM ID',
    campaignId: 'ID campagna di marketing', leadSource: 'Origine lead', callToAction: 'Invito all’azione', leadType: 'Tipo di lead',
    quality: 'Qualità del lead', emailValidity: 'Validità e-mail', phoneValidity: 'Validità telefono', notes: 'Note', favorite: 'Preferito',
    partnerRole: 'Ruolo del partner', partnerProgram: 'Programma partner',
  },
  customerName: 'Nome cliente',
  status: {
    new: 'Nuovo', pending: 'In sospeso', received: 'Ricevuto', created: 'Creato', active: 'Attivo', accepted: 'Accettato', won: 'Acquisito',
    lost: 'Perso', declined: 'Rifiutato', expired: 'Scaduto', error: 'Errore',
  },
  tabs: {
    marketplace: 'Lead del Marketplace', qualified: 'Lead qualificati', favorites: 'Preferiti', inbound: 'In ingresso', outbound: 'In uscita',
  },
  calls: {
    'contact-me': 'Contattami', 'get-it-now': 'Scarica adesso', 'free-trial': 'Versione di valutazione gratuita', 'test-drive': 'Test Drive',
  },
  email: {
    valid: 'E-mail valida', invalid: 'E-mail non valida', spam: 'E-mail di spam', unknown: 'E-mail sconosciuta',
  },
  phone: {
    valid: 'Telefono valido', invalid: 'Telefono non valido', spam: 'Telefono di spam', unknown: 'Telefono sconosciuto',
  },
  quality: {
    high: 'Alta', medium: 'Media', low: 'Bassa',
  },
  leadTypes: {
    profile: 'Lead da profilo', offer: 'Lead da offerta', marketing: 'Qualificato dal marketing', sales: 'Qualificato dalle vendite',
  },
  deals: {
    coSell: 'Co-selling', partnerLed: 'Gestito dal partner', private: 'Privato', p2p: 'P2P', solutionAssessment: 'Valutazione della soluzione',
  },
  notSpecified: 'Non specificato',
  actions: {
    accept: 'Accetta', decline: 'Rifiuta', won: 'Acquisito', lost: 'Perso', closeAsError: 'Chiudi come errore', edit: 'Modifica', next: 'Avanti',
    previous: 'Indietro', newDeal: 'Nuova offerta', upload: 'Carica', download: 'Scarica', filters: 'Filtri', columns: 'Colonne',
    clearAll: 'Cancella tutto', search: 'Digitare 3 lettere per iniziare la ricerca', favorite: 'Contrassegna come preferito',
    unfavorite: 'Rimuovi dai preferiti', back: 'Torna all’elenco',
  },
  labels: {
    address: 'Indirizzo', location: 'Posizione', contacts: 'Contatti', customerEmail: 'E-mail del cliente', customerPhone: 'Telefono del cliente',
    dealType: 'Tipo di offerta', estimatedValue: 'Valore stimato dell’offerta', estimatedCloseDate: 'Data di chiusura stimata',
    createdOn: 'Data di creazione', customer: 'Cliente', details: 'Dettagli', name: 'Nome', leadProgress: 'Avanzamento del lead della tua azienda',
    dealProgress: 'Avanzamento dell’offerta della tua azienda', appliedFilters: 'Filtri applicati', perPage: 'Offerte per pagina',
    showDetails: 'Mostra dettagli',
  },
  steps: {
    received: 'Ricevuto', accepted: 'Accettato', created: 'Creato', wonLost: 'Acquisito/perso', pending: 'In sospeso', closed: 'Chiuso',
    qualified: 'Qualificato', developed: 'Sviluppato', proposed: 'Proposto', negotiated: 'Negoziato',
  },
  expiresIn: 'L’offerta scade tra {d} giorno/i {h} ora/e',
  expiredDeal: 'Offerta scaduta',
  informational: 'Questo lead è di natura informativa. Non è richiesta alcuna azione da parte della tua azienda nel Centro per i partner.',
  spam: 'L’indirizzo e-mail di questo lead è stato identificato come spam.',
  directContact: 'Il cliente ha chiesto ai partner interessati di contattarlo direttamente entro 72 ore.',
  directContactOver: 'Il cliente ha chiesto di essere contattato direttamente. Le 72 ore sono trascorse; la segnalazione è ancora attiva.',
  pages: {
    home: 'Home page', referrals: 'Segnalazioni', leads: 'Lead', coSell: 'Co-selling', opportunities: 'Opportunità di co-selling',
    businessProfile: 'Profilo aziendale', solutions: 'Soluzioni', analyze: 'Analizza', summary: 'Riepilogo', dealDetails: 'Dettagli dell’offerta',
    empty: 'Non c’è nulla da visualizzare.', aboutLeads: 'I lead sono clienti interessati al profilo aziendale o alle offerte nel marketplace.',
    aboutCoSell: 'Le opportunità di co-selling sono offerte vendute insieme da più parti.',
  },
};
