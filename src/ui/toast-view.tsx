import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../text/text';
import { Icon } from './icons';
import './toast.css';
import type { Toast, Toasts } from './toasts';

/** Long enough to read a line and to reach the button. */
const shownMs = 8_000;

interface Props {
  readonly toasts: Toasts;
  readonly toast: Toast;
  /** Whether single letters are keys. */
  readonly letters: boolean;
}

/**
 * What was just done, for eyes; the surface's live region tells it to ears. It stays while it is pointed at
 * or has the focus.
 */
export function ToastView({ toasts, toast, letters }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const held = useSignal(false);
  const above = useSignal(false);

  useEffect(() => {
    if (held.value) return undefined;
    const timer = setTimeout(toasts.close, shownMs);
    return () => clearTimeout(timer);
  }, [toast, held.value]);

  useLayoutEffect(() => {
    above.value = false;
    const listening = new AbortController();
    const avoid = (): void => {
      above.value = above.peek() || covers(box.current, document.querySelector(':focus-visible'));
    };
    avoid();
    document.addEventListener('focusin', avoid, { signal: listening.signal });
    return () => listening.abort();
  }, [toast]);

  const hold = (on: boolean) => (): void => {
    held.value = on;
  };
  return (
    <div
      ref={box}
      class="toast"
      data-above={above.value || undefined}
      onPointerEnter={hold(true)}
      onPointerLeave={hold(false)}
      onFocusIn={hold(true)}
      onFocusOut={hold(false)}
    >
      <p class="toast-words" dir="auto" aria-hidden="true">
        {toast.words}
      </p>
      {toast.undo !== null && (
        <button type="button" class="toast-undo" onClick={toasts.undo}>
          {text('action_undo')}
          {letters && (
            <kbd class="toast-key" aria-hidden="true">
              z
            </kbd>
          )}
        </button>
      )}
      <button type="button" class="toast-close" aria-label={text('action_close')} onClick={toasts.close}>
        <Icon name="cross" />
      </button>
    </div>
  );
}

/** Whether the toast would lie over what the keyboard is at. It never jumps under a mouse that is pressing. */
function covers(toast: HTMLElement | null, focused: Element | null): boolean {
  if (toast === null || focused === null || focused === document.body || toast.contains(focused))
    return false;
  const [one, two] = [toast.getBoundingClientRect(), focused.getBoundingClientRect()];
  return one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom;
}
