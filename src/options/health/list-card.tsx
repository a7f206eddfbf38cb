import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ListHealth } from '../../domain/health';
import type { ColumnReading } from '../../domain/reading';
import { type MessageName, text, uiLanguage } from '../../text/text';
import { likelyText, nameOfMeaning } from '../../ui/column-question';
import { Icon, type IconName } from '../../ui/icons';
import { agoText, momentText } from '../../ui/time-text';
import {
  driftText,
  faultTexts,
  leftOutText,
  listName,
  rowsText,
  tookText,
  unknownWords,
  unreadColumns,
} from './health-text';

type Tone = 'good' | 'warning' | 'danger';

const toneIcons: Readonly<Record<Tone, IconName>> = { good: 'check', warning: 'info', danger: 'alert' };

/** How well the list was read: not at all, with something to notice, or well. */
function toneOf({ unreadableSince }: ListHealth, noticed: boolean): Tone {
  if (unreadableSince !== null) return 'danger';
  return noticed ? 'warning' : 'good';
}

/** How the last reading of one list went. @param now epoch milliseconds. */
export function ListCard({ list, now }: { readonly list: ListHealth; readonly now: number }): JSX.Element {
  const id = useId();
  const unread = unreadColumns(list);
  const words = unknownWords(list);
  const faults = faultTexts(list);
  const tone = toneOf(list, unread.length + list.drift.length + faults.length > 0);
  return (
    <section class="health-card" aria-labelledby={id} data-tone={tone}>
      <h2 id={id}>
        <Icon name={toneIcons[tone]} />
        <bdi>{listName(list)}</bdi>
      </h2>
      <dl>
        {list.unreadableSince !== null && (
          <Fact label="health_unreadable">{momentText(list.unreadableSince)}</Fact>
        )}
        <Fact label="health_read">
          {list.readAt === null
            ? text('health_never')
            : `${agoText(now - Date.parse(list.readAt))} · ${momentText(list.readAt)}`}
        </Fact>
        <Fact label="health_rows">{rowsText(list)}</Fact>
        <Fact label="health_left_out">{leftOutText(list) ?? text('health_complete')}</Fact>
        {unread.length > 0 && (
          <Fact label="health_unread">
            <Words words={unread} />
          </Fact>
        )}
        {words.length > 0 && (
          <Fact label="health_words">
            <Words words={words} />
          </Fact>
        )}
        <Fact label="health_noticed">
          {list.drift.length + faults.length === 0 ? (
            text('health_all_well')
          ) : (
            <ul>
              {faults.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
              {list.drift.map((one) => (
                <li key={`${one.kind} ${one.at} ${one.word ?? ''}`}>{driftText(one)}</li>
              ))}
            </ul>
          )}
        </Fact>
        {faults.length > 0 && <Fact label="health_what_to_do">{text('health_fault_what')}</Fact>}
        <Fact label="health_layout">
          <code>{list.layout}</code>
        </Fact>
        <Fact label="health_language">{languageText(list.language)}</Fact>
        <Fact label="health_took">{tookText(list.tookMs)}</Fact>
      </dl>
      <Columns columns={list.columns.filter(({ meaning }) => meaning !== 'selection')} />
    </section>
  );
}

const REASONS: Readonly<Record<NonNullable<ColumnReading['because']>, MessageName>> = {
  user: 'health_by_user',
  key: 'health_by_key',
  header: 'health_by_heading',
  values: 'health_by_values',
};

/** What each column was read as, and why. */
function Columns({ columns }: { readonly columns: readonly ColumnReading[] }): JSX.Element | null {
  if (columns.length === 0) return null;
  return (
    <details class="health-columns">
      <summary>{text('health_columns', new Intl.NumberFormat(uiLanguage()).format(columns.length))}</summary>
      <ul>
        {columns.map((column, at) => (
          <li key={at}>
            <bdi class="health-heading">{column.header === '' ? (column.key ?? '–') : column.header}</bdi>
            <ColumnReasons {...column} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ColumnReasons({ meaning, because, likely = [] }: ColumnReading): JSX.Element {
  if (meaning === null)
    return (
      <>
        <span>{text('meaning_unknown')}</span>
        {likely.map((one) => (
          <span key={one.meaning} class="quiet">
            {likelyText(one)}
          </span>
        ))}
      </>
    );
  const name = nameOfMeaning(meaning);
  return (
    <>
      <span>{name === null ? meaning : text(name)}</span>
      {because !== null && <span class="quiet">{text(REASONS[because])}</span>}
    </>
  );
}

function Fact({
  label,
  children,
}: {
  readonly label: MessageName;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div>
      <dt>{text(label)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Words({ words }: { readonly words: readonly string[] }): JSX.Element {
  return (
    <ul class="health-words">
      {words.map((word) => (
        <li key={word}>
          <bdi>{word}</bdi>
        </li>
      ))}
    </ul>
  );
}

function languageText(tag: string): string {
  try {
    return new Intl.DisplayNames([uiLanguage()], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag; // a page may name its language by what is no tag; then it is shown as it is
  }
}
