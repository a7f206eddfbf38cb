declare module 'webextension-polyfill' {
  // In Chromium the polyfill hands through the native namespace, so `@types/chrome` describes it.
  const browser: typeof chrome;
  export default browser;
}
