import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icons';

interface Props {
  readonly tone: 'info' | 'warning' | 'danger';
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** A message above the list: a title that stands alone, advice, and what can be done. */
export function Notice({ tone, icon, title, children }: Props): JSX.Element {
  return (
    <section class="notice" data-tone={tone} aria-label={title}>
      <Icon name={icon} />
      <div class="notice-body">
        <p class="notice-title">{title}</p>
        {children}
      </div>
    </section>
  );
}
