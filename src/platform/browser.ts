/**
 * The one place that imports webextension-polyfill: in Chromium it hands through the native API, and its
 * removal is this line. Only the worker uses it; content scripts and pages call `chrome` directly.
 */
export { default as browser } from 'webextension-polyfill';
