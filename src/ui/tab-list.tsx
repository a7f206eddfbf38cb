import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { type Tab, TABS, type TriageView } from '../messages/triage-verbs';
import { type MessageName, text, uiLanguage } from '../text/text';
import { Icon, type IconName } from './icons';

interface Props {
  readonly selected: Tab;
  /** Null while they are not known. */
  readonly view: Pick<TriageView, 'counts' | 'dueCounts'> | null;
  /** While words are searched the first tab holds the matches of all lists, and the numbers count matches. */
  readonly searching: boolean;
  readonly onSelect: (tab: Tab) => void;
}

const names: Readonly<Record<Tab, MessageName>> = {
  'to-answer': 'tab_to_answer',
  marketplace: 'tab_marketplace',
  qualified: 'tab_qualified',
  'co-sell': 'tab_co_sell',
  favorites: 'tab_favorites',
  snoozed: 'tab_snoozed',
};
/** Tabs that show an icon, to leave room for the lists. */
const icons: Partial<Readonly<Record<Tab, IconName>>> = { favorites: 'heart', snoozed: 'clock' };

export const tabPanelId = 'tab-panel';
export const tabId = (tab: Tab): string => `tab-${tab}`;

/** The lists. One stop of the Tab key; the arrow keys go on in reading direction, Home and End to the ends. */
export function TabList({ selected, view, searching, onSelect }: Props): JSX.Element {
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent): void => {
    const next = tabAfter(selected, event.key, document.documentElement.dir === 'rtl');
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };

  return (
    <div ref={list} class="tabs" role="tablist" aria-label={text('tabs_label')} onKeyDown={move}>
      {TABS.map((tab) => (
        <TabButton
          key={tab}
          tab={tab}
          name={text(searching && tab === 'to-answer' ? 'tab_all' : names[tab])}
          selected={tab === selected}
          view={view}
          searching={searching}
          onSelect={onSelect}
        />
      ))}
    </div>
  );
}

function TabButton({
  tab,
  name,
  selected,
  view,
  searching,
  onSelect,
}: Omit<Props, 'selected'> & {
  readonly tab: Tab;
  readonly name: string;
  readonly selected: boolean;
}): JSX.Element {
  const number = new Intl.NumberFormat(uiLanguage());
  const icon = icons[tab];
  const due = view === null ? 0 : view.dueCounts[tab];
  const total = view === null ? 0 : view.counts[tab];
  const shown = searching ? total : due;
  const title = view === null ? name : text('tab_title', name, number.format(due), number.format(total));
  return (
    <button
      id={tabId(tab)}
      data-list={tab}
      type="button"
      class="tab"
      role="tab"
      title={title}
      aria-selected={selected}
      aria-controls={tabPanelId}
      tabIndex={selected ? 0 : -1}
      onClick={() => onSelect(tab)}
    >
      <span class="for-ears">{title}</span>
      {icon === undefined ? (
        <span class="tab-name" aria-hidden="true">
          {name}
        </span>
      ) : (
        <Icon name={icon} />
      )}
      {shown > 0 && (icon === undefined || searching) && (
        <span class="count" data-due={!searching || undefined} aria-hidden="true">
          {number.format(shown)}
        </span>
      )}
    </button>
  );
}

/** The tab that a key leads to; undefined where the key is no key of tabs. */
function tabAfter(selected: Tab, key: string, rightToLeft: boolean): Tab | undefined {
  const [onward, back] = rightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const at = TABS.indexOf(selected);
  const places: Readonly<Record<string, number>> = {
    Home: 0,
    End: TABS.length - 1,
    [onward ?? '']: (at + 1) % TABS.length,
    [back ?? '']: (at + TABS.length - 1) % TABS.length,
  };
  const place = places[key];
  return place === undefined ? undefined : TABS[place];
}
