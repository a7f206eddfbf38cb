import type { JSX } from 'preact';
import { text } from '../text/text';
import { Icon } from './icons';

export const searchFieldId = 'search';

interface Props {
  readonly words: string;
  readonly onSearch: (words: string) => void;
  /** Whether `/` leads here, and may be shown to do so. */
  readonly shortcut: boolean;
}

export function SearchField({ words, onSearch, shortcut }: Props): JSX.Element {
  return (
    <search class="search">
      <Icon name="search" />
      <input
        id={searchFieldId}
        class="field"
        type="search"
        defaultValue={words}
        autocomplete="off"
        spellcheck={false}
        aria-label={text('search_label')}
        aria-keyshortcuts={shortcut ? '/' : undefined}
        placeholder={text('search_placeholder')}
        onInput={({ currentTarget }) => onSearch(currentTarget.value.trim())}
      />
      {shortcut && (
        <kbd class="search-key" aria-hidden="true">
          /
        </kbd>
      )}
    </search>
  );
}
