/** The extension API, for the worker and its adapters. Where there is none (tests in Node), it is not touched on import. */
export const browser = globalThis.chrome;
