import { expect, test } from 'vitest';
import { readEmptyList } from './empty-list';

test.each([
  [
    'en',
    [
      'No leads found',
      'There are no items to show.',
      'You don’t have any referrals yet',
      '0 results',
      'No marketplace leads match your filters',
      'Nothing to display',
      'This list is empty.',
      'We couldn’t find any deals. Try another filter.',
      '0–0 of 0',
      'No data available',
      'No co-sell opportunities',
    ],
  ],
  [
    'cs',
    [
      'Nebyly nalezeny žádné výsledky',
      'Žádné záznamy',
      'Zatím nemáte žádné příležitosti',
      'Seznam je prázdný',
    ],
  ],
  [
    'de',
    [
      'Keine Leads gefunden',
      'Es wurden keine Ergebnisse gefunden.',
      'Keine Daten',
      'Sie haben noch keine Empfehlungen',
      '0 Einträge',
      'Die Liste ist leer',
    ],
  ],
  ['es', ['No hay resultados', 'No se encontraron clientes potenciales', 'Sin datos', 'La lista está vacía']],
  [
    'fr',
    [
      'Aucun résultat',
      'Aucune opportunité trouvée',
      'Il n’y a aucun élément à afficher',
      'La liste est vide',
    ],
  ],
  ['it', ['Nessun risultato', 'Non sono stati trovati lead', 'Nessun elemento da visualizzare']],
  ['ja', ['リードが見つかりませんでした', 'データがありません', '表示する項目がありません', '0 件']],
  ['ko', ['결과가 없습니다', '표시할 항목이 없습니다.', '데이터 없음']],
  ['nl', ['Geen resultaten gevonden', 'Er zijn geen leads', 'De lijst is leeg']],
  ['pl', ['Brak wyników', 'Nie znaleziono żadnych rekordów', 'Brak danych do wyświetlenia']],
  ['pt-BR', ['Nenhum resultado encontrado', 'Não há itens', 'Você ainda não tem indicações', 'Sem dados']],
  ['pt-PT', ['Não foram encontrados registos', 'Nenhum resultado', 'A lista está vazia']],
  ['zh-CN', ['没有找到结果', '暂无数据', '没有潜在客户', '列表为空']],
  ['zh-TW', ['沒有符合條件的結果', '找不到任何潛在客戶', '無資料']],
] as const)('%s: a list says that it is empty', (language, texts) => {
  expect(texts.filter((text) => !readEmptyList(text, [language]))).toEqual([]);
});

test.each([
  'No more results',
  'No new leads this week',
  'No, thanks',
  'There are 12 leads',
  'No deals were closed by your team last quarter',
  'Leads',
  'Customers who have no subscription',
  'Nothing is lost',
  'Keine Sorge',
  '10 results',
  '',
])('"%s" says nothing of the kind', (text) => {
  expect(readEmptyList(text, ['en', 'de'])).toBe(false);
});

test('a text of any length is judged at once', () => {
  const before = performance.now();
  expect(readEmptyList('no '.repeat(100_000), ['en'])).toBe(false);
  expect(readEmptyList('no a b no a b '.repeat(11), ['en', 'ja', 'zh', 'ko'])).toBe(false);
  expect(performance.now() - before).toBeLessThan(200);
});
