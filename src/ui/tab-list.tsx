import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Tab, TriageView } from '../messages/triage-verbs';
import { type MessageName, text, uiLanguage } from '../text/text';

interface Props {
  readonly selected: Tab;
  readonly counts: TriageView['counts'] | null;
  readonly onSelect: (tab: Tab) => void;
}

const names: readonly (readonly [Tab, MessageName])[] = [
  ['marketplace', 'tab_marketplace'],
  ['qualified', 'tab_qualified'],
  ['co-sell', 'tab_co_sell'],
  ['favorites', 'tab_favorites'],
];
export const tabPanelId = 'tab-panel';
export const tabId = (tab: Tab): string => `tab-${tab}`;

/** The four lists. One stop of the Tab key; the arrow keys go on in reading direction, Home and End to the ends. */
export function TabList({ selected, counts, onSelect }: Props): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const number = new Intl.NumberFormat(uiLanguage());

  const move = (event: KeyboardEvent): void => {
    const rightToLeft = document.documentElement.dir === 'rtl';
    const at = names.findIndex(([tab]) => tab === selected);
    const target =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? names.length - 1
          : event.key === (rightToLeft ? 'ArrowLeft' : 'ArrowRight')
            ? (at + 1) % names.length
            : event.key === (rightToLeft ? 'ArrowRight' : 'ArrowLeft')
              ? (at + names.length - 1) % names.length
              : null;
    const next = target === null ? undefined : names[target]?.[0];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };

  return (
    <div ref={list} class="tabs" role="tablist" aria-label={text('tabs_label')} onKeyDown={move}>
      {names.map(([tab, name]) => (
        <button
          key={tab}
          id={tabId(tab)}
          type="button"
          class="tab"
          role="tab"
          aria-selected={tab === selected}
          aria-controls={tabPanelId}
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => onSelect(tab)}
        >
          <span class="tab-name">{text(name)}</span>
          {counts !== null && <span class="count">{number.format(counts[tab])}</span>}
        </button>
      ))}
    </div>
  );
}
