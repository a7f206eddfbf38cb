import type { Words } from './shape';

export const pl: Words = {
  columns: {
    dealName: 'Nazwa transakcji', company: 'Nazwa firmy', contactName: 'Imię i nazwisko kontaktu', jobTitle: 'Stanowisko',
    email: 'Adres e-mail klienta', phone: 'Telefon klienta', type: 'Typ', status: 'Stan', microsoftStatus: 'Stan Microsoft', value: 'Wartość',
    closeDate: 'Data zamknięcia', country: 'Kraj', city: 'Miasto', createdAt: 'Data utworzenia', referralId: 'Identyfikator polecenia',
    crmId: 'Identyfikator CRM', campaignId: 'Identyfikator kampanii marketingowej', leadSource: 'Źródło potencjalnego klienta',
    callToAction: 'Wezwanie do działania', leadType: 'Typ potencjalnego klienta', quality: 'Jakość potencjalnego klienta',
    emailValidity: 'Ważność adresu e-mail', phoneValidity: 'Ważność telefonu', notes: 'Uwagi', favorite: 'Ulubione', partnerRole: 'Rola partnera',
    partnerProgram: 'Program partnerski',
  },
  customerName: 'Nazwa klienta',
  status: {
    new: 'Nowe', pending: 'Oczekujące', received: 'Odebrano', created: 'Utworzono', active: 'Aktywne', accepted: 'Zaakceptowano', won: 'Wygrana',
    lost: 'Utracona', declined: 'Odrzucono', expired: 'Wygasło', error: 'Błąd',
  },
  tabs: {
    marketplace: 'Potencjalni klienci z witryny Marketplace', qualified: 'Kwalifikowani potencjalni klienci', favorites: 'Ulubione',
    inbound: 'Przychodzące', outbound: 'Wychodzące',
  },
  calls: {
    'contact-me': 'Skontaktuj się ze mną', 'get-it-now': 'Pobierz teraz', 'free-trial': 'Bezpłatna wersja próbna', 'test-drive': 'Wersja testowa',
  },
  email: {
    valid: 'Prawidłowy adres e-mail', invalid: 'Nieprawidłowy adres e-mail', spam: 'Adres e-mail ze spamem', unknown: 'Nieznany adres e-mail',
  },
  phone: {
    valid: 'Prawidłowy telefon', invalid: 'Nieprawidłowy telefon', spam: 'Telefon ze spamem', unknown: 'Nieznany telefon',
  },
  quality: {
    high: 'Wysoka', medium: 'Średnia', low: 'Niska',
  },
  leadTypes: {
    profile: 'Potencjalny klient z profilu', offer: 'Potencjalny klient z oferty', marketing: 'Zakwalifikowany przez marketing',
    sales: 'Zakwalifikowany przez sprzedaż',
  },
  deals: {
    coSell: 'Współsprzedaż', partnerLed: 'Prowadzona przez partnera', private: 'Prywatna', p2p: 'P2P', solutionAssessment: 'Ocena rozwiązania',
  },
  notSpecified: 'Nie określono',
  actions: {
    accept: 'Zaakceptuj', decline: 'Odrzuć', won: 'Wygrana', lost: 'Utracona', closeAsError: 'Zamknij jako błąd', edit: 'Edytuj', next: 'Dalej',
    previous: 'Wstecz', newDeal: 'Nowa transakcja', upload: 'Przekaż', download: 'Pobierz', filters: 'Filtry', columns: 'Kolumny',
    clearAll: 'Wyczyść wszystko', search: 'Wpisz 3 litery, aby rozpocząć wyszukiwanie', favorite: 'Oznacz jako ulubione',
    unfavorite: 'Usuń z ulubionych', back: 'Powrót',
  },
  labels: {
    address: 'Adres', location: 'Lokalizacja', contacts: 'Kontakty', customerEmail: 'Adres e-mail klienta', customerPhone: 'Telefon klienta',
    dealType: 'Typ transakcji', estimatedValue: 'Szacowana wartość transakcji', estimatedCloseDate: 'Szacowana data zamknięcia',
    createdOn: 'Data utworzenia', customer: 'Klient', details: 'Szczegóły', name: 'Nazwa', leadProgress: 'Postęp potencjalnego klienta Twojej firmy',
    dealProgress: 'Postęp transakcji Twojej firmy', appliedFilters: 'Zastosowane filtry', perPage: 'Transakcji na stronę',
    showDetails: 'Pokaż szczegóły',
  },
  steps: {
    received: 'Odebrano', accepted: 'Zaakceptowano', created: 'Utworzono', wonLost: 'Wygrana/utracona', pending: 'Oczekujące', closed: 'Zamknięto',
    qualified: 'Zakwalifikowano', developed: 'Opracowano', proposed: 'Zaproponowano', negotiated: 'Wynegocjowano',
  },
  expiresIn: 'Transakcja wygaśnie za {d} dni {h} godz.',
  expiredDeal: 'Transakcja wygasła',
  informational: 'Ten potencjalny klient ma charakter informacyjny. Twoja firma nie musi nic robić w Centrum partnerskim.',
  spam: 'Adres e-mail tego potencjalnego klienta został rozpoznany jako spam.',
  directContact: 'Klient poprosił zainteresowanych partnerów o bezpośredni kontakt w ciągu 72 godzin.',
  directContactOver: 'Klient poprosił o bezpośredni kontakt. 72 godziny minęły; polecenie jest nadal aktywne.',
  pages: {
    home: 'Strona główna', referrals: 'Polecenia', leads: 'Potencjalni klienci', coSell: 'Współsprzedaż',
    opportunities: 'Możliwości współpracy sprzedaży', businessProfile: 'Profil firmy', solutions: 'Rozwiązania', analyze: 'Analiza',
    summary: 'Podsumowanie', dealDetails: 'Szczegóły transakcji', empty: 'Nie ma nic do wyświetlenia.',
    aboutLeads: 'Potencjalni klienci są zainteresowani profilem firmy lub ofertami w witrynie.',
    aboutCoSell: 'Możliwości współpracy sprzedaży to transakcje realizowane wspólnie przez wiele stron.',
  },
};
