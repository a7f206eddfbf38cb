import { Button, Link, TableCellLayout } from '@fluentui/react-components';
import {
  ArrowSyncCircleRegular,
  CheckmarkCircleRegular,
  ClockRegular,
  DismissCircleRegular,
  StarFilled,
  StarRegular,
} from '@fluentui/react-icons';
import type { StatusIcon } from '../cells';
import { follow } from '../navigate';
import type { Parts } from './parts';

const icons: Readonly<Record<StatusIcon, React.ReactElement>> = {
  clock: <ClockRegular />,
  check: <CheckmarkCircleRegular />,
  cross: <DismissCircleRegular />,
  sync: <ArrowSyncCircleRegular />,
};

export const fluent9Parts: Parts = {
  link: (text, href, open) => (
    <TableCellLayout truncate>
      {href === null ? (
        <Link as="button" onClick={open}>
          {text}
        </Link>
      ) : (
        <Link href={href} onClick={follow(open)}>
          {text}
        </Link>
      )}
    </TableCellLayout>
  ),
  status: (text, icon) => (
    <TableCellLayout media={<span className={`mark-${icon}`}>{icons[icon]}</span>}>{text}</TableCellLayout>
  ),
  favorite: (pressed, label, toggle) => (
    <Button
      appearance="transparent"
      aria-pressed={pressed}
      aria-label={label}
      icon={pressed ? <StarFilled /> : <StarRegular />}
      onClick={toggle}
    />
  ),
};
