const given = process.env['KILLS'];
const asked = given === undefined ? (process.env['EVERY_KILL'] === undefined ? 60 : 500) : Number(given);
if (!Number.isSafeInteger(asked) || asked < 1) throw new Error(`KILLS is "${given}": give a whole number.`);

/** How often lives of the worker are ended, each time at another moment. `KILLS` says; everything: 500. */
export const KILLS: number = asked;
/** And so often while everything is being erased, where only few moments differ. */
export const ERASE_KILLS: number = Math.max(1, Math.min(50, Math.round(KILLS / 10)));
