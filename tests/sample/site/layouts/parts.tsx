import type { ReactNode } from 'react';
import { linkColumn, type ColumnKey } from '../../columns';
import { hasLinks } from '../../expected';
import type { Truth } from '../../truth';
import { headerOf } from '../../words';
import { cellOf, type StatusIcon } from '../cells';
import { hrefOf } from '../state';
import type { GridProps } from './grid';

/** How one library draws what is more than text. */
export interface Parts {
  readonly link: (text: string, href: string | null, open: () => void) => ReactNode;
  readonly status: (text: string, icon: StatusIcon) => ReactNode;
  readonly favorite: (pressed: boolean, label: string, toggle: () => void) => ReactNode;
}

/** One cell, drawn by a library's own parts. */
export function drawn(
  truth: Truth,
  key: ColumnKey,
  { options, onOpen, onFavorite, onPeek }: GridProps,
  parts: Parts,
): ReactNode {
  const cell = cellOf(truth, key, options);
  if (cell.kind === 'favorite') return parts.favorite(cell.pressed, cell.label, () => onFavorite(truth.id));
  if (cell.kind === 'status') return parts.status(cell.text, cell.icon);
  if (key !== linkColumn(options.columns)) return cell.text;
  const link = parts.link(cell.text, hasLinks(options) ? hrefOf({ referral: truth.id }) : null, () =>
    onOpen(truth.id),
  );
  return (
    <span
      className="name"
      onMouseEnter={(event) => onPeek(truth, event.currentTarget)}
      onMouseLeave={() => onPeek(null, null)}
    >
      {link}
    </span>
  );
}

/** The heading of the favourite column is for screen readers only, as the star speaks for itself. */
export const heading = (key: ColumnKey, { options }: GridProps): ReactNode =>
  key === 'favorite' ? <span className="only-read">{headerOf(key, options)}</span> : headerOf(key, options);
