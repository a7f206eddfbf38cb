/** How many cases each law is tried with: all of them in the full run (`npm run test:team`), fewer at each change. */
export const LAW_RUNS = import.meta.env.MODE === 'full' ? 20_000 : 1_000;
/** How long the cases of one law may take on a busy machine, in milliseconds. */
export const LAW_TIMEOUT = 600_000;
