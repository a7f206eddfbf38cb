import { type Signal, useSignal } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from '../../ui/icons';
import { onFocusLeft } from './focus-left';
import { usePanelInSight } from './panel-in-sight';

interface MenuAction {
  readonly name: string;
  readonly icon: IconName;
  readonly run: () => void;
}

interface Props {
  readonly label: string;
  readonly actions: readonly MenuAction[];
}

/** The place to go to from `at` of `count`; null: the key moves nothing. */
function placeAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * A button with a menu of actions, as the ARIA pattern has it: arrow keys open it and move in it, Enter and Space do
 * one, Escape closes it and gives the focus back, Tab leaves it.
 */
export function ActionMenu({ label, actions }: Props): JSX.Element {
  /** The place of the action that has the focus; null: the menu is closed. */
  const at = useSignal<number | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = at.value !== null;
  const id = useId();
  return (
    <div
      class="dropdown"
      onFocusOut={onFocusLeft(() => {
        at.value = null;
      })}
    >
      <button
        ref={button}
        type="button"
        class="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          at.value = isOpen ? null : 0;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          at.value = event.key === 'ArrowDown' ? 0 : actions.length - 1;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <span>{label}</span>
        <span class="dropdown-sign">
          <Icon name="chevron" />
        </span>
      </button>
      {isOpen && (
        <Actions
          id={id}
          label={label}
          actions={actions}
          at={at}
          onClose={() => {
            at.value = null;
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}

interface ActionsProps extends Props {
  readonly id: string;
  readonly at: Signal<number | null>;
  /** Closes the menu, and gives the focus back. */
  readonly onClose: () => void;
}

/** The opened menu. */
function Actions({ id, label, actions, at, onClose }: ActionsProps): JSX.Element {
  const panel = usePanelInSight(true);
  useLayoutEffect(() => {
    panel.current?.querySelectorAll<HTMLElement>('[role="menuitem"]')[at.value ?? 0]?.focus();
  }, [at.value, panel]);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Tab') {
      at.value = null;
      return;
    }
    const next = placeAfter(event.key, at.value ?? 0, actions.length);
    if (next !== null) at.value = next;
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div
        class="dropdown-behind"
        onPointerDown={() => {
          at.value = null;
        }}
      />
      <div
        ref={panel}
        id={id}
        class="dropdown-panel choices"
        role="menu"
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        {actions.map(({ name, icon, run }) => (
          <button
            key={name}
            type="button"
            class="view menu-action"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              onClose();
              run();
            }}
          >
            <Icon name={icon} />
            {name}
          </button>
        ))}
      </div>
    </>
  );
}
