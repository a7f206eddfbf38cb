import { type ColumnKey, kindOfTab } from './columns';
import type { Language, SampleOptions } from './options';
import type { DealType, StatusWord } from './truth';
import { cs } from './words/cs';
import { de } from './words/de';
import { en } from './words/en';
import { es } from './words/es';
import { fr } from './words/fr';
import { it } from './words/it';
import { ja } from './words/ja';
import { ko } from './words/ko';
import { nl } from './words/nl';
import { pl } from './words/pl';
import { ptBR } from './words/pt-BR';
import { ptPT } from './words/pt-PT';
import { zhCN } from './words/zh-CN';
import { zhTW } from './words/zh-TW';
import type { Words } from './words/shape';

export type { Words } from './words/shape';

/** The sample's own dictionary, made from documentation alone: it shares nothing with the reader's. */
export const words: Readonly<Record<Language, Words>> = {
  en,
  cs,
  'pt-BR': ptBR,
  'pt-PT': ptPT,
  de,
  fr,
  es,
  it,
  nl,
  pl,
  ja,
  ko,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
};

type Worded = Pick<SampleOptions, 'language' | 'words'>;

/** The word that a status cell shows. */
export function statusWord(status: StatusWord, { language, words: variant }: Worded): string {
  const here = words[language];
  return (variant === 'ambiguous' ? here.ambiguousStatus?.[status] : undefined) ?? here.status[status];
}

export const dealWord = (deal: DealType, { language }: Worded): string => words[language].deals[deal];

/** The heading of a column, which depends on its neighbours: *Customer name* means two things. */
export function headerOf(
  key: ColumnKey,
  options: Pick<SampleOptions, 'language' | 'list' | 'columns'>,
): string {
  const here = words[options.language];
  if (key === 'company' && kindOfTab(options.list) === 'co-sell' && !options.columns.includes('contactName'))
    return here.customerName;
  if (key === 'contactName' && options.columns.includes('company')) return here.customerName;
  return here.columns[key];
}
