/** How many cases each law is tried with: all of them in the full run (`npm run test:team`), fewer at each change. */
export const LAW_RUNS = import.meta.env.MODE === 'full' ? 20_000 : 1_000;
