import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icons';

interface Props {
  readonly tone: 'info' | 'warning' | 'danger';
  readonly icon: IconName;
  readonly title: string;
  /** What can be done stands beside the title where there is room. */
  readonly oneLine?: boolean;
  readonly children?: ComponentChildren;
}

/** A message above the list: a title that stands alone, advice, and what can be done. */
export function Notice({ tone, icon, title, oneLine = false, children }: Props): JSX.Element {
  return (
    <section class="notice" data-tone={tone} data-one-line={oneLine || undefined} aria-label={title}>
      <Icon name={icon} />
      <div class="notice-body">
        <p class="notice-title">{title}</p>
        {children}
      </div>
    </section>
  );
}
