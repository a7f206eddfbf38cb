import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStatus } from './status';

const brief = (text: string, languages: readonly string[]): string => {
  const read = readStatus(text, languages);
  return read.kind === 'status' ? [read.stage, read.outcome ?? []].flat().join('/') : read.kind;
};

describe('readStatus', () => {
  test.each<[expected: string, texts: Readonly<Record<string, readonly string[]>>]>([
    [
      'received',
      {
        en: ['New', 'Pending', 'Received', 'New (Pending)', 'Received stage'],
        de: ['Neu', 'Ausstehend', 'Empfangen', 'Phase "Empfangen"'],
        fr: ['Nouveau', 'En attente', 'Reçu', 'Étape reçue'],
        es: ['Nuevo', 'Nueva', 'Pendiente', 'Recibido', 'Fase recibida'],
        it: ['Nuovo', 'In sospeso', 'Ricevuto', 'Fase ricevuta'],
        'pt-BR': ['Novo', 'Pendente', 'Recebida', 'Estágio recebido'],
        nl: ['Nieuw', 'Ontvangen fase', 'In behandeling'],
        pl: ['Nowy', 'Oczekujące', 'Odebrano etap'],
        cs: ['Nový', 'Nová', 'Čeká na vyřízení'],
        ja: ['新規', '保留中', '受信済み', '受信したステージ'],
        ko: ['신규', '보류 중', '수신된 단계'],
        'zh-CN': ['新', '待处理', '已接收阶段'],
        'zh-TW': ['新增', '擱置中', '已接收階段'],
      },
    ],
    [
      'accepted',
      {
        en: ['Active', 'Accepted', 'Created', 'Qualified', 'Developed', 'Proposed', 'Negotiated'],
        de: ['Aktiv', 'Angenommen', 'Akzeptierte Phase', 'Erstellt'],
        fr: ['Actif', 'Acceptée', 'Créé'],
        es: ['Activa', 'Aceptado', 'Creada'],
        it: ['Attivo', 'Accettata'],
        'pt-BR': ['Ativo', 'Aceito', 'Aceite'],
        nl: ['Actief', 'Geaccepteerde fase'],
        pl: ['Aktywny', 'Zaakceptowany etap'],
        cs: ['Aktivní', 'Vytvořeno', 'Akceptováno'],
        ja: ['アクティブ', '受け入れられたステージ', '作成済み'],
        ko: ['활성화', '수락된 단계'],
        'zh-CN': ['活动', '接受的阶段'],
        'zh-TW': ['有效', '接受的階段'],
      },
    ],
    [
      'archived/won',
      {
        en: ['Won', 'Closed - Won', 'Closed as won'],
        de: ['Gewonnen'],
        fr: ['Conclu', 'conclues', 'Gagnée'],
        es: ['Ganada', 'ganadas'],
        it: ['Acquisito', 'acquisite', 'Vinta'],
        'pt-BR': ['Ganha', 'ganhos'],
        cs: ['získaná', 'Vyhráno'],
        pl: ['Wygrana'],
        ja: ['成立', '受注'],
        ko: ['성공'],
        'zh-CN': ['赢单'],
        'zh-TW': ['已成交'],
      },
    ],
    [
      'archived/lost',
      {
        en: ['Lost'],
        de: ['Verloren'],
        fr: ['Perdu', 'perdues'],
        es: ['Perdida'],
        it: ['Perso', 'perse'],
        'pt-BR': ['Perdida'],
        cs: ['ztracená', 'Ztraceno'],
        pl: ['Utracona'],
        ja: ['不成立', '失注'],
        ko: ['실패'],
        'zh-CN': ['丢单'],
        'zh-TW': ['未成交'],
      },
    ],
    [
      'archived/declined',
      {
        en: ['Declined'],
        de: ['Abgelehnt'],
        fr: ['Refusé', 'refusées'],
        es: ['Rechazado'],
        it: ['Rifiutato'],
        'pt-BR': ['Recusado'],
        cs: ['odmítnutá', 'Zamítnuto'],
        nl: ['Geweigerd', 'afgewezen'],
        ja: ['拒否'],
        ko: ['거절됨'],
        'zh-CN': ['已拒绝'],
      },
    ],
    [
      'archived/expired',
      {
        en: ['Expired'],
        de: ['Abgelaufen'],
        fr: ['Expiré', 'ayant expiré'],
        es: ['Expirada', 'caducadas'],
        it: ['Scaduto'],
        cs: ['konec platnosti', 'prošlý', 'Vypršelo'],
        pl: ['wygasłe'],
        ja: ['期限切れ'],
        ko: ['만료됨'],
        'zh-CN': ['已过期'],
        'zh-TW': ['已過期'],
      },
    ],
    [
      'archived/error',
      {
        en: ['Error', 'Closed as error'],
        de: ['Fehler'],
        fr: ['Erreur'],
        pl: ['Błąd'],
        cs: ['Chyba'],
        ja: ['エラー'],
      },
    ],
    [
      'archived',
      {
        en: ['Closed', 'Archived'],
        de: ['Geschlossene Phase', 'Archivierte Phase'],
        fr: ['Fermé'],
        cs: ['Uzavřená fáze'],
        ja: ['アーカイブされたステージ'],
        'zh-TW': ['封存階段'],
      },
    ],
    ['ambiguous', { cs: ['Přijatá fáze', 'Přijato'] }],
    [
      'unknown',
      { en: ['Won/lost', 'Microsoft', 'Accept', 'Not accepted', 'Contoso', 'Accepted by Microsoft', ''] },
    ],
  ])('%s: %j', (expected, texts) => {
    for (const [language, words] of Object.entries(texts))
      for (const word of words) expect(brief(word, [language]), word).toBe(expected);
  });

  test('a hint that is missing or wrong never gives another state for a word of its own', () => {
    expect(brief('Gewonnen', [])).toBe('archived/won');
    expect(brief('Gewonnen', ['ja'])).toBe('archived/won');
    expect(brief('Přijato', ['en-US'])).toBe('ambiguous');
  });

  test('any text gives an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, languages) => {
        expect(['status', 'ambiguous', 'unknown']).toContain(readStatus(text, languages).kind);
      }),
    );
  });
});
