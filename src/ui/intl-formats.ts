import { uiLanguage } from '../text/text';

/**
 * One formatter for each set of options, made when first needed: making one costs more than drawing a row.
 * @param make called with the browser's language.
 */
export function onceForEach<K extends string, F>(make: (language: string, name: K) => F): (name: K) => F {
  const made = new Map<K, F>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = make(uiLanguage(), name);
    made.set(name, fresh);
    return fresh;
  };
}
