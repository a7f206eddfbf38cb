import {
  ConstrainMode,
  DetailsListLayoutMode,
  Icon,
  IconButton,
  initializeIcons,
  Link,
  SelectionMode,
  ShimmeredDetailsList,
  type IColumn,
} from '@fluentui/react';
import { headerOf } from '../../words';
import type { StatusIcon } from '../cells';
import { follow } from '../navigate';
import type { Truth } from '../../truth';
import type { GridProps } from './grid';
import { drawn, type Parts } from './parts';

// The icon fonts come with the site (see vite.config.ts): nothing is fetched from elsewhere.
initializeIcons('/sample-assets/');

const iconNames: Readonly<Record<StatusIcon, string>> = {
  clock: 'Clock',
  check: 'Completed',
  cross: 'ErrorBadge',
  sync: 'Sync',
};
const parts: Parts = {
  link: (text, href, open) =>
    href === null ? (
      <Link onClick={open}>{text}</Link>
    ) : (
      <Link href={href} onClick={follow(open)}>
        {text}
      </Link>
    ),
  status: (text, icon) => (
    <span>
      <Icon iconName={iconNames[icon]} className={`mark-${icon}`} /> {text}
    </span>
  ),
  favorite: (pressed, label, toggle) => (
    <IconButton
      toggle
      checked={pressed}
      ariaLabel={label}
      iconProps={{ iconName: pressed ? 'FavoriteStarFill' : 'FavoriteStar' }}
      onClick={toggle}
    />
  ),
};

const widths: Readonly<Record<string, number>> = {
  favorite: 40,
  company: 170,
  dealName: 170,
  leadSource: 170,
  country: 100,
};

/** Fluent UI v8: `DetailsList`, which keeps only the rows around the visible ones in the document. */
export default function Fluent8(props: GridProps) {
  const { rows, options, loading, sort, onSort } = props;
  const columns: IColumn[] = options.columns.map((key) => ({
    key,
    name: headerOf(key, options),
    fieldName: key,
    minWidth: widths[key] ?? 90,
    maxWidth: widths[key] ?? 120,
    isResizable: true,
    isIconOnly: key === 'favorite',
    isSorted: sort?.key === key,
    isSortedDescending: sort?.descending ?? false,
    onColumnClick: () => onSort(key),
    onRender: (truth: Truth) => drawn(truth, key, props, parts),
  }));
  return (
    <div className="scrolled" data-is-scrollable="true">
      <ShimmeredDetailsList
        enableShimmer={loading}
        items={[...rows]}
        columns={columns}
        setKey="referrals"
        getKey={(truth: Truth | undefined, index) =>
          truth === undefined ? `shimmer ${index ?? 0}` : String(truth.rowNumber)
        }
        layoutMode={DetailsListLayoutMode.fixedColumns}
        constrainMode={ConstrainMode.unconstrained}
        selectionMode={SelectionMode.none}
      />
    </div>
  );
}
