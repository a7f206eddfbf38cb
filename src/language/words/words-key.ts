/**
 * Where scripts `content/words/*.js` leave their words, in the extension's own world of the page, as a
 * symbol's name.
 */
export const wordsKey = 'partner-center-triage:words';
