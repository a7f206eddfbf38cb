import type { JSX } from 'preact';
import { text } from '../text/text';
import { Icon } from './icons';
import { SearchField } from './search-field';

interface Props {
  /** How much is due, in one line; null while that is not known. */
  readonly summary: string | null;
  /** The search field; null where there is nothing to search. */
  readonly search: {
    readonly words: string;
    readonly onSearch: (words: string) => void;
    readonly shortcut: boolean;
  } | null;
  /** Null where this surface is the side panel, or the browser has none. */
  readonly openPanel: (() => void) | null;
  readonly openFullPage: () => void;
}

/** What is due, the search, and the ways to the larger surfaces. */
export function TopBar({ summary, search, openPanel, openFullPage }: Props): JSX.Element {
  return (
    <div class="bar">
      <div class="bar-words">
        <h1 class={summary === null ? 'bar-name' : 'for-ears'}>{text('extension_name')}</h1>
        {summary !== null && <p class="summary">{summary}</p>}
      </div>
      {search !== null && <SearchField {...search} />}
      {openPanel !== null && (
        <button
          type="button"
          class="icon-button"
          aria-label={text('action_panel')}
          title={text('action_panel')}
          onClick={openPanel}
        >
          <Icon name="panel" />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={text('action_full_page')}
        title={text('action_full_page')}
        onClick={openFullPage}
      >
        <Icon name="table" />
      </button>
    </div>
  );
}
