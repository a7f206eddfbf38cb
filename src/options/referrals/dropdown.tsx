import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Icon, type IconName } from '../../ui/icons';
import { onFocusLeft } from './focus-left';
import { usePanelInSight } from './panel-in-sight';

interface Props {
  readonly label: string;
  readonly icon?: IconName;
  /** Whether something is chosen in it. */
  readonly on?: boolean;
  /** Drawn when it is opened; `close` gives the focus back to the button. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button and what it opens below itself. Escape, the focus going elsewhere and a click elsewhere close it. */
export function Dropdown({ label, icon, on = false, children }: Props): JSX.Element {
  const open = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = usePanelInSight(open.value);
  const id = useId();
  const close = (): void => {
    open.value = false;
    button.current?.focus();
  };
  return (
    <div
      class="dropdown"
      onKeyDown={(event) => {
        // While an input method composes, Escape only takes back what it holds.
        if (event.key !== 'Escape' || !open.value || event.isComposing) return;
        event.stopPropagation();
        close();
      }}
      onFocusOut={onFocusLeft(() => {
        open.value = false;
      })}
    >
      <button
        ref={button}
        type="button"
        class="button"
        data-on={on || undefined}
        // Where the window is narrow, the icon stands alone.
        title={icon === undefined ? undefined : label}
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {icon !== undefined && <Icon name={icon} />}
        <span>{label}</span>
        <span class="dropdown-sign">
          <Icon name="chevron" />
        </span>
      </button>
      {open.value && (
        <>
          <div
            class="dropdown-behind"
            onPointerDown={() => {
              open.value = false;
            }}
          />
          <div ref={panel} id={id} class="dropdown-panel" role="group" aria-label={label}>
            {children(close)}
          </div>
        </>
      )}
    </div>
  );
}
