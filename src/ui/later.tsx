import { useSignal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * A component whose code is loaded when it is first drawn: what is seen only on demand must not cost the first paint.
 * Until it is there, nothing stands in its place.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Later(props: P): JSX.Element | null {
    const isThere = useSignal(loaded !== null);
    useEffect(() => {
      if (loaded !== null) {
        isThere.value = true;
        return;
      }
      // The file lies in the package: that it cannot be loaded would be a broken installation, and shows in
      // the console.
      void load().then((component) => {
        loaded = component;
        isThere.value = true;
      });
    }, [isThere]);
    const Component = isThere.value ? loaded : null;
    return Component === null ? null : <Component {...props} />;
  };
}
